import type { Endpoint, Endpoints, FileAnswer, InputOf, OutputOf } from '../contract/endpoint.ts'
import type { Actor, Confirm, Platform, UseCase } from './work.ts'

/** What a door without an actor (signing in) may know and do of the request. */
export type Exchange = {
  readonly address: string
  readonly sessionToken: string | null
  readonly requestId: string
  startSession(token: string, until: Date): void
  endSession(): void
}

/** Who is at the other side of a request, as the identity room finds out. */
export type SignedIn = {
  readonly actor: Actor
  readonly session: Readonly<Record<string, unknown>> & { readonly csrfToken: string }
  /** There when it comes from memory: a unit of work asks it before anything counts, and nothing is refused on memory alone. */
  readonly confirm?: Confirm
}

type OpenDoor<Input, Output> = {
  readonly open: (platform: Platform, input: Input, exchange: Exchange, signedIn: SignedIn | null) => Promise<Output>
}

/** One endpoint tied to one use case, or to an open door where there is no actor yet. */
export type Route = {
  readonly name: string
  readonly endpoint: Endpoint
  readonly useCase: UseCase<never, unknown> | OpenDoor<never, unknown>
}

type Handlers<E extends Endpoints> = {
  readonly [K in keyof E]: UseCase<InputOf<E[K]>, OutputOf<E[K]>> | OpenDoor<InputOf<E[K]>, OutputOf<E[K]>>
}

/** Ties each endpoint of a room to its use case; a missing or foreign one does not compile. */
export function routes<E extends Endpoints>(endpoints: E, handlers: Handlers<E>): readonly Route[] {
  return Object.entries(endpoints).map(([name, endpoint]) => ({
    name,
    endpoint,
    useCase: handlers[name] as Route['useCase'],
  }))
}

export function isFileAnswer(answer: unknown): answer is FileAnswer {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'mediaType' in answer &&
    'body' in answer &&
    (answer as FileAnswer).body instanceof Uint8Array
  )
}
