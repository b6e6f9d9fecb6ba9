/**
 * A request understood and not carried out. The code comes from the room's closed union; `facts` are codes, dates and
 * numbers that the screen may use in its sentence, never a name. Everything is undone, the refusal itself is recorded.
 */
export class Refusal<Code extends string = string> extends Error {
  readonly code: Code
  readonly facts: Readonly<Record<string, unknown>>

  constructor(code: Code, facts: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.facts = facts
  }

  /** 404 for what does not exist for this actor, 403 for who may not knock, 429 for too often, else 409. */
  get status(): number {
    if (this.code === 'not-found') return 404
    if (this.code === 'not-allowed') return 403
    if (this.code === 'too-many-attempts') return 429
    return 409
  }
}

/** What an actor cannot see does not exist. */
export function notFound(): Refusal {
  return new Refusal('not-found')
}
