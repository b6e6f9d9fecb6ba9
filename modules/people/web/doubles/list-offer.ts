import { type ComponentType, createElement, type ReactNode, Suspense } from 'react'

/** A choice of lists that were imported, each to be searched for doubles; tells which search was started. */
export type ListChoice = ComponentType<{ onStarted: (searchId: string) => void }>

let offered: ListChoice | undefined

/** A room that imports lists offers its choice here, from its `web/index.ts`: people knows no signal (architecture.js). */
export function offerLists(choice: ListChoice): void {
  offered = choice
}

/** The offered choice; nothing where no room offers one. */
export function OfferedLists({ onStarted }: { onStarted: (searchId: string) => void }): ReactNode {
  return offered ? createElement(Suspense, null, createElement(offered, { onStarted })) : null
}
