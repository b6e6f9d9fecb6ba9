import type { ReactNode } from 'react'

/** How our own work stands. Never how a person does. */
export type PillLook = 'neutral' | 'waiting' | 'late' | 'done' | 'you' | 'line'

const classes = {
  neutral: 'pill',
  waiting: 'pill pill--wait',
  late: 'pill pill--late',
  done: 'pill pill--done',
  you: 'pill pill--you',
  line: 'pill pill--line',
} as const

/** A pale pill with words, for the state of our own work. */
export function Pill({ look = 'neutral', children }: { look?: PillLook; children: ReactNode }) {
  return <span className={classes[look]}>{children}</span>
}

/** A legal label on data that came with a condition: Wpg, Wjsg. */
export function LegalTag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>
}
