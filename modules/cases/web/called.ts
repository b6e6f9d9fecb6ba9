import type { Pseudonym } from '../../people/contract.ts'

/** The first initial: `T.` of `T.W.`, `IJ.` of `IJ.B.`; undefined when no name is known. */
export function firstInitial(initials: string | null): string | undefined {
  return initials === null ? undefined : /^[^.]+\./.exec(initials)?.[0]
}

/** How the young person is called in a sentence: by the first initial, else in the words given. */
export function calledIn(who: Pseudonym, someone: string): string {
  return firstInitial(who.initials) ?? someone
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
