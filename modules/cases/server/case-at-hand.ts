import type { KnownAge } from '../../../platform/contract/dutch.ts'
import type { LocalDate } from '../../../platform/contract/working-days.ts'
import { localDateOf } from '../../../platform/contract/working-days.ts'
import { Refusal } from '../../../platform/server/refusal.ts'
import type { Work } from '../../../platform/server/work.ts'
import { getDescription, type Description } from '../../people/server/index.ts'
import type { CaseAction, CaseRefusal } from '../contract.ts'
import { allowedActions, type CaseAtHand, isCareRouteOnly, refusalOf } from './case.ts'
import { informAgainOn } from './clocks.ts'
import { type CaseRow, getCaseForUpdate, partsOf, type PartRow } from './storage.ts'

/** A case with all that decides what the actor may do with it now. */
export type LoadedCase = {
  readonly row: CaseRow
  readonly at: CaseAtHand
  readonly described: Description | undefined
  readonly age: KnownAge | undefined
  readonly team: readonly PartRow<'cases.team_member'>[]
  readonly informing: readonly PartRow<'cases.informing'>[]
  readonly deferrals: readonly PartRow<'cases.deferral'>[]
  readonly progress: readonly PartRow<'cases.progress'>[]
  readonly extensions: readonly PartRow<'cases.extension'>[]
}

export async function loadCase(work: Work, row: CaseRow): Promise<LoadedCase> {
  const today = localDateOf(work.now)
  const [described, team, informingRows, deferrals, progressRows, extensions] = await Promise.all([
    getDescription(work, row.subject_id),
    partsOf(work, 'cases.team_member', [row.id]),
    partsOf(work, 'cases.informing', [row.id]),
    partsOf(work, 'cases.deferral', [row.id]),
    partsOf(work, 'cases.progress', [row.id]),
    partsOf(work, 'cases.extension', [row.id]),
  ])
  const age = described && { birthDate: described.birthDate ?? undefined, estimate: described.estimate ?? undefined }
  const informing = informingRows.toSorted((a, b) => b.side.localeCompare(a.side))
  const progress = progressRows.toSorted((a, b) => a.written_at.getTime() - b.written_at.getTime())
  const waiting = new Set(
    deferrals.filter((deferral) => deferral.answered_at === null).map((deferral) => deferral.informing_id),
  )
  const untold = informing.filter((one) => one.done_on === null)
  const again = informing.filter(
    (one) => one.side === 'young-person' && informAgainOn(described?.birthDate ?? null, one.done_on, today),
  )
  const latest = progress.at(-1)
  return {
    row,
    described,
    age,
    team,
    informing,
    deferrals,
    progress,
    extensions,
    at: {
      ...row,
      memberKinds:
        team.find((member) => isActive(member, today) && member.professional_id === work.actor.professionalId)?.kinds ??
        [],
      careRouteOnly: isCareRouteOnly(age, today),
      reviewUnused: latest !== undefined && !extensions.some((extension) => extension.progress_id === latest.id),
      toTell: [...untold, ...again].map((one) => one.side),
      toDefer: untold.filter((one) => !waiting.has(one.id)).map((one) => one.side),
    },
  }
}

export function isActive(member: PartRow<'cases.team_member'>, today: LocalDate): boolean {
  return member.ended_at === null && member.until >= today
}

/** Fetches a case for change and refuses what may not be done with it now. */
export async function caseToAct(work: Work, caseId: string, action: CaseAction): Promise<LoadedCase> {
  const loaded = await loadCase(work, await getCaseForUpdate(work, caseId))
  if (!allowedActions(work.actor, loaded.at).includes(action))
    throw new Refusal<CaseRefusal>(refusalOf(work.actor, loaded.at, action))
  return loaded
}

export function refuse(code: CaseRefusal, facts: Readonly<Record<string, unknown>> = {}): never {
  throw new Refusal<CaseRefusal>(code, facts)
}
