import type { ReactNode } from 'react'
import { platformText } from './text.en.ts'
import { useWords } from './words.tsx'

/** A figure that is withheld, in a table. The same hatch everywhere; the words say why. */
export function HatchCell({ children, colSpan }: { children: ReactNode; colSpan?: number }) {
  return (
    <td className="held" colSpan={colSpan}>
      <span>{children}</span>
    </td>
  )
}

/** The key under a table or a chart that withholds figures. */
export function HatchKey({ children }: { children?: ReactNode }) {
  const words = useWords(platformText).held
  return (
    <p className="xs sub">
      <span className="held key-held" aria-hidden="true" />
      {children ?? words.key}
    </p>
  )
}
