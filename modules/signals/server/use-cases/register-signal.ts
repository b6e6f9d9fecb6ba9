import type { DataKind } from '../../../../platform/contract/endpoint.ts'
import { instantOf, type LocalDate, localDateOf } from '../../../../platform/contract/working-days.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import { newId, type Work } from '../../../../platform/server/work.ts'
import { type Colleague, findColleagues, getOwnMunicipality } from '../../../identity/server/index.ts'
import { describePerson } from '../../../people/server/index.ts'
import { type Grant, openSubject, toProfessional, toRole } from '../../../privacy/server/index.ts'
import { acuteRoutesFor } from '../../catalogue.ts'
import type { Receipt, RegisterSignal, RegisterSignalForCaller, SharingLine, SignalsRefusal } from '../../contract.ts'
import { newReceiptCode } from '../receipt-code.ts'
import { sharingWithCoordinator } from '../sharing.ts'
import {
  destroyOnAfterReceipt,
  faultOfDates,
  feedbackDueOn,
  inShortOf,
  isNamed,
  kindOfFact,
  kindsShared,
} from '../signal.ts'
import { insertObservations, insertSignal, nextReference } from '../storage.ts'

/** Who a signal comes from, and who writes it down. */
export type Source = {
  readonly reporterId: string
  /** Organisation whose covenant counts; null for a caller outside the network. */
  readonly senderOrganisationId: number | null
  readonly caller: { readonly functionTitle: string; readonly organisationName: string } | null
  readonly typedInBy: string | null
  readonly receivedAt: Date
  /** The list that it came in with, and its line there. */
  readonly imported: { readonly importId: string; readonly key: string } | null
}

/** Shares what somebody noticed. Refused before anything is kept when it may not be shared; then one can still consult. */
export async function registerSignal(work: Work, input: RegisterSignal): Promise<Receipt> {
  const { professionalId, organisationId } = work.actor
  if (professionalId === null || organisationId === null) throw new Error('a signal is shared by somebody')
  return takeIn(work, input, {
    reporterId: professionalId,
    senderOrganisationId: organisationId,
    caller: null,
    typedInBy: null,
    receivedAt: work.now,
    imported: null,
  })
}

/** The coordinator types in a signal that came by telephone; a caller with an account follows it as an own signal. */
export async function registerSignalForCaller(
  work: Work,
  { caller, ...input }: RegisterSignalForCaller,
): Promise<Receipt> {
  const typedInBy = work.actor.professionalId
  if (typedInBy === null) throw new Error('a signal is typed in by somebody')
  const rest = { typedInBy, receivedAt: work.now, imported: null }
  if ('functionTitle' in caller)
    return takeIn(work, input, { ...rest, reporterId: typedInBy, senderOrganisationId: null, caller })
  const colleague = (await findColleagues(work, [caller.professionalId])).get(caller.professionalId)
  if (!colleague) throw new Refusal<SignalsRefusal>('not-found')
  return takeIn(
    work,
    input,
    { ...rest, reporterId: colleague.id, senderOrganisationId: colleague.organisationId, caller: null },
    colleague,
  )
}

/** A list of the municipality itself may leave out with whom it was talked over. */
export type TakenIn = Omit<RegisterSignal, 'spokenWith'> & { readonly spokenWith: RegisterSignal['spokenWith'] | null }

/** Keeps a signal with its facts and its description, from whoever it came. */
export async function takeIn(work: Work, input: TakenIn, source: Source, reporter?: Colleague): Promise<Receipt> {
  const { actor, now } = work
  const organisationId = Number(actor.organisationId)
  const today = localDateOf(now)
  for (const fact of input.facts) {
    const fault = faultOfDates(fact, today)
    if (fault) throw new Refusal<SignalsRefusal>(fault)
  }
  const facts = input.facts.map((fact) => ({ ...fact, kind: kindOfFact(fact, actor.chain) }))
  const description = input.about === 'group' ? undefined : input.description
  const kinds = kindsShared(
    description,
    facts.map((fact) => fact.kind),
  )
  const [{ name: municipality }, ground] = await Promise.all([
    getOwnMunicipality(work),
    groundOf(work, source, kinds, input, reporter?.chain ?? actor.chain),
  ])

  const signalId = newId()
  const destroyOn = destroyOnAfterReceipt(source.receivedAt)
  const [subjectId, reference] = await Promise.all([
    openSubject(work, {
      type: 'signal',
      destroyOn,
      rule: 'signal-in-progress-6-months',
      grants: firstGrants(signalId, source, kinds, destroyOn),
    }),
    nextReference(work, localDateOf(source.receivedAt).slice(2, 7).replace('-', '')),
  ])
  const acuteRoutes = acuteRoutesFor(input.codes, input.coercion ?? false)
  const receiptCode = await store(work, municipality, {
    reference,
    id: signalId,
    subject_id: subjectId,
    source_organisation_id: organisationId,
    reporter_id: source.reporterId,
    caller_function: source.caller?.functionTitle ?? null,
    caller_organisation: source.caller?.organisationName ?? null,
    typed_in_by: source.typedInBy,
    about: input.about,
    place: input.place ?? null,
    received_at: source.receivedAt,
    in_short: input.inShort ?? inShortOf(facts),
    codes: [...input.codes],
    worlds: [...new Set(facts.map((fact) => fact.world))],
    named: isNamed(description),
    urgent: acuteRoutes.length > 0,
    coercion: input.coercion ?? false,
    acted: [...(input.acted ?? [])],
    acted_note: input.actedNote ?? null,
    spoken_with: input.spokenWith && [...input.spokenWith],
    spoken_note: input.spokenNote ?? null,
    ...consentColumns(input),
    ground: ground?.ground ?? null,
    article: ground?.article ?? null,
    covenant: ground?.covenant ?? null,
    feedback_due_on: feedbackDueOn(source.receivedAt),
    import_key: source.imported?.key ?? null,
    import_id: source.imported?.importId ?? null,
  })
  const observed = insertObservations(
    work,
    facts.map((fact, place) => ({
      id: newId(),
      subject_id: subjectId,
      kind: fact.kind,
      source_organisation_id: organisationId,
      place_in_order: place,
      text: fact.text,
      signal_code: fact.code ?? null,
      world: fact.world,
      observed_on: fact.observedOn ?? null,
      observed_until: fact.observedUntil ?? null,
      observed_time: fact.observedTime ?? null,
      place: fact.place ?? null,
      basis: fact.basis,
      source: fact.source ?? null,
      recorded_by: String(actor.professionalId),
      recorded_at: now,
    })),
  )
  const described =
    description && kinds.includes('identity')
      ? describePerson(work, subjectId, description, { reference, recordId: signalId })
      : undefined
  await Promise.all([observed, described])
  work.record({
    name: 'signal-registered',
    subjectId,
    details: { reference, kinds, urgent: acuteRoutes.length > 0, byPhone: source.typedInBy !== null },
  })
  return {
    signalId,
    reference,
    receiptCode,
    receivedAt: source.receivedAt.toISOString(),
    feedbackDueOn: feedbackDueOn(source.receivedAt),
    destroyOn,
    acuteRoutes: [...acuteRoutes],
  }
}

/** On which ground it may be shared; refuses when it may not, or when care has neither consent nor a conflict of duties. */
async function groundOf(
  work: Work,
  source: Source,
  kinds: readonly DataKind[],
  { consent }: TakenIn,
  chain: string | null,
): Promise<SharingLine | undefined> {
  // A caller outside the network is heard by the municipality itself: nothing is shared between parties.
  if (source.senderOrganisationId === null) return undefined
  const asked = await sharingWithCoordinator(work, source.senderOrganisationId, kinds)
  if (asked.length === 0) throw new Refusal<SignalsRefusal>('no-coordinator')
  const closed = asked.filter((line) => line.answer === 'may-not')
  if (closed.length > 0)
    throw new Refusal<SignalsRefusal>('no-covenant', {
      kinds: closed.map((line) => line.kind),
      reason: closed[0]?.reason,
    })
  const needsConsent = chain === 'care' || asked.some((line) => line.answer === 'with-consent')
  if (needsConsent && !consent) throw new Refusal<SignalsRefusal>('consent-missing')
  return asked.find((line) => line.kind === 'observation')
}

function firstGrants(
  signalId: string,
  { reporterId, typedInBy }: Source,
  kinds: readonly DataKind[],
  destroyOn: LocalDate,
): Grant[] {
  const until = instantOf(destroyOn)
  const coordinator: Grant = {
    holder: toRole('information-coordinator'),
    kinds: ['identity', 'contact', 'observation', 'education'],
    reason: 'coordinator',
    reasonId: signalId,
    until,
  }
  // Who types in for a caller sees it as coordinator, and no longer than that.
  return reporterId === typedInBy
    ? [coordinator]
    : [coordinator, { holder: toProfessional(reporterId), kinds, reason: 'reporter', reasonId: signalId, until }]
}

function consentColumns({ consent }: TakenIn) {
  return {
    consent_kind: consent?.kind ?? null,
    consent_by: consent?.kind === 'consent' ? consent.by : null,
    consent_on: consent?.kind === 'consent' ? consent.on : null,
    consent_reason: consent?.kind === 'conflict-of-duties' ? consent.reason : null,
  }
}

/** Keeps it under a receipt code that is free; answers the code. */
async function store(
  work: Work,
  municipality: string,
  signal: Omit<Parameters<typeof insertSignal>[1], 'receipt_code'>,
): Promise<string> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const receiptCode = newReceiptCode(municipality, attempt < 3 ? 4 : 6)
    if (await insertSignal(work, { ...signal, receipt_code: receiptCode })) return receiptCode
  }
  throw new Error('no free receipt code')
}
