import { type Bilingual, numberText, rangeText } from '../../../platform/contract/dutch.ts'
import type { Language } from '../../../platform/contract/words.ts'
import type { Amount, Edition, ReportTable } from '../contract.ts'
import { disclosureRules, type ProtectedCell, protectCells } from './disclosure.ts'

/** What one number counts. Registrations and facts are no persons, and a person can stand in more than one row. */
export type PoliceUnit = 'registrations' | 'suspects' | 'facts'

/** One series of figures that the police gave, with everything that must be read with it. */
export type PoliceFigures = {
  readonly series: string
  readonly municipality: string
  readonly title: Bilingual
  readonly unit: PoliceUnit
  readonly unitText: Bilingual
  readonly period: Bilingual
  readonly source: string
  /** Heading of the first column, and of each column of numbers. */
  readonly corner: Bilingual
  readonly columns: readonly string[]
  /** `null` is not in the source, and never zero. */
  readonly rows: readonly {
    readonly key: string
    readonly label: Bilingual
    readonly counts: readonly (number | null)[]
  }[]
  /** The words for the sum of the rows; undefined where rows may not be added up at all. */
  readonly sum: Bilingual | undefined
  readonly notIncluded: readonly Bilingual[]
  readonly caveats: readonly Bilingual[]
  readonly discrepancies: readonly Bilingual[]
}

const caveats: readonly Bilingual[] = [
  {
    nl: 'In een deel van deze periode was er covid-19. Vergelijk daar niet mee.',
    en: 'In part of this period there was covid-19. Do not compare with it.',
  },
  {
    nl: 'Er zijn meer zaken afgedaan als bezit en niet als handel. Dat betekent niet dat er minder dealers zijn.',
    en: 'More cases were disposed of as possession and not as dealing. It does not mean that there are fewer dealers.',
  },
  { nl: 'Verdacht is niet schuldig.', en: 'A suspect is not an offender.' },
]
const notPersons: Bilingual = {
  nl: 'Eén jongere kan bij meer soorten feiten staan. De som telt registraties, geen jongeren.',
  en: 'One young person can stand under more kinds of fact. The sum counts registrations, not young people.',
}
const factsAreNoPersons: Bilingual = {
  nl: 'Feiten (88) zijn geen personen: tel ze nooit op bij de 168 verdachten.',
  en: 'Facts (88) are not persons: never add them to the 168 suspects.',
}
const otherQuestion: Bilingual = {
  nl: 'Gevraagd was naar 12 tot en met 20 jaar, van 2020 tot en met 2023. Het antwoord gaat over 2019 tot en met 2023. De leeftijd van de 168 staat er niet bij.',
  en: 'The question was about ages 12 to 20, from 2020 to 2023. The answer covers 2019 to 2023. The age of the 168 is not stated.',
}
const noAges: Bilingual = { nl: 'Aantallen per leeftijd', en: 'Numbers per age' }
const shared = { municipality: 'Haarlemmermeer', source: 'politiesysteem / NHSV', caveats } as const
const yearsText = (from: number, to: number): Bilingual => ({
  nl: rangeText(from, to, 'nl'),
  en: rangeText(from, to, 'en'),
})

/** What the plan of Haarlemmermeer gives (A001-026, A001-031, A001-032), and nothing more. */
export const haarlemmermeerFigures: readonly PoliceFigures[] = [
  {
    ...shared,
    series: 'suspects-by-kind',
    title: { nl: 'Verdachten van drugsfeiten naar soort feit', en: 'Suspects of drug offences by kind' },
    unit: 'registrations',
    unitText: { nl: 'registraties als verdachte naar soort feit', en: 'registrations as a suspect by kind of fact' },
    period: yearsText(2019, 2023),
    corner: { nl: 'Soort feit', en: 'Kind of fact' },
    columns: ['2019', '2020', '2021', '2022', '2023'],
    rows: [
      { key: 'possession', label: { nl: 'bezit', en: 'possession' }, counts: [null, null, null, null, 36] },
      { key: 'dealing', label: { nl: 'handel', en: 'dealing' }, counts: [null, null, null, null, 2] },
      { key: 'production', label: { nl: 'productie', en: 'production' }, counts: [null, null, null, null, 1] },
    ],
    sum: { nl: 'registraties als verdachte naar soort feit', en: 'registrations as a suspect by kind of fact' },
    notIncluded: [
      {
        nl: 'Bezit, handel en productie per jaar van 2019 tot en met 2022',
        en: 'Possession, dealing and production per year from 2019 to 2022',
      },
      noAges,
    ],
    caveats: [...caveats, notPersons],
    discrepancies: [otherQuestion],
  },
  {
    ...shared,
    series: 'suspects',
    title: { nl: 'Jongeren verdacht van een drugsfeit', en: 'Young people suspected of a drug offence' },
    unit: 'suspects',
    unitText: { nl: 'jongeren verdacht van een drugsfeit', en: 'young people suspected of a drug offence' },
    period: yearsText(2019, 2023),
    corner: { nl: 'Wie', en: 'Who' },
    columns: ['2019–2023'],
    rows: [{ key: 'suspects', label: { nl: 'verdachten', en: 'suspects' }, counts: [168] }],
    sum: undefined,
    notIncluded: [{ nl: 'Aantallen per jaar', en: 'Numbers per year' }, noAges],
    discrepancies: [otherQuestion, factsAreNoPersons],
  },
  {
    ...shared,
    series: 'facts',
    title: {
      nl: 'Druggerelateerde feiten met jongeren van 27 jaar en jonger',
      en: 'Drug-related facts that involved people aged 27 and under',
    },
    unit: 'facts',
    unitText: { nl: 'feiten', en: 'facts' },
    period: { nl: '2020 tot en met medio 2022', en: '2020 up to and including mid-2022' },
    corner: { nl: 'Wat', en: 'What' },
    columns: ['2020–medio 2022'],
    rows: [{ key: 'facts', label: { nl: 'druggerelateerde feiten', en: 'drug-related facts' }, counts: [88] }],
    sum: undefined,
    notIncluded: [{ nl: 'Hoeveel jongeren erbij betrokken waren', en: 'How many people were involved' }],
    discrepancies: [factsAreNoPersons],
  },
]

/** One series as an edition prints it: unit, period, what is missing and every caveat go with the numbers. */
export function policeTable(figures: PoliceFigures, edition: Edition, language: Language): ReportTable {
  const say = (text: Bilingual): string => text[language]
  const { rows, columns, sum } = figures
  // A sum over a cell that is not in the source would pass for the whole.
  const sums = columns.map((_, c) =>
    rows.some(({ counts }) => (counts[c] ?? null) === null)
      ? null
      : rows.reduce((total, { counts }) => total + (counts[c] as number), 0),
  )
  const lines = [
    ...(sum === undefined ? [] : [{ label: say(sum), depth: 0, counts: sums }]),
    ...rows.map(({ label, counts }) => ({ label: say(label), depth: sum === undefined ? 0 : 1, counts })),
  ]
  const parts = rows.map((_, r) => (sum === undefined ? r : r + 1))
  const cells = columns.map((_, c) =>
    protectCells(
      lines.map(({ counts }) => counts[c] ?? null),
      // The kinds are what the table is for: the sum goes before a kind does.
      [sum === undefined ? { parts } : { parts, total: 0, totalYieldsFirst: true }],
      disclosureRules[edition],
    ),
  )
  return {
    id: `police-${figures.series}`,
    title: say(figures.title),
    unit: say(figures.unitText),
    period: say(figures.period),
    source: figures.source,
    notIncluded: figures.notIncluded.map(say),
    caveats: [...figures.caveats, ...figures.discrepancies].map(say),
    columns: [say(figures.corner), ...columns],
    rows: lines.map(({ label, depth }, r) => ({
      label,
      depth,
      cells: cells.map((column) => amountOf(column[r] as ProtectedCell, edition, language)),
    })),
    withheld: cells.flat().some(({ state }) => state === 'withheld'),
  }
}

function amountOf(cell: ProtectedCell, edition: Edition, language: Language): Amount {
  if (cell.state === 'not-in-source')
    return { state: 'not-in-source', text: language === 'nl' ? 'niet in bron' : 'not in source' }
  if (cell.state === 'shown') {
    const rounded = disclosureRules[edition].roundTo > 1
    return { state: 'shown', value: cell.value, text: `${rounded ? '≈ ' : ''}${numberText(cell.value, language)}` }
  }
  if (cell.below === null)
    return {
      state: 'withheld',
      text: language === 'nl' ? 'niet getoond' : 'not shown',
      short: language === 'nl' ? 'n.g.' : 'n.s.',
    }
  return {
    state: 'withheld',
    text: `${language === 'nl' ? 'minder dan' : 'fewer than'} ${cell.below}`,
    short: `<${cell.below}`,
  }
}
