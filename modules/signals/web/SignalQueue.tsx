import { Ticks } from '../../../platform/web/Clock.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { QueueList } from '../../../platform/web/TwoPane.tsx'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { WorldMark } from '../../../platform/web/WorldMark.tsx'
import type { QueueItem } from '../contract.ts'
import { text } from './text.en.ts'
import { besideOf, inShortOf, titleOf } from './words-of-signal.ts'

const dutyDays = 5

/** Open signals under each other, who waits longest on top. */
export function SignalQueue({
  items,
  current,
  hrefOf,
}: {
  items: readonly QueueItem[]
  current: string | undefined
  hrefOf: (id: string) => string
}) {
  const t = useWords(text)
  const { language } = useLanguage()
  return (
    <QueueList
      current={current}
      items={items.map((item) => ({
        key: item.id,
        href: hrefOf(item.id),
        title: titleOf(item, t),
        beside: besideOf(item, language),
        waiting: t.workingDays(item.waitingDays),
        about: inShortOf(item, language),
        small: <SmallLine item={item} />,
        ticks: item.feedbackGiven ? t.told : <Ticks passed={item.waitingDays} of={dutyDays} small />,
      }))}
    />
  )
}

function SmallLine({ item }: { item: QueueItem }) {
  const t = useWords(text)
  const dates = useDates()
  const standing = standingOf(item, t, dates)
  const acute =
    item.acted.length > 0
      ? item.acted.map((route) => t.actedShort[route]).join(', ')
      : item.urgent
        ? t.acute
        : undefined
  const notes = [acute, standing].filter((note) => note !== undefined)
  return (
    <>
      {item.worlds.map((world) => (
        <WorldMark key={world} world={world} />
      ))}
      <span>
        {item.reporter.functionTitle}
        {notes.length > 0 && <i>, {notes.join(', ')}</i>}
      </span>
    </>
  )
}

function standingOf(item: QueueItem, t: (typeof text)['nl'], dates: ReturnType<typeof useDates>): string | undefined {
  if (item.answered) return t.standing.answered
  if (item.status === 'new') return item.waitingDays === 0 ? t.standing.new : undefined
  if (item.status === 'on-agenda')
    return t.standing['on-agenda'](item.onAgendaFor === null ? '' : dates.short(item.onAgendaFor))
  return t.standing[item.status]
}
