import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { Icon } from './Icon.tsx'
import { Link } from './navigation.tsx'
import { platformText } from './text.en.ts'
import { useWords } from './words.tsx'

/** A list beside what was chosen in it. On a phone: first the list, then the detail with a way back. Use in a `fit` Screen. */
export function TwoPane({
  list,
  listLabel,
  listHref,
  placeholder,
  children,
}: {
  /** Usually a QueueList. */
  list: ReactNode
  listLabel: string
  /** The address of the list without a choice: the way back on a phone. */
  listHref: string
  /** Stands beside the list while nothing is chosen; not on a phone. */
  placeholder?: ReactNode
  /** The detail; nothing while nothing is chosen. */
  children?: ReactNode
}) {
  const words = useWords(platformText).pane
  const chosen = Boolean(children)
  return (
    <div className="two">
      <section className="sheet qbox" aria-label={listLabel} tabIndex={0} data-hidden-on-phone={chosen || undefined}>
        {list}
      </section>
      <div className="pane" data-hidden-on-phone={!chosen || undefined}>
        {chosen && (
          <Link className="pane-back" href={listHref}>
            <Icon name="back" />
            {words.back}
          </Link>
        )}
        {chosen ? children : placeholder}
      </div>
    </div>
  )
}

export type QueueItem = {
  key: string
  href: string
  /** Bold: initials, "zonder naam", the name of a place. */
  title: ReactNode
  /** Beside it: the age. */
  beside?: ReactNode
  /** At the end of the first line: how long it waits on us. */
  waiting?: ReactNode
  /** What it is about, one line. */
  about?: ReactNode
  /** The small line: marks of worlds, the kind of source. */
  small?: ReactNode
  /** At the end of the small line: ticks. */
  ticks?: ReactNode
}

/** A queue in an order that the screen explains. J and K, or the arrows, walk along it. */
export function QueueList({
  items,
  current,
  ordered = true,
}: {
  items: readonly QueueItem[]
  current?: string | undefined
  ordered?: boolean
}) {
  const list = useRef<HTMLOListElement & HTMLUListElement>(null)
  function walk(event: KeyboardEvent) {
    const step =
      event.key === 'ArrowDown' || event.key === 'j' ? 1 : event.key === 'ArrowUp' || event.key === 'k' ? -1 : 0
    if (step === 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const links = [...(list.current?.querySelectorAll('a') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLAnchorElement)
    const next = links[at + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  const ListTag = ordered ? 'ol' : 'ul'
  return (
    <ListTag className="qlist" ref={list} onKeyDown={walk}>
      {items.map((item) => {
        const on = item.key === current
        return (
          <li key={item.key}>
            <Link href={item.href} className={on ? 'q q--on' : 'q'} aria-current={on ? 'true' : undefined}>
              <span className="q1">
                <span className="init">{item.title}</span> {item.beside && <span className="sub">{item.beside}</span>}
                {item.waiting && <span className={on ? 'push nw xs' : 'push nw xs sub'}>{item.waiting}</span>}
              </span>
              {item.about && <span className="q2">{item.about}</span>}
              {(item.small || item.ticks) && (
                <span className="q3">
                  {item.small}
                  {item.ticks && <span className="push">{item.ticks}</span>}
                </span>
              )}
            </Link>
          </li>
        )
      })}
    </ListTag>
  )
}

/** What was chosen: a head, content with an aside, and the acts at the foot, which stay in view. */
export function Detail({
  title,
  beside,
  line,
  headActions,
  aside,
  asideLabel,
  foot,
  children,
}: {
  title: ReactNode
  beside?: ReactNode
  line?: ReactNode
  headActions?: ReactNode
  aside?: ReactNode
  asideLabel?: string
  foot?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="sheet detail">
      <header className="dhead">
        <div>
          <h2>
            <span className="big">{title}</span> {beside}
          </h2>
          {line && <p className="sm sub">{line}</p>}
        </div>
        <span className="push" />
        {headActions}
      </header>
      <div
        className={aside ? 'dcols' : 'dcols dcols--one'}
        tabIndex={0}
        role="group"
        aria-label={typeof title === 'string' ? title : undefined}
      >
        <div className="stack">{children}</div>
        {aside && (
          <aside className="stack" aria-label={asideLabel}>
            {aside}
          </aside>
        )}
      </div>
      {foot && <footer className="bar-actions">{foot}</footer>}
    </section>
  )
}
