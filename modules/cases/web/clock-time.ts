import type { Language } from '../../../platform/contract/words.ts'

/** A time on the clock as people write it: `15:30` is `15.30 uur` in Dutch. */
export function clockOf(time: string, language: Language): string {
  return language === 'nl' ? `${time.replace(':', '.')} uur` : time
}
