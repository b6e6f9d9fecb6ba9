import { useCallback, useEffect, useState } from 'react'
import { useDates } from '../../../platform/web/dates.tsx'
import { LinkButton } from '../../../platform/web/Button.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Link } from '../../../platform/web/navigation.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import type { TodayList } from '../../../platform/web/rooms.ts'
import { Screen } from '../../../platform/web/Screen.tsx'
import { useSession } from '../../../platform/web/session.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { platformText } from '../../../platform/web/text.en.ts'
import { Waiting } from '../../../platform/web/Waiting.tsx'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { doors } from '../rooms.ts'

const lists = Object.values(doors)
  .flatMap((door) => door.today ?? [])
  .sort((a, b) => (a.order ?? 50) - (b.order ?? 50))

// What reads on from an empty day: the work of the reader first, and what there is to look up last.
const ways = Object.values(doors)
  .flatMap((door) => door.nav)
  .sort((a, b) => Number(a.reference ?? false) - Number(b.reference ?? false) || (a.order ?? 50) - (b.order ?? 50))
const waysShown = 4

/** What waits on the reader today, gathered from the rooms. Only their own work, by day. */
export function TodayScreen() {
  const words = useWords(platformText).today
  const dates = useDates()
  const now = useNow()
  const { language } = useLanguage()
  const { permissions } = useSession()
  const may = ({ permission }: { permission?: string | undefined }) =>
    permission === undefined || permissions.includes(permission)
  const mine = lists.filter(may)
  const open = ways.filter(may).slice(0, waysShown)
  const [empty, setEmpty] = useState<Readonly<Record<string, boolean>>>({})
  const tell = useCallback(
    (key: string, isEmpty: boolean) =>
      setEmpty((before) => (before[key] === isEmpty ? before : { ...before, [key]: isEmpty })),
    [],
  )
  const nothing = mine.every((list) => empty[list.key] === true)
  return (
    <Screen crumbs={[{ label: words.title }]}>
      <PageHead title={words.heading(dates.long(now))} lead={words.lead} />
      <div className="stack">
        {nothing && (
          <EmptyState
            picture
            title={words.nothing}
            actions={open.map(({ href, icon, label }) => (
              <LinkButton key={href} href={href} icon={icon}>
                {label[language]}
              </LinkButton>
            ))}
          >
            {mine.length > 0 ? words.nothingText : words.nothingEver}
          </EmptyState>
        )}
        {mine.map((list) => (
          <WorkList key={list.key} list={list} tell={tell} />
        ))}
      </div>
    </Screen>
  )
}

function WorkList({ list, tell }: { list: TodayList; tell: (key: string, isEmpty: boolean) => void }) {
  const { language } = useLanguage()
  const dates = useDates()
  const { items, problem } = list.useItems()
  const isEmpty = items?.length === 0
  useEffect(() => tell(list.key, isEmpty), [tell, list.key, isEmpty])
  if (isEmpty) return null
  const when = (at: string) => (at.length > 10 ? `${dates.short(at)} ${dates.time(at)}` : dates.short(at))
  return (
    <Sheet title={list.title[language]} note={items?.length}>
      {problem !== undefined && problem !== null && <ProblemNotice problem={problem} />}
      {!items && !problem && <Waiting lines={3} />}
      {items && (
        <ol className="day">
          {items.map((item) => (
            <li key={item.key}>
              <span className="sub nw">{item.when && when(item.when)}</span>
              <Link href={item.href}>{item.what}</Link>
              {item.kind && <Pill>{item.kind}</Pill>}
            </li>
          ))}
        </ol>
      )}
    </Sheet>
  )
}
