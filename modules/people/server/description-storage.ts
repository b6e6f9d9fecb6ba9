import { type Selectable, sql } from 'kysely'
import type { PartialDate } from '../../../platform/contract/dutch.ts'
import { type LocalDate, localDateOf } from '../../../platform/contract/working-days.ts'
import { statement } from '../../../platform/server/statement.ts'
import { newId, type Tables, type Work } from '../../../platform/server/work.ts'
import { anyOf, idsOf, type Subjects } from '../../privacy/server/index.ts'
import type { Pseudonym } from '../contract.ts'
import {
  completedBy,
  type DescribedSubject,
  initialsOf,
  type KnownFields,
  presentPseudonym,
} from './described-subject.ts'
import type { MatchKey } from './match-keys.ts'

/** Number and identifier of the record that a description belongs to. */
export type RecordLabel = { readonly reference: string; readonly recordId: string }

type OfSubjects = { readonly municipality: number; readonly subjects: readonly string[] }

const toldOfSubjects = statement((db, value: OfSubjects) =>
  db
    .selectFrom('people.description')
    .where('municipality_id', '=', value.municipality)
    .where('subject_id', 'in', value.subjects)
    .selectAll()
    .orderBy('told_order'),
)
const contactsOfSubjects = statement((db, value: OfSubjects) =>
  db
    .selectFrom('people.contact')
    .where('municipality_id', '=', value.municipality)
    .where('subject_id', 'in', value.subjects)
    .select(['subject_id', 'source_organisation_id', 'telephone', 'handle', 'house_number'])
    .orderBy('told_order'),
)

/** What is known of each of these subjects, as far as the actor may see it; a subject of which nothing is seen is left out. */
export async function listDescriptions(
  work: Work,
  subjectIds: readonly string[],
): Promise<Map<string, DescribedSubject>> {
  const found = new Map<string, DescribedSubject>()
  if (subjectIds.length === 0) return found
  const asked = { subjects: [...new Set(subjectIds)] }
  const [told, contacts] = await Promise.all([toldOfSubjects(work, asked), contactsOfSubjects(work, asked)])
  for (const row of told) {
    const one: DescribedSubject = {
      id: row.id,
      subjectId: row.subject_id,
      purpose: row.purpose,
      reference: row.reference,
      recordId: row.record_id,
      describedBy: row.described_by,
      describedAt: row.described_at,
      ...calledOf(row),
      school: row.school,
      neighbourhood: row.neighbourhood,
      street: row.street,
      houseNumber: null,
      telephone: null,
      handle: null,
      initials: null,
    }
    const first = found.get(row.subject_id)
    found.set(row.subject_id, first ? completedBy(first, one) : one)
  }
  for (const row of contacts) {
    const description = found.get(row.subject_id)
    if (!description) continue
    found.set(row.subject_id, {
      ...description,
      houseNumber: description.houseNumber ?? row.house_number,
      telephone: description.telephone ?? row.telephone,
      handle: description.handle ?? row.handle,
    })
  }
  for (const [subjectId, description] of found) {
    found.set(subjectId, { ...description, initials: initialsOf(description) })
  }
  return found
}

type CalledRow = Pick<
  Selectable<Tables['people.description']>,
  'given_names' | 'infix' | 'family_name' | 'nickname' | 'birth_date' | 'estimated_age' | 'estimated_on'
>

/** What somebody is called by, and the age. */
function calledOf(row: CalledRow) {
  return {
    givenNames: row.given_names,
    infix: row.infix,
    familyName: row.family_name,
    nickname: row.nickname,
    birthDate: row.birth_date as PartialDate | null,
    estimate: row.estimated_age === null ? null : { years: row.estimated_age, on: row.estimated_on as LocalDate },
  }
}

const nothingKnown: KnownFields = {
  givenNames: null,
  infix: null,
  familyName: null,
  nickname: null,
  birthDate: null,
  estimate: null,
  school: null,
  neighbourhood: null,
  street: null,
  houseNumber: null,
  telephone: null,
  handle: null,
}

const calledBySubject = statement(
  (db, value: { readonly municipality: number; readonly subjects: readonly string[] | null }) =>
    db
      .selectFrom('people.description')
      .where('municipality_id', '=', value.municipality)
      .where(sql<boolean>`subject_id = ${anyOf(value.subjects)}`)
      .select(['id', 'subject_id', 'given_names', 'infix', 'family_name', 'nickname'])
      .select(['birth_date', 'estimated_age', 'estimated_on'])
      .orderBy('told_order'),
)

/** How each of these subjects is called where names stay hidden: a list reads no more of a description than that takes. */
export async function listPseudonyms(work: Work, subjects: Subjects): Promise<Map<string, Pseudonym>> {
  if (subjects.length === 0) return new Map()
  const rows = await calledBySubject(work, { subjects: idsOf(subjects) })
  const found = new Map<string, KnownFields & { id: string }>()
  for (const row of rows) {
    const one = {
      ...nothingKnown,
      id: row.id,
      ...calledOf(row),
    }
    const first = found.get(row.subject_id)
    found.set(row.subject_id, first ? completedBy(first, one) : one)
  }
  const today = localDateOf(work.now)
  return new Map(
    [...found].map(([subjectId, known]) => [
      subjectId,
      presentPseudonym({ ...known, initials: initialsOf(known) }, today),
    ]),
  )
}

type OneDescription = { readonly municipality: number; readonly id: string }
const subjectOf = statement((db, value: OneDescription) =>
  db
    .selectFrom('people.description')
    .where('municipality_id', '=', value.municipality)
    .where('id', '=', value.id)
    .select('subject_id'),
)
const lookAtDescription = statement((db, value: OneDescription) =>
  sql`select people.look_at(${value.id}::uuid)`.compile(db),
)

/** The subject of a description that the actor may see. */
export async function findSubjectOf(work: Work, descriptionId: string): Promise<string | undefined> {
  return (await subjectOf(work, { id: descriptionId }))[0]?.subject_id
}

/** As above; from here this unit of work sees no other subject than that one. */
export async function lookAtSubjectOf(work: Work, descriptionId: string): Promise<string | undefined> {
  const [, [row]] = await Promise.all([
    lookAtDescription(work, { id: descriptionId }),
    subjectOf(work, { id: descriptionId }),
  ])
  return row?.subject_id
}

/** What the actor's own organisation told about a subject. */
export async function findOwnFields(work: Work, subjectId: string): Promise<KnownFields | undefined> {
  const row = await work.db
    .selectFrom('people.description')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('subject_id', '=', subjectId)
    .where('source_organisation_id', '=', work.actor.organisationId)
    .selectAll()
    .executeTakeFirst()
  if (!row) return undefined
  const contact = await work.db
    .selectFrom('people.contact')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('subject_id', '=', subjectId)
    .where('source_organisation_id', '=', work.actor.organisationId)
    .select(['telephone', 'handle', 'house_number'])
    .executeTakeFirst()
  return {
    ...calledOf(row),
    school: row.school,
    neighbourhood: row.neighbourhood,
    street: row.street,
    houseNumber: contact?.house_number ?? null,
    telephone: contact?.telephone ?? null,
    handle: contact?.handle ?? null,
  }
}

const fieldColumns = [
  'described_by',
  'described_at',
  'given_names',
  'infix',
  'family_name',
  'nickname',
  'birth_date',
  'estimated_age',
  'estimated_on',
  'school',
  'neighbourhood',
  'street',
] as const
const labelColumns = ['reference', 'record_id'] as const
const contactColumns = ['described_by', 'described_at', 'telephone', 'handle', 'house_number'] as const
const placeColumns = ['municipality_id', 'id', 'subject_id', 'purpose', 'source_organisation_id'] as const

type Told<Column extends string> = Readonly<Record<Column, unknown>> & { readonly municipality: number }

/** Writes these columns of what one organisation tells, over what it told before. */
function tells<Column extends string>(table: 'description' | 'contact', columns: readonly Column[]) {
  const all = [...placeColumns, ...columns].map((name) => sql.ref(name))
  return statement((db, value: Told<Column | (typeof placeColumns)[number]>) => {
    const values = [...placeColumns, ...columns].map((name) => sql`${value[name]}`)
    const changes = columns.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`)
    return sql`insert into ${sql.table(`people.${table}`)} (${sql.join(all)}) values (${sql.join(values)})
      on conflict on constraint ${sql.ref(`${table}_once_per_source`)} do update set ${sql.join(changes)}`.compile(db)
  })
}
const tellFields = tells('description', fieldColumns)
const tellLabelledFields = tells('description', [...fieldColumns, ...labelColumns])
const tellContact = tells('contact', contactColumns)

// Nothing to keep: what was kept before is emptied, so that a withdrawn number does not stay.
const emptyContact = statement(
  (db, value: Told<'subject_id' | 'source_organisation_id' | 'described_by' | 'described_at'>) =>
    sql`update people.contact set described_by = ${value.described_by}, described_at = ${value.described_at}, telephone = null, handle = null, house_number = null
    where municipality_id = ${value.municipality} and subject_id = ${value.subject_id} and source_organisation_id = ${value.source_organisation_id}`.compile(
      db,
    ),
)

/** Writes what the actor's organisation tells about a subject, over what it told before. */
export async function upsertFields(
  work: Work,
  subjectId: string,
  known: KnownFields,
  label: RecordLabel | undefined,
): Promise<void> {
  const { professionalId, organisationId, municipalityId } = work.actor
  if (professionalId === null || organisationId === null) throw new Error('a description is told by somebody')
  const told = {
    municipality_id: municipalityId,
    subject_id: subjectId,
    purpose: work.purpose,
    source_organisation_id: organisationId,
    described_by: professionalId,
    described_at: work.now,
  }
  const fields = {
    ...told,
    id: newId(),
    given_names: known.givenNames,
    infix: known.infix,
    family_name: known.familyName,
    nickname: known.nickname,
    birth_date: known.birthDate,
    estimated_age: known.estimate?.years ?? null,
    estimated_on: known.estimate?.on ?? null,
    school: known.school,
    neighbourhood: known.neighbourhood,
    street: known.street,
  }
  const contact = { ...told, telephone: known.telephone, handle: known.handle, house_number: known.houseNumber }
  const withContact = known.telephone !== null || known.handle !== null || known.houseNumber !== null
  await Promise.all([
    label
      ? tellLabelledFields(work, { ...fields, reference: label.reference, record_id: label.recordId })
      : tellFields(work, fields),
    withContact ? tellContact(work, { ...contact, id: newId() }) : emptyContact(work, told),
  ])
}

type OwnKeys = { readonly municipality: number; readonly organisation: number; readonly subject: string }
const forgetKeys = statement((db, value: OwnKeys) =>
  db
    .deleteFrom('people.match_key')
    .where('municipality_id', '=', value.municipality)
    .where('subject_id', '=', value.subject)
    .where('source_organisation_id', '=', value.organisation),
)
// One list for each column: the same statement for however many keys. An agenda item gets none: it is about a signal that can
// be found itself, and found twice it would suggest itself.
const keepKeys = statement(
  (
    db,
    value: OwnKeys & {
      readonly purpose: string
      readonly kinds: readonly string[]
      readonly counts: readonly boolean[]
      readonly keys: readonly string[]
    },
  ) =>
    sql`insert into people.match_key (municipality_id, subject_id, purpose, source_organisation_id, kind, counts, key)
      select ${value.municipality}::int, ${value.subject}::bigint, ${value.purpose}, ${value.organisation}::int, k.kind, k.counts, k.key
      from unnest(${value.kinds}::text[], ${value.counts}::boolean[], ${value.keys}::bigint[]) k(kind, counts, key)
      where not exists (select from privacy.subject s where s.municipality_id = ${value.municipality} and s.id = ${value.subject} and s.type = 'agenda-item')`.compile(
      db,
    ),
)

/** Puts new keys in the place of all that the actor's organisation had on a subject; one that is an agenda item has none. */
export async function replaceMatchKeys(work: Work, subjectId: string, keys: readonly MatchKey[]): Promise<void> {
  const { organisationId: organisation } = work.actor
  if (organisation === null) throw new Error('a description is told by somebody')
  const own = { organisation, subject: subjectId }
  await Promise.all([
    forgetKeys(work, own),
    keepKeys(work, {
      ...own,
      purpose: work.purpose,
      kinds: keys.map(({ kind }) => kind),
      counts: keys.map(({ counts }) => counts),
      keys: keys.map(({ key }) => key),
    }),
  ])
}
