import type { ReactNode } from 'react'
import { Link } from './navigation.tsx'

export type Chip = { href: string; label: ReactNode; count?: number | undefined; current: boolean }

/** Filters as links: each has an address (see `useFilters`), so the choice can be shared and walked back to. */
export function Chips({ label, chips }: { label: string; chips: readonly Chip[] }) {
  return (
    <nav className="chips" aria-label={label}>
      {chips.map((chip) => (
        <Link
          key={chip.href}
          href={chip.href}
          replace
          className="chip"
          aria-current={chip.current ? 'true' : undefined}
        >
          {chip.label} {chip.count !== undefined && <span>{chip.count}</span>}
        </Link>
      ))}
    </nav>
  )
}
