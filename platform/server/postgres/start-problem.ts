/** A reason why the program cannot start that the person at the keyboard can act on: show its message, without a stack. */
export class StartProblem extends Error {
  readonly dutch: string
  readonly english: string

  constructor(words: { dutch: string; english: string }, options?: ErrorOptions) {
    super(`${words.english}\n${words.dutch}`, options)
    this.name = 'StartProblem'
    this.dutch = words.dutch
    this.english = words.english
  }
}
