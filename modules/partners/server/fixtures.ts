import type { Work } from '../../../platform/server/work.ts'
import { insertCovenant, type NewCovenant } from './storage.ts'

/** A covenant with its parties and what each gives and receives, as it was signed; answers its number. */
export async function aCovenant(work: Work, covenant: NewCovenant): Promise<number> {
  const id = await insertCovenant(work, covenant)
  work.record({ name: 'covenant-registered', details: { covenantId: id, parties: covenant.parties.length } })
  return id
}
