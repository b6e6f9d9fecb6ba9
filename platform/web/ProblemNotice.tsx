import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './Button.tsx'
import { Problem } from './call.ts'
import { Icon, type IconName } from './Icon.tsx'
import { Link } from './navigation.tsx'
import { platformText } from './text.en.ts'
import { useLanguage, useWords } from './words.tsx'

/** What a room says on its own refusals, by code. A function may use the facts that came along (codes, dates, numbers). */
export type RefusalWords = Readonly<Record<string, string | ((facts: never) => string)>>

/** The title and the sentence for a problem, in the reader's language. */
export function useProblemWords(problem: unknown, refusals?: RefusalWords): { title: string; text: string } {
  const words = useWords(platformText).problem
  const { language } = useLanguage()
  if (!(problem instanceof Problem)) return words['our-fault']
  const own = refusals && Object.hasOwn(refusals, problem.code) ? refusals[problem.code] : undefined
  if (own !== undefined) {
    return { title: words.refused.title, text: typeof own === 'function' ? own(problem.facts as never) : own }
  }
  switch (problem.code) {
    case 'offline':
    case 'not-found':
    case 'not-allowed':
    case 'too-many-attempts':
      return words[problem.code]
    case 'too-many-requests':
      return words['too-many-attempts']
    case 'csrf-token-missing':
      return words['our-fault']
  }
  if (problem.status === 401) return words['signed-out']
  if (problem.status === 404) return words['not-found']
  if (problem.status === 403) return words['not-allowed']
  if (problem.status === 400 || problem.faults.length > 0) return words.invalid
  const detail = language === 'en' ? (problem.detailEn ?? problem.detail) : problem.detail
  if (problem.status === 409) return { title: words.refused.title, text: detail ?? words.refused.text }
  return words['our-fault']
}

/** The second state of a screen, or the answer to an act that failed: what happened, and a way on. */
export function ProblemNotice({
  problem,
  refusals,
  again,
  title,
}: {
  problem: unknown
  refusals?: RefusalWords | undefined
  /** Tries once more. Offered only where that can help. */
  again?: (() => void) | undefined
  title?: ReactNode
}) {
  const words = useWords(platformText)
  const said = useProblemWords(problem, refusals)
  const id = useId()
  const known = problem instanceof Problem ? problem : undefined
  const canHelp = !known || known.status === 0 || known.status >= 500
  return (
    <section className="problem" role="alert" aria-labelledby={id}>
      <h2 id={id}>
        <Icon name={known && known.status >= 400 && known.status < 500 ? 'lock' : 'warning'} />
        {title ?? said.title}
      </h2>
      <p>{said.text}</p>
      {known?.requestId && canHelp && <p className="xs sub">{words.state.requestId(known.requestId)}</p>}
      {again && canHelp && (
        <div className="row">
          <Button onClick={again} icon="undo">
            {words.state.again}
          </Button>
        </div>
      )}
    </section>
  )
}

/** One thing the reader can do instead. */
export type Way = { icon?: IconName; title: ReactNode; text?: ReactNode; href?: string; act?: () => void }

/** A refusal as a page: what is refused, why in one sentence, what you can do, and that nothing was lost. */
export function Refused({
  title,
  children,
  kept,
  ways,
  aside,
}: {
  title: ReactNode
  /** Why, in one sentence. */
  children: ReactNode
  /** What happened with the input: "Er is niets verstuurd. Jouw bericht staat als concept klaar." */
  kept?: ReactNode
  ways: readonly Way[]
  /** The exact ground, such as a DescriptionList in a Sheet. */
  aside?: ReactNode
}) {
  const words = useWords(platformText).problem
  const box = useRef<HTMLElement>(null)
  const id = useId()
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="refuse">
      <div className="stack">
        <section className="stop" role="alert" aria-labelledby={id} tabIndex={-1} ref={box}>
          <h2 id={id}>
            <Icon name="lock" />
            {title}
          </h2>
          <p>{children}</p>
          {kept && <p className="sm sub kept">{kept}</p>}
        </section>
        {ways.length > 0 && (
          <section>
            <h2>{words.instead}</h2>
            <div className="ways">
              {ways.map((way, index) => (
                <WayRow key={index} {...way} />
              ))}
            </div>
          </section>
        )}
      </div>
      {aside && <aside className="stack">{aside}</aside>}
    </div>
  )
}

function WayRow({ icon = 'arrow', title, text, href, act }: Way) {
  const inside = (
    <>
      <Icon name={icon} />
      <span>
        <b>{title}</b>
        {text}
      </span>
      <Icon name="arrow" className="push" />
    </>
  )
  if (href) {
    return (
      <Link className="way" href={href}>
        {inside}
      </Link>
    )
  }
  return (
    <button type="button" className="way" onClick={act}>
      {inside}
    </button>
  )
}
