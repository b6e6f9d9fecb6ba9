import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { platformText } from './text.en.ts'
import { useWords } from './words.tsx'
import { type World, WorldMark } from './WorldMark.tsx'

/** How a fact is known. Only hearsay has a dashed edge. */
export type KnownHow = 'seen' | 'heard' | 'told' | 'own-record'

/** One fact: a solid edge for seen, own record or told by the young person; a dashed edge for hearsay. */
export function Fact({
  how,
  world,
  source,
  children,
}: {
  how: KnownHow
  world?: World | undefined
  /** Who, when, where: "Docent, di 17 nov 2026, lokaal 1.14". How it is known is added. */
  source?: ReactNode
  children: ReactNode
}) {
  const words = useWords(platformText)
  return (
    <div className={how === 'heard' ? 'fact fact--heard' : 'fact'}>
      {world && (
        <>
          <WorldMark world={world} />{' '}
        </>
      )}
      {children}
      <small>
        {source}
        {source && ' · '}
        {words.fact[how]}
      </small>
    </div>
  )
}

/** A list of facts. */
export function Facts({ children }: { children: ReactNode }) {
  return <div className="facts">{children}</div>
}

/** Something that protects: a small sprout, what it is, and which factor and when. */
export function Protective({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <div className="prot">
      <Icon name="sprout" />
      <div>
        {children}
        {note && <small>{note}</small>}
      </div>
    </div>
  )
}
