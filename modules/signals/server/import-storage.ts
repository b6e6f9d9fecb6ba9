import { addMonths, instantOf, localDateOf } from '../../../platform/contract/working-days.ts'
import { newId, type Work } from '../../../platform/server/work.ts'

/** The longest that a signal is kept is six months and once again as long. */
const keptMonths = 12

export type StoredImport = {
  readonly id: string
  readonly importedBy: string
  readonly importedAt: Date
  readonly imported: number
  readonly doubles: number
}

/** Keeps that a list was imported; answers its identifier. */
export async function insertImport(
  work: Work,
  { listHash, imported, doubles }: { listHash: string; imported: number; doubles: number },
): Promise<string> {
  const { municipalityId, professionalId, organisationId } = work.actor
  if (professionalId === null || organisationId === null) throw new Error('a list is imported by somebody')
  const id = newId()
  await work.db
    .insertInto('signals.import')
    .values({
      municipality_id: municipalityId,
      id,
      organisation_id: organisationId,
      imported_by: professionalId,
      imported_at: work.now,
      list_hash: listHash,
      imported,
      doubles,
    })
    .execute()
  return id
}

/** Lists that brought a signal, newest first. */
export async function listImports(work: Work): Promise<readonly StoredImport[]> {
  const rows = await work.db
    .selectFrom('signals.import')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('imported', '>', 0)
    .select(['id', 'imported_by', 'imported_at', 'imported', 'doubles'])
    .orderBy('imported_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    importedBy: row.imported_by,
    importedAt: row.imported_at,
    imported: row.imported,
    doubles: row.doubles,
  }))
}

/** Subjects of the signals that one import brought, as far as the actor sees them; undefined for no import of ours. */
export async function findImportedSubjects(work: Work, importId: string): Promise<string[] | undefined> {
  const found = await work.db
    .selectFrom('signals.import')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', importId)
    .select('id')
    .executeTakeFirst()
  if (!found) return undefined
  const rows = await work.db
    .selectFrom('signals.signal')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('import_id', '=', importId)
    .select('subject_id')
    .execute()
  return rows.map((row) => row.subject_id)
}

export async function deleteOldImports(work: Work): Promise<number> {
  const before = instantOf(addMonths(localDateOf(work.now), -keptMonths))
  const gone = await work.db
    .deleteFrom('signals.import')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('imported_at', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
