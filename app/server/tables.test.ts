import { expect, test } from 'vitest'
import { testPlatform } from '../../platform/server/testing/test-platform.ts'

const { owner } = await testPlatform()

type Table = { name: string; forced: boolean; policies: number; columns: string[] }

async function tables(): Promise<Table[]> {
  const { rows } = await owner.query<Table>(`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'jobs') and n.nspname not like 'pg_temp%'
    order by 1`)
  return rows
}

test('every table is protected row by row, or declared free of personal data with a reason', async () => {
  const { rows } = await owner.query<{ table_name: string }>(
    'select table_name from platform.declared_without_personal_data',
  )
  const declared = new Set(rows.map((row) => row.table_name))
  const all = await tables()
  const open = all
    .filter((table) => !declared.has(table.name) && !(table.forced && table.policies > 0))
    .map((table) => table.name)
  expect(open).toEqual([])
  expect([...declared].filter((name) => !all.some((table) => table.name === name))).toEqual([])
})

test('every record of a young person carries purpose, kind, source and both keys, and stands under the two questions', async () => {
  const personal = (await tables()).filter((table) => table.columns.includes('access_key'))
  for (const table of personal) {
    expect(table.columns, table.name).toEqual(
      expect.arrayContaining([
        'municipality_id',
        'subject_id',
        'purpose',
        'kind',
        'source_organisation_id',
        'sharing_key',
      ]),
    )
    const { rows } = await owner.query<{ qual: string }>(
      `select qual from pg_policies where schemaname || '.' || tablename = $1 and 'voorkant_app' = any (roles) and cmd in ('SELECT', 'ALL') and permissive = 'PERMISSIVE'`,
      [table.name],
    )
    for (const { qual } of rows) {
      expect(qual, table.name).toMatch(/access_key = ANY \(\(+ ?SELECT privacy\.granted_keys\(\)/)
      expect(qual, table.name).toMatch(/sharing_key = ANY \(\(+ ?SELECT privacy\.shared_keys\(\)/)
      expect(qual.toLowerCase(), table.name).not.toContain('exists')
    }
  }
})

test('a table with a subject is a table of personal records', async () => {
  const exempt = new Set(['privacy.access_grant', 'audit.entry', 'privacy.purpose_transfer', 'privacy.break_glass'])
  const loose = (await tables())
    .filter(
      (table) =>
        table.columns.includes('subject_id') && !table.columns.includes('access_key') && !exempt.has(table.name),
    )
    .map((table) => table.name)
  expect(loose).toEqual([])
})

test('no column holds what may never be held (class C, R-04, R-15, R-35)', async () => {
  const forbidden =
    /ethni|etnic|nationalit|religi|geloof|birth_?place|geboorteplaats|geboorteland|gender|\bsex\b|sekse|bsn|citizen_service|score|rank/i
  const found = (await tables()).flatMap((table) =>
    table.columns.filter((column) => forbidden.test(column)).map((column) => `${table.name}.${column}`),
  )
  expect(found).toEqual([])
})

test('every table and column says what it is for', async () => {
  const { rows } = await owner.query<{ place: string }>(`
    select n.nspname || '.' || c.relname || coalesce('.' || a.attname, '') as place
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'jobs', 'public') and n.nspname not like 'pg_temp%'
      and (col_description(c.oid, a.attnum) is null or obj_description(c.oid) is null)
    order by 1`)
  expect(rows.map((row) => row.place)).toEqual([])
})

test('the application role owns nothing', async () => {
  const { rows } = await owner.query(
    `select relname from pg_class where relowner = 'voorkant_app'::regrole union all select proname from pg_proc where proowner = 'voorkant_app'::regrole`,
  )
  expect(rows).toEqual([])
})

test('a function that sees more than its caller fixes its search path and belongs to a narrow role', async () => {
  const { rows } = await owner.query<{ name: string; owner: string; config: string[] | null; open: boolean }>(`
    select n.nspname || '.' || p.proname as name, p.proowner::regrole::text as owner, p.proconfig as config,
      has_function_privilege('public', p.oid, 'execute') as open
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema', 'jobs')`)
  for (const found of rows) {
    expect(found.config?.join() ?? '', found.name).toContain('search_path=')
    expect(found.owner, found.name).toMatch(/^voorkant_(guard|matcher|retention|sealer|figures)$/)
    expect(found.open, found.name).toBe(false)
  }
})

test('a function that runs with the rights of another takes no type, table or function from what its caller made', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema', 'jobs')
        and not 'search_path=pg_catalog, pg_temp' = any (coalesce(p.proconfig, '{}'))`,
  )
  expect(rows.map(({ name }) => name)).toEqual([])
})
