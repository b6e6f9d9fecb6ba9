import { DateText } from '../../../platform/web/dates.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import { text } from './text.en.ts'

/** From which day an organisation takes part, and until which; a date never wraps. */
export function Since({ from, until }: { from: string; until: string | null }) {
  const { covenants } = useWords(text)
  return until === null ? (
    <>
      {covenants.sinceWord} <DateText when={from} as="plain" />
    </>
  ) : (
    <>
      <DateText when={from} as="plain" /> {covenants.untilWord} <DateText when={until} as="plain" />
    </>
  )
}
