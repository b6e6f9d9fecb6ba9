import {
  DateOnly,
  Done,
  endpoints,
  FileOutput,
  Id,
  Line,
  Maybe,
  Moment,
  Nothing,
  OneOf,
  Strict,
  Type,
  type Static,
} from '../../platform/contract/endpoint.ts'

/** The five elements of the approach (A001-072). */
export const reportElements = [
  'early-signals',
  'person-approach',
  'collaboration',
  'repression',
  'perspective',
] as const
export type ReportElement = (typeof reportElements)[number]

/** For whom a report is made; each next edition tells less. */
export const editions = ['confidential', 'partner', 'public'] as const
export type Edition = (typeof editions)[number]

export const actionStates = ['not-started', 'under-way', 'done', 'stopped'] as const
export type ActionState = (typeof actionStates)[number]

export const reportStatuses = ['draft', 'frozen', 'signed'] as const
export type ReportStatus = (typeof reportStatuses)[number]

/** The driehoek. Municipality and police must sign; the prosecution may. */
export const signingParties = ['municipality', 'police', 'prosecution'] as const
export type SigningParty = (typeof signingParties)[number]
export const partiesThatMustSign: readonly SigningParty[] = ['municipality', 'police']

const EditionName = OneOf(editions)
const ElementName = OneOf(reportElements)
const PartyName = OneOf(signingParties)
const LanguageName = OneOf(['nl', 'en'])
const Text = Type.String()

// The report as its reader may see it

/** A number as its reader may see it. A withheld number is not in it. */
export const Amount = Type.Union([
  Strict({ state: Type.Literal('shown'), value: Type.Number(), text: Text }),
  Strict({ state: Type.Literal('withheld'), text: Text, short: Text }),
  Strict({ state: Type.Literal('not-in-source'), text: Text }),
])
export type Amount = Static<typeof Amount>

const FlowEnd = Strict({ label: Text, amount: Amount, note: Type.Optional(Text), quiet: Type.Optional(Type.Boolean()) })
const FlowStep = Strict({ ...FlowEnd.properties, next: Type.Optional(Type.Array(FlowEnd)) })

/** A chart as data; the same drawing on screen and on paper. */
export const ReportChart = Type.Union([
  Strict({
    kind: Type.Literal('bars-by-year'),
    title: Text,
    description: Text,
    years: Type.Array(Strict({ label: Text, bars: Type.Array(Strict({ label: Text, amount: Amount })) })),
  }),
  Strict({
    kind: Type.Literal('flow'),
    title: Text,
    description: Text,
    start: Strict({ ...FlowEnd.properties, next: Type.Optional(Type.Array(FlowStep)) }),
  }),
  Strict({
    kind: Type.Literal('duration'),
    title: Text,
    description: Text,
    unit: Text,
    bins: Type.Array(Strict({ label: Text, amount: Amount })),
    norm: Type.Optional(Strict({ label: Text, afterBins: Type.Integer() })),
    tooFew: Type.Optional(Text),
  }),
])
export type ReportChart = Static<typeof ReportChart>

/** A table with all that must be read with it. */
export const ReportTable = Strict({
  id: Text,
  title: Text,
  unit: Text,
  period: Text,
  source: Text,
  notIncluded: Type.Array(Text),
  caveats: Type.Array(Text),
  /** What was done to protect small counts in this edition, to be read with the caveats. */
  protection: Type.Optional(Type.Array(Text)),
  columns: Type.Array(Text),
  rows: Type.Array(Strict({ label: Text, depth: Type.Integer(), cells: Type.Array(Amount) })),
  /** True when at least one cell is withheld in this edition. */
  withheld: Type.Boolean(),
})
export type ReportTable = Static<typeof ReportTable>

/** A table and, where a picture helps, its chart. */
export const Exhibit = Strict({ table: ReportTable, chart: Maybe(ReportChart) })
export type Exhibit = Static<typeof Exhibit>

const Point = Strict({ mark: Text, title: Text, text: Text })
const ActionLine = Strict({ action: Text, state: OneOf(actionStates), stateText: Text, result: Text })

const SignOffLine = Strict({
  party: PartyName,
  partyName: Text,
  required: Type.Boolean(),
  name: Maybe(Text),
  functionTitle: Maybe(Text),
  signedOn: Maybe(Text),
})

/** The half-yearly report in one edition and language: screen, PDF and CSV are all made from this. */
export const HalfYearReport = Strict({
  title: Text,
  municipality: Text,
  periodText: Text,
  meetingText: Maybe(Text),
  language: LanguageName,
  edition: EditionName,
  editionText: Text,
  status: OneOf(reportStatuses),
  marking: Maybe(Text),
  notices: Type.Array(Text),
  points: Strict({ changed: Type.Array(Point), stuck: Type.Array(Point), asked: Type.Array(Point) }),
  context: Strict({ title: Text, exhibits: Type.Array(Exhibit) }),
  elements: Type.Array(
    Strict({
      element: ElementName,
      title: Text,
      text: Text,
      actions: Type.Array(ActionLine),
      exhibits: Type.Array(Exhibit),
    }),
  ),
  standing: Text,
  fingerprint: Maybe(Text),
  signOffs: Type.Array(SignOffLine),
})
export type HalfYearReport = Static<typeof HalfYearReport>

// What the policy adviser writes

/** One thing that changed, is stuck or is asked; `audience` is the widest edition it may stand in. */
export const NarrativePoint = Strict({ title: Line(120), text: Type.String({ maxLength: 600 }), audience: EditionName })
export type NarrativePoint = Static<typeof NarrativePoint>

export const NarrativeAction = Strict({
  action: Line(200),
  state: OneOf(actionStates),
  result: Type.String({ maxLength: 600 }),
  audience: EditionName,
})
export type NarrativeAction = Static<typeof NarrativeAction>

/** What is written about one element. */
export const NarrativeSection = Strict({
  text: Type.String({ maxLength: 6000 }),
  audience: EditionName,
  actions: Type.Array(NarrativeAction, { maxItems: 30 }),
})
export type NarrativeSection = Static<typeof NarrativeSection>

/** What changed, what is stuck, what we ask. */
export const NarrativePoints = Strict({
  changed: Type.Array(NarrativePoint, { maxItems: 8 }),
  stuck: Type.Array(NarrativePoint, { maxItems: 8 }),
  asked: Type.Array(NarrativePoint, { maxItems: 8 }),
})
export type NarrativePoints = Static<typeof NarrativePoints>

/** Everything that people wrote in one report. */
export type Narrative = NarrativePoints & { readonly sections: Readonly<Record<ReportElement, NarrativeSection>> }

/** The parts of a report that are written. */
export const narrativeParts = ['points', ...reportElements] as const
export type NarrativePart = (typeof narrativeParts)[number]

const Written = { version: Type.Integer(), writtenAt: Maybe(Moment) }

/** A small number in a text that leaves the driehoek: its writer looks again before freezing. */
export const SmallNumber = Strict({
  where: OneOf(['changed', 'stuck', 'asked', ...reportElements]),
  number: Text,
  edition: EditionName,
})
export type SmallNumber = Static<typeof SmallNumber>

/** The views that other rooms publish (see this room's README), and what is imported. */
export const figureSources = [
  'signal_flow',
  'consult',
  'meeting',
  'action',
  'case_duration',
  'intervention',
  'measure',
  'escalation',
  'police',
] as const
export type FigureSourceName = (typeof figureSources)[number]

/** A source of figures, and whether it gives anything about this half year. */
export const FigureSource = Strict({ name: OneOf(figureSources), known: Type.Boolean() })
export type FigureSource = Static<typeof FigureSource>

/** A report while it is written: texts, sources, and what to look at before freezing. */
export const ReportDraft = Strict({
  id: Id,
  points: Strict({ content: NarrativePoints, ...Written }),
  sections: Type.Array(Strict({ element: ElementName, content: NarrativeSection, ...Written })),
  smallNumbers: Type.Array(SmallNumber),
  sources: Type.Array(FigureSource),
})
export type ReportDraft = Static<typeof ReportDraft>

export const reportActions = ['write', 'freeze', 'sign'] as const
export type ReportAction = (typeof reportActions)[number]

/** One report in the list of all half years. */
export const ReportLine = Strict({
  id: Id,
  periodFrom: DateOnly,
  periodUntil: DateOnly,
  meetingOn: Maybe(DateOnly),
  status: OneOf(reportStatuses),
  signedBy: Type.Array(PartyName),
  editions: Type.Array(EditionName),
  allowed: Type.Array(OneOf(reportActions)),
})
export type ReportLine = Static<typeof ReportLine>

/** A report and what its reader may do with it. */
export const ReportView = Strict({ ...ReportLine.properties, report: HalfYearReport })
export type ReportView = Static<typeof ReportView>

export const StartReport = Strict({ periodFrom: DateOnly, meetingOn: Maybe(DateOnly) })
export const WritePoints = Strict({ reportId: Id, version: Type.Integer({ minimum: 0 }), content: NarrativePoints })
export const WriteSection = Strict({
  reportId: Id,
  element: ElementName,
  version: Type.Integer({ minimum: 0 }),
  content: NarrativeSection,
})
export const PlanDriehoek = Strict({ reportId: Id, meetingOn: Maybe(DateOnly) })
export const FreezeReport = Strict({
  reportId: Id,
  /** The writer looked at the small numbers in texts that leave the driehoek. */
  smallNumbersSeen: Type.Boolean(),
})
const OneReport = Strict({ reportId: Id })
const OneEdition = { reportId: Id, edition: EditionName, language: LanguageName }

/** A text that was kept: its next version, and when. */
export const Kept = Strict({ version: Type.Integer(), writtenAt: Moment })

// Figures of others

/** What is wrong on one line of a file. */
export const LineFault = Strict({
  line: Type.Integer(),
  column: Maybe(Text),
  code: Text,
  message: Text,
  messageEn: Text,
})
export type LineFault = Static<typeof LineFault>

export const ImportFigures = Strict({
  /** The file as it is, in base64: its encoding and separators are found out. */
  file: Type.String({ minLength: 1, maxLength: 240_000, pattern: '^[A-Za-z0-9+/]+={0,2}$' }),
  dryRun: Type.Boolean(),
})

/** What a file of figures holds: read in full or not at all. */
export const ImportOutcome = Strict({
  series: Type.Array(Strict({ id: Text, title: Text, lines: Type.Integer(), replaces: Type.Boolean() })),
  faults: Type.Array(LineFault),
  imported: Type.Boolean(),
})
export type ImportOutcome = Static<typeof ImportOutcome>

/** A series of figures of others that counts now. */
export const FigureSeries = Strict({ id: Text, title: Text, importedAt: Moment, exhibits: Type.Array(Exhibit) })
export type FigureSeries = Static<typeof FigureSeries>

export const insightEndpoints = endpoints({
  listReports: {
    method: 'GET',
    path: '/reports',
    allow: 'insight.read',
    purpose: 'none',
    input: Nothing,
    output: Type.Array(ReportLine),
  },
  startReport: {
    method: 'POST',
    path: '/reports',
    allow: 'insight.write',
    purpose: 'none',
    input: StartReport,
    output: ReportLine,
  },
  getReport: {
    method: 'GET',
    path: '/reports/:reportId',
    allow: 'insight.read',
    purpose: 'none',
    input: Strict(OneEdition),
    output: ReportView,
  },
  getReportDraft: {
    method: 'GET',
    path: '/reports/:reportId/draft',
    allow: 'insight.write',
    purpose: 'none',
    input: OneReport,
    output: ReportDraft,
  },
  planDriehoek: {
    method: 'PUT',
    path: '/reports/:reportId/meeting',
    allow: 'insight.write',
    purpose: 'none',
    input: PlanDriehoek,
    output: Done,
  },
  writePoints: {
    method: 'PUT',
    path: '/reports/:reportId/points',
    allow: 'insight.write',
    purpose: 'none',
    input: WritePoints,
    output: Kept,
  },
  writeSection: {
    method: 'PUT',
    path: '/reports/:reportId/sections/:element',
    allow: 'insight.write',
    purpose: 'none',
    input: WriteSection,
    output: Kept,
  },
  freezeReport: {
    method: 'POST',
    path: '/reports/:reportId/freezing',
    allow: 'insight.write',
    purpose: 'none',
    input: FreezeReport,
    output: ReportLine,
  },
  signReport: {
    method: 'POST',
    path: '/reports/:reportId/sign-offs',
    allow: 'insight.sign',
    purpose: 'none',
    input: OneReport,
    output: ReportLine,
  },
  downloadReport: {
    method: 'GET',
    path: '/reports/:reportId/pdf',
    allow: 'insight.read',
    purpose: 'none',
    input: Strict(OneEdition),
    output: FileOutput,
  },
  downloadTable: {
    method: 'GET',
    path: '/reports/:reportId/tables/:tableId',
    allow: 'insight.read',
    purpose: 'none',
    input: Strict({ ...OneEdition, tableId: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }) }),
    output: FileOutput,
  },
  listFigureSeries: {
    method: 'GET',
    path: '/imported-figures',
    allow: 'insight.import',
    purpose: 'none',
    input: Strict({ language: LanguageName }),
    output: Type.Array(FigureSeries),
  },
  importFigures: {
    method: 'POST',
    path: '/imported-figures',
    allow: 'insight.import',
    purpose: 'none',
    input: ImportFigures,
    output: ImportOutcome,
  },
})

export const insightRefusals = [
  'not-found',
  'half-year-starts-on-the-first',
  'half-year-not-begun',
  'report-exists',
  'report-is-frozen',
  'report-not-frozen',
  'written-meanwhile',
  'half-year-not-over',
  'small-numbers-unseen',
  'party-has-signed',
  'not-of-the-driehoek',
] as const
export type InsightRefusal = (typeof insightRefusals)[number]
