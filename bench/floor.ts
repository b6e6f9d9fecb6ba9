// The floor: a bare Node server that reads and writes the same rows of the same database in the best form of the same SQL that
// we know, as their owner: no sessions, no contract, no policies, no audit. Run by run.ts in a process of its own.
import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'

const pool = new pg.Pool({ ...(JSON.parse(process.argv[2] ?? '{}') as pg.PoolConfig), max: 10 })

// Keys first from the covering index of open signals, then their rows.
const queue = {
  name: 'queue',
  text: `with found as materialized (select id, received_at from signals.signal where municipality_id = $1 and status <> 'closed' order by received_at, id limit 101)
    select s.id, s.reference, s.about, s.place, s.in_short, s.codes, s.worlds, s.status, s.urgent, s.acted, s.received_at, s.feedback_due_on, s.feedback_on, s.answered, s.on_agenda_for,
      p.function_title, o.name as organisation_name, d.id as description_id, d.given_names, d.infix, d.family_name, d.nickname, d.birth_date, d.estimated_age, d.estimated_on
    from found join signals.signal s on s.municipality_id = $1 and s.id = found.id
    join identity.professional p on p.municipality_id = $1 and p.id = s.reporter_id
    join identity.organisation o on o.municipality_id = $1 and o.id = p.organisation_id
    left join people.description d on d.municipality_id = $1 and d.subject_id = s.subject_id
    order by found.received_at, found.id`,
}
const queueCounts = {
  name: 'queue-counts',
  text: `select count(*)::int as "all-open", (count(*) filter (where status in ('new', 'decided')))::int as "waiting-for-you", (count(*) filter (where status = 'question-asked'))::int as "question-asked",
      (count(*) filter (where status in ('ready', 'on-agenda')))::int as ready, (count(*) filter (where not named))::int as "without-name"
    from signals.signal where municipality_id = $1 and status <> 'closed'`,
}

const ownCases = {
  name: 'own-cases',
  text: `select c.id, c.subject_id, c.reference, c.ave_phase, c.starts_on, c.ends_on, c.director_id, c.accepted_at, c.informed_on, c.planned_at, c.review_due_on, c.closed_at,
      d.id as description_id, d.given_names, d.infix, d.family_name, d.birth_date, s.destroy_on, p.given_name, p.family_name as director_name, p.function_title, o.name as organisation_name
    from cases.person_case c join privacy.subject s on s.municipality_id = $1 and s.id = c.subject_id
    join identity.professional p on p.municipality_id = $1 and p.id = c.director_id join identity.organisation o on o.municipality_id = $1 and o.id = p.organisation_id
    left join people.description d on d.municipality_id = $1 and d.subject_id = c.subject_id
    where c.municipality_id = $1 and c.director_id = $2 and c.closed_at is null order by c.ends_on, c.id limit 500`,
}
const ownCaseParts = ['team_member', 'informing', 'talk', 'task'].map((table) => ({
  name: `own-case-${table}`,
  text: `select part.* from cases.person_case c join cases.${table} part on part.municipality_id = $1 and part.case_id = c.id
    where c.municipality_id = $1 and c.director_id = $2 and c.closed_at is null`,
}))

const caseTables = [
  'why',
  'direction',
  'ave_step',
  'team_member',
  'fact',
  'protective_fact',
  'own_view',
  'informing',
  'deferral',
  'goal',
  'intervention',
  'progress',
  'case_meeting',
  'task',
  'talk',
  'extension',
  'letter',
  'closing',
]
const oneCase = {
  name: 'one-case',
  text: `select to_jsonb(c) || jsonb_build_object('destroyOn', s.destroy_on, 'handle', s.handle,
      'description', (select jsonb_agg(to_jsonb(d)) from people.description d where d.municipality_id = $1 and d.subject_id = c.subject_id),
      'contact', (select jsonb_agg(to_jsonb(k)) from people.contact k where k.municipality_id = $1 and k.subject_id = c.subject_id),
      ${caseTables.map((table) => `'${table}', (select jsonb_agg(to_jsonb(part)) from cases.${table} part where part.municipality_id = $1 and part.case_id = c.id)`).join(',\n')},
      'readers', (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.family_name, 'functionTitle', p.function_title, 'organisationName', o.name, 'kinds', g.kinds))
        from privacy.access_grant g join identity.professional p on p.municipality_id = $1 and p.id = substr(g.holder, 3)::uuid join identity.organisation o on o.municipality_id = $1 and o.id = p.organisation_id
        where g.municipality_id = $1 and g.subject_id = c.subject_id and g.valid_from <= now() and g.valid_until > now())) as found
    from cases.person_case c join privacy.subject s on s.municipality_id = $1 and s.id = c.subject_id
    where c.municipality_id = $1 and c.id = $2`,
}

const oneSignal = {
  name: 'one-signal',
  text: `select to_jsonb(s) || jsonb_build_object('destroyOn', j.destroy_on, 'handle', j.handle, 'functionTitle', p.function_title, 'organisationName', o.name,
      'description', (select jsonb_agg(to_jsonb(d)) from people.description d where d.municipality_id = $1 and d.subject_id = s.subject_id),
      'contact', (select jsonb_agg(to_jsonb(k)) from people.contact k where k.municipality_id = $1 and k.subject_id = s.subject_id),
      'facts', (select jsonb_agg(to_jsonb(f) order by f.place_in_order) from signals.observation f where f.municipality_id = $1 and f.subject_id = s.subject_id),
      'thread', (select jsonb_agg(to_jsonb(m) order by m.sent_at) from signals.message m where m.municipality_id = $1 and m.subject_id = s.subject_id),
      'feedback', (select jsonb_agg(to_jsonb(f) order by f.given_at) from signals.feedback f where f.municipality_id = $1 and f.subject_id = s.subject_id)) as found
    from signals.signal s join privacy.subject j on j.municipality_id = $1 and j.id = s.subject_id
    join identity.professional p on p.municipality_id = $1 and p.id = s.reporter_id join identity.organisation o on o.municipality_id = $1 and o.id = p.organisation_id
    where s.municipality_id = $1 and s.id = $2`,
}

// The same rows as registering a signal writes, less the audit lines, in one statement: one round trip, one commit.
const register = {
  name: 'register',
  text: `with subject as (
      insert into privacy.subject (municipality_id, type, purpose, opened_by, opened_at, destroy_on, destroy_reason)
      values ($1, 'signal', 'signalering', $3, now(), current_date + 183, 'signal-in-progress-6-months') returning id),
    granted as (
      insert into privacy.access_grant (municipality_id, holder, subject_id, kinds, purpose, reason, reason_id, given_by, valid_from, valid_until)
      select $1, holder, subject.id, kinds, 'signalering', reason, $2, $3, now(), now() + interval '183 days' from subject
      cross join (values ('r:information-coordinator', array['identity', 'contact', 'observation', 'education'], 'coordinator'), ('p:' || $3::text, array['observation', 'identity'], 'reporter')) g(holder, kinds, reason)),
    signal as (
      insert into signals.signal (municipality_id, id, subject_id, source_organisation_id, reference, receipt_code, reporter_id, about, received_at, in_short, codes, worlds, named, urgent, coercion, acted, spoken_with, ground, article, covenant, feedback_due_on)
      select $1, $2, subject.id, $4, 'F' || nextval('floor_reference'), $5, $3, 'young-person', now(), left($6, 80), $7, '{school}', true, false, false, '{}', '{parents}', 'AVG', 'art. 4', 'Convenant', current_date + 7 from subject
      returning subject_id, reference),
    fact as (
      insert into signals.observation (municipality_id, id, subject_id, kind, source_organisation_id, place_in_order, text, signal_code, world, observed_on, basis, recorded_by, recorded_at)
      select $1, gen_random_uuid(), subject_id, 'observation', $4, 0, $6, 'SIG-01', 'school', current_date - 1, 'own-observation', $3, now() from signal),
    person as (
      insert into people.description (municipality_id, id, subject_id, purpose, source_organisation_id, described_by, described_at, reference, record_id, given_names, family_name, birth_date, school)
      select $1, gen_random_uuid(), subject_id, 'signalering', $4, $3, now(), reference, $2, $8, $9, $10, $11 from signal),
    keys as (
      insert into people.match_key (municipality_id, subject_id, kind, purpose, source_organisation_id, counts, key)
      select $1, subject_id, 'identity', 'signalering', $4, false, key from signal cross join unnest($12::bigint[]) key)
    select reference from signal`,
}

type Answer = unknown
// oxlint-disable-next-line typescript/no-explicit-any -- docs/decisions/0008: the floor trusts what the bench sends
type Typed = any

const handlers: Readonly<
  Record<string, (municipality: number, query: URLSearchParams, body: Typed) => Promise<Answer>>
> = {
  '/queue': async (municipality) => {
    const [rows, counts] = await Promise.all([
      pool.query({ ...queue, values: [municipality] }),
      pool.query({ ...queueCounts, values: [municipality] }),
    ])
    return { items: rows.rows.slice(0, 100), counts: counts.rows[0] }
  },
  '/cases': async (municipality, query) => {
    const values = [municipality, query.get('by')]
    const [rows, ...parts] = await Promise.all(
      [ownCases, ...ownCaseParts].map((statement) => pool.query({ ...statement, values })),
    )
    const grouped = parts.map((part) => group(part.rows))
    return rows?.rows.map((row: { id: string }) => ({ ...row, parts: grouped.map((part) => part.get(row.id)) }))
  },
  '/case': async (municipality, query) =>
    (await pool.query({ ...oneCase, values: [municipality, query.get('id')] })).rows[0].found,
  '/signal': async (municipality, query) =>
    (await pool.query({ ...oneSignal, values: [municipality, query.get('id')] })).rows[0].found,
  '/register': async (municipality, query, body) => {
    const id = randomUUID()
    const receiptCode = randomBytes(6).toString('hex')
    const { description, facts, codes } = body
    const keys = Array.from({ length: Number(query.get('keys')) }, () => randomBytes(8).readBigInt64BE().toString())
    const values = [
      municipality,
      id,
      query.get('by'),
      Number(query.get('organisation')),
      receiptCode,
      facts[0].text,
      codes,
      description.givenNames,
      description.familyName,
      description.birthDate,
      description.school,
      keys,
    ]
    const { rows } = await pool.query({ ...register, values })
    return { id, receiptCode, reference: rows[0].reference }
  },
}

function group(rows: readonly { case_id: string }[]): Map<string, unknown[]> {
  const grouped = new Map<string, unknown[]>()
  for (const row of rows) grouped.set(row.case_id, [...(grouped.get(row.case_id) ?? []), row])
  return grouped
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (request.method !== 'POST') return undefined
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString())
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://floor')
  const handler = handlers[url.pathname]
  if (!handler) throw new Error(`no such address ${url.pathname}`)
  const payload = JSON.stringify(
    await handler(Number(url.searchParams.get('m')), url.searchParams, await bodyOf(request)),
  )
  response
    .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) })
    .end(payload)
}

await pool.query('create sequence if not exists floor_reference')
const server = createServer((request, response) => {
  answer(request, response).catch((error: Error) => {
    response.writeHead(500).end(error.message)
  })
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.once('disconnect', () => process.exit())
