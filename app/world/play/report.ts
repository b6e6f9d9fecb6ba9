import { dateInWords } from '../../../platform/contract/dutch.ts'
import { addDays, addWorkingDays, instantOf, type LocalDate } from '../../../platform/contract/working-days.ts'
import {
  aFigureFile,
  freezeReport,
  importFigures,
  readDraft,
  signReport,
  startReport,
  writePoints,
  writeSection,
} from '../../../modules/insight/server/index.ts'
import { insightEndpoints as doors, type NarrativePoint, reportElements } from '../../../modules/insight/contract.ts'
import type { PoliceFigure, ReportStory, Story } from '../story.ts'
import { type Act, through } from './acts.ts'
import type { Cast } from './town.ts'

const kinds: Readonly<Record<PoliceFigure['kind'], string>> = {
  possession: 'bezit',
  dealing: 'handel',
  production: 'productie',
}

/** The report of the half-year before, frozen and signed; then that of the last one, of which the freezing is left to who uses it. */
export function reportActs({ today, report, reportBefore }: Story, cast: Cast): Act[] {
  const before = writingActs(reportBefore, cast, {
    startedOn: reportBefore.startedOn,
    writtenOn: addWorkingDays(reportBefore.frozenOn, -1),
  })
  const act = actOf(cast)
  return [
    ...before.acts,
    act(reportBefore.writtenBy, reportBefore.frozenOn, '16:00', 'freezes the report', async (work) => {
      await through(work, doors.freezeReport, freezeReport, { reportId: before.reportId(), smallNumbersSeen: true })
    }),
    ...reportBefore.signed.map(({ professional, on }) =>
      act(professional, on, '09:30', 'signs the report', async (work) => {
        await through(work, doors.signReport, signReport, { reportId: before.reportId() })
      }),
    ),
    ...writingActs(report, cast, { startedOn: addDays(today, -13), writtenOn: addDays(today, -4) }).acts,
  ]
}

function actOf(cast: Cast) {
  return (who: string, on: LocalDate, time: string, what: string, run: Act['run']): Act => ({
    at: instantOf(on, time),
    who: cast.actor(who),
    purpose: 'none',
    what,
    run,
  })
}

type Written = Pick<
  ReportStory,
  'from' | 'meetingOn' | 'writtenBy' | 'elements' | 'changed' | 'stuck' | 'asked' | 'police'
>

/** The policy adviser starts the report, takes in the figures of the police and writes. */
function writingActs(
  report: Written,
  cast: Cast,
  { startedOn, writtenOn }: { startedOn: LocalDate; writtenOn: LocalDate },
): { acts: Act[]; reportId: () => string } {
  const act = actOf(cast)
  const who = report.writtenBy
  let reportId = ''
  const acts = [
    act(who, report.police.obtainedOn, '10:15', 'imports the figures of the police', async (work) => {
      const outcome = await through(work, doors.importFigures, importFigures, {
        file: figureFile(report),
        dryRun: false,
      })
      if (!outcome.imported) throw new Error(`the figures are refused: ${JSON.stringify(outcome.faults)}`)
    }),
    act(who, startedOn, '11:00', 'starts the report', async (work) => {
      const started = await through(work, doors.startReport, startReport, {
        periodFrom: report.from,
        meetingOn: report.meetingOn,
      })
      reportId = started.id
    }),
    act(who, writtenOn, '15:30', 'writes the report', async (work) => {
      const draft = await through(work, doors.getReportDraft, readDraft, { reportId })
      await through(work, doors.writePoints, writePoints, {
        reportId,
        version: draft.points.version,
        content: {
          changed: report.changed.map(point('public')),
          stuck: report.stuck.map(point('partner')),
          asked: report.asked.map(point('confidential')),
        },
      })
      for (const [index, element] of reportElements.entries()) {
        const written = report.elements[index]
        const section = draft.sections.find((one) => one.element === element)
        if (!written || !section) throw new Error(`nothing is written about ${element}`)
        await through(work, doors.writeSection, writeSection, {
          reportId,
          element,
          version: section.version,
          content: {
            text: `${written.actions} ${written.results}`,
            audience: 'partner',
            actions: section.content.actions.map((line) => ({ ...line, state: 'under-way' as const })),
          },
        })
      }
    }),
  ]
  return { acts, reportId: () => reportId }
}

const point =
  (audience: NarrativePoint['audience']) =>
  ({ title, text }: { title: string; text: string }): NarrativePoint => ({ title, text, audience })

function figureFile({ police }: Written): string {
  const years = police.figures.map(({ year }) => year)
  return aFigureFile({
    key: 'drugsfeiten-naar-soort',
    title: 'Jongeren verdacht van een drugsfeit',
    unit: 'registraties',
    period: `${Math.min(...years)} tot en met ${Math.max(...years)}`,
    source: `${police.source}, ${police.ages}, opgevraagd op ${dateInWords(police.obtainedOn, 'nl')}`,
    addsUp: false,
    missing: [],
    caveats: police.caveats,
    figures: police.figures.map(({ year, kind, count }) => ({ year, kind: kinds[kind], count })),
  })
}
