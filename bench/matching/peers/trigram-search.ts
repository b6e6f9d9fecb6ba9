import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startEmbeddedPostgres } from '../../../platform/server/postgres/embedded.ts'
import type { Matcher } from '../product.ts'
import { readCsv, writeCsv } from '../town/files.ts'

/**
 * What a good search box finds, in the same PostgreSQL: the names and street names that look most alike by `pg_trgm`, who has
 * the birth date that was told first. It knows no probability; the likeness stands in its place.
 */
export const trigramSearch: Matcher = async ({ people, signals, out }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'voorkant-trigram-'))
  const postgres = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } })
  try {
    const client = new Client(postgres.owner)
    await client.connect()
    try {
      await client.query('create extension pg_trgm')
      await client.query('create temp table person (id text, name text, alias text, born text)')
      const persons = readCsv(people).map((row) => ({
        id: row['person_id'],
        name: [row['call_name'], row['first_names'], row['infix'], row['last_name'], row['second_surname']].join(' '),
        alias: row['alias'],
        born: row['birth_date'],
      }))
      await client.query(
        `insert into person select id, lower(name), lower(alias), born from jsonb_to_recordset($1::jsonb) as r(id text, name text, alias text, born text)`,
        [JSON.stringify(persons)],
      )
      await client.query('create index on person using gin (name gin_trgm_ops, alias gin_trgm_ops)')
      await client.query('analyze person')
      const began = performance.now()
      const found: { signal_id: string; rank: number; person_id: string; posterior: number }[] = []
      for (const signal of readCsv(signals)) {
        const told = signal['full_name'] || [signal['first_name'], signal['last_name']].filter(Boolean).join(' ')
        const { rows } = await client.query<{ id: string; alike: number }>(
          `select id, greatest(word_similarity($1, name), similarity($2, alias)) as alike from person where $1 <% name or ($2 <> '' and alias % $2)
            order by (born = $3) desc, alike desc, id limit 10`,
          [told.toLowerCase(), (signal['nickname'] ?? '').toLowerCase(), signal['birth_date'] || null],
        )
        rows.forEach(({ id, alike }, place) =>
          found.push({ signal_id: signal['signal_id'] ?? '', rank: place + 1, person_id: id, posterior: alike }),
        )
      }
      writeCsv(out, ['signal_id', 'rank', 'person_id', 'posterior'], found)
      return { seconds: (performance.now() - began) / 1000, processorSeconds: undefined, peakMegabytes: undefined }
    } finally {
      await client.end()
    }
  } finally {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
