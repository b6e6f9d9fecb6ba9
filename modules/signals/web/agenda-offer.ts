import { type ComponentType, createElement, type ReactNode, Suspense } from 'react'

/** The button that brings a signal to the agenda of a meeting; it takes shortcut A. */
export type AgendaButton = ComponentType<{ signalId: string }>

let offered: AgendaButton | undefined

/**
 * The room of meetings offers its button here, from its `web/index.ts`, before any screen is drawn: signals knows no
 * meeting (architecture.js).
 */
export function offerAgenda(button: AgendaButton): void {
  offered = button
}

/** The offered button for a signal; nothing where no room offers one. */
export function AgendaAct({ signalId }: { signalId: string }): ReactNode {
  return offered ? createElement(Suspense, null, createElement(offered, { signalId })) : null
}
