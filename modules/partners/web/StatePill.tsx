import { Pill } from '../../../platform/web/Pill.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import type { CovenantState } from '../contract.ts'
import { text } from './text.en.ts'

const looks = { 'in-force': 'done', 'not-yet': 'waiting', expired: 'neutral' } as const

/** Whether a covenant counts today, in words. */
export function StatePill({ state }: { state: CovenantState }) {
  const t = useWords(text)
  return <Pill look={looks[state]}>{t.states[state]}</Pill>
}
