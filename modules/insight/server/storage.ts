import { sql } from 'kysely'
import { nameForList } from '../../../platform/contract/dutch.ts'
import type { LocalDate } from '../../../platform/contract/working-days.ts'
import { notFound, Refusal } from '../../../platform/server/refusal.ts'
import { newId, type Work } from '../../../platform/server/work.ts'
import {
  narrativeParts,
  reportElements,
  type Edition,
  type InsightRefusal,
  type Narrative,
  type NarrativePart,
  type NarrativePoints,
  type NarrativeSection,
  type ReportElement,
  type ReportStatus,
  type SigningParty,
} from '../contract.ts'
import type { ReportFigures } from './figures.ts'
import type { HalfYear } from './half-year.ts'
import type { ReportContent } from './report-document.ts'
import './tables.ts'

export type SignOff = {
  readonly party: SigningParty
  readonly name: string
  readonly functionTitle: string
  readonly signedAt: Date
}

/** A report as it is stored, with who signed it. */
export type StoredReport = {
  readonly id: string
  readonly period: HalfYear
  readonly meetingOn: LocalDate | null
  readonly status: ReportStatus
  readonly frozenAt: Date | null
  readonly fingerprint: string | null
  readonly signOffs: readonly SignOff[]
  readonly signedBy: readonly SigningParty[]
}

type ReportRow = {
  id: string
  period_from: string
  period_until: string
  meeting_on: string | null
  status: ReportStatus
  frozen_at: Date | null
  fingerprint: string | null
}
type SignOffRow = {
  report_id: string
  party: SigningParty
  signer_name: string
  function_title: string
  signed_at: Date
}

const reportColumns = ['id', 'period_from', 'period_until', 'meeting_on', 'status', 'frozen_at', 'fingerprint'] as const
const signOffColumns = ['report_id', 'party', 'signer_name', 'function_title', 'signed_at'] as const

function asReport(row: ReportRow, rows: readonly SignOffRow[]): StoredReport {
  const signOffs = rows
    .filter((signOff) => signOff.report_id === row.id)
    .map((signOff) => ({
      party: signOff.party,
      name: signOff.signer_name,
      functionTitle: signOff.function_title,
      signedAt: signOff.signed_at,
    }))
  return {
    id: row.id,
    period: { from: row.period_from as LocalDate, until: row.period_until as LocalDate },
    meetingOn: row.meeting_on as LocalDate | null,
    status: row.status,
    frozenAt: row.frozen_at,
    fingerprint: row.fingerprint,
    signOffs,
    signedBy: signOffs.map(({ party }) => party),
  }
}

/** The reports that this actor may see, the newest half year first. */
export async function listStoredReports(work: Work): Promise<StoredReport[]> {
  const rows = await reports(work).orderBy('period_from', 'desc').execute()
  const signOffs = await allSignOffs(work).execute()
  return rows.map((row) => asReport(row, signOffs))
}

export async function getReport(work: Work, id: string): Promise<StoredReport> {
  const row = await reports(work).where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return asReport(row, await allSignOffs(work).where('report_id', '=', id).execute())
}

/** Locked: two people who write, freeze or sign wait for each other. */
export async function getReportForUpdate(work: Work, id: string): Promise<StoredReport> {
  const row = await reports(work).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw notFound()
  return asReport(row, await allSignOffs(work).where('report_id', '=', id).execute())
}

/** The report of the half year before this day, with what was written in it. */
export async function findNarrativeBefore(work: Work, from: LocalDate): Promise<Narrative | undefined> {
  const row = await reports(work)
    .where('period_from', '<', from)
    .orderBy('period_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? (await getWritten(work, row.id)).narrative : undefined
}

/** Starts a report; answers nothing when this half year has one. */
export async function insertReport(
  work: Work,
  period: HalfYear,
  meetingOn: string | null,
  narrative: Narrative,
): Promise<string | undefined> {
  const id = newId()
  const made = await work.db
    .insertInto('insight.report')
    .values({
      municipality_id: work.actor.municipalityId,
      id,
      period_from: period.from,
      period_until: period.until,
      meeting_on: meetingOn,
      status: 'draft',
      made_by: actingPerson(work),
      made_at: work.now,
      frozen_by: null,
      frozen_at: null,
      fingerprint: null,
      signed_at: null,
    })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'period_from']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return undefined
  const { changed, stuck, asked, sections } = narrative
  await work.db
    .insertInto('insight.report_section')
    .values(
      narrativeParts.map((part) => ({
        municipality_id: work.actor.municipalityId,
        report_id: id,
        part,
        content: JSON.stringify(part === 'points' ? { changed, stuck, asked } : sections[part]),
        version: 1,
        written_by: actingPerson(work),
        written_at: work.now,
      })),
    )
    .execute()
  return id
}

export type WrittenPart = { readonly version: number; readonly writtenAt: Date }

/** All that was written in a report, with the version of each part. */
export async function getWritten(
  work: Work,
  reportId: string,
): Promise<{ narrative: Narrative; parts: Readonly<Record<NarrativePart, WrittenPart>> }> {
  const rows = await work.db
    .selectFrom('insight.report_section')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('report_id', '=', reportId)
    .select(['part', 'content', 'version', 'written_at'])
    .execute()
  const rowOf = (part: NarrativePart) => {
    const row = rows.find((candidate) => candidate.part === part)
    if (!row) throw new Error(`report ${reportId} has no part ${part}`)
    return row
  }
  const sections = reportElements.map((element): [ReportElement, NarrativeSection] => [
    element,
    rowOf(element).content as NarrativeSection,
  ])
  return {
    narrative: {
      ...(rowOf('points').content as NarrativePoints),
      sections: Object.fromEntries(sections) as Narrative['sections'],
    },
    parts: Object.fromEntries(
      narrativeParts.map((part) => [part, { version: rowOf(part).version, writtenAt: rowOf(part).written_at }]),
    ) as Record<NarrativePart, WrittenPart>,
  }
}

/** Keeps a text if nobody else wrote it since; answers its new version, or nothing. */
export async function updatePart(
  work: Work,
  reportId: string,
  part: NarrativePart,
  version: number,
  content: unknown,
): Promise<number | undefined> {
  const kept = await work.db
    .updateTable('insight.report_section')
    .set({
      content: JSON.stringify(content),
      version: version + 1,
      written_by: actingPerson(work),
      written_at: work.now,
    })
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('report_id', '=', reportId)
    .where('part', '=', part)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return kept?.version
}

export async function updateMeeting(work: Work, reportId: string, meetingOn: string | null): Promise<void> {
  await work.db
    .updateTable('insight.report')
    .set({ meeting_on: meetingOn })
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', reportId)
    .execute()
}

export type FrozenEdition = {
  readonly edition: Edition
  readonly language: 'nl' | 'en'
  readonly content: ReportContent
}

/** Keeps figures and editions as they are now. After this the database refuses every change. */
export async function freeze(
  work: Work,
  reportId: string,
  figures: ReportFigures,
  frozen: readonly FrozenEdition[],
  fingerprint: string,
): Promise<void> {
  const municipality_id = work.actor.municipalityId
  await work.db
    .insertInto('insight.frozen_figures')
    .values({ municipality_id, report_id: reportId, figures: JSON.stringify(figures) })
    .execute()
  await work.db
    .insertInto('insight.frozen_edition')
    .values(
      frozen.map(({ edition, language, content }) => ({
        municipality_id,
        report_id: reportId,
        edition,
        language,
        content: JSON.stringify(content),
      })),
    )
    .execute()
  await work.db
    .updateTable('insight.report')
    .set({ status: 'frozen', frozen_by: actingPerson(work), frozen_at: work.now, fingerprint })
    .where('municipality_id', '=', municipality_id)
    .where('id', '=', reportId)
    .execute()
}

/** A frozen edition as this actor may see it; what may not be seen does not exist. */
export async function getFrozenEdition(
  work: Work,
  reportId: string,
  edition: Edition,
  language: 'nl' | 'en',
): Promise<ReportContent> {
  const row = await work.db
    .selectFrom('insight.frozen_edition')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('report_id', '=', reportId)
    .where('edition', '=', edition)
    .where('language', '=', language)
    .select('content')
    .executeTakeFirst()
  if (!row) throw notFound()
  return row.content as ReportContent
}

/** Signs for a party; refuses when that party, person or organisation signed before. */
export async function insertSignOff(work: Work, report: StoredReport, party: SigningParty): Promise<void> {
  const signer = await getActing(work)
  if (report.fingerprint === null) throw new Error('only a frozen report is signed')
  const signed = await work.db
    .insertInto('insight.sign_off')
    .values({
      municipality_id: work.actor.municipalityId,
      report_id: report.id,
      party,
      signed_by: signer.id,
      organisation_id: signer.organisationId,
      signer_name: signer.name,
      function_title: signer.functionTitle,
      fingerprint: report.fingerprint,
      signed_at: work.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('party')
    .executeTakeFirst()
  if (!signed) throw new Refusal<InsightRefusal>('party-has-signed', { party })
}

export async function markSigned(work: Work, reportId: string): Promise<void> {
  await work.db
    .updateTable('insight.report')
    .set({ status: 'signed', signed_at: work.now })
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', reportId)
    .where('status', '=', 'frozen')
    .execute()
}

export type Acting = {
  readonly id: string
  readonly name: string
  readonly functionTitle: string
  readonly organisationId: number
  readonly municipality: string
}

/** Who acts, as a signature is printed. */
export async function getActing(work: Work): Promise<Acting> {
  const { rows } = await sql<{
    id: string
    given_name: string
    infix: string | null
    family_name: string
    function_title: string
    organisation_id: number
    municipality_name: string
  }>`select * from insight.acting_professional`.execute(work.db)
  const row = rows[0]
  if (!row) throw notFound()
  return {
    id: row.id,
    name: nameForList({ givenNames: row.given_name, infix: row.infix ?? undefined, familyName: row.family_name }),
    functionTitle: row.function_title,
    organisationId: row.organisation_id,
    municipality: row.municipality_name,
  }
}

export type ImportedSeries<Figures> = {
  readonly series: string
  readonly figures: Figures
  readonly contentHash: string
  readonly importedAt: Date
}

/** The imported series that count now, by name. */
export async function listImported<Figures>(work: Work): Promise<ImportedSeries<Figures>[]> {
  const rows = await work.db
    .selectFrom('insight.imported_figure')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('replaced_at', 'is', null)
    .select(['series', 'figures', 'content_hash', 'imported_at'])
    .orderBy('series')
    .execute()
  return rows.map((row) => ({
    series: row.series,
    figures: row.figures as Figures,
    contentHash: row.content_hash,
    importedAt: row.imported_at,
  }))
}

/** Puts a series in the place of the one that counted. */
export async function replaceImported(
  work: Work,
  series: string,
  figures: unknown,
  contentHash: string,
): Promise<void> {
  await work.db
    .updateTable('insight.imported_figure')
    .set({ replaced_at: work.now })
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('series', '=', series)
    .where('replaced_at', 'is', null)
    .execute()
  await work.db
    .insertInto('insight.imported_figure')
    .values({
      municipality_id: work.actor.municipalityId,
      id: newId(),
      series,
      figures: JSON.stringify(figures),
      content_hash: contentHash,
      imported_by: actingPerson(work),
      imported_at: work.now,
      replaced_at: null,
    })
    .execute()
}

function reports(work: Work) {
  return work.db
    .selectFrom('insight.report')
    .where('municipality_id', '=', work.actor.municipalityId)
    .select(reportColumns)
}

function allSignOffs(work: Work) {
  return work.db
    .selectFrom('insight.sign_off')
    .where('municipality_id', '=', work.actor.municipalityId)
    .select(signOffColumns)
    .orderBy('signed_at')
}

function actingPerson(work: Work): string {
  if (work.actor.professionalId === null) throw new Error('a report is made by a person')
  return work.actor.professionalId
}
