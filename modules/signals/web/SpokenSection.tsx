import { useWords } from '../../../platform/web/words.tsx'
import type { Signal } from '../contract.ts'
import { text } from './text.en.ts'

/** With whom the signaller talked it over, and what came of it. */
export function SpokenSection({ spokenWith, spokenNote }: Pick<Signal, 'spokenWith' | 'spokenNote'>) {
  const t = useWords(text).spoken
  const key = spokenWith === null ? 'unknown' : spokenWith.length === 2 ? 'both' : (spokenWith[0] ?? 'not-yet')
  return (
    <section>
      <h3>{t.title}</h3>
      <p className="sm said">
        {t.with[key]} {spokenNote}
      </p>
    </section>
  )
}
