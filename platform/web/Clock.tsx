import type { ReactNode } from 'react'

/** Ticks: units of our own duty that have passed. Hidden from screen readers, because the words beside them say the same. */
export function Ticks({ passed, of, small = false }: { passed: number; of: number; small?: boolean }) {
  // More than twelve ticks cannot be told apart; each then stands for several.
  const shown = Math.max(1, Math.min(of, 12))
  const filled = of === 0 ? shown : Math.min(shown, Math.floor((Math.max(0, passed) / of) * shown + 1e-9))
  return (
    <span className={small ? 'ticks ticks--sm' : 'ticks'} aria-hidden="true">
      {Array.from({ length: shown }, (_, index) => (
        <i key={index} className={index < filled ? 'on' : undefined} />
      ))}
    </span>
  )
}

/** A clock on a duty of ours, never of the young person: what, how long still, ticks, and the last day. */
export function Clock({
  duty,
  left,
  passed,
  of,
  note,
}: {
  duty: ReactNode
  /** "nog 1 werkdag", "gedaan". */
  left: ReactNode
  passed: number
  of: number
  /** "uiterlijk di 24 nov 2026". */
  note?: ReactNode
}) {
  return (
    <div className="clock">
      <p>
        {duty}
        <b>{left}</b>
      </p>
      <Ticks passed={passed} of={of} />
      {note && <small>{note}</small>}
    </div>
  )
}

/** Clocks under each other. */
export function Clocks({ children }: { children: ReactNode }) {
  return <div className="clocks">{children}</div>
}
