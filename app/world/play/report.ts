import { addDays, instantOf, type LocalDate } from '../../../platform/contract/working-days.ts'
import {
  aFigureFile,
  importFigures,
  readDraft,
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

/** The policy adviser starts the report, takes in the figures of the police and writes; the freezing is left to who uses it. */
export function reportActs({ today, report }: Story, cast: Cast): Act[] {
  const who = cast.actor(report.writtenBy)
  let reportId = ''
  const act = (on: LocalDate, time: string, what: string, run: Act['run']): Act => ({
    at: instantOf(on, time),
    who,
    purpose: 'none',
    what,
    run,
  })
  return [
    act(report.police.obtainedOn, '10:15', 'imports the figures of the police', async (work) => {
      const outcome = await through(work, doors.importFigures, importFigures, {
        file: figureFile(report),
        dryRun: false,
      })
      if (!outcome.imported) throw new Error(`the figures are refused: ${JSON.stringify(outcome.faults)}`)
    }),
    act(addDays(today, -13), '11:00', 'starts the report', async (work) => {
      const started = await through(work, doors.startReport, startReport, {
        periodFrom: report.from,
        meetingOn: report.meetingOn,
      })
      reportId = started.id
    }),
    act(addDays(today, -4), '15:30', 'writes the report', async (work) => {
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
}

const point =
  (audience: NarrativePoint['audience']) =>
  ({ title, text }: { title: string; text: string }): NarrativePoint => ({ title, text, audience })

function figureFile({ police }: ReportStory): string {
  const years = police.figures.map(({ year }) => year)
  return aFigureFile({
    key: 'drugsfeiten-naar-soort',
    title: 'Jongeren verdacht van een drugsfeit',
    unit: 'registraties',
    period: `${Math.min(...years)} tot en met ${Math.max(...years)}`,
    source: `${police.source}, ${police.ages}, opgevraagd op ${police.obtainedOn}`,
    addsUp: false,
    missing: [],
    caveats: police.caveats,
    figures: police.figures.map(({ year, kind, count }) => ({ year, kind: kinds[kind], count })),
  })
}
