import { Button } from '../../../platform/web/Button.tsx'
import { Ticks } from '../../../platform/web/Clock.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { PartHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import type { CaseTask, PersonCase } from '../contract.ts'
import { calledIn } from './called.ts'
import { useCaseDialogs } from './case-dialogs.ts'
import { CaseFrame } from './CaseFrame.tsx'
import { taskTicks } from './clock-ticks.ts'
import { ownerWords } from './owner-words.ts'
import { text } from './text.en.ts'

/** Who promised what before which day, and what was done. */
export default function TasksScreen() {
  return <CaseFrame part="tasks">{(found) => <Tasks found={found} />}</CaseFrame>
}

function Tasks({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const ask = useCaseDialogs()
  const open = found.tasks.filter(({ doneOn }) => doneOn === null)
  const done = found.tasks.filter(({ doneOn }) => doneOn !== null).toReversed()
  return (
    <>
      <PartHead title={t.tasks.title} lead={found.tasks.length > 0 && t.tasks.lead(open.length)}>
        {found.allowed.includes('add-task') && (
          <Button look="primary" icon="add" onClick={() => ask({ name: 'add', what: 'task' })}>
            {t.tasks.add}
          </Button>
        )}
      </PartHead>
      <div className="stack">
        {found.tasks.length === 0 ? (
          <EmptyState picture title={t.tasks.none}>
            {t.tasks.noneText}
          </EmptyState>
        ) : (
          <Sheet label={t.tasks.title} className="phone-cards">
            <OpenTasks tasks={open} who={calledIn(found.who, t.someone)} />
          </Sheet>
        )}
        {done.length > 0 && (
          <Sheet title={t.tasks.done} note={done.length} className="phone-cards">
            <DoneTasks tasks={done} who={calledIn(found.who, t.someone)} />
          </Sheet>
        )}
      </div>
    </>
  )
}

function OpenTasks({ tasks, who }: { tasks: readonly CaseTask[]; who: string }) {
  const t = useWords(text)
  const dates = useDates()
  const ask = useCaseDialogs()
  return (
    <Table
      caption={t.tasks.caption}
      rows={tasks}
      keyOf={(task) => task.id}
      empty={<p className="pad sub">{t.tasks.noneOpen}</p>}
      columns={[
        { key: 'what', title: t.tasks.what, head: true, cell: (task) => task.what },
        { key: 'who', title: t.tasks.who, cell: (task) => ownerWords(task.owner, who, t) },
        { key: 'due', title: t.tasks.due, oneLine: true, cell: (task) => dates.long(task.dueOn) },
        {
          key: 'state',
          title: t.tasks.state,
          oneLine: true,
          cell: (task) =>
            task.overdue ? (
              <Pill look="late">{t.tasks.late}</Pill>
            ) : (
              <>
                <Ticks {...taskTicks(task)} small />
                <small>{t.clocks.leftWorking(task.workingDaysLeft ?? 0)}</small>
              </>
            ),
        },
        {
          key: 'act',
          title: <span className="sr">{t.act.column}</span>,
          oneLine: true,
          cell: (task) =>
            task.allowed.includes('finish') && (
              <Button
                size="sm"
                icon="check"
                aria-label={t.tasks.finishOf(task.what)}
                onClick={() => ask({ name: 'finish-task', task })}
              >
                {t.tasks.finish}
              </Button>
            ),
        },
      ]}
    />
  )
}

function DoneTasks({ tasks, who }: { tasks: readonly CaseTask[]; who: string }) {
  const t = useWords(text)
  const dates = useDates()
  return (
    <Table
      caption={t.tasks.done}
      tight
      rows={tasks}
      keyOf={(task) => task.id}
      columns={[
        {
          key: 'what',
          title: t.tasks.what,
          head: true,
          cell: (task) => (
            <>
              {task.what}
              {task.doneNote && <small>{task.doneNote}</small>}
            </>
          ),
        },
        { key: 'who', title: t.tasks.who, cell: (task) => ownerWords(task.owner, who, t) },
        {
          key: 'done',
          title: t.tasks.state,
          oneLine: true,
          cell: (task) => task.doneOn && t.tasks.doneOn(dates.plain(task.doneOn)),
        },
      ]}
    />
  )
}
