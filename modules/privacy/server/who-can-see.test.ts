import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { dataKinds, personalPurposes } from '../../../platform/contract/endpoint.ts'
import { testPlatform } from '../../../platform/server/testing/test-platform.ts'
import { perform, systemActor, type Actor, type Chain } from '../../../platform/server/work.ts'
import { chains, type Role } from '../../identity/contract.ts'
import { lookAt } from './index.ts'
import { actorOf, aMunicipality, anOrganisation, aProfessional } from '../../identity/server/index.ts'

// Random worlds of organisations, covenants, roles and grants. The records lie in a table that is protected by the same
// procedure as every table of the rooms (tables.test.ts holds them to it), with all six kinds.

const platform = await testPlatform()
const { owner } = platform
const now = platform.clock()
const purposes = personalPurposes.slice(0, 3)
const roles: readonly Role[] = [
  'signaller',
  'information-coordinator',
  'chair',
  'case-director',
  'functional-manager',
  'privacy-officer',
]

beforeAll(async () => {
  await owner.query(`create schema proof; grant usage on schema proof to voorkant_app;
    create table proof.record (municipality_id int not null, id serial primary key, subject_id bigint not null, kind text not null, purpose text not null, source_organisation_id int not null);
    call privacy.protect('proof.record'); grant select on proof.record to voorkant_app;`)
})

const days = fc.integer({ min: -3, max: 3 })
// Mostly in force, so that much is seen; sometimes not begun or over, so that much is not.
const begun = fc.oneof({ arbitrary: fc.constant(-2), weight: 5 }, { arbitrary: days, weight: 1 })
const ending = fc.oneof({ arbitrary: fc.constant(3), weight: 5 }, { arbitrary: days, weight: 1 })
const world = fc.record({
  organisations: fc.array(fc.constantFrom(...chains), { minLength: 2, maxLength: 5 }),
  professionals: fc.array(
    fc.record({ organisation: fc.nat(4), roles: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 2 }) }),
    { minLength: 2, maxLength: 6 },
  ),
  covenants: fc.array(
    fc.record({
      from: begun,
      until: fc.option(ending),
      stopped: fc.oneof(
        { arbitrary: fc.constant([]), weight: 4 },
        { arbitrary: fc.subarray([...purposes]), weight: 1 },
      ),
      parties: fc.uniqueArray(fc.record({ organisation: fc.nat(4), joined: begun, left: fc.option(ending) }), {
        selector: (party) => party.organisation % 5,
        minLength: 2,
        maxLength: 4,
      }),
      terms: fc.array(
        fc.record({
          party: fc.nat(3),
          direction: fc.constantFrom('gives', 'receives'),
          purpose: fc.constantFrom(...purposes),
          kind: fc.constantFrom(...dataKinds),
        }),
        { minLength: 12, maxLength: 40 },
      ),
    }),
    { maxLength: 3 },
  ),
  subjects: fc.array(fc.constantFrom(...purposes), { minLength: 1, maxLength: 4 }),
  grants: fc.array(
    fc.record({
      subject: fc.nat(3),
      to: fc.oneof(
        fc.record({ professional: fc.nat(5) }),
        fc.record({ role: fc.constantFrom('information-coordinator', 'chair', 'case-director') }),
      ),
      kinds: fc.subarray([...dataKinds], { minLength: 3 }),
      from: begun,
      until: ending,
    }),
    { minLength: 4, maxLength: 12 },
  ),
  records: fc.array(fc.record({ subject: fc.nat(3), kind: fc.constantFrom(...dataKinds), source: fc.nat(4) }), {
    minLength: 8,
    maxLength: 24,
  }),
})
type World = typeof world extends fc.Arbitrary<infer W> ? W : never

const at = <T>(list: readonly T[], place: number): T => list[place % list.length] as T
const day = (offset: number) => new Date(now.getTime() + offset * 86_400_000)
let municipalities = 100

async function build(w: World) {
  const municipalityId = (municipalities += 1)
  await aMunicipality(platform, { id: municipalityId, name: `Proef ${municipalityId}` })
  const actors: Actor[] = []
  const organisations = await perform(platform, systemActor(municipalityId), 'none', async (work) => {
    const made: { id: number; chain: Chain }[] = []
    for (const [place, chain] of w.organisations.entries())
      made.push({ id: await anOrganisation(work, { name: `Organisatie ${place}`, chain, kind: chain }), chain })
    return made
  })
  for (const [place, person] of w.professionals.entries()) {
    const organisation = at(organisations, person.organisation)
    const held = person.roles.includes('functional-manager') ? (['functional-manager'] as const) : person.roles
    const professionalId = await perform(platform, { ...systemActor(municipalityId) }, 'none', (work) =>
      aProfessional(work, {
        organisationId: organisation.id,
        givenName: 'P',
        familyName: `Nummer${place}`,
        functionTitle: 'x',
        email: `${place}@${municipalityId}.example`,
        roles: held,
      }),
    )
    actors.push(
      actorOf({
        municipalityId,
        professionalId,
        organisationId: organisation.id,
        chain: organisation.chain,
        roles: held,
      }),
    )
  }
  for (const covenant of w.covenants) {
    const { rows } = await owner.query<{ id: number }>(
      'insert into partners.covenant (municipality_id, title, valid_from, valid_until, contact_point, stopped_purposes) values ($1, $2, $3, $4, $5, $6) returning id',
      [
        municipalityId,
        'Convenant',
        day(covenant.from),
        covenant.until === null || covenant.until < covenant.from ? null : day(covenant.until),
        'contactpunt',
        covenant.stopped,
      ],
    )
    const covenantId = rows[0]?.id
    const parties = [
      ...new Map(covenant.parties.map((party) => [at(organisations, party.organisation).id, party])).entries(),
    ]
    for (const [organisationId, party] of parties) {
      await owner.query('insert into partners.covenant_party values ($1, $2, $3, $4, $5)', [
        municipalityId,
        covenantId,
        organisationId,
        day(party.joined),
        party.left === null ? null : day(party.left),
      ])
    }
    if (parties.length === 0) continue
    for (const term of covenant.terms) {
      await owner.query(
        `insert into partners.covenant_term (municipality_id, covenant_id, organisation_id, direction, purpose, kind, ground, article) values ($1, $2, $3, $4, $5, $6, 'AVG', '4') on conflict do nothing`,
        [municipalityId, covenantId, at(parties, term.party)[0], term.direction, term.purpose, term.kind],
      )
    }
  }
  const subjects: { id: string; purpose: (typeof purposes)[number] }[] = []
  for (const purpose of w.subjects) {
    const { rows } = await owner.query<{ id: string }>(
      `insert into privacy.subject (municipality_id, type, purpose, opened_at, destroy_on, destroy_reason) values ($1, 'case', $2, $3, $4, 'x') returning id`,
      [municipalityId, purpose, now, day(100)],
    )
    subjects.push({ id: String(rows[0]?.id), purpose })
  }
  for (const grant of w.grants) {
    const subject = at(subjects, grant.subject)
    const holder = 'role' in grant.to ? `r:${grant.to.role}` : `p:${at(actors, grant.to.professional).professionalId}`
    await owner.query(
      `insert into privacy.access_grant (municipality_id, holder, subject_id, kinds, purpose, reason, valid_from, valid_until) values ($1, $2, $3, $4, $5, 'case-team', $6, $7)`,
      [municipalityId, holder, subject.id, grant.kinds, subject.purpose, day(grant.from), day(grant.until)],
    )
  }
  const records: { id: number; subject: (typeof subjects)[number]; kind: string; source: number }[] = []
  for (const record of w.records) {
    const subject = at(subjects, record.subject)
    const source = at(organisations, record.source).id
    const { rows } = await owner.query<{ id: number }>(
      'insert into proof.record (municipality_id, subject_id, kind, purpose, source_organisation_id) values ($1, $2, $3, $4, $5) returning id',
      [municipalityId, subject.id, record.kind, subject.purpose, source],
    )
    records.push({ id: Number(rows[0]?.id), subject, kind: record.kind, source })
  }
  return { municipalityId, actors, organisations, subjects, records }
}

type Built = Awaited<ReturnType<typeof build>>

/** All that an actor can observe for a purpose: the rows, their count, sums, the distinct kinds. */
function observe(actor: Actor, purpose: (typeof purposes)[number]) {
  return perform(platform, actor, purpose, async (work) => {
    work.record({ name: 'looked' })
    const { rows } = await sql<{ id: number }>`select id from proof.record order by id`.execute(work.db)
    const counted = await sql<{
      number: string
      kinds: string[] | null
    }>`select count(*) as number, array_agg(distinct kind) as kinds from proof.record`.execute(work.db)
    return { ids: rows.map((row) => row.id), counted: counted.rows[0] }
  })
}

/** What "who can see this" answers for a subject, asked by the privacy officer. */
async function listed(built: Built, subjectId: string) {
  const officer: Actor = { ...systemActor(built.municipalityId), roles: ['privacy-officer'] }
  return perform(platform, officer, 'none', async (work) => {
    work.record({ name: 'access-read' })
    const { rows } = await sql<{
      professional_id: string
      kind: string
      source_organisation_ids: number[]
    }>`select professional_id, kind, source_organisation_ids from privacy.access_to(${subjectId}::bigint)`.execute(
      work.db,
    )
    return new Set(
      rows.flatMap((row) =>
        row.source_organisation_ids.map((source) => `${row.professional_id} ${row.kind} ${source}`),
      ),
    )
  })
}

test(
  'who can see this tells exactly what each of them can select, for every actor and record of random worlds',
  { timeout: 120_000 },
  async () => {
    let seen = 0
    await fc.assert(
      fc.asyncProperty(world, async (w) => {
        const built = await build(w)
        const access = new Map<string, Set<string>>()
        for (const subject of built.subjects) access.set(subject.id, await listed(built, subject.id))
        for (const actor of built.actors) {
          for (const purpose of purposes) {
            const { ids } = await observe(actor, purpose)
            seen += ids.length
            const expected = built.records
              .filter(
                (record) =>
                  record.subject.purpose === purpose &&
                  access.get(record.subject.id)?.has(`${actor.professionalId} ${record.kind} ${record.source}`),
              )
              .map((record) => record.id)
            expect(ids).toEqual(expected)
            if (actor.roles.includes('functional-manager')) expect(ids).toEqual([])
          }
        }
      }),
      { numRuns: 40, seed: 20261123 },
    )
    // A world in which nobody ever sees anything would prove nothing.
    expect(seen).toBeGreaterThan(50)
  },
)

test(
  'a record that an actor may not see changes nothing that the actor can observe',
  { timeout: 120_000 },
  async () => {
    let hidden = 0
    await fc.assert(
      fc.asyncProperty(
        world,
        fc.constantFrom(...dataKinds),
        fc.nat(4),
        fc.nat(3),
        async (w, kind, source, subjectPlace) => {
          const built = await build(w)
          const subject = at(built.subjects, subjectPlace)
          const before = await Promise.all(built.actors.map((actor) => observe(actor, subject.purpose)))
          const { rows } = await owner.query<{ id: number }>(
            'insert into proof.record (municipality_id, subject_id, kind, purpose, source_organisation_id) values ($1, $2, $3, $4, $5) returning id',
            [built.municipalityId, subject.id, kind, subject.purpose, at(built.organisations, source).id],
          )
          const access = await listed(built, subject.id)
          for (const [place, actor] of built.actors.entries()) {
            const after = await observe(actor, subject.purpose)
            if (access.has(`${actor.professionalId} ${kind} ${at(built.organisations, source).id}`)) {
              expect(after.ids).toContain(rows[0]?.id)
            } else {
              hidden += 1
              expect(after).toEqual(before[place])
            }
          }
        },
      ),
      { numRuns: 20, seed: 20261124 },
    )
    expect(hidden).toBeGreaterThan(20)
  },
)

test(
  'care data is seen by care alone and criminal data never by school, care or community, whatever a covenant says',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(world, async (w) => {
        const built = await build(w)
        for (const actor of built.actors) {
          for (const purpose of purposes) {
            const { ids } = await observe(actor, purpose)
            const kinds = new Set(
              built.records.filter((record) => ids.includes(record.id)).map((record) => record.kind),
            )
            if (actor.chain !== 'care') expect(kinds.has('care')).toBe(false)
            if (!['municipality', 'justice', 'safety'].includes(String(actor.chain)))
              expect(kinds.has('criminal')).toBe(false)
          }
        }
      }),
      { numRuns: 15, seed: 20261125 },
    )
  },
)

test(
  'who looks at a few subjects sees of those exactly what was seen before, and nothing of the others',
  { timeout: 120_000 },
  async () => {
    let seen = 0
    await fc.assert(
      fc.asyncProperty(world, fc.infiniteStream(fc.boolean()), async (w, choice) => {
        const built = await build(w)
        const few = built.subjects.filter(() => choice.next().value)
        for (const actor of built.actors) {
          for (const purpose of purposes) {
            const { before, during, after } = await perform(platform, actor, purpose, async (work) => {
              work.record({ name: 'looked' })
              const ids = async () =>
                (await sql<{ id: number }>`select id from proof.record order by id`.execute(work.db)).rows.map(
                  ({ id }) => id,
                )
              const before = await ids()
              await lookAt(
                work,
                few.map(({ id }) => id),
              )
              const during = await ids()
              await sql`select privacy.look_at(null)`.execute(work.db)
              return { before, during, after: await ids() }
            })
            const ofThose = built.records.filter(({ subject }) => few.includes(subject)).map(({ id }) => id)
            expect(during).toEqual(before.filter((id) => ofThose.includes(id)))
            expect(after).toEqual(before)
            seen += during.length
          }
        }
      }),
      { numRuns: 20, seed: 20261127 },
    )
    expect(seen).toBeGreaterThan(20)
  },
)
