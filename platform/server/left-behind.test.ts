import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { Refusal } from './refusal.ts'
import { testPlatform } from './testing/test-platform.ts'
import { perform, systemActor, type Work } from './work.ts'

const platform = await testPlatform()
const settings = [
  'municipality',
  'professional',
  'organisation',
  'holders',
  'purpose',
  'moment',
  'subjects',
  'granted_for',
  'granted_keys',
  'shared_for',
  'shared_keys',
]

const look = async (work: Work) => {
  work.record({ name: 'looked' })
  await sql`select privacy.look_at(array[1, 2]::bigint[]), privacy.granted_keys(), privacy.shared_keys()`.execute(
    work.db,
  )
}
const ways: Record<string, (work: Work) => Promise<unknown>> = {
  'an answer': look,
  'a refusal': async (work) => {
    await look(work)
    throw new Refusal('not-found')
  },
  'a fault of ours': async (work) => {
    await look(work)
    throw new Error('a bug')
  },
  'a statement that fails': async (work) => {
    await look(work)
    await sql`select 1 / 0`.execute(work.db)
  },
  'a statement that fails under another purpose': async (work) => {
    await look(work)
    await work.underPurpose('pga', async (there) => {
      await look(there)
      await sql`select 1 / 0`.execute(there.db)
    })
  },
  'a statement that the server breaks off': async (work) => {
    await look(work)
    await sql`set local statement_timeout = 20`.execute(work.db)
    await sql`select pg_sleep(5)`.execute(work.db)
  },
}

test.each(Object.entries(ways))('after %s no connection carries who acted or what was seen', async (_name, act) => {
  const work = perform(platform, systemActor(9001), 'signalering', act)
  if (act === look) await work
  else await expect(work).rejects.toThrow()
  const clients = await Promise.all(Array.from({ length: 4 }, () => platform.pool.connect()))
  try {
    for (const client of clients) {
      const { rows } = await client.query<{ left: string | null }>(
        `select string_agg(current_setting('app.' || name, true), '') as left from unnest($1::text[]) name`,
        [settings],
      )
      expect(rows[0]?.left ?? '').toBe('')
      expect((await client.query('show statement_timeout')).rows[0]).toEqual({ statement_timeout: '0' })
    }
  } finally {
    for (const client of clients) client.release()
  }
})
