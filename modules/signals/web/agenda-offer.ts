import { type ComponentType, createElement, type ReactNode, useSyncExternalStore } from 'react'

/** The button with which a signal goes on the agenda of the next meeting; it takes shortcut A and does its own asking. */
export type AgendaButton = ComponentType<{ signalId: string; reference: string }>

let offered: AgendaButton | undefined
const listeners = new Set<() => void>()

/**
 * The room of meetings offers its button here, from its `web/index.ts`: signals knows no meeting (architecture.js).
 * Without an offer a signal is marked ready for the next meeting.
 */
export function offerAgenda(button: AgendaButton): void {
  offered = button
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The offered button for a signal, or what stands in its place. */
export function AgendaAct({ signalId, reference, otherwise }: { signalId: string; reference: string; otherwise: ReactNode }): ReactNode {
  const button = useSyncExternalStore(subscribe, () => offered)
  return button ? createElement(button, { signalId, reference }) : otherwise
}
