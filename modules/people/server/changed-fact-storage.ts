import type { Selectable } from 'kysely'
import type { Tables, Work } from '../../../platform/server/work.ts'

export type StoredChange = {
  readonly comparisonId: string
  readonly subjectId: string
  readonly fields: readonly string[]
  readonly changedAt: Date
  readonly lapsedVerdicts: readonly string[]
  readonly lookedBy: string | null
  readonly lookedAt: Date | null
}

function fromRow(row: Selectable<Tables['people.changed_fact']>): StoredChange {
  return {
    comparisonId: row.comparison_id,
    subjectId: row.subject_id,
    fields: row.fields,
    changedAt: row.changed_at,
    lapsedVerdicts: row.lapsed_verdicts,
    lookedBy: row.looked_by,
    lookedAt: row.looked_at,
  }
}

/** What changed of either side since people began to compare, as far as the actor sees it, newest first. */
export async function listChangedFacts(work: Work, comparisonId: string): Promise<readonly StoredChange[]> {
  const rows = await work.db
    .selectFrom('people.changed_fact')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('comparison_id', '=', comparisonId)
    .selectAll()
    .orderBy('changed_at', 'desc')
    .execute()
  return rows.map(fromRow)
}

/** All changes that nobody looked at yet, the oldest first. */
export async function listOpenChanges(work: Work): Promise<readonly StoredChange[]> {
  const rows = await work.db
    .selectFrom('people.changed_fact')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('purpose', '=', work.purpose)
    .where('looked_at', 'is', null)
    .selectAll()
    .orderBy('changed_at')
    .execute()
  return rows.map(fromRow)
}

/** The actor looked at what changed; answers whether there was anything. */
export async function markLooked(work: Work, comparisonIds: readonly string[]): Promise<boolean> {
  if (comparisonIds.length === 0) return false
  const { numUpdatedRows } = await work.db
    .updateTable('people.changed_fact')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('comparison_id', 'in', comparisonIds)
    .where('looked_at', 'is', null)
    .set({ looked_by: work.actor.professionalId, looked_at: work.now })
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
