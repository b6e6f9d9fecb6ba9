import { dateInWords } from '../../../platform/contract/dutch.ts'
import type { LocalDate } from '../../../platform/contract/working-days.ts'
import type { CaseOutcome } from '../catalogue.ts'
import type { CaseLetter, LetterType } from '../contract.ts'

/** What a letter is made of; everything comes from the record, so the letter says what the case says. */
export type LetterFacts = {
  readonly type: LetterType
  readonly why: string
  readonly ownWords: string | null
  /** `J. van der Berg, casusregisseur, gemeente Merenbroek` */
  readonly readers: readonly string[]
  readonly directorName: string
  readonly directorTelephone: string | null
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly keptUntil: LocalDate
  readonly ground: string
  /** Under twelve the letter is read together. */
  readonly young: boolean
  readonly closing: {
    readonly outcome: CaseOutcome
    readonly whatWorked: string
    readonly aftercare: string | null
    readonly on: LocalDate
  } | null
}

type Section = CaseLetter['sections'][number]
const day = (date: LocalDate): string => dateInWords(date, 'nl')
const section = (heading: string | null, paragraphs: string[], bullets: string[] = []): Section => ({
  heading,
  paragraphs,
  bullets,
})

/** The letter in plain Dutch (B1). To the young person with *je*, to the parents with *u*. */
export function letterSections(facts: LetterFacts): Section[] {
  if (facts.type === 'inform-young-person') return informYoungPerson(facts)
  if (facts.type === 'inform-parents') return informParents(facts)
  return facts.type === 'exit-young-person' ? exitYoungPerson(facts) : exitParents(facts)
}

const call = ({ directorName, directorTelephone }: LetterFacts): string =>
  directorTelephone === null ? directorName : `${directorName}, telefoon ${directorTelephone}`

function informYoungPerson(facts: LetterFacts): Section[] {
  return [
    section(null, [
      'We maken ons zorgen om jou en willen je helpen. Daarom willen we met jou een plan maken. Dat heet een persoonsgerichte aanpak.',
      ...(facts.young ? ['Lees deze brief samen met een ouder of iemand anders die je vertrouwt.'] : []),
      'Je krijgt geen straf met deze brief. We willen weten wat jij wil en wat jij nodig hebt.',
    ]),
    section('Waarom jij deze brief krijgt', [
      `Dit hebben we opgeschreven: ‘${facts.why}’`,
      facts.ownWords === null
        ? 'Wat jij ervan vindt, staat er nog niet bij. Dat horen we graag van jou.'
        : `Jij zegt erover: ‘${facts.ownWords}’`,
    ]),
    section('Wie je helpt', [
      `${facts.directorName} houdt het plan bij elkaar. Je kunt altijd bellen of vragen stellen: ${call(facts)}.`,
    ]),
    section(
      'Wie meeleest',
      [
        'Deze mensen lezen een deel. Niet iedereen ziet alles. Wat je met een hulpverlener bespreekt, blijft bij de hulpverlener.',
      ],
      [...facts.readers],
    ),
    section('Tot wanneer', [
      `Het plan begint op ${day(facts.startsOn)} en stopt op ${day(facts.endsOn)}. Duurt het langer, dan hoor je waarom.`,
      `Als het stopt, krijg je weer een brief. Een jaar daarna is alles weg, dus uiterlijk op ${day(facts.keptUntil)}.`,
    ]),
    section(
      'Wat jij kunt doen',
      [`We mogen dit doen omdat het een taak van de gemeente is (${facts.ground}). Jij hebt rechten:`],
      [
        'Je mag zien wat er over jou staat.',
        'Klopt er iets niet? Zeg het. Dan wordt het verbeterd, ook bij de mensen die het al kregen.',
        'Je mag bezwaar maken. Dan stopt het delen tot je een antwoord hebt. Dat komt binnen een maand.',
        'Ben je het niet eens met het antwoord? Dan mag je naar de Autoriteit Persoonsgegevens.',
        'Je mag iemand meenemen naar een gesprek.',
      ],
    ),
  ]
}

function informParents(facts: LetterFacts): Section[] {
  return [
    section(null, [
      'Wij maken ons zorgen om uw kind en willen helpen. Daarom willen wij met uw kind en met u een plan maken. Dat heet een persoonsgerichte aanpak.',
      'Deze brief is geen straf en geen beschuldiging. Wij willen weten wat uw kind en u nodig hebben.',
    ]),
    section('Waarom u deze brief krijgt', [
      `Dit hebben wij opgeschreven: ‘${facts.why}’`,
      ...(facts.ownWords === null ? [] : [`Uw kind zegt erover: ‘${facts.ownWords}’`]),
      'Wij horen graag wat u ervan vindt. Dat schrijven wij erbij.',
    ]),
    section('Wie helpt', [
      `${facts.directorName} houdt het plan bij elkaar. U kunt altijd bellen of vragen stellen: ${call(facts)}.`,
    ]),
    section(
      'Wie meeleest',
      [
        'Deze mensen lezen een deel. Niet iedereen ziet alles. Wat met een hulpverlener wordt besproken, blijft bij de hulpverlener.',
      ],
      [...facts.readers],
    ),
    section('Tot wanneer', [
      `Het plan begint op ${day(facts.startsOn)} en stopt op ${day(facts.endsOn)}. Duurt het langer, dan hoort u waarom.`,
      `Als het stopt, krijgt u weer een brief. Een jaar daarna is alles weg, dus uiterlijk op ${day(facts.keptUntil)}.`,
    ]),
    section(
      'Wat u kunt doen',
      [`Wij mogen dit doen omdat het een taak van de gemeente is (${facts.ground}). U en uw kind hebben rechten:`],
      [
        'U mag zien wat er staat. Is uw kind zestien jaar of ouder, dan beslist uw kind daar zelf over.',
        'Klopt er iets niet? Zeg het. Dan wordt het verbeterd, ook bij de mensen die het al kregen.',
        'U mag bezwaar maken. Dan stopt het delen tot u een antwoord hebt. Dat komt binnen een maand.',
        'Bent u het niet eens met het antwoord? Dan mag u naar de Autoriteit Persoonsgegevens.',
      ],
    ),
  ]
}

// Said to the young person: no outcome of the catalogue blames anybody.
const endings: Readonly<Record<CaseOutcome, string>> = {
  'goals-reached': 'Het plan stopt omdat de doelen zijn gehaald.',
  'to-neighbourhood-team': 'Het plan stopt. Het wijkteam helpt verder.',
  'no-help-needed': 'Het plan stopt omdat er geen hulp meer nodig is.',
  'to-zvh':
    'Het plan van de gemeente stopt. Het Zorg- en Veiligheidshuis gaat ermee verder. Daarover komt een aparte brief.',
  'to-undermining-team':
    'Het plan van de gemeente stopt. Andere partners gaan ermee verder. Daarover komt een aparte brief.',
  'end-date-reached': 'Het plan stopt omdat de afgesproken tijd voorbij is.',
  'no-ground-left': 'Het plan stopt omdat er geen reden meer is om door te gaan.',
  'moved-away': 'Het plan stopt door de verhuizing naar een andere gemeente.',
}

function exitYoungPerson(facts: LetterFacts): Section[] {
  const ending = closingOf(facts)
  return [
    section(null, [`Op ${day(ending.on)} is jouw plan gestopt. ${endings[ending.outcome]}`]),
    section('Wat er goed ging', [ending.whatWorked]),
    ...(ending.aftercare === null ? [] : [section('Wat er nog komt', [ending.aftercare])]),
    section('Wat er met jouw gegevens gebeurt', [
      `Niemand werkt er nog mee. Alleen ${facts.directorName} en de privacyfunctionaris kunnen er nog bij, voor als jij iets wil weten. Op ${day(facts.keptUntil)} is alles weg.`,
      'Tot die tijd mag je zien wat er staat, en zeggen wat niet klopt.',
    ]),
    section('Vragen', [`Bel ${call(facts)}.`]),
  ]
}

function exitParents(facts: LetterFacts): Section[] {
  const ending = closingOf(facts)
  return [
    section(null, [`Op ${day(ending.on)} is het plan van uw kind gestopt. ${endings[ending.outcome]}`]),
    section('Wat er goed ging', [ending.whatWorked]),
    ...(ending.aftercare === null ? [] : [section('Wat er nog komt', [ending.aftercare])]),
    section('Wat er met de gegevens gebeurt', [
      `Niemand werkt er nog mee. Alleen ${facts.directorName} en de privacyfunctionaris kunnen er nog bij, voor als u of uw kind iets wil weten. Op ${day(facts.keptUntil)} is alles weg.`,
    ]),
    section('Vragen', [`Bel ${call(facts)}.`]),
  ]
}

function closingOf({ closing }: LetterFacts): NonNullable<LetterFacts['closing']> {
  if (!closing) throw new Error('an exit letter tells how the case ended')
  return closing
}
