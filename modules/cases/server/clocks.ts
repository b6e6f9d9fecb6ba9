import type { PartialDate } from '../../../platform/contract/dutch.ts'
import {
  addDays,
  addMonths,
  daysBetween,
  localDateOf,
  parseLocalDate,
  type LocalDate,
} from '../../../platform/contract/working-days.ts'
import type { Work } from '../../../platform/server/work.ts'
import type { Clock } from '../../privacy/contract.ts'
import type { CaseClock } from '../contract.ts'
import { daysToAnswerOffer } from './case.ts'
import type { LoadedCase } from './case-at-hand.ts'
import { listFlowWithClocks } from './storage.ts'

/** The duties of a case that still run, soonest first, as far as the reader sees what they follow from. */
export function clocksOf(
  { row, informing, described }: Pick<LoadedCase, 'row' | 'informing' | 'described'>,
  today: LocalDate,
): CaseClock[] {
  const clocks: [CaseClock['code'], string][] = []
  if (row.closed_at) {
    if (row.exit_letter_on === null) clocks.push(['exit-letter', localDateOf(row.closed_at)])
  } else if (!row.accepted_at) {
    clocks.push(['answer-offer', addDays(row.decided_on as LocalDate, daysToAnswerOffer)])
  } else {
    for (const one of informing) {
      if (one.done_on === null)
        clocks.push([
          one.side === 'parents' ? 'inform-parents' : 'inform-young-person',
          one.deferred_until ?? one.due_on,
        ])
      const again = one.side === 'young-person' && informAgainOn(described?.birthDate ?? null, one.done_on, today)
      if (again) clocks.push(['inform-again', again])
    }
    if (row.planned_at && row.review_due_on) clocks.push(['review-due', row.review_due_on])
    clocks.push(['end-date', row.ends_on])
  }
  return clocks
    .map(([code, dueOn]) => clock(code, dueOn as LocalDate, today))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

function clock(code: CaseClock['code'], dueOn: LocalDate, today: LocalDate): CaseClock {
  const left = daysBetween(today, dueOn)
  return { code, dueOn, left, overdue: left < 0 }
}

/** At sixteen and at eighteen the young person decides more: told before, so told again. The birthday that asks for it. */
export function informAgainOn(
  birthDate: PartialDate | null,
  toldOn: string | null,
  today: LocalDate,
): LocalDate | undefined {
  const born = birthDate === null ? undefined : parseLocalDate(birthDate)
  if (born === undefined || toldOn === null) return undefined
  return [18, 16].map((years) => addMonths(born, years * 12)).find((birthday) => toldOn < birthday && birthday <= today)
}

/** Duties of all cases of the municipality by number, without a person; for who watches the clocks. */
export async function listClocks(work: Work): Promise<(Clock & { readonly dueOn: LocalDate })[]> {
  const today = localDateOf(work.now)
  const lines = await listFlowWithClocks(work, today)
  return lines
    .flatMap((line): [string, string, string | null][] => {
      const reference = line.reference ?? ''
      if (line.closed_on !== null) return [[reference, 'exit-letter', line.closed_on]]
      if (line.accepted_on === null) return [[reference, 'answer-offer', line.offer_answer_due_on]]
      return [
        [reference, 'inform', line.inform_due_on],
        [reference, 'review-due', line.plan_on === null ? null : line.review_due_on],
        [reference, 'end-date', line.ends_on],
      ]
    })
    .flatMap(([reference, code, dueOn]) =>
      dueOn === null
        ? []
        : [
            {
              room: 'cases',
              code,
              reference,
              dueOn: dueOn as LocalDate,
              overdueDays: Math.max(0, daysBetween(dueOn as LocalDate, today)),
            },
          ],
    )
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}
