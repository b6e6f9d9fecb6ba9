import { type ReactNode, useEffect } from 'react'
import { Link, useNavigation } from './navigation.tsx'
import { SeekButton } from './palette.tsx'
import { type Reason, ReasonLine } from './ReasonLine.tsx'
import { platformText } from './text.en.ts'
import { useWords } from './words.tsx'

export type Crumb = { label: string; href?: string }

/**
 * The frame of every screen: crumbs and search, the reason line, an optional subject head and tabs, and the content.
 * The last crumb is the title in the browser; it holds initials at most, never a name.
 */
export function Screen({
  crumbs,
  reason,
  head,
  tabs,
  actions,
  fit = false,
  flush = false,
  projector = false,
  children,
}: {
  crumbs: readonly Crumb[]
  /** Left out only on pages without personal data that need no explanation. */
  reason?: Reason | undefined
  /** A SubjectHead, above the tabs. */
  head?: ReactNode
  tabs?: ReactNode
  /** Quiet buttons in the top bar. */
  actions?: ReactNode
  /** The page is as high as the window and its panes scroll (a list beside its detail). */
  fit?: boolean
  /** No space around the content. */
  flush?: boolean
  /** Larger, with a narrow navigation, for a meeting room. */
  projector?: boolean
  children: ReactNode
}) {
  const { path } = useNavigation()
  const title = crumbs.at(-1)?.label ?? ''
  useEffect(() => {
    document.title = title ? `${title} - Voorkant` : 'Voorkant'
  }, [title])
  useEffect(() => {
    arriveAt(path)
  }, [path])
  const shape = ['main', fit && 'main--fit', projector && 'projector'].filter(Boolean).join(' ')
  return (
    <div className={shape}>
      {!projector && <TopBar crumbs={crumbs}>{actions}</TopBar>}
      {reason && <ReasonLine {...reason} />}
      {head}
      {tabs}
      <main className={flush ? 'body body--flush' : 'body'} id="inhoud" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

let arrivedAt: string | undefined

/** After going to another page, reading starts at its heading; the first page keeps the browser's own start. */
function arriveAt(path: string): void {
  const before = arrivedAt
  arrivedAt = path
  if (before === undefined || before === path) return
  const main = document.getElementById('inhoud')
  const heading = document.querySelector<HTMLElement>('.casehead h1, #inhoud h1')
  const start = heading?.hasAttribute('tabindex') ? heading : main
  start?.focus({ preventScroll: true })
}

/** The bar on top: where you are, what you can do here, and the search in your own work. */
export function TopBar({ crumbs, children }: { crumbs: readonly Crumb[]; children?: ReactNode }) {
  const words = useWords(platformText)
  return (
    <header className="top">
      <nav aria-label={words.frame.crumbs}>
        <ol className="crumbs">
          {crumbs.map((crumb, index) => {
            const last = index === crumbs.length - 1
            return (
              <li key={crumb.label} aria-current={last ? 'page' : undefined}>
                {crumb.href && !last ? <Link href={crumb.href}>{crumb.label}</Link> : crumb.label}
              </li>
            )
          })}
        </ol>
      </nav>
      <span className="push" />
      {children}
      <SeekButton />
    </header>
  )
}
