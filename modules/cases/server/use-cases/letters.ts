import { nameWithInitials } from '../../../../platform/contract/dutch.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { dateInWords } from '../../../../platform/contract/dutch.ts'
import { localDateOf, type LocalDate } from '../../../../platform/contract/working-days.ts'
import type { LetterPaper } from '../../../../platform/server/pdf/index.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { type Colleague, getOwnMunicipality } from '../../../identity/server/index.ts'
import { revealName } from '../../../people/server/index.ts'
import { destroyOnFor, listRetention } from '../../../privacy/server/index.ts'
import type { caseEndpoints, CaseLetter, LetterType, PersonCase } from '../../contract.ts'
import { isCareRouteOnly } from '../case.ts'
import { caseToAct, isActive, loadCase, type LoadedCase, refuse } from '../case-at-hand.ts'
import { colleaguesOf } from '../colleagues.ts'
import { letterSections } from '../letter-text.ts'
import { presentCase } from '../present.ts'
import {
  type CaseRow,
  findContactPoint,
  getCaseForUpdate,
  getCaseRow,
  getPartForUpdate,
  insertPart,
  partsOf,
  updateCase,
  updatePart,
} from '../storage.ts'

type E = typeof caseEndpoints

/** Writes a letter from the record as it is now; one that was not sent is written over. */
export async function makeLetter(work: Work, { caseId, type }: InputOf<E['makeLetter']>): Promise<PersonCase> {
  const loaded = await caseToAct(work, caseId, 'make-letter')
  await writeLetter(work, loaded, type)
  work.record({ name: 'letter-made', subjectId: loaded.row.subject_id, details: { type } })
  return presentCase(work, loaded.row)
}

export async function writeLetter(work: Work, loaded: LoadedCase, type: LetterType): Promise<void> {
  const { row } = loaded
  const sections = JSON.stringify(await sectionsOf(work, loaded, type))
  const made = { sections, made_by: String(work.actor.professionalId), made_at: work.now }
  const unsent = (await partsOf(work, 'cases.letter', [row.id])).find(
    (letter) => letter.type === type && letter.sent_on === null,
  )
  if (unsent) await updatePart(work, 'cases.letter', unsent.id, made)
  else await insertPart(work, row, 'cases.letter', 'observation', { type, ...made })
}

async function sectionsOf(
  work: Work,
  { row, team, age }: LoadedCase,
  type: LetterType,
): Promise<CaseLetter['sections']> {
  const today = localDateOf(work.now)
  const why = latest(await partsOf(work, 'cases.why', [row.id]), (one) => one.written_at)
  const view = latest(
    (await partsOf(work, 'cases.own_view', [row.id])).filter((one) => one.side === 'young-person' && one.text !== null),
    (one) => one.written_at,
  )
  const [closing] = await partsOf(work, 'cases.closing', [row.id])
  const ids = team.filter((member) => isActive(member, today)).map((member) => member.professional_id)
  const colleagues = await colleaguesOf(work, [row.director_id, ...ids])
  const director = colleagues.get(String(row.director_id))
  const members = ids.flatMap((id) => colleagues.get(id) ?? [])
  const endsOn = row.ends_on as LocalDate
  return letterSections({
    type,
    why: why?.text ?? '',
    ownWords: view?.text ?? null,
    readers: [director, ...members.toSorted((a, b) => a.familyName.localeCompare(b.familyName, 'nl'))].flatMap(
      (reader) => (reader ? [`${signed(reader)}, ${reader.functionTitle}, ${reader.organisationName}`] : []),
    ),
    directorName: director ? signed(director) : '',
    directorTelephone: director?.telephone ?? null,
    startsOn: row.starts_on as LocalDate,
    endsOn,
    keptUntil:
      (await listRetention(work, [row.subject_id])).get(row.subject_id)?.destroyOn ??
      destroyOnFor('case-1-year-after-close', endsOn),
    ground: row.ground,
    young: isCareRouteOnly(age, today),
    closing: closing
      ? {
          outcome: closing.outcome,
          whatWorked: closing.what_worked,
          aftercare: closing.aftercare,
          on: localDateOf(closing.closed_at),
        }
      : null,
  })
}

function latest<T>(rows: readonly T[], at: (row: T) => Date): T | undefined {
  return rows.toSorted((a, b) => at(a).getTime() - at(b).getTime()).at(-1)
}

/** `J. van der Berg`, as somebody signs. */
export function signed(colleague: Pick<Colleague, 'givenName' | 'infix' | 'familyName'>): string {
  return nameWithInitials({
    givenNames: colleague.givenName,
    infix: colleague.infix ?? undefined,
    familyName: colleague.familyName,
  })
}

/** The letter was sent or given; of the exit letter the day also ends its clock. It may still be noted after closing. */
export async function noteLetterSent(
  work: Work,
  { caseId, letterId, on }: InputOf<E['noteLetterSent']>,
): Promise<PersonCase> {
  const row = await getCaseForUpdate(work, caseId)
  const letter = await ownLetter(work, row, letterId, true)
  if (letter.sent_on !== null) return refuse('letter-sent-already')
  if (row.closed_at && !letter.type.startsWith('exit-')) return refuse('case-closed')
  const today = localDateOf(work.now)
  if (on > today) return refuse('date-in-the-future')
  if (on < localDateOf(letter.made_at)) return refuse('date-in-the-past')
  await updatePart(work, 'cases.letter', letter.id, { sent_on: on })
  const after = letter.type === 'exit-young-person' ? await updateCase(work, row, { exit_letter_on: on }) : row
  work.record({ name: 'letter-sent', subjectId: row.subject_id, details: { type: letter.type } })
  return presentCase(work, after)
}

async function ownLetter(work: Work, row: CaseRow, letterId: string, forChange: boolean) {
  if (row.director_id !== work.actor.professionalId) return refuse('not-found')
  const found = (await partsOf(work, 'cases.letter', [row.id])).find((letter) => letter.id === letterId)
  if (!found) return refuse('not-found')
  return forChange ? getPartForUpdate(work, 'cases.letter', letterId) : found
}

export type Paper = { readonly paper: LetterPaper; readonly madeAt: Date; readonly filename: string }

/** The letter as it is printed: the name comes in here, and that is recorded as showing a name. */
export async function readLetter(work: Work, { caseId, letterId }: InputOf<E['getLetterFile']>): Promise<Paper> {
  const row = await getCaseRow(work, caseId)
  const letter = await ownLetter(work, row, letterId, false)
  const { described } = await loadCase(work, row)
  const name = described ? (await revealName(work, row.subject_id, 'case')).name : ''
  const municipality = await getOwnMunicipality(work)
  const director = (await colleaguesOf(work, [row.director_id])).get(String(row.director_id))
  const contactPoint = await findContactPoint(work)
  const toParents = letter.type.endsWith('-parents')
  work.record({ name: 'letter-printed', subjectId: row.subject_id, details: { type: letter.type } })
  return {
    madeAt: letter.made_at,
    filename: `brief-${row.reference}.pdf`,
    paper: {
      title: letter.type.startsWith('exit-')
        ? 'Het plan is gestopt'
        : toParents
          ? 'Een plan met uw kind'
          : 'Een plan met jou',
      author: `Gemeente ${municipality.name}`,
      language: 'nl',
      pageWord: 'Pagina',
      ofWord: 'van',
      senderLines: [],
      addressee: toParents
        ? [name === '' ? 'Aan de ouders' : `Aan de ouders van ${name}`]
        : [name === '' ? 'Aan jou' : `Aan ${name}`],
      facts: [
        {
          label: 'Datum',
          text: dateInWords(
            letter.sent_on === null ? localDateOf(letter.made_at) : (letter.sent_on as LocalDate),
            'nl',
          ),
        },
        { label: 'Ons kenmerk', text: row.reference },
      ],
      salutation: toParents
        ? 'Beste ouders,'
        : described?.givenNames
          ? `Beste ${firstName(described.givenNames)},`
          : 'Hallo,',
      sections: letter.sections,
      closing: 'Met vriendelijke groet,',
      signature: director ? [signed(director), director.functionTitle, director.organisationName] : [],
      contact: contactOf(contactPoint, toParents),
    },
  }
}

export function firstName(givenNames: string): string {
  return givenNames.trim().split(/\s+/)[0] ?? ''
}

/** Where rights are asked for, without passing the director. */
export function contactOf(contactPoint: string | null, toParents: boolean): LetterPaper['contact'] {
  return {
    heading: toParents ? 'Liever iemand anders spreken?' : 'Wil je liever iemand anders spreken?',
    lines: [
      toParents ? 'Over uw rechten en die van uw kind kunt u terecht bij:' : 'Over jouw rechten kun je terecht bij:',
      contactPoint ?? 'de functionaris gegevensbescherming van de gemeente',
    ],
  }
}
