import type { LocalDate } from '../../platform/contract/working-days.ts'
import { cases } from './cases.ts'
import { consults } from './consults.ts'
import { covenants } from './covenants.ts'
import { groups } from './groups.ts'
import { meetings } from './meetings.ts'
import { municipalities } from './municipalities.ts'
import { organisations } from './organisations.ts'
import { professionals } from './professionals.ts'
import { report, reportBefore } from './report.ts'
import { tellSignals } from './signals.ts'
import type { Story } from './story.ts'
import { youngPeople } from './young-people.ts'

/** The fictional municipality and its neighbour, with eighteen months of history that end today. */
export function story(today: LocalDate): Story {
  const told = tellSignals(today)
  const signals = told.map((signal) => signal.story)
  const personCases = cases(today, told)
  return {
    today,
    municipalities,
    organisations,
    professionals,
    covenants: covenants(today),
    youngPeople: youngPeople(today),
    signals,
    consults: consults(today),
    meetings: meetings(today, told, personCases),
    cases: personCases,
    groups: groups(today),
    report: report(today, signals, personCases),
    reportBefore: reportBefore(today, signals, personCases),
  }
}
