import type { Bilingual } from '../../platform/contract/dutch.ts'

/** From which age a measure may be chosen. A repressive measure starts at 12 (art. 486 Sv, R-17). */
export type MeasureAges = 'from-12' | 'under-12' | 'any'

export type Measure = {
  readonly id: string
  readonly name: Bilingual
  /** The article as the source gives it; the numbering of a municipal by-law (APV) is the municipality's own. */
  readonly article: string
  readonly municipalNumbering: boolean
  readonly decider: Bilingual
  readonly ages: MeasureAges
  readonly note: Bilingual | null
  /** Lines of the inventory that name it; empty when the sources do not. */
  readonly sources: readonly string[]
}

export const measures = [
  {
    id: 'M-1',
    name: { nl: 'Verblijfsontzegging', en: 'Area ban' },
    article: 'art. 2:78 APV Haarlemmermeer',
    municipalNumbering: true,
    decider: { nl: 'burgemeester', en: 'mayor' },
    ages: 'from-12',
    note: {
      nl: 'De nummers van de APV verschillen per gemeente.',
      en: 'APV numbering differs per municipality: make it configurable',
    },
    sources: ['A001-097'],
  },
  {
    id: 'M-2',
    name: { nl: 'Last onder dwangsom (dealen)', en: 'Order with penalty payment' },
    article: 'art. 2:74 APV jo. art. 5:32 Awb',
    municipalNumbering: true,
    decider: { nl: 'college of burgemeester (per bevoegdheid)', en: 'municipal executive or mayor (by power)' },
    ages: 'from-12',
    note: {
      nl: 'Omstreden voor minderjarigen (rijnmond.nl; Kamerbrief 28741-119, punt 5).',
      en: 'contested for minors (rijnmond.nl; Kamerbrief 28741-119 item 5)',
    },
    sources: ['A001-098'],
  },
  {
    id: 'M-3',
    name: { nl: 'Sluiting woning of lokaal', en: 'Closure of dwelling/premises' },
    article: 'art. 13b Opiumwet (Damocles)',
    municipalNumbering: false,
    decider: { nl: 'burgemeester', en: 'mayor' },
    ages: 'from-12',
    note: {
      nl: 'Kinderen in de woning wegen mee in de evenredigheid.',
      en: 'children in dwelling weigh in evenredigheid',
    },
    sources: ['A001-099'],
  },
  {
    id: 'M-4',
    name: { nl: 'Strafrechtelijke vervolging', en: 'Prosecution' },
    article: 'Opiumwet art. 2/3/10/11',
    municipalNumbering: false,
    decider: { nl: 'OM', en: 'public prosecution service' },
    ages: 'from-12',
    note: null,
    sources: ['A001-100'],
  },
  {
    id: 'M-5',
    name: { nl: 'Alternatieve afdoening / reclasseringsprogramma 6–12 mnd', en: 'Alternative disposal' },
    article: 'Sr/Sv; bijzondere voorwaarden',
    municipalNumbering: false,
    decider: { nl: 'OM/rechter', en: 'public prosecution service or judge' },
    ages: 'from-12',
    note: null,
    sources: ['A000-025', 'A000-026'],
  },
  {
    id: 'M-6',
    name: { nl: 'Halt-afdoening', en: 'Halt disposal' },
    article: 'art. 77e Sr; Besluit aanwijzing Halt-feiten',
    municipalNumbering: false,
    decider: { nl: 'politie/BOA/OvJ', en: 'police, special officer or prosecutor' },
    ages: 'from-12',
    note: {
      nl: 'Opiumwetfeiten staan niet in het besluit: alleen met toestemming van de officier van justitie, via ZSM.',
      en: 'Opiumwetfeiten not listed: only with consent of the OvJ, via ZSM',
    },
    sources: ['A001-094'],
  },
  {
    id: 'M-7',
    name: { nl: 'Gebiedsverbod, groepsverbod, meldplicht', en: 'Area/group ban, reporting duty' },
    article: 'art. 172a Gemeentewet',
    municipalNumbering: false,
    decider: { nl: 'burgemeester', en: 'mayor' },
    ages: 'from-12',
    note: null,
    sources: [],
  },
  {
    id: 'M-8',
    name: { nl: 'Bevel ouders 12-minners', en: 'Order to parents of under-12s' },
    article: 'art. 172b Gemeentewet',
    municipalNumbering: false,
    decider: { nl: 'burgemeester', en: 'mayor' },
    ages: 'under-12',
    note: null,
    sources: [],
  },
  {
    id: 'M-9',
    name: { nl: 'RIEC-casus / afpakken', en: 'RIEC case / asset seizure' },
    article: 'RIEC-convenant; WGS hfst. RIEC; art. 36e Sr (ontneming)',
    municipalNumbering: false,
    decider: { nl: 'RIEC-partners/OM', en: 'RIEC partners or public prosecution service' },
    ages: 'from-12',
    note: null,
    sources: ['A000-029', 'A001-088'],
  },
  {
    id: 'M-10',
    name: { nl: 'Verzoek raadsonderzoek / OTS', en: 'Child protection inquiry' },
    article: 'art. 1:255 BW',
    municipalNumbering: false,
    decider: { nl: 'RvdK/kinderrechter', en: 'child care and protection board or juvenile judge' },
    ages: 'any',
    note: null,
    sources: [],
  },
] as const satisfies readonly Measure[]

export type MeasureCode = (typeof measures)[number]['id']

/**
 * The measures that may be chosen for someone whose age lies in this range; undefined is an unknown age. A measure with an
 * age limit needs every possible age to lie within it.
 */
export function measuresAt(age: { min: number; max: number } | undefined): readonly Measure[] {
  return measures.filter(({ ages }) => {
    if (ages === 'any') return true
    if (age === undefined) return false
    return ages === 'from-12' ? age.min >= 12 : age.max < 12
  })
}
