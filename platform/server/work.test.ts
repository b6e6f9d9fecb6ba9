import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { aMunicipality, anOrganisation, aProfessional, actorOf } from '../../modules/identity/server/index.ts'
import { Refusal } from './refusal.ts'
import { testPlatform } from './testing/test-platform.ts'
import { perform, systemActor, type Actor } from './work.ts'

const platform = await testPlatform()
const { owner } = platform
let teacher: Actor

beforeAll(async () => {
  await aMunicipality(platform, { id: 9001, name: 'Merenbroek' })
  teacher = await perform(platform, systemActor(9001), 'none', async (work) => {
    const organisationId = await anOrganisation(work, {
      name: 'Sluiskamp College',
      chain: 'education',
      kind: 'voortgezet onderwijs',
    })
    const professionalId = await aProfessional(work, {
      organisationId,
      givenName: 'Ilse',
      familyName: 'Bakker',
      functionTitle: 'docent',
      email: 'i.bakker@sluiskamp.example',
      roles: ['signaller'],
    })
    return actorOf({ municipalityId: 9001, professionalId, organisationId, chain: 'education', roles: ['signaller'] })
  })
})

async function auditLines() {
  const { rows } = await owner.query<{ fact: string; purpose: string; professional_id: string | null }>(
    'select fact, purpose, professional_id from audit.entry order by id desc',
  )
  return rows
}

test('a unit of work that records nothing changes nothing', async () => {
  const silent = perform(platform, teacher, 'none', async (work) => {
    await work.db
      .insertInto('identity.draft')
      .values({
        municipality_id: 9001,
        professional_id: String(teacher.professionalId),
        key: 'x',
        content: '{}',
        kept_at: work.now,
        ends_at: work.now,
      })
      .execute()
  })
  await expect(silent).rejects.toThrow('recorded nothing')
  expect((await owner.query('select 1 from identity.draft')).rowCount).toBe(0)
})

test('a refusal undoes everything and is itself recorded', async () => {
  const refused = perform(platform, teacher, 'signalering', async (work) => {
    await work.db
      .insertInto('identity.draft')
      .values({
        municipality_id: 9001,
        professional_id: String(teacher.professionalId),
        key: 'x',
        content: '{}',
        kept_at: work.now,
        ends_at: work.now,
      })
      .execute()
    work.record({ name: 'draft-kept' })
    throw new Refusal('signal-already-weighed')
  })
  await expect(refused).rejects.toThrow(Refusal)
  expect((await owner.query('select 1 from identity.draft')).rowCount).toBe(0)
  expect((await auditLines())[0]).toMatchObject({
    fact: 'refused:signal-already-weighed',
    purpose: 'signalering',
    professional_id: teacher.professionalId,
  })
})

test('a connection that goes back to the pool carries no actor', async () => {
  await perform(platform, teacher, 'signalering', async (work) => work.record({ name: 'looked' }))
  const { rows } = await platform.pool.query(
    'select platform.professional() as professional, platform.municipality() as municipality, platform.holders() as holders',
  )
  expect(rows[0]).toEqual({ professional: null, municipality: null, holders: [] })
})

test('an act for another purpose inside another goes back to the purpose it came from', async () => {
  const seen: string[] = []
  await perform(platform, teacher, 'signalering', async (work) => {
    const look = async (at: Pick<typeof work, 'db'>) => {
      const { rows } = await sql<{ purpose: string }>`select platform.purpose() as purpose`.execute(at.db)
      seen.push(rows[0]!.purpose)
    }
    await work.underPurpose('pga', async (pga) => {
      await pga.underPurpose('signalering', look)
      await look(pga)
    })
    await look(work)
    work.record({ name: 'looked' })
  })
  expect(seen).toEqual(['signalering', 'pga', 'signalering'])
})

test('the application role cannot change or remove audit lines, nor escape its role', async () => {
  const app = new Client(platform.database.app)
  await app.connect()
  try {
    for (const attempt of [
      `update audit.entry set fact = 'x'`,
      'delete from audit.entry',
      'truncate audit.entry',
      'delete from audit.seal',
      'alter table audit.entry disable row level security',
      'set role voorkant_guard',
      'set role voorkant_retention',
      'set role postgres',
      'set session authorization postgres',
      `insert into privacy.access_grant (municipality_id, holder, subject_id, kinds, purpose, reason, valid_from, valid_until) values (9001, 'p:${teacher.professionalId}', 1, '{identity}', 'pga', 'case-team', now(), now())`,
      `select privacy.insert_grants(1, '[]')`,
      `create table public.x (y int)`,
    ]) {
      await expect(app.query(attempt), attempt).rejects.toThrow(/permission denied|must be owner|does not exist/)
    }
    await app.query('reset role')
    expect((await app.query('select current_user, session_user')).rows[0]).toEqual({
      current_user: 'voorkant_app',
      session_user: 'voorkant_app',
    })
    const { rows } = await app.query(
      'select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user',
    )
    expect(rows[0]).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false })
  } finally {
    await app.end()
  }
})

test('the audit trail tells an altered, removed, added or reordered line', async () => {
  // A transaction that runs elsewhere on the server holds a seal back for as long as it lasts.
  const seal = async () => {
    for (let attempt = 0; attempt < 200; attempt++) {
      await owner.query('select audit.seal_batch(9001, now())')
      const { rows } = await owner.query<{ unsealed: string }>(
        'select unsealed from audit.heads() where municipality_id = 9001',
      )
      if (rows[0]?.unsealed === '0') return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('the trail was not sealed')
  }
  for (let round = 0; round < 3; round++) {
    await perform(platform, teacher, 'none', async (work) => {
      work.record({ name: 'looked', details: { round } })
      work.record({ name: 'looked-again', details: { round } })
    })
    await seal()
  }
  const verify = async () =>
    (await owner.query<{ batch: number; fault: string }>('select * from audit.verify(9001)')).rows
  expect(await verify()).toEqual([])

  const tampering: readonly [string, string][] = [
    [
      `update audit.entry set details = '{"round": 9}' where id = (select max(id) from audit.entry where fact = 'looked')`,
      'line-altered-or-added',
    ],
    [`delete from audit.entry where id = (select max(id) from audit.entry where fact = 'looked-again')`, 'line'],
    [
      `insert into audit.entry (municipality_id, happened_at, purpose, fact, details, transaction_id) select municipality_id, happened_at, purpose, 'invented', details, transaction_id from audit.entry where fact = 'looked' limit 1`,
      'line',
    ],
    [`update audit.seal set sealed_at = sealed_at - interval '1 day' where batch = 2`, 'seal-altered'],
    [`delete from audit.seal where batch = 2`, 'seal-removed'],
    [
      `update audit.entry a set fact = b.fact from audit.entry b where a.transaction_id = b.transaction_id and a.id <> b.id and a.fact like 'looked%'`,
      'line',
    ],
  ]
  for (const [attack, fault] of tampering) {
    await owner.query('begin')
    await owner.query(attack)
    const faults = await verify()
    await owner.query('rollback')
    expect(faults.map((found) => found.fault).join(), attack).toContain(fault)
  }
  expect(await verify()).toEqual([])
})

test('a statement that comes after a unit of work failed reaches no connection', async () => {
  let late: Promise<unknown> | undefined
  const failed = perform(platform, teacher, 'none', async (work) => {
    const slow = async () => {
      await sql`select pg_sleep(0.05)`.execute(work.db)
      await new Promise((resolve) => setTimeout(resolve, 50))
      return sql`select 1`.execute(work.db)
    }
    late = slow()
    await Promise.all([late, Promise.reject(new Refusal('signal-already-weighed'))])
  })
  await expect(failed).rejects.toThrow(Refusal)
  await expect(late).rejects.toThrow('has ended')
})

test('while a unit of work acts for another purpose, nothing is asked for the first one', async () => {
  const asked = await perform(platform, teacher, 'signalering', async (work) => {
    work.record({ name: 'looked' })
    const purposeNow = async (of: typeof work) =>
      (await sql<{ purpose: string }>`select platform.purpose() as purpose`.execute(of.db)).rows[0]?.purpose
    return work.underPurpose('pga', async (there) => {
      const outer = await purposeNow(work).catch((error: Error) => error.message)
      const back = await there.underPurpose('signalering', () => purposeNow(work))
      return [outer, await purposeNow(there), back]
    })
  })
  expect(asked).toEqual(['this unit of work is acting for another purpose', 'pga', 'signalering'])
})

test('statements that are not waited for are carried out in the order in which they were sent', async () => {
  const seen = await perform(platform, teacher, 'none', async (work) => {
    work.record({ name: 'looked' })
    const numbers = await Promise.all(
      [1, 2, 3, 4].map((number) =>
        sql<{
          number: number
          at: string
        }>`select ${number}::int as number, clock_timestamp()::text as at, pg_sleep(${(5 - number) / 100})`.execute(
          work.db,
        ),
      ),
    )
    return numbers.map(({ rows }) => rows[0])
  })
  expect(seen.map((row) => row?.number)).toEqual([1, 2, 3, 4])
  const moments = seen.map((row) => String(row?.at))
  expect(moments).toEqual(moments.toSorted((a, b) => a.localeCompare(b)))
})
