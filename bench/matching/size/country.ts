import type { Client } from 'pg'
import { localDateOf } from '../../../platform/contract/working-days.ts'
import type { DescriptionInput } from '../../../modules/people/contract.ts'
import { knownFieldsOf, type KnownFields } from '../../../modules/people/server/described-subject.ts'
import { phoneDigits } from '../../../modules/people/server/description.ts'
import { type MatchKey, matchKeysOf } from '../../../modules/people/server/match-keys.ts'
import { developmentTown } from '../development/kind.ts'
import { Random } from '../random.ts'
import { type PersonRow, type Reporter, reporters, type SignalRow } from '../town/files.ts'
import { Registry, rowOf } from '../town/people.ts'
import { signalOf } from '../town/test-set.ts'
import type { Youth } from '../town/town.ts'

export type Filled = {
  readonly asked: readonly Asked[]
  readonly seconds: number
  readonly keysPerPerson: number
}

/** A signal about somebody who is in the database: what it was told as, and whom candidates must hold. */
export type Asked = {
  readonly descriptionId: string
  readonly subjectId: string
  readonly known: KnownFields
  readonly about: string
  /** The other signal about the same person. */
  readonly alike: string
  readonly aboutKnown: KnownFields
  readonly name: string
  /** Full name, with a whole birth date that the record has as well, or a telephone number that is the record's. */
  readonly tellsEnough: boolean
  readonly withErrors: boolean
}

export type Told = { readonly municipality: number; readonly organisationId: number; readonly professionalId: string }

const firstSubject = 1_000_000_000
const firstSignal = 1_500_000_000
const purpose = 'signalering'
const batch = 2000

type KeyOf = MatchKey & { readonly subject: number }
type Entry = { readonly subject: number; readonly id: string; readonly known: KnownFields; readonly seen: boolean }

/**
 * Fills one municipality with persons and some signals about them, as the owner, set by set. The coordinators hold a grant
 * on the last `seen` of them and on all signals.
 */
export async function fillCountry(
  client: Client,
  told: Told,
  size: { readonly persons: number; readonly seen: number; readonly signals: number },
): Promise<Filled> {
  const began = performance.now()
  const town = developmentTown
  const registry = new Registry(town, new Random('size families'))
  const random = new Random('size register')
  const idOf = uuids()
  const spots: { youth: Youth; subject: number; known: KnownFields }[] = []
  const every = Math.max(1, Math.floor(size.seen / size.signals))

  await client.query('begin')
  await client.query('set local session_replication_role = replica')
  await client.query('set local synchronous_commit = off')
  const putBack = await takeIndexesOff(client)
  let keys = 0
  let entries: Entry[] = []
  let writing: Promise<void> = Promise.resolve()
  // The next ones are made while these are written.
  const flush = async (): Promise<void> => {
    const batchOfKeys = keysOf(told, entries)
    keys += batchOfKeys.length
    await writing
    writing = insert(client, told, entries, batchOfKeys)
    writing.catch(() => {})
    entries = []
  }
  let made = 0
  while (made < size.persons) {
    for (const youth of registry.familyWithChildren().children) {
      if (made === size.persons) break
      made += 1
      const seen = made > size.persons - size.seen
      const known = ofPerson(rowOf(youth, town, random))
      entries.push({ subject: firstSubject + made, id: idOf(), known, seen })
      if (seen && made % every === 0 && spots.length < size.signals) {
        spots.push({ youth, subject: firstSubject + made, known })
      }
    }
    if (entries.length >= batch) await flush()
  }
  await flush()
  const perPerson = keys / made

  const asked = spots.flatMap(({ youth, subject, known: aboutKnown }, place): Asked[] =>
    [town, { ...town, errors: [] }].map((kind, which) => {
      const reporter: Reporter = reporters[place % reporters.length] ?? 'school'
      const { signal } = signalOf(`${place}`, youth, reporter, kind, random)
      const known = ofSignal(signal)
      return {
        descriptionId: idOf(),
        subjectId: String(firstSignal + place * 2 + which),
        known,
        about: String(subject),
        alike: String(firstSignal + place * 2 + 1 - which),
        aboutKnown,
        name: [known.givenNames, known.infix, known.familyName].filter(Boolean).join(' '),
        tellsEnough:
          known.givenNames !== null &&
          known.familyName !== null &&
          ((known.birthDate?.length === 10 && aboutKnown.birthDate?.length === 10) ||
            sameNumber(known.telephone, aboutKnown.telephone)),
        withErrors: which === 0,
      }
    }),
  )
  for (let from = 0; from < asked.length; from += batch) {
    const signals = asked.slice(from, from + batch)
    entries = signals.map(({ subjectId, descriptionId, known }) => ({
      subject: Number(subjectId),
      id: descriptionId,
      known,
      seen: true,
    }))
    await flush()
  }
  await writing
  for (const statement of putBack) await client.query(statement)
  await client.query('commit')
  await client.query('vacuum analyze')
  return { asked, seconds: (performance.now() - began) / 1000, keysPerPerson: perPerson }
}

function sameNumber(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && phoneDigits(a).slice(-9) === phoneDigits(b).slice(-9)
}

/** Identifiers that are the same in every run. */
function uuids(): () => string {
  let made = 0
  return () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`
}

function keysOf({ municipality }: Told, entries: readonly Entry[]): KeyOf[] {
  const space = { municipalityId: municipality, purpose }
  return entries.flatMap(({ subject, known }) => matchKeysOf(known, space).map((key) => ({ subject, ...key })))
}

async function insert(client: Client, told: Told, entries: readonly Entry[], keys: readonly KeyOf[]): Promise<void> {
  const { municipality, organisationId, professionalId } = told
  await client.query(
    `create temp table came on commit drop as select * from jsonb_to_recordset($1::jsonb) as r(subject bigint, id uuid, seen boolean, "givenNames" text, infix text, "familyName" text, nickname text,
      "birthDate" text, years int, "on" date, school text, neighbourhood text, street text, "houseNumber" text, telephone text, handle text)`,
    [JSON.stringify(entries.map(({ known, ...entry }) => ({ ...entry, ...known, ...known.estimate })))],
  )
  const place = `${municipality}, subject, '${purpose}', ${organisationId}, '${professionalId}', now()`
  await client.query(`
    insert into privacy.subject (municipality_id, id, type, purpose, opened_by, opened_at, destroy_on, destroy_reason) overriding system value
      select ${municipality}, subject, 'signal', '${purpose}', '${professionalId}', now(), current_date + 180, 'signal-in-progress-6-months' from came;
    insert into privacy.access_grant (municipality_id, holder, subject_id, kinds, purpose, reason, given_by, valid_from, valid_until)
      select ${municipality}, 'r:information-coordinator', subject, array['identity', 'contact'], '${purpose}', 'coordinator', '${professionalId}', now() - interval '30 days',
        case when seen then now() + interval '150 days' else now() - interval '1 day' end from came;
    insert into people.description (municipality_id, subject_id, purpose, source_organisation_id, described_by, described_at, id, given_names, infix, family_name, nickname, birth_date, estimated_age, estimated_on, school, neighbourhood, street)
      select ${place}, id, "givenNames", infix, "familyName", nickname, "birthDate", years, "on", school, neighbourhood, street from came;
    insert into people.contact (municipality_id, subject_id, purpose, source_organisation_id, described_by, described_at, id, telephone, handle, house_number)
      select ${place}, gen_random_uuid(), telephone, handle, "houseNumber" from came where coalesce(telephone, handle, "houseNumber") is not null;
    drop table came`)
  // Numbers and codes alone: an array of them can be written without quotes.
  const list = (of: (key: KeyOf) => unknown): string => `{${keys.map(of).join(',')}}`
  await client.query(
    `insert into people.match_key (municipality_id, subject_id, purpose, source_organisation_id, kind, counts, key)
      select ${municipality}, subject, '${purpose}', ${organisationId}, kind, counts, key from unnest($1::bigint[], $2::text[], $3::boolean[], $4::bigint[]) k(subject, kind, counts, key)`,
    [list((key) => key.subject), list((key) => key.kind), list((key) => key.counts), list((key) => key.key)],
  )
}

// Building an index over rows that are there is many times quicker than keeping it while they come.
async function takeIndexesOff(client: Client): Promise<string[]> {
  const { rows: keys } = await client.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint where conrelid = 'people.match_key'::regclass and contype in ('p', 'u')`,
  )
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
      where i.indrelid = 'people.match_key'::regclass and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`,
  )
  for (const { name } of keys) await client.query(`alter table people.match_key drop constraint ${name}`)
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  return [
    ...keys.map(({ name, definition }) => `alter table people.match_key add constraint ${name} ${definition}`),
    ...indexes.map(({ definition }) => definition),
  ]
}

const today = localDateOf(new Date(`${developmentTown.today}T12:00:00Z`))

function ofPerson(row: PersonRow): KnownFields {
  const called = row.first_names.includes(row.call_name) ? row.first_names : `${row.call_name} ${row.first_names}`
  return knownFieldsOf(
    inputOf({
      ...row,
      givenNames: called,
      familyName: [row.last_name, row.second_surname].filter(Boolean).join('-'),
      nickname: row.alias,
      birthDate: row.birth_date,
      street: row.postcode,
      houseNumber: row.house_no,
      telephone: row.phone || row.phone_parent,
    }),
    today,
  )
}

function ofSignal(row: SignalRow): KnownFields {
  return knownFieldsOf(
    inputOf({
      ...row,
      givenNames: row.first_name,
      familyName: row.last_name || row.full_name,
      birthDate: row.birth_date || row.birth_year,
      estimatedAge: row.age === '' ? undefined : Number(row.age),
      street: row.postcode.replace(' ', ''),
      houseNumber: row.house_no,
      telephone: row.phone,
    }),
    today,
  )
}

const asked = [
  'givenNames',
  'infix',
  'familyName',
  'nickname',
  'birthDate',
  'estimatedAge',
  'school',
  'neighbourhood',
  'street',
  'houseNumber',
  'telephone',
  'handle',
] as const

/** A form as it is filled in: only what is told, and never an estimate beside a birth date. */
function inputOf(given: Readonly<Record<string, string | number | undefined>>): DescriptionInput {
  const told = asked
    .filter((field) => given[field] !== undefined && given[field] !== '')
    .filter((field) => field !== 'estimatedAge' || !given['birthDate'])
  return Object.fromEntries(told.map((field) => [field, given[field]])) as DescriptionInput
}
