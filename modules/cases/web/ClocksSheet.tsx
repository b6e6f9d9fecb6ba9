import { listText } from '../../../platform/contract/dutch.ts'
import { Clock, Clocks } from '../../../platform/web/Clock.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import type { PersonCase } from '../contract.ts'
import { calledIn } from './called.ts'
import { taskTicks, ticksOf } from './clock-ticks.ts'
import { ownerWords } from './owner-words.ts'
import { text } from './text.en.ts'

const tasksShown = 2

/** Our own duties in this case: what still runs, and what was done in time. */
export function ClocksSheet({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const dates = useDates()
  const { language } = useLanguage()
  const who = calledIn(found.who, t.someone)
  const told = found.informing.filter(({ doneOn }) => doneOn !== null)
  const lastTold = told
    .map(({ doneOn }) => doneOn ?? '')
    .sort()
    .at(-1)
  const tasks = found.tasks.filter(({ doneOn }) => doneOn === null).slice(0, tasksShown)
  const none = found.clocks.length === 0 && told.length === 0 && tasks.length === 0
  return (
    <Sheet title={t.clocks.title} padded>
      {none && <p className="sm sub">{t.clocks.none}</p>}
      <Clocks>
        {found.clocks.map((clock) => (
          <Clock
            key={clock.code}
            duty={t.clockDuties[clock.code]}
            left={clock.overdue ? t.clocks.late(-clock.left) : t.clocks.left(clock.left)}
            {...ticksOf(clock, found)}
            note={
              clock.code === 'review-due'
                ? t.clocks.reviewNote(dates.short(clock.dueOn))
                : t.clocks.atLatest(dates.long(clock.dueOn))
            }
          />
        ))}
        {lastTold && told.length === found.informing.length && (
          <Clock
            duty={t.clocks.informing}
            left={t.clocks.done}
            passed={4}
            of={4}
            note={t.clocks.informedNote(
              listText(
                told.map(({ side }) => t.sides[side](who)),
                language,
              ),
              dates.plain(lastTold),
              told.every(({ onTime }) => onTime !== false),
            )}
          />
        )}
        {tasks.map((task) => (
          <Clock
            key={task.id}
            duty={task.what}
            left=""
            {...taskTicks(task)}
            note={t.clocks.taskClock(
              task.overdue ? t.tasks.late : t.clocks.leftWorking(task.workingDaysLeft ?? 0),
              t.clocks.taskNote(ownerWords(task.owner, who, t), dates.plain(task.dueOn)),
            )}
          />
        ))}
      </Clocks>
    </Sheet>
  )
}
