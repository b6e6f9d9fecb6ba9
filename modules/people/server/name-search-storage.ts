import { sql } from 'kysely'
import { statement } from '../../../platform/server/statement.ts'
import type { Work } from '../../../platform/server/work.ts'
import type { NameKey } from './name-key.ts'

type Own = { readonly municipality: number; readonly organisation: number; readonly subject: string }
const forgetName = statement((db, value: Own) =>
  db
    .deleteFrom('people.name_key')
    .where('municipality_id', '=', value.municipality)
    .where('subject_id', '=', value.subject)
    .where('source_organisation_id', '=', value.organisation),
)
// As with keys, an agenda item has none: it is about a signal that is found itself.
const keepName = statement(
  (db, value: Own & { readonly [Column in keyof NameKey]: NameKey[Column] } & { readonly purpose: string }) =>
    sql`insert into people.name_key (municipality_id, subject_id, purpose, source_organisation_id, name, born_from, born_until)
      select ${value.municipality}::int, ${value.subject}::bigint, ${value.purpose}, ${value.organisation}::int, ${value.name}, ${value.bornFrom}::int, ${value.bornUntil}::int
      where not exists (select from privacy.subject s where s.municipality_id = ${value.municipality} and s.id = ${value.subject} and s.type = 'agenda-item')`.compile(
      db,
    ),
)

/** Puts the name in the place of what the actor's organisation had on a subject. */
export async function replaceNameKey(work: Work, subjectId: string, key: NameKey | undefined): Promise<void> {
  const { organisationId: organisation } = work.actor
  if (organisation === null) throw new Error('a description is told by somebody')
  const own = { organisation, subject: subjectId }
  await Promise.all([
    forgetName(work, own),
    ...(key ? [keepName(work, { ...own, ...key, purpose: work.purpose })] : []),
  ])
}

/** Subjects with a name like this, as far as the actor sees them, at most twenty; undefined for who searched too often. */
export async function findByName(
  work: Work,
  subjectId: string,
  asked: string,
  birthYear: number | null,
): Promise<readonly string[] | undefined> {
  const { rows } = await sql<{ subject_id: string | null }>`
    select subject_id from people.search_names(${subjectId}::bigint, ${asked}, ${birthYear}::int)`.execute(work.db)
  const found: string[] = []
  for (const { subject_id: subject } of rows) {
    if (subject === null) return undefined
    found.push(subject)
  }
  return found
}
