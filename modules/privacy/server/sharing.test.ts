import fc from 'fast-check'
import { Client } from 'pg'
import { beforeEach, expect, test } from 'vitest'
import { dataKinds, personalPurposes } from '../../../platform/contract/endpoint.ts'
import { testPlatform } from '../../../platform/server/testing/test-platform.ts'
import { perform, systemActor } from '../../../platform/server/work.ts'
import { chains } from '../../identity/contract.ts'
import { aMunicipality, anOrganisation } from '../../identity/server/index.ts'

// What covenants open is worked out when they change (privacy.sharing). Here it is told from the covenants themselves, as the
// law says it, and must be the same after every change, on every day.

const platform = await testPlatform()
const { owner } = platform
const purposes = personalPurposes.slice(0, 2)

const openedByCovenants = `
  select distinct o.id as receiver, t.purpose, day::date::text as day, privacy.sharing_key(g.organisation_id, g.purpose, g.kind) as key
  from identity.organisation o
  join partners.covenant_party mine on mine.municipality_id = o.municipality_id and mine.organisation_id = o.id
  join partners.covenant c on c.municipality_id = o.municipality_id and c.id = mine.covenant_id
  join partners.covenant_term t on t.municipality_id = o.municipality_id and t.covenant_id = c.id and t.organisation_id = o.id and t.direction = 'receives'
  join partners.covenant_term g on g.municipality_id = o.municipality_id and g.covenant_id = c.id and g.direction = 'gives' and g.purpose = t.purpose and g.kind = t.kind
  join partners.covenant_party theirs on theirs.municipality_id = o.municipality_id and theirs.covenant_id = c.id and theirs.organisation_id = g.organisation_id
  cross join generate_series(date '2026-01-01', date '2026-01-08', interval '1 day') day
  where o.municipality_id = $1 and day between c.valid_from and coalesce(c.valid_until, day)
    and day between mine.joined_on and coalesce(mine.left_on, day) and day between theirs.joined_on and coalesce(theirs.left_on, day)
    and not t.purpose = any (c.stopped_purposes)
    and (t.kind <> 'care' or o.chain = 'care') and (t.kind <> 'criminal' or o.chain in ('municipality', 'justice', 'safety'))
  union
  select o.id, p.purpose, day::date::text, privacy.sharing_key(o.id, p.purpose, k.kind)
  from identity.organisation o cross join unnest($2::text[]) p(purpose) cross join unnest($3::text[]) k(kind)
  cross join generate_series(date '2026-01-01', date '2026-01-08', interval '1 day') day
  where o.municipality_id = $1 and (k.kind <> 'care' or o.chain = 'care') and (k.kind <> 'criminal' or o.chain in ('municipality', 'justice', 'safety'))
  order by 1, 2, 3, 4`
const workedOut = `
  select o.id as receiver, p.purpose, day::date::text as day, key
  from identity.organisation o cross join unnest($2::text[]) p(purpose)
  cross join generate_series(date '2026-01-01', date '2026-01-08', interval '1 day') day
  cross join lateral privacy.shared_keys_of(o.municipality_id, o.id, p.purpose, day::date) key
  where o.municipality_id = $1 and $3::text[] is not null order by 1, 2, 3, 4`

type Opened = { receiver: number; purpose: string; day: string; key: number }
async function compare(municipalityId: number): Promise<number> {
  const values = [municipalityId, purposes, dataKinds]
  const expected = await owner.query<Opened>(openedByCovenants, values)
  const found = await owner.query<Opened>(workedOut, values)
  expect(found.rows).toEqual(expected.rows)
  return expected.rows.filter(({ receiver, key }) => Math.floor(key / 64) !== receiver).length
}

let municipalityId = 300
let organisations: number[] = []
beforeEach(aTown)

async function aTown(): Promise<void> {
  municipalityId += 1
  await aMunicipality(platform, { id: municipalityId, name: `Proef ${municipalityId}` })
  organisations = await perform(platform, systemActor(municipalityId), 'none', async (work) => {
    const made: number[] = []
    for (const chain of ['municipality', 'education', 'care', 'safety'] as const)
      made.push(await anOrganisation(work, { name: chain, chain, kind: chain }))
    return made
  })
}

const day = fc.integer({ min: 1, max: 8 }).map((number) => `2026-01-0${number}`)
const early = fc.oneof({ arbitrary: fc.constant('2026-01-01'), weight: 3 }, { arbitrary: day, weight: 1 })
const late = fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, { arbitrary: day, weight: 1 })
const which = fc.nat(3)
const direction = fc.constantFrom('gives', 'receives')
const purpose = fc.constantFrom(...purposes)
const kind = fc.constantFrom(...dataKinds)
const term = fc.tuple(which, which, direction, purpose, kind)

/** One change by the owner of the tables; what a constraint refuses changes nothing. */
type Change = { readonly says: string; readonly values: readonly unknown[] }
const covenantAt = '(select id from partners.covenant where municipality_id = $1 order by id offset $2 limit 1)'
type MakeChange = (town: number, of: readonly number[]) => Change
const change: fc.Arbitrary<MakeChange> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.array(term, { minLength: 6, maxLength: 30 }), which)
      .map(([terms, covenant]): MakeChange => (town, of) => ({
        says: `insert into partners.covenant_term (municipality_id, covenant_id, organisation_id, direction, purpose, kind, ground, article)
        select $1, c.id, p.organisation_id, t.direction, t.purpose, t.kind, 'AVG', '4' from partners.covenant c
        join partners.covenant_party p on p.municipality_id = c.municipality_id and p.covenant_id = c.id
        join jsonb_to_recordset($3) t(organisation int, direction text, purpose text, kind text) on t.organisation = p.organisation_id
        where c.municipality_id = $1 and c.id = ${covenantAt} on conflict do nothing`,
        values: [
          town,
          covenant % 2,
          JSON.stringify(
            terms.map(([, place, direction, purpose, kind]) => ({ organisation: of[place], direction, purpose, kind })),
          ),
        ],
      })),
  },
  fc.tuple(which, which, early, late).map(([covenant, place, joined, left]): MakeChange => (town, of) => ({
    says: `update partners.covenant_party set joined_on = $4, left_on = $5 where municipality_id = $1 and covenant_id = ${covenantAt} and organisation_id = $3`,
    values: [town, covenant % 2, of[place], joined, left],
  })),
  fc.tuple(which, early, late).map(([covenant, from, until]): MakeChange => (town) => ({
    says: `update partners.covenant set valid_from = $3, valid_until = $4 where municipality_id = $1 and id = ${covenantAt}`,
    values: [town, covenant % 2, from, until],
  })),
  fc.tuple(which, fc.subarray([...purposes])).map(([covenant, stopped]): MakeChange => (town) => ({
    says: `update partners.covenant set stopped_purposes = $3 where municipality_id = $1 and id = ${covenantAt}`,
    values: [town, covenant % 2, stopped],
  })),
  fc.tuple(which, fc.constantFrom(...chains)).map(([place, chain]): MakeChange => (town, of) => ({
    says: 'update identity.organisation set chain = $3 where municipality_id = $1 and id = $2',
    values: [town, of[place], chain],
  })),
  fc.tuple(which, purpose, kind).map(([place, purpose, kind]): MakeChange => (town, of) => ({
    says: 'delete from partners.covenant_term where municipality_id = $1 and organisation_id = $2 and (purpose = $3 or kind = $4)',
    values: [town, of[place], purpose, kind],
  })),
  fc.tuple(which, kind, kind).map(([place, from, to]): MakeChange => (town, of) => ({
    says: 'update partners.covenant_term set kind = $4 where municipality_id = $1 and organisation_id = $2 and kind = $3',
    values: [town, of[place], from, to],
  })),
  // To the other covenant: what it opened here must close.
  which.map((place): MakeChange => (town, of) => ({
    says: `update partners.covenant_term t set covenant_id = (select max(id) from partners.covenant where municipality_id = $1) where municipality_id = $1 and organisation_id = $2`,
    values: [town, of[place]],
  })),
  fc.tuple(which, which).map(([covenant, place]): MakeChange => (town, of) => ({
    says: `with terms as (delete from partners.covenant_term where municipality_id = $1 and covenant_id = ${covenantAt} and organisation_id = $3)
      delete from partners.covenant_party where municipality_id = $1 and covenant_id = ${covenantAt} and organisation_id = $3`,
    values: [town, covenant % 2, of[place]],
  })),
)

async function twoCovenants(): Promise<void> {
  await owner.query(
    `with covenant as (insert into partners.covenant (municipality_id, title, valid_from, valid_until, contact_point)
      values ($1, 'Eerste', '2026-01-01', null, 'contactpunt'), ($1, 'Tweede', '2026-01-03', '2026-01-06', 'contactpunt') returning id)
    select from covenant`,
    [municipalityId],
  )
  await owner.query(
    `insert into partners.covenant_party (municipality_id, covenant_id, organisation_id, joined_on)
    select $1, c.id, o, '2026-01-01' from partners.covenant c cross join unnest($2::int[]) o where c.municipality_id = $1`,
    [municipalityId, organisations],
  )
}

test(
  'what is worked out is what the covenants say, after every change and on every day',
  { timeout: 120_000 },
  async () => {
    let opened = 0
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 3, maxLength: 12 }), async (changes) => {
        await aTown()
        await twoCovenants()
        for (const make of changes) {
          const { says, values } = make(municipalityId, organisations)
          await owner.query(says, [...values]).catch((error: { code?: string }) => {
            if (!String(error.code).startsWith('23')) throw error
          })
          opened += await compare(municipalityId)
        }
      }),
      { numRuns: 30, seed: 20261126 },
    )
    // Covenants that never open anything would prove nothing.
    expect(opened).toBeGreaterThan(500)
  },
)

const [gives, receives] = ['gives', 'receives'].map(
  (way) =>
    `insert into partners.covenant_term (municipality_id, covenant_id, organisation_id, direction, purpose, kind, ground, article)
    select $1, min(id), $2, '${way}', 'signalering', 'observation', 'AVG', '4' from partners.covenant where municipality_id = $1`,
) as [string, string]

test('a covenant that goes, or loses all its parties at once, opens nothing', async () => {
  await twoCovenants()
  await owner.query(gives, [municipalityId, organisations[1]])
  await owner.query(receives, [municipalityId, organisations[0]])
  expect(await compare(municipalityId)).toBe(8)

  await owner.query('begin')
  await owner.query('truncate partners.covenant_term')
  expect(await compare(municipalityId)).toBe(0)
  await owner.query('rollback')
  expect(await compare(municipalityId)).toBe(8)

  await owner.query('delete from partners.covenant_term where municipality_id = $1', [municipalityId])
  await owner.query('delete from partners.covenant_party where municipality_id = $1', [municipalityId])
  await owner.query('delete from partners.covenant where municipality_id = $1', [municipalityId])
  expect(await compare(municipalityId)).toBe(0)
  const { rows } = await owner.query('select from privacy.sharing where municipality_id = $1', [municipalityId])
  expect(rows).toEqual([])
})

test('one takes a term away while another adds its counterpart: nothing stays open that no covenant says', async () => {
  await twoCovenants()
  await owner.query(gives, [municipalityId, organisations[1]])
  const other = new Client(platform.database.owner)
  await other.connect()
  try {
    await owner.query('begin')
    await owner.query('delete from partners.covenant_term where municipality_id = $1', [municipalityId])
    const added = other.query(receives, [municipalityId, organisations[0]])
    // It waits for the first; both then hold.
    await Promise.race([added, new Promise((resolve) => setTimeout(resolve, 200))])
    await owner.query('commit')
    await added

    expect(await compare(municipalityId)).toBe(0)
  } finally {
    await other.end()
  }
})

test('an organisation goes to another chain while it joins a covenant: care data stays with care', async () => {
  const [, teaching, care] = organisations
  await owner.query(
    `insert into partners.covenant (municipality_id, title, valid_from, contact_point) values ($1, 'Zorg', '2026-01-01', 'contactpunt')`,
    [municipalityId],
  )
  const ofCare = (way: string, organisation: number | undefined) =>
    `with party as (insert into partners.covenant_party (municipality_id, covenant_id, organisation_id, joined_on)
      select municipality_id, id, ${organisation}, '2026-01-01' from partners.covenant where municipality_id = ${municipalityId} returning *)
    insert into partners.covenant_term (municipality_id, covenant_id, organisation_id, direction, purpose, kind, ground, article)
    select municipality_id, covenant_id, organisation_id, '${way}', 'signalering', 'care', 'AVG', '4' from party`
  await owner.query(ofCare('gives', teaching))
  const other = new Client(platform.database.owner)
  await other.connect()
  try {
    await owner.query('begin')
    await owner.query(ofCare('receives', care))
    const moved = other.query(`update identity.organisation set chain = 'education' where id = $1`, [care])
    await Promise.race([moved, new Promise((resolve) => setTimeout(resolve, 200))])
    await owner.query('commit')
    await moved
    expect(await compare(municipalityId)).toBe(0)
  } finally {
    await other.end()
  }
})

test('the application cannot write what is worked out', async () => {
  await twoCovenants()
  for (const statement of [
    'delete from privacy.sharing',
    `insert into privacy.sharing values (1, 1, 'pga', 1, '2026-01-01', 'infinity', '{1}')`,
    `select privacy.work_out_sharing(1, 1)`,
  ]) {
    await expect(platform.pool.query(statement), statement).rejects.toThrow('permission denied')
  }
})
