import type { Work } from '../../../platform/server/work.ts'
import type { CovenantTerm } from '../contract.ts'
import { insertCovenant } from './storage.ts'

export type NewCovenant = {
  readonly title: string
  readonly validFrom: string
  readonly validUntil?: string | null
  readonly contactPoint: string
  readonly parties: readonly {
    readonly organisationId: number
    readonly joinedOn: string
    readonly leftOn?: string | null
    readonly terms: readonly (Omit<CovenantTerm, 'note'> & { readonly note?: string | null })[]
  }[]
}

/** A covenant with its parties and what each gives and receives, as it was signed; answers its number. */
export async function aCovenant(work: Work, covenant: NewCovenant): Promise<number> {
  const id = await insertCovenant(work, covenant)
  work.record({ name: 'covenant-registered', details: { covenantId: id, parties: covenant.parties.length } })
  return id
}
