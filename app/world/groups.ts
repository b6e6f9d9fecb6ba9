import { type LocalDate, addDays, weekdayOf } from '../../platform/contract/working-days.ts'
import { MERENBROEK } from './municipalities.ts'
import type { GroupStory } from './story.ts'
import { type Timeline, timeline } from './timeline.ts'

type Part = GroupStory['sightings'][number]['part']

/** Weekday (0 is Sunday), how many of those weekdays back, part of the day, place, who saw it, what. */
type Row = readonly [weekday: number, back: number, part: Part, place: string, by: string, text: string]

const busplein: Row[] = [
  [0, 0, 'evening', 'Fietsenkelder', 'benali-r', 'Negen jongeren bij een auto met drie volwassenen.'],
  [6, 0, 'evening', 'Busplein', 'benali-r', 'Zeven jongeren bij de haltes, rustig.'],
  [6, 0, 'night', 'Busplein', 'groen-s', 'Vier jongeren en een auto met draaiende motor.'],
  [5, 0, 'evening', 'Busplein', 'mensah-k', 'Acht jongeren; een volwassene sprak ze een voor een aan.'],
  [5, 0, 'afternoon', 'Sluis', 'benali-r', 'Drie jongeren wachten na schooltijd.'],
  [4, 0, 'evening', 'Fietsenkelder', 'benali-r', 'Vijf jongeren in en uit de kelder.'],
  [0, 1, 'evening', 'Busplein', 'benali-r', 'Zes jongeren, geen auto.'],
  [6, 1, 'evening', 'Busplein', 'mensah-k', 'Negen jongeren; het jongerenwerk schoof aan.'],
  [6, 1, 'night', 'Fietsenkelder', 'groen-s', 'Twee jongeren met een volwassene bij de ingang.'],
  [5, 1, 'evening', 'Busplein', 'benali-r', 'Zeven jongeren, één auto reed twee rondjes.'],
  [5, 1, 'night', 'Busplein', 'groen-s', 'Drie jongeren na middernacht.'],
  [2, 1, 'afternoon', 'Sluis', 'benali-r', 'Vier jongeren bij de sluis.'],
  [0, 2, 'afternoon', 'Speelveld', 'benali-r', 'Vijf jongeren voetballen.'],
  [6, 2, 'evening', 'Busplein', 'benali-r', 'Acht jongeren bij de haltes.'],
  [6, 2, 'afternoon', 'Sluis', 'mensah-k', 'Drie jongeren; één vertelde over ‘vlug werk’.'],
  [5, 2, 'evening', 'Busplein', 'groen-s', 'Vijf jongeren gingen uit elkaar toen een auto wegreed.'],
  [3, 2, 'evening', 'Fietsenkelder', 'benali-r', 'Twee jongeren met een tas.'],
  [0, 3, 'evening', 'Busplein', 'benali-r', 'Vijf jongeren, rustig.'],
  [0, 3, 'night', 'Busplein', 'groen-s', 'Eén auto, geen jongeren meer.'],
  [6, 3, 'evening', 'Busplein', 'mensah-k', 'Tien jongeren; de sfeer was goed.'],
  [5, 3, 'afternoon', 'Sluis', 'benali-r', 'Vier jongeren na schooltijd.'],
  [4, 3, 'afternoon', 'Sluis', 'benali-r', 'Twee jongeren op de uitkijk bij de brug.'],
  [1, 3, 'evening', 'Busplein', 'benali-r', 'Zes jongeren bij de haltes.'],
  [6, 4, 'evening', 'Busplein', 'benali-r', 'Zeven jongeren en een auto van buiten de stad.'],
  [6, 4, 'afternoon', 'Speelveld', 'mensah-k', 'Zes jongeren voetballen mee met de buurt.'],
  [5, 4, 'evening', 'Busplein', 'benali-r', 'Acht jongeren bij de haltes.'],
  [4, 4, 'evening', 'Busplein', 'benali-r', 'Drie jongeren; één volwassene.'],
  [5, 5, 'afternoon', 'Sluis', 'benali-r', 'Drie jongeren wachten.'],
  [5, 5, 'night', 'Fietsenkelder', 'groen-s', 'Twee jongeren met een volwassene.'],
  [6, 6, 'night', 'Busplein', 'groen-s', 'Eén auto, vijf jongeren.'],
]

/** Two groups: Busplein in step 3, and Parkeerdek, that ended under the covenant of then. */
export function groups(today: LocalDate): GroupStory[] {
  const time = timeline(today)
  const { day } = time
  return [
    {
      id: 'busplein',
      municipality: MERENBROEK,
      name: 'Busplein',
      place: 'Busplein en fietsenkelder, Centrum',
      coordinator: 'hoekstra-w',
      startedOn: day(35),
      about:
        'Zes tot tien jongeren komen bij de haltes en de fietsenkelder. Volwassenen van buiten zoeken contact en bieden klussen aan.',
      signals: ['busplein-1', 'busplein-2', 'busplein-3', 'busplein-4'],
      steps: [
        {
          step: 1,
          startedOn: day(35),
          doneOn: day(30),
          yields: 'Drie partners zien hetzelfde: vaste avonden, vaste plek, een auto.',
          gate: { passed: true, text: 'Door: genoeg partners zien het.' },
        },
        {
          step: 2,
          startedOn: day(30),
          doneOn: day(15),
          yields: 'Groepsscan van de politie en waarnemingen van straatcoach en jongerenwerk naast elkaar.',
          gate: { passed: true, text: 'Door: ja, een problematische groep.' },
        },
        {
          step: 3,
          startedOn: day(15),
          yields: 'Duiding en een concept-plan: de groep zoekt een plek, de volwassenen zoeken de groep.',
        },
      ],
      sightings: sightings(time, busplein),
      actions: [
        { what: 'Duiding voorleggen aan de partners', owner: 'hoekstra-w', dueOn: day(-10) },
        { what: 'Licht in de fietsenkelder laten herstellen', owner: 'hoekstra-w', dueOn: day(-6) },
        {
          what: 'Avond in De Loods op vrijdag proberen',
          owner: 'mensah-k',
          dueOn: day(4),
          doneAt: time.at([5, '21:30']),
        },
        { what: 'Advies aan de driehoek: groep als prioriteit', owner: 'hoekstra-w', dueOn: day(-10) },
      ],
    },
    {
      id: 'parkeerdek',
      municipality: MERENBROEK,
      name: 'Parkeerdek',
      place: 'Bovenste dek van de parkeergarage, Centrum',
      coordinator: 'hoekstra-w',
      startedOn: day(365),
      about: 'Acht tot twaalf jongeren kwamen op het bovenste dek, met auto’s van buiten de stad.',
      signals: ['parkeerdek-1', 'parkeerdek-2'],
      steps: [
        {
          step: 1,
          startedOn: day(365),
          doneOn: day(358),
          yields: 'Politie, straatcoach en winkeliers zagen hetzelfde.',
          gate: { passed: true, text: 'Door: genoeg partners zien het.' },
        },
        {
          step: 2,
          startedOn: day(358),
          doneOn: day(345),
          yields: 'Groepsscan en waarnemingen naast elkaar.',
          gate: { passed: true, text: 'Door: ja, een problematische groep.' },
        },
        {
          step: 3,
          startedOn: day(345),
          doneOn: day(330),
          yields: 'Duiding: de plek is stil en donker, en er zijn twee volwassenen die trekken.',
          gate: { passed: true, text: 'Concept-plan ligt er.' },
        },
        {
          step: 4,
          startedOn: day(330),
          doneOn: day(322),
          yields: 'Advies aan de driehoek.',
          gate: { passed: true, text: 'De driehoek gaf de groep prioriteit.' },
        },
        {
          step: 5,
          startedOn: day(322),
          doneOn: day(312),
          yields: 'Plan: dek dicht na 20.00 uur, avond in De Loods, politie naar de volwassenen.',
          gate: { passed: true, text: 'Plan vastgesteld.' },
        },
        {
          step: 6,
          startedOn: day(312),
          doneOn: day(258),
          yields: 'Het dek is dicht in de avond; twaalf jongeren kwamen naar de avond in De Loods.',
          gate: { passed: true, text: 'Na twee keer herijken: afronden.' },
        },
        {
          step: 7,
          startedOn: day(258),
          doneOn: day(247),
          yields: 'Geëvalueerd: snel een andere plek bieden werkte beter dan alleen sluiten.',
        },
      ],
      sightings: [
        { on: day(361), part: 'night', place: 'Bovenste dek', by: 'groen-s', text: 'Elf jongeren, twee auto’s.' },
        {
          on: day(352),
          part: 'evening',
          place: 'Bovenste dek',
          by: 'benali-r',
          text: 'Acht jongeren, gespannen sfeer.',
        },
        { on: day(338), part: 'evening', place: 'Bovenste dek', by: 'benali-r', text: 'Negen jongeren.' },
        {
          on: day(301),
          part: 'evening',
          place: 'Hek van de garage',
          by: 'benali-r',
          text: 'Vier jongeren bij het dichte hek; ze gingen mee naar De Loods.',
        },
        { on: day(270), part: 'evening', place: 'Hek van de garage', by: 'groen-s', text: 'Niemand.' },
      ],
      actions: [
        {
          what: 'Openingstijden van de garage aanpassen',
          owner: 'hoekstra-w',
          dueOn: day(310),
          doneAt: time.at([311, '15:00']),
        },
        {
          what: 'Overgebleven begeleiding beleggen bij jongerenwerk',
          owner: 'mensah-k',
          dueOn: day(248),
          doneAt: time.at([249, '11:00']),
        },
      ],
    },
  ]
}

function sightings(time: Timeline, rows: readonly Row[]): GroupStory['sightings'] {
  const yesterday = time.calendarDay(1)
  return rows
    .map(([weekday, back, part, place, by, text]) => ({
      on: addDays(yesterday, -((weekdayOf(yesterday) - weekday + 7) % 7) - 7 * back),
      part,
      place,
      by,
      text,
    }))
    .sort((a, b) => a.on.localeCompare(b.on))
}
