import type { ReactNode } from 'react'

/** What the reader may not see is visible as withheld: the same hatch as everywhere. It says nothing on what is behind it. */
export function Withheld({ children }: { children: ReactNode }) {
  return (
    <p className="held case-held">
      <span>{children}</span>
    </p>
  )
}
