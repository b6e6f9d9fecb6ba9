import type { Narrative, SmallNumber } from '../contract.ts'
import { smallNumbersOf } from './narrative.ts'

/** Small numbers in texts that leave the driehoek, in the strictest edition in which each text stands. */
export function smallNumbersToSee(narrative: Narrative): SmallNumber[] {
  const inPublic = smallNumbersOf(narrative, 'public', 10)
  const inPartner = smallNumbersOf(narrative, 'partner', 5)
  const same = (a: SmallNumber) => (b: SmallNumber) => a.where === b.where && a.number === b.number
  return [...inPublic, ...inPartner.filter((found) => !inPublic.some(same(found)))]
}
