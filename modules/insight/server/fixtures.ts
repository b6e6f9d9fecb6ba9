import { randomUUID } from 'node:crypto'
import {
  type HalfYearFigures,
  type ReportFigures,
  escalations,
  interventionKinds,
  measures,
  meetingOutcomes,
  meetingSeries,
  tallyOf,
} from './figures.ts'
import { fileColumns } from './figure-file.ts'
import { startingNarrative } from './narrative.ts'
import type { Narrative } from '../contract.ts'
import type { Actor, Chain } from '../../../platform/server/work.ts'

const none = <Key extends string>(keys: readonly Key[]) => tallyOf(keys, [])

/** The half year of the mock-up: 64 signals, small groups, eight cases. */
export function aHalfYear(over: Partial<HalfYearFigures> = {}): HalfYearFigures {
  return {
    period: { from: '2026-04-01', until: '2026-09-30' },
    signals: {
      weighing: { 'to-meeting': 43, 'to-known-case': 0, 'not-taken-up': 21, 'not-weighed': 0 },
      meeting: {
        ...none(meetingOutcomes),
        'conversation-or-care': 16,
        'own-organisation': 13,
        pga: 8,
        group: 3,
        undermining: 2,
        'veilig-thuis': 1,
      },
      askedBack: 9,
      feedback: [
        { days: 0, count: 5 },
        { days: 1, count: 8 },
        { days: 2, count: 14 },
        { days: 3, count: 13 },
        { days: 4, count: 11 },
        { days: 5, count: 8 },
        { days: 9, count: 5 },
      ],
      decision: [
        { days: 6, count: 13 },
        { days: 16, count: 12 },
        { days: 24, count: 9 },
        { days: 33, count: 9 },
      ],
    },
    consults: 19,
    meetings: {
      ...none(meetingSeries),
      'signal-meeting': 24,
      'case-meeting': 26,
      'group-meeting': 6,
      'justice-chain': 1,
    },
    actions: { doneOnTime: 71, doneLate: 12, open: 17 },
    cases: {
      started: 8,
      runningAtEnd: 21,
      ended: { completed: 6, 'stopped-early': 1, 'handed-over': 2 },
      extended: 3,
      exitLetters: 9,
      informed: [
        { days: 4, count: 5 },
        { days: 12, count: 2 },
        { days: null, count: 1 },
      ],
      informDeferred: 1,
      firstTalk: [
        { days: 6, count: 6 },
        { days: 20, count: 2 },
      ],
    },
    interventions: { ...none(interventionKinds), care: 14, education: 11, perspective: 17, 'criminal-justice': 6 },
    measures: { ...none(measures), 'M-1': 2, 'M-4': 7 },
    escalations: { ...none(escalations), zvh: 2 },
    ...over,
  }
}

/** A half year before the municipality worked with us: nothing is known, and nothing is not zero. */
export function aHalfYearWithoutSources(): HalfYearFigures {
  return {
    period: { from: '2025-10-01', until: '2026-03-31' },
    signals: null,
    consults: null,
    meetings: null,
    actions: null,
    cases: null,
    interventions: null,
    measures: null,
    escalations: null,
  }
}

export function someFigures(over: Partial<ReportFigures> = {}): ReportFigures {
  return { takenOn: '2026-11-03', current: aHalfYear(), previous: aHalfYearWithoutSources(), police: [], ...over }
}

/** A narrative in which each text goes as far as its words say. */
export function aNarrative(over: Partial<Narrative> = {}): Narrative {
  const start = startingNarrative(undefined)
  return {
    ...start,
    changed: [
      {
        title: 'Signaalgevers horen op tijd iets terug',
        text: '59 van de 64 binnen vijf werkdagen.',
        audience: 'public',
      },
    ],
    stuck: [{ title: 'Wachttijd forensisch coach', text: 'Elf weken.', audience: 'partner' }],
    asked: [
      { title: 'De groep Busplein als prioriteit', text: 'Drie jongeren willen eruit.', audience: 'confidential' },
    ],
    ...over,
  }
}

/** A file of the police as `importFigures` takes it: the meta data on its first line, then a line for each year and kind. */
export function aFigureFile(series: {
  readonly key: string
  readonly title: string
  readonly unit: 'registraties' | 'verdachten' | 'feiten'
  readonly period: string
  readonly source: string
  readonly addsUp: boolean
  readonly missing: readonly string[]
  readonly caveats: readonly string[]
  readonly figures: readonly { readonly year: number | string; readonly kind: string; readonly count: number | null }[]
}): string {
  const { key, title, unit, period, source, addsUp, missing, caveats, figures } = series
  const meta = [title, unit, period, source]
  const rest = [addsUp ? 'ja' : 'nee', missing.join(' | '), caveats.join(' | ')]
  const lines = figures.map(({ year, kind, count }, index) =>
    [
      key,
      ...(index === 0 ? meta : meta.map(() => '')),
      year,
      kind,
      count ?? 'niet in bron',
      ...(index === 0 ? rest : rest.map(() => '')),
    ]
      .map((field) => `"${String(field).replaceAll('"', '""')}"`)
      .join(';'),
  )
  return Buffer.from(`\uFEFF${[fileColumns.join(';'), ...lines].join('\r\n')}\r\n`).toString('base64')
}

type Owner = { query(sql: string, values?: unknown[]): Promise<unknown> }

/** Somebody of the driehoek, the adviser or a reader, put into the database past all policies. */
export async function someoneOf(
  owner: Owner,
  person: {
    municipalityId: number
    chain: Chain
    organisation: string
    familyName: string
    functionTitle: string
    role: 'policy-adviser' | 'driehoek' | 'network-director' | 'signaller'
    permissions: readonly string[]
  },
): Promise<Actor> {
  const id = randomUUID()
  const { municipalityId, chain, organisation, familyName, functionTitle, role, permissions } = person
  await owner.query(
    `insert into identity.organisation (municipality_id, name, chain, kind) values ($1, $2, $3, $2) on conflict do nothing`,
    [municipalityId, organisation, chain],
  )
  const found = (await owner.query('select id from identity.organisation where municipality_id = $1 and name = $2', [
    municipalityId,
    organisation,
  ])) as { rows: { id: number }[] }
  const organisationId = found.rows[0]?.id ?? 0
  await owner.query(
    `insert into identity.professional (municipality_id, id, organisation_id, given_name, infix, family_name, function_title, email)
     values ($1, $2, $3, 'Alie', null, $4, $5, $6)`,
    [municipalityId, id, organisationId, familyName, functionTitle, `${id}@example.example`],
  )
  return { municipalityId, professionalId: id, organisationId, chain, roles: [role], permissions: new Set(permissions) }
}
