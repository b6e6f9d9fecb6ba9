import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

/** Something worth knowing beside the work. `warn` is for a risk in what we do, never about a person. */
export function Notice({
  look = 'plain',
  icon,
  note,
  live = false,
  children,
}: {
  look?: 'plain' | 'warn' | 'brand'
  icon?: IconName
  note?: ReactNode
  /** Read out at once when it appears. */
  live?: boolean
  children: ReactNode
}) {
  const standard: IconName = look === 'warn' ? 'warning' : 'info'
  return (
    <div className={look === 'plain' ? 'note' : `note note--${look}`} role={live ? 'status' : undefined}>
      <Icon name={icon ?? standard} />
      <span>
        {children}
        {note && <small>{note}</small>}
      </span>
    </div>
  )
}
