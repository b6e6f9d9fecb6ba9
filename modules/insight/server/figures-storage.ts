import { sql, type RawBuilder } from 'kysely'
import type { Work } from '../../../platform/server/work.ts'
import { figureSources, type FigureSource, type FigureSourceName } from '../contract.ts'
import {
  escalations,
  interventionKinds,
  measures,
  meetingOutcomes,
  meetingSeries,
  tallyOf,
  weighings,
  type DayCounts,
  type HalfYearFigures,
} from './figures.ts'
import type { HalfYear } from './half-year.ts'
import { listImported } from './storage.ts'

type PublishedView = Exclude<FigureSourceName, 'police'>
const publishedViews = figureSources.filter((source): source is PublishedView => source !== 'police')

/** Which sources give figures about this half year; a source without is told to the writer, and read as not in source. */
export async function sourcesOf(work: Work, period: HalfYear): Promise<FigureSource[]> {
  const known = await knownViews(work, period)
  const police = (await listImported(work)).length > 0
  return figureSources.map((name) => ({ name, known: name === 'police' ? police : known.has(name) }))
}

/** Counts one half year from the published views. A view that no room publishes, or that starts later, gives no number. */
export async function readFigures(work: Work, period: HalfYear): Promise<HalfYearFigures> {
  const known = await knownViews(work, period)
  const from = async <T>(view: PublishedView, read: () => Promise<T>): Promise<T | null> =>
    known.has(view) ? await read() : null
  return {
    period,
    signals: await from('signal_flow', () => readSignals(work, period)),
    consults: await from('consult', () => readCount(work, sql`insight.consult`, inPeriod('asked_on', period))),
    meetings: await from('meeting', async () =>
      tallyOf(meetingSeries, await readKeys(work, sql`insight.meeting`, sql`series`, inPeriod('held_on', period))),
    ),
    actions: await from('action', () => readActions(work, period)),
    cases: await from('case_duration', () => readCases(work, period)),
    interventions: await from('intervention', async () =>
      tallyOf(
        interventionKinds,
        await readKeys(work, sql`insight.intervention`, sql`kind`, inPeriod('started_on', period)),
      ),
    ),
    measures: await from('measure', async () =>
      tallyOf(measures, await readKeys(work, sql`insight.measure`, sql`measure`, inPeriod('decided_on', period))),
    ),
    escalations: await from('escalation', async () =>
      tallyOf(escalations, await readKeys(work, sql`insight.escalation`, sql`towards`, inPeriod('sent_on', period))),
    ),
  }
}

// The municipality started with us on the day of its first fact. Before that we know nothing, and nothing is not zero.
const firstDay: Readonly<Record<PublishedView, string>> = {
  signal_flow: 'received_on',
  consult: 'asked_on',
  meeting: 'held_on',
  action: 'agreed_on',
  case_duration: 'decided_on',
  intervention: 'agreed_on',
  measure: 'decided_on',
  escalation: 'sent_on',
}

async function knownViews(work: Work, period: HalfYear): Promise<ReadonlySet<PublishedView>> {
  const { rows } = await sql<{ view: PublishedView }>`
    select view from unnest(${sql.val([...publishedViews])}::text[]) view where to_regclass('insight.' || view) is not null`.execute(
    work.db,
  )
  const published = rows.map((row) => row.view)
  if (published.length === 0) return new Set()
  const firsts = published.map(
    (view) => sql`select min(${sql.ref(firstDay[view])}) as day from ${sql.table(`insight.${view}`)}`,
  )
  const { rows: start } = await sql<{ day: string | null }>`
    select min(day)::text as day from (${sql.join(firsts, sql` union all `)}) firsts`.execute(work.db)
  const began = start[0]?.day ?? null
  return began === null || began > period.until ? new Set() : new Set(published)
}

async function readSignals(work: Work, period: HalfYear): Promise<NonNullable<HalfYearFigures['signals']>> {
  const received = inPeriod('received_on', period)
  const view = sql`insight.signal_flow`
  const inMeeting = sql`${received} and weighing_outcome = 'to-meeting'`
  return {
    weighing: tallyOf(weighings, await readKeys(work, view, sql`coalesce(weighing_outcome, 'not-weighed')`, received)),
    meeting: tallyOf(
      meetingOutcomes,
      await readKeys(work, view, sql`coalesce(meeting_outcome, 'not-decided')`, inMeeting),
    ),
    askedBack: await readCount(work, view, sql`${received} and asked_back`),
    feedback: await readDays(work, view, sql`feedback_working_days`, received),
    decision: await readDays(work, view, sql`decided_on - received_on`, inMeeting),
  }
}

async function readActions(work: Work, period: HalfYear): Promise<NonNullable<HalfYearFigures['actions']>> {
  const state = sql`case when done_on is null then 'open' when due_on is null or done_on <= due_on then 'doneOnTime' else 'doneLate' end`
  const keys = ['doneOnTime', 'doneLate', 'open'] as const
  return tallyOf(keys, await readKeys(work, sql`insight.action`, state, inPeriod('agreed_on', period)))
}

async function readCases(work: Work, period: HalfYear): Promise<NonNullable<HalfYearFigures['cases']>> {
  const view = sql`insight.case_duration`
  const started = inPeriod('accepted_on', period)
  const closed = inPeriod('closed_on', period)
  const running = sql`accepted_on <= ${period.until}::date and (closed_on is null or closed_on > ${period.until}::date)`
  const outcomes = ['completed', 'stopped-early', 'handed-over'] as const
  return {
    started: await readCount(work, view, started),
    runningAtEnd: await readCount(work, view, running),
    ended: tallyOf(outcomes, await readKeys(work, view, sql`outcome`, closed)),
    extended: await readCount(work, view, sql`${running} and extended`),
    exitLetters: await readCount(work, view, inPeriod('exit_letter_on', period)),
    informed: await readDays(work, view, sql`informed_on - decided_on`, started),
    informDeferred: await readCount(work, view, sql`${started} and inform_deferred`),
    firstTalk: await readDays(work, view, sql`first_talk_on - accepted_on`, started),
  }
}

function inPeriod(day: string, { from, until }: HalfYear): RawBuilder<unknown> {
  return sql`${sql.ref(day)} between ${from}::date and ${until}::date`
}

async function readCount(work: Work, view: RawBuilder<unknown>, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${view} where ${where}`.execute(
    work.db,
  )
  return rows[0]?.count ?? 0
}

async function readKeys(work: Work, view: RawBuilder<unknown>, key: RawBuilder<unknown>, where: RawBuilder<unknown>) {
  const { rows } = await sql<{ key: string; count: number }>`
    select ${key} as key, count(*)::int as count from ${view} where ${where} group by 1`.execute(work.db)
  return rows
}

async function readDays(
  work: Work,
  view: RawBuilder<unknown>,
  days: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
): Promise<DayCounts> {
  const { rows } = await sql<{ days: number | null; count: number }>`
    select (${days})::int as days, count(*)::int as count from ${view} where ${where} group by 1 order by 1`.execute(
    work.db,
  )
  return rows
}
