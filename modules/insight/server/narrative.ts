import {
  editions,
  reportElements,
  type Edition,
  type Narrative,
  type NarrativeSection,
  type ReportElement,
  type SmallNumber,
} from '../contract.ts'

/** Tells whether a text that may go as far as `audience` stands in this edition. */
export function standsIn(edition: Edition, audience: Edition): boolean {
  return editions.indexOf(audience) >= editions.indexOf(edition)
}

// The actions of the source plan, per element (A001-077 to A001-116). A municipality rewrites them as its own.
const actionsOfThePlan: Readonly<Record<ReportElement, readonly string[]>> = {
  'early-signals': [
    'Kennis overdragen aan eerstelijns professionals, met bijeenkomsten en dialoogsessies',
    'De signaalkaart en het overzicht van risicofactoren verspreiden',
    'Signaaloverleg tussen politie, jongerenwerk en gemeente',
  ],
  'person-approach': [
    'Jongeren die onder de doelgroep vallen opnemen in de PGA, met zorg en perspectief',
    'Een structureel casusoverleg met gemeente en politie',
    'Opschalen naar het Zorg- en Veiligheidshuis als de PGA te weinig oplevert',
  ],
  collaboration: [
    'Twee keer per jaar een bijeenkomst met de justitiële ketenpartners',
    'In gesprek met het jongerenwerk over signaleren',
  ],
  repression: [
    'Bestuurlijke maatregelen inzetten voor jonge dealers',
    'Inzetten op strafrechtelijke vervolging van jonge dealers',
  ],
  perspective: [
    'Perspectief bieden: onderwijs, positieve vrijetijdsbesteding en een steunend netwerk',
    'Een (forensisch) coach inzetten',
  ],
}

/** What a new report starts with: the actions of the report before it, else those of the plan; nothing else is filled in. */
export function startingNarrative(before: Narrative | undefined): Narrative {
  const sections = reportElements.map((element): [ReportElement, NarrativeSection] => {
    const carried = before?.sections[element].actions.filter(({ state }) => state !== 'done' && state !== 'stopped')
    const fresh = actionsOfThePlan[element].map((action) => ({
      action,
      state: 'not-started' as const,
      result: '',
      audience: 'public' as const,
    }))
    return [
      element,
      { text: '', audience: 'confidential', actions: carried?.map((line) => ({ ...line, result: '' })) ?? fresh },
    ]
  })
  return { changed: [], stuck: [], asked: [], sections: Object.fromEntries(sections) as Narrative['sections'] }
}

/** Small numbers in all texts that stand in an edition with this threshold. */
export function smallNumbersOf(narrative: Narrative, edition: Edition, threshold: number): SmallNumber[] {
  const texts: { where: SmallNumber['where']; text: string; audience: Edition }[] = [
    ...(['changed', 'stuck', 'asked'] as const).flatMap((list) =>
      narrative[list].map((point) => ({ where: list, text: `${point.title} ${point.text}`, audience: point.audience })),
    ),
    ...reportElements.flatMap((element) => {
      const { text, audience, actions } = narrative.sections[element]
      return [
        { where: element, text, audience },
        ...actions.map((line) => ({ where: element, text: `${line.action} ${line.result}`, audience: line.audience })),
      ]
    }),
  ]
  return texts
    .filter(({ audience }) => standsIn(edition, audience))
    .flatMap(({ where, text }) => smallNumbersIn(text, threshold).map((number) => ({ where, number, edition })))
}

/** Whole numbers below the threshold, in digits or in words; not those in dates, amounts, times, ranges or durations. */
export function smallNumbersIn(text: string, threshold: number): string[] {
  return [...text.matchAll(/(?<![\d.,/:€-]\s?)\b\d+\b(?![\d/:%]|[.,-]\d)|\p{L}+/gu)]
    .filter(({ 0: word, index }) => {
      const value = /^\d/.test(word) ? Number(word) : Math.max(0, numberWords.indexOf(word.toLowerCase()))
      return value > 0 && value < threshold && !isMeasure.test(text.slice(index + word.length))
    })
    .map(([word]) => word)
}

// “een” is left out, because it is nearly always an article; “één” is a number.
const numberWords = ['', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen']

// What follows says that a day, a duration or an amount is meant, and no people.
const isMeasure =
  /^\s+(?:keer|maal|uur|werkdag|dag|week|weken|maand|jaar|euro|procent|jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)/i
