import {
  type LocalDate,
  addDays,
  addWorkingDays,
  formatLocalDate,
  localDateOf,
  partsOf,
  workingDaysBetween,
} from '../../platform/contract/working-days.ts'
import { cases } from './cases.ts'
import { MERENBROEK } from './municipalities.ts'
import { signals } from './signals.ts'
import type { CaseStory, ReportStory, SignalStory, SignedReportStory } from './story.ts'
import { timeline } from './timeline.ts'

/** The half-year of a report: its first and last day. */
export type HalfYear = { from: LocalDate; until: LocalDate }

/** April to September, or October to March: the last one that is over. */
export function lastHalfYear(today: LocalDate): HalfYear {
  const { year, month } = partsOf(today)
  if (month >= 10) return { from: formatLocalDate(year, 4, 1), until: formatLocalDate(year, 9, 30) }
  if (month >= 4) return { from: formatLocalDate(year - 1, 10, 1), until: formatLocalDate(year, 3, 31) }
  return { from: formatLocalDate(year - 1, 4, 1), until: formatLocalDate(year - 1, 9, 30) }
}

const DEADLINE = 5

function feedbackIn(period: HalfYear, all: readonly SignalStory[]): { signals: number; inTime: number } {
  const here = all.filter(({ registeredAt }) => {
    const day = localDateOf(registeredAt)
    return day >= period.from && day <= period.until
  })
  const inTime = here.filter(({ registeredAt, feedback }) => {
    const first = feedback[0]
    return first !== undefined && workingDaysBetween(localDateOf(registeredAt), localDateOf(first.at)) <= DEADLINE
  })
  return { signals: here.length, inTime: inTime.length }
}

// Who went on to the Zorg- en Veiligheidshuis did not finish the plan here.
function endedIn(period: HalfYear, personCases: readonly CaseStory[]): number {
  return personCases.filter(({ closed }) => {
    if (closed?.outcome === 'to-zvh') return false
    const day = closed && localDateOf(closed.at)
    return day !== undefined && day >= period.from && day <= period.until
  }).length
}

const numbers = ['Geen', 'Eén', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes', 'Zeven', 'Acht', 'Negen', 'Tien']

/** What the policy adviser wrote for the half-yearly report. The figures of the police are invented, as is the town. */
export function report(
  today: LocalDate,
  all: readonly SignalStory[] = signals(today),
  personCases: readonly CaseStory[] = cases(today),
): ReportStory {
  const time = timeline(today)
  const period = lastHalfYear(today)
  const now = feedbackIn(period, all)
  const before = feedbackIn(lastHalfYear(addDays(period.from, 1)), all)
  const ended = endedIn(period, personCases)
  const lastYear = partsOf(period.from).year - 1

  return {
    municipality: MERENBROEK,
    ...period,
    meetingOn: time.day(-16),
    writtenBy: 'schipper-l',
    elements: [
      {
        element: 'Vroegsignalering',
        actions:
          'De signaalkaart staat op de telefoon. De informatiecoördinatoren bellen elke melder van wie een signaal niet is opgepakt. Twee scholen kregen uitleg over de deelwijzer.',
        results:
          'Melders horen vaker op tijd iets terug. Er komen minder signalen binnen zonder feit. De straatcoaches gebruiken de kaart nog weinig.',
      },
      {
        element: 'Persoonsgerichte aanpak',
        actions:
          'Elke nieuwe zaak heeft binnen een week een casusregisseur. Elk plan heeft een einddatum. Verlengen kan één keer, met reden.',
        results: `${numbers[ended] ?? String(ended)} jongeren zijn klaar met hun plan en kregen een exitbrief. De wachttijd voor een forensisch coach is elf weken; daardoor beginnen plannen te laat.`,
      },
      {
        element: 'Integrale samenwerking',
        actions:
          'Werk en inkomen sluit sinds juni aan bij elk plan. Het convenant groepsaanpak is voorbereid. De placemat is twee keer nagebeld.',
        results:
          'Alle scholen voor voortgezet onderwijs delen nu zelf signalen. Met ondernemers op het Stationsplein is er nog geen convenant: zij zien veel en kunnen niets delen.',
      },
      {
        element: 'Repressieve maatregelen',
        actions:
          'Politie en OM bespraken twee keer de afdoening van drugsfeiten met de gemeente. Eén zaak ging naar het team ondermijning.',
        results:
          'De burgemeester schreef één eigenaar van een leegstaand pand aan. Er is geen maatregel opgelegd aan iemand jonger dan 12 jaar.',
      },
      {
        element: 'Sociaal perspectief',
        actions:
          'Drie bedrijven bieden stages. Twee mentoren lopen mee met jongeren die dat zelf willen. Boksles en sportmiddag zijn vaste avonden geworden.',
        results:
          'Stages helpen jongeren om in hun ritme te komen. Het geld voor de mentoren stopt volgend jaar op 30 juni.',
      },
    ],
    changed: [
      {
        title: 'Melders horen op tijd iets terug',
        text: `${now.inTime} van de ${now.signals} binnen vijf werkdagen. Vorig half jaar: ${before.inTime} van de ${before.signals}.`,
      },
      { title: 'Minder signalen zonder feit', text: 'Sinds de signaalkaart vragen we minder vaak terug.' },
      {
        title: `${numbers[ended] ?? String(ended)} jongeren klaar met hun plan`,
        text: 'Allen kregen een exitbrief. Verlengen kan alleen met reden.',
      },
    ],
    stuck: [
      { title: 'Wachttijd forensisch coach', text: 'Elf weken. In die tijd gebeurt er te weinig.' },
      { title: 'Geen convenant met ondernemers', text: 'Stationsplein ziet veel, maar kan niets delen.' },
      { title: 'Geld voor mentoren stopt', text: 'Volgend jaar op 30 juni. Twee plekken vervallen.' },
    ],
    asked: [
      { title: 'Twee extra plekken coach volgend jaar', text: '€ 48.000, uit het lokale veiligheidsgeld.' },
      { title: 'De groep Busplein als prioriteit', text: 'Het advies van de partners ligt op tijd klaar.' },
      { title: 'Mandaat voor een convenant', text: 'De burgemeester tekent met ondernemers, vóór 1 maart.' },
    ],
    police: policeFigures(lastYear, time.day(14)),
    signOff: [
      { professional: 'terpstra-a', as: 'burgemeester', asked: true },
      { professional: 'kuipers-a', as: 'officier van justitie', asked: true },
      { professional: 'van-dijk-osei-p', as: 'teamchef', asked: false },
    ],
  }
}

// The figures of the police are invented, as is the town.
function policeFigures(lastYear: number, obtainedOn: LocalDate): ReportStory['police'] {
  return {
    source: 'politiesysteem',
    obtainedOn,
    ages: '12 tot en met 21 jaar',
    // What holds for every count of registrations the import says itself.
    caveats: [
      'Meer afgedaan als bezit betekent niet minder handel.',
      'Vergelijk niet met 2020 en 2021: toen was er covid-19.',
    ],
    figures: [
      { year: lastYear - 2, kind: 'possession', count: null },
      { year: lastYear - 2, kind: 'dealing', count: null },
      { year: lastYear - 2, kind: 'production', count: null },
      { year: lastYear - 1, kind: 'possession', count: 29 },
      { year: lastYear - 1, kind: 'dealing', count: 3 },
      { year: lastYear - 1, kind: 'production', count: 1 },
      { year: lastYear, kind: 'possession', count: 34 },
      { year: lastYear, kind: 'dealing', count: 7 },
      { year: lastYear, kind: 'production', count: 2 },
    ],
  }
}

/** The report of the half-year before, as the driehoek signed it. What it asked for, the next one tells of. */
export function reportBefore(
  today: LocalDate,
  all: readonly SignalStory[] = signals(today),
  personCases: readonly CaseStory[] = cases(today),
): SignedReportStory {
  const period = lastHalfYear(addDays(lastHalfYear(today).from, 1))
  const told = feedbackIn(period, all)
  const ended = endedIn(period, personCases)
  const after = (workingDays: number) => addWorkingDays(period.until, workingDays)
  return {
    ...period,
    writtenBy: 'schipper-l',
    startedOn: after(15),
    frozenOn: after(35),
    meetingOn: after(45),
    signed: [
      { professional: 'van-dijk-osei-p', on: after(39) },
      { professional: 'terpstra-a', on: after(40) },
      { professional: 'kuipers-a', on: after(41) },
    ],
    elements: [
      {
        element: 'Vroegsignalering',
        actions:
          'De signaalkaart is gemaakt en met scholen en jongerenwerk geoefend. Elke melder krijgt een ontvangstbericht met een code.',
        results: 'Er komen signalen binnen van meer organisaties. Melders horen vaak te laat wat ermee gebeurt.',
      },
      {
        element: 'Persoonsgerichte aanpak',
        actions: 'Elke zaak heeft een casusregisseur. De jongere en de ouders krijgen een brief in gewone taal.',
        results:
          ended === 0
            ? 'Nog niemand is klaar met het plan: de eerste plannen lopen nog.'
            : `${numbers[ended] ?? String(ended)} jongeren zijn klaar met hun plan en kregen een exitbrief.`,
      },
      {
        element: 'Integrale samenwerking',
        actions: 'Het signaaloverleg staat vast in de agenda. Met scholen is besproken wat zij mogen delen.',
        results: 'Werk en inkomen zit nog niet aan tafel. Daardoor komt een stage of een baan te laat.',
      },
      {
        element: 'Repressieve maatregelen',
        actions: 'Politie en OM bespraken de afdoening van drugsfeiten met de gemeente.',
        results: 'Er is geen maatregel opgelegd aan iemand jonger dan 12 jaar.',
      },
      {
        element: 'Sociaal perspectief',
        actions: 'Met bedrijven is gepraat over stages. Er zijn mentoren gezocht die zelf ervaring hebben.',
        results: 'Bedrijven willen meedoen als iemand van de gemeente bereikbaar is. De eerste mentoren zijn begonnen.',
      },
    ],
    changed: [
      { title: 'Een vast signaaloverleg', text: 'Politie, scholen, zorg en gemeente bespreken signalen samen.' },
      { title: 'Brief in gewone taal', text: 'Jongere en ouders lezen waarom er een zaak is en wie meeleest.' },
    ],
    stuck: [
      {
        title: 'Melders horen te laat iets terug',
        text: `${told.inTime} van de ${told.signals} binnen vijf werkdagen.`,
      },
      { title: 'Werk en inkomen zit niet aan tafel', text: 'Daardoor duurt het lang voor er een stage is.' },
    ],
    asked: [
      { title: 'Werk en inkomen bij elk plan', text: 'De wethouder maakt hierover een afspraak, vóór juni.' },
      { title: 'Geld voor mentoren', text: 'Voor één jaar, uit het lokale veiligheidsgeld.' },
    ],
    police: policeFigures(partsOf(period.until).year - 1, after(12)),
  }
}
