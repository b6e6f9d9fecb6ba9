import { useWords } from '../../../platform/web/words.tsx'
import { text } from './text.en.ts'

type Valid = { readonly validFrom: string; readonly validUntil: string | null }

/** Says from when until when a covenant is valid. */
export function useValidity(): (valid: Valid, day: (date: string) => string) => string {
  const { covenants } = useWords(text)
  return ({ validFrom, validUntil }, day) =>
    validUntil === null ? covenants.from(day(validFrom)) : covenants.period(day(validFrom), day(validUntil))
}
