import { monthRangeText } from '../../../platform/contract/dutch.ts'
import type { LocalDate } from '../../../platform/contract/working-days.ts'
import type { Language } from '../../../platform/contract/words.ts'
import { longDate, plainDate } from '../../../platform/contract/written-dates.ts'
import {
  partiesThatMustSign,
  reportElements,
  signingParties,
  type Edition,
  type Exhibit,
  type HalfYearReport,
  type Narrative,
  type NarrativePoint,
  type ReportElement,
  type ReportStatus,
  type SigningParty,
} from '../contract.ts'
import type { ReportFigures } from './figures.ts'
import { standsIn } from './narrative.ts'
import { policeExhibits } from './police-exhibits.ts'
import { exhibitOf } from './report-exhibits.ts'
import { countTables } from './report-tables.ts'
import { reportWordsIn, type ReportWords } from './report-words.ts'

/** Where a report stands: since when it is final, and who signed. */
export type ReportStanding = {
  readonly status: ReportStatus
  readonly frozenAt: Date | null
  readonly fingerprint: string | null
  readonly signOffs: readonly {
    readonly party: SigningParty
    readonly name: string
    readonly functionTitle: string
    readonly signedAt: Date
  }[]
}

/** What a report says, apart from who signed it: this is what is frozen. */
export type ReportContent = Pick<
  HalfYearReport,
  | 'title'
  | 'municipality'
  | 'periodText'
  | 'meetingText'
  | 'language'
  | 'edition'
  | 'editionText'
  | 'notices'
  | 'points'
  | 'context'
  | 'elements'
>

export type ReportOf = { readonly municipality: string; readonly meetingOn: LocalDate | null }

/** Makes one edition of the report. Pure: the same figures and texts always give the same report. */
export function buildReport(
  figures: ReportFigures,
  narrative: Narrative,
  { municipality, meetingOn }: ReportOf,
  edition: Edition,
  language: Language,
): ReportContent {
  const words = reportWordsIn(language)
  const tables = countTables(figures, words, language)
  const exhibits = (element: ReportElement): Exhibit[] =>
    tables
      .filter((table) => table.element === element)
      .map((table) => exhibitOf(table, figures, edition, words, language))

  let mark = 0
  const numbered = (points: readonly NarrativePoint[]) =>
    points
      .filter(({ audience }) => standsIn(edition, audience))
      .map(({ title, text }) => ({ mark: String(++mark), title, text }))

  return {
    title: words.title,
    municipality: words.author(municipality),
    periodText: capital(monthRangeText(figures.current.period.from, figures.current.period.until, language)),
    meetingText: meetingOn === null ? null : words.forMeeting(longDate(meetingOn, language)),
    language,
    edition,
    editionText: words.editions[edition],
    notices: [words.notice[edition], words.notice.noPersons],
    points: {
      changed: numbered(narrative.changed),
      stuck: numbered(narrative.stuck),
      asked: narrative.asked
        .filter(({ audience }) => standsIn(edition, audience))
        .map(({ title, text }, index) => ({ mark: String.fromCharCode(65 + index), title, text })),
    },
    context: { title: words.context, exhibits: policeExhibits(figures.police, edition, words, language) },
    elements: reportElements.map((element) => {
      const section = narrative.sections[element]
      return {
        element,
        title: words.elements[element],
        text: standsIn(edition, section.audience) ? section.text : '',
        actions: section.actions
          .filter(({ audience }) => standsIn(edition, audience))
          .map(({ action, state, result }) => ({ action, state, stateText: words.actions.states[state], result })),
        exhibits: exhibits(element),
      }
    }),
  }
}

/** The report with where it stands on this day: draft, frozen or signed, and by whom. */
export function withStanding(content: ReportContent, standing: ReportStanding): HalfYearReport {
  const { edition, language } = content
  const words = reportWordsIn(language)
  return {
    ...content,
    status: standing.status,
    marking: markingOf(standing.status, edition, words),
    standing:
      standing.frozenAt === null
        ? words.signOffs.notFrozen
        : words.signOffs.frozen(longDate(standing.frozenAt, language)),
    fingerprint: standing.fingerprint,
    signOffs: signingParties.map((party) => {
      const signed = standing.signOffs.find((line) => line.party === party)
      return {
        party,
        partyName: words.signOffs.parties[party],
        required: partiesThatMustSign.includes(party),
        name: signed?.name ?? null,
        functionTitle: signed?.functionTitle ?? null,
        signedOn: signed ? plainDate(signed.signedAt, language) : null,
      }
    }),
  }
}

function markingOf(status: ReportStatus, edition: Edition, words: ReportWords): string | null {
  if (status === 'draft') return words.marking.draft
  if (edition === 'confidential') return words.marking.confidential
  return status === 'signed' ? null : words.marking.unsigned
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
