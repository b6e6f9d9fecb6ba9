import { riskFactors } from '../../cases/catalogue.ts'
import { signalCard } from '../../signals/catalogue.ts'

/** A code of the card or of the factors in the words that people know; anything else as it is. */
export function indicatorName(code: string, language: 'nl' | 'en'): string {
  const card = signalCard.find((signal) => signal.id === code)
  const factor = riskFactors.find((known) => known.id === code)
  return card?.short[language] ?? factor?.name[language] ?? code
}
