import type { text } from './text.en.ts'

/** Why something is destroyed on its day, in words. */
export function ruleWords(rule: string, t: (typeof text)['nl']): string {
  return t.retention.rules[rule] ?? rule.replaceAll('-', ' ')
}
