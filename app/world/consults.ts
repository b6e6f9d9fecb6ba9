import {
  type LocalDate,
  addDays,
  daysBetween,
  instantOf,
  nextWorkingDay,
} from '../../platform/contract/working-days.ts'
import { lastHalfYear } from './report.ts'
import type { CardSignal, ConsultStory } from './story.ts'
import { timeline } from './timeline.ts'

/** Who talked a worry over, at what time, what was ticked, and whether they wanted to be called. */
type Row = readonly [by: string, time: string, card: CardSignal[], callMeBack?: true]

const inTheHalfYear: Row[] = [
  ['haddad-k', '15:50', ['SIG-06']],
  ['kramer-s', '16:10', ['SIG-12'], true],
  ['van-vliet-r', '12:35', ['SIG-01', 'SIG-17']],
  ['benali-r', '22:15', ['SIG-11']],
  ['nguyen-l', '10:20', ['SIG-08', 'SIG-05'], true],
  ['smit-h', '13:05', ['SIG-17']],
  ['timmermans-e', '11:40', ['SIG-07', 'SIG-13']],
  ['lokhorst-i', '09:30', ['SIG-04']],
  ['de-haan-f', '20:45', ['SIG-07']],
  ['vermeer-j', '15:25', ['SIG-11', 'SIG-14'], true],
  ['groen-s', '08:55', ['SIG-10']],
  ['bakker-i', '14:15', ['SIG-04', 'SIG-06']],
  ['prins-m', '11:05', ['SIG-09'], true],
  ['mensah-k', '19:30', ['SIG-04']],
  ['ouwehand-r', '16:40', ['SIG-17', 'SIG-12']],
  ['peeters-g', '09:50', ['SIG-08']],
  ['haddad-k', '13:45', ['SIG-01']],
  ['de-boer-m', '10:35', ['SIG-06']],
  ['visser-a', '15:00', ['SIG-17'], true],
]

/** Nineteen worries without a name in the half-year of the report, and two in the last days; one still waits for a call. */
export function consults(today: LocalDate): ConsultStory[] {
  const { from, until } = lastHalfYear(today)
  const every = Math.floor(daysBetween(from, until) / inTheHalfYear.length)
  const reported = inTheHalfYear.map(([by, time, card, callMeBack], place): ConsultStory => {
    const day = nextWorkingDay(addDays(from, 3 + every * place))
    return {
      at: instantOf(day, time),
      by,
      card,
      callMeBack: callMeBack === true,
      ...(callMeBack ? { calledBackAt: instantOf(nextWorkingDay(addDays(day, 1)), '09:20') } : {}),
    }
  })
  const time = timeline(today)
  return [
    ...reported,
    { at: time.at([6, '14:50']), by: 'timmermans-e', card: ['SIG-13'], callMeBack: false },
    { at: time.at([1, '16:20']), by: 'kramer-s', card: ['SIG-04', 'SIG-12'], callMeBack: true },
  ]
}
