import type { ReactNode } from 'react'
import { platformText } from './text.en.ts'
import { useWords } from './words.tsx'

/** Steps on the way, with words under each. `current` is the index of the step that holds now; -1 before the first. */
export function Steps({ steps, current }: { steps: readonly string[]; current: number }) {
  const words = useWords(platformText).steps
  return (
    <ol className="steps" aria-label={words.state(steps[current] ?? steps[0] ?? '')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < current ? 'done' : index === current ? 'cur' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          {step}
        </li>
      ))}
    </ol>
  )
}

export type GoalAction = { key: string; what: ReactNode; who?: ReactNode; when?: ReactNode }

/** A goal in the young person's own words, how it goes, and who does what. */
export function Goal({
  words,
  steps,
  current,
  actions = [],
  children,
}: {
  /** In the young person's words; the quotation marks are added. */
  words: string
  steps: readonly string[]
  current: number
  actions?: readonly GoalAction[]
  children?: ReactNode
}) {
  return (
    <article className="goal">
      <blockquote>‘{words}’</blockquote>
      <div>
        <Steps steps={steps} current={current} />
        <ul>
          {actions.map((action) => (
            <li key={action.key}>
              <span>{action.what}</span>
              <span className="sub">{action.who}</span>
              <span className="nw sub">{action.when}</span>
            </li>
          ))}
        </ul>
        {children}
      </div>
    </article>
  )
}
