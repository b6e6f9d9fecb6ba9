import type { text } from './text.en.ts'

type T = (typeof text)['nl']

/** What happened, in words. A code that has no words yet is shown as it is, so that no line is ever left out. */
export function factWords(fact: string, t: T): string {
  if (fact.startsWith('refused:')) return t.audit.refused(plain(fact.slice('refused:'.length)))
  return t.facts[fact] ?? plain(fact)
}

function plain(code: string): string {
  return code.replaceAll('-', ' ')
}
