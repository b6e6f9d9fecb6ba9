import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { testServer, visit } from '../../../app/server/testing/signed-in.ts'
import type { Purpose } from '../../../platform/contract/endpoint.ts'
import { testPlatform } from '../../../platform/server/testing/test-platform.ts'
import { type Actor, perform, systemActor, type Work } from '../../../platform/server/work.ts'
import { giveAccess, toProfessional } from '../../privacy/server/index.ts'
import type { DescriptionInput, Match, VerdictName } from '../contract.ts'
import { aTown, type Town } from './fixtures/a-town.ts'
import { aDescribedSignal } from './fixtures.ts'
import { describePerson, lookForMatchesEverywhere, suggestionsFor } from './index.ts'
import { lookingFor } from './jobs.ts'
import { listDueLooks } from './match-storage.ts'
import { getFollowUp } from './use-cases/get-follow-up.ts'
import { giveVerdict } from './use-cases/give-verdict.ts'
import { keepApart } from './use-cases/keep-apart.ts'
import { listKeptApart } from './use-cases/list-kept-apart.ts'
import { listMatches } from './use-cases/list-matches.ts'
import { lookForMatches } from './use-cases/look-for-matches.ts'
import { openComparison } from './use-cases/open-comparison.ts'
import { handOverMatch, takeMatch } from './use-cases/take-match.ts'
import { undoJoin } from './use-cases/undo-join.ts'

const platform = await testPlatform()
const { owner } = platform
const purpose = 'signalering'
const monday = new Date('2026-11-23T09:00:00Z')
let here: Town
let elsewhere: Town

beforeAll(async () => {
  here = await aTown(platform, 9131)
  elsewhere = await aTown(platform, 9132)
})
beforeEach(async () => {
  platform.setNow(monday)
  await owner.query('delete from privacy.subject')
})

const as = <T>(actor: Actor, act: (work: Work) => Promise<T>, forPurpose: Purpose = purpose) =>
  perform(platform, actor, forPurpose, async (work) => {
    const answer = await act(work)
    work.record({ name: 'tested' })
    return answer
  })
const told: DescriptionInput = {
  givenNames: 'Sweder',
  familyName: 'Uiterwijk',
  birthDate: '2011-09-30',
  telephone: '0687654321',
}
const signal = (by: Actor = here.ilse, other: Partial<DescriptionInput> = {}, forPurpose: Purpose = purpose) =>
  as(by, (work) => aDescribedSignal(work, { ...told, ...other }), forPurpose)
/** Two of these with years that differ are alike by their telephone alone. */
const byTelephone = (birthDate: '2011' | '2012') =>
  as(here.ilse, (work) => aDescribedSignal(work, { birthDate, telephone: '0687654321' }))
const look = () => lookForMatchesEverywhere(platform)
const matches = (actor: Actor = here.soraya): Promise<Match[]> => as(actor, listMatches)
const followUp = (actor: Actor = here.soraya) => as(actor, (work) => getFollowUp(work, { purpose }))
const refusedWith = (code: string) => expect.objectContaining({ name: 'Refusal', code })
const theMatch = async (actor: Actor = here.soraya): Promise<Match> => {
  const all = await matches(actor)
  expect(all).toHaveLength(1)
  return all[0] as Match
}
const compare = async ({ left, right }: Match, verdicts: readonly VerdictName[], by = here.soraya) => {
  const { id } = await as(by, (work) =>
    openComparison(work, {
      purpose,
      descriptionId: left.descriptionId,
      candidateId: right.descriptionId,
      secondDeciderId: String(here.femke.professionalId),
    }),
  )
  for (const [place, verdict] of verdicts.entries()) {
    await as(place === 0 ? by : here.femke, (work) =>
      giveVerdict(work, { purpose, comparisonId: id, verdict, reason: 'Gezien' }),
    )
  }
  return id
}
const sayNot = ({ left, right }: Match, reason = 'Andere jongen, de docent kent beiden', by = here.soraya) =>
  as(by, (work) =>
    keepApart(work, { purpose, descriptionId: left.descriptionId, candidateId: right.descriptionId, reason }),
  )

test('the program keeps what it finds once, with a last day after five working days, and nobody as its owner', async () => {
  platform.setNow(new Date('2026-12-23T10:00:00Z'))
  await signal()
  await signal()
  expect(await look()).toBe(1)
  expect(await look()).toBe(0)
  // Christmas, a weekend and New Year's Day do not count.
  expect(await theMatch()).toMatchObject({
    hypothesis: 'probably-same',
    dueOn: '2026-12-31',
    owner: null,
    outcome: 'open',
    late: false,
    allowed: ['take', 'hand-over', 'compare', 'not-the-same'],
  })
  const { rows } = await owner.query(
    `select fact, professional_id, organisation_id is not null as organisation, details from audit.entry where municipality_id = 9131 and fact = 'matches-looked-for' order by id limit 1`,
  )
  expect(rows).toEqual([
    { fact: 'matches-looked-for', professional_id: null, organisation: true, details: { found: 1 } },
  ])
})

test('nothing is found across municipalities, purposes, or organisations without a covenant', async () => {
  await signal()
  await signal(elsewhere.ilse)
  await signal(here.ilse, {}, 'pga')
  await signal(here.teacherElsewhere)
  expect(await look()).toBe(0)
  const { rowCount } = await owner.query('select from people.match')
  expect(rowCount).toBe(0)
})

test('a match that one may not see changes nothing: not the list, and not a figure', async () => {
  await signal()
  const second = await signal()
  await look()
  expect(await followUp()).toMatchObject({ found: 1, openInTime: 1, withoutOwner: 1 })
  for (const actor of [here.policeCoordinator, elsewhere.soraya]) {
    expect(await matches(actor)).toEqual([])
    expect(await followUp(actor)).toMatchObject({ found: 0, openInTime: 0, withoutOwner: 0 })
  }
  // The covenant with the school stops, and later the access to one of both.
  await owner.query(`update partners.covenant set stopped_purposes = '{signalering}' where municipality_id = 9131`)
  expect(await matches()).toEqual([])
  expect(await followUp()).toMatchObject({ found: 0 })
  await owner.query(`update partners.covenant set stopped_purposes = '{}' where municipality_id = 9131`)
  await theMatch()
  await owner.query('delete from privacy.access_grant where subject_id = $1', [second])
  expect(await matches()).toEqual([])
  expect(await followUp()).toMatchObject({ found: 0 })
})

test('what takes contact data to find is shown to who may see those', async () => {
  const [one] = [await byTelephone('2011'), await byTelephone('2012')]
  await look()
  await theMatch()
  const { rows } = await owner.query('select kind from people.match')
  expect(rows).toEqual([{ kind: 'contact' }])
  await owner.query(
    `update privacy.access_grant set kinds = '{identity}' where subject_id = $1 and holder = 'r:information-coordinator'`,
    [one],
  )
  expect(await matches()).toEqual([])
})

test('what is surer with contact data, and worth a look without, is shown to who may not see those', async () => {
  await signal(here.ilse, { birthDate: undefined as never, givenNames: 'S', handle: 'sw3der' })
  await signal(here.ilse, { birthDate: undefined as never, givenNames: 'Sweder', handle: 'sw3der' })
  expect(await look()).toBe(1)
  expect((await owner.query('select kind from people.match')).rows).toEqual([{ kind: 'identity' }])
})

test('a coordinator takes a match, and hands it over to another of the same organisation', async () => {
  await signal()
  await signal()
  await look()
  const { id: matchId } = await theMatch()
  const taken = await as(here.soraya, (work) => takeMatch(work, { purpose, matchId }))
  expect(taken).toMatchObject({ owner: { name: 'El Amrani, S.', you: true } })
  expect(taken.allowed).not.toContain('take')
  for (const to of [here.policeCoordinator, here.ilse, elsewhere.femke]) {
    await expect(
      as(here.soraya, (work) => handOverMatch(work, { purpose, matchId, toId: String(to.professionalId) })),
    ).rejects.toEqual(refusedWith('not-a-coordinator-here'))
  }
  await as(here.soraya, (work) => handOverMatch(work, { purpose, matchId, toId: String(here.third.professionalId) }))
  expect(await theMatch(here.third)).toMatchObject({ owner: { name: 'Smit, H.', you: true } })
  await expect(as(here.policeCoordinator, (work) => takeMatch(work, { purpose, matchId }))).rejects.toEqual(
    refusedWith('not-found'),
  )
})

/** A second covenant, between two others; ended again by the test, so that the next begins as the first. */
async function aCovenant(gives: Actor, receives: Actor): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(
    `insert into partners.covenant (municipality_id, title, valid_from, contact_point) values (9131, 'Tweede convenant', '2026-01-01', 'Servicepunt') returning id`,
  )
  const id = Number(rows[0]?.id)
  for (const [{ organisationId }, direction] of [
    [gives, 'gives'],
    [receives, 'receives'],
  ] as const) {
    await owner.query(
      `insert into partners.covenant_party (municipality_id, covenant_id, organisation_id, joined_on) values (9131, $1, $2, '2026-01-01')`,
      [id, organisationId],
    )
    await owner.query(
      `insert into partners.covenant_term (municipality_id, covenant_id, organisation_id, direction, purpose, kind, ground, article)
       select 9131, $1, $2, $3, 'signalering', kind, 'AVG art. 6 lid 1 e', '3' from unnest(array['identity', 'contact']) kind`,
      [id, organisationId, direction],
    )
  }
  return id
}

async function endCovenant(id: number): Promise<void> {
  await owner.query('delete from partners.covenant_term where covenant_id = $1', [id])
  await owner.query('delete from partners.covenant_party where covenant_id = $1', [id])
}

test('what a covenant that stopped said of two is neither listed nor counted', async () => {
  const nothing = { givenNames: undefined as never, familyName: undefined as never, birthDate: undefined as never }
  const one = await signal(here.ilse, { ...nothing, telephone: undefined as never, school: 'Het Baken' })
  await signal()
  await as(here.ilse, (work) =>
    giveAccess(work, one, [
      {
        holder: toProfessional(String(here.teacherElsewhere.professionalId)),
        kinds: ['identity', 'contact'],
        reason: 'case-team',
        until: new Date('2027-01-01T00:00:00Z'),
      },
    ]),
  )
  const second = await aCovenant(here.teacherElsewhere, here.soraya)
  try {
    await as(here.teacherElsewhere, (work) => describePerson(work, one, told))
    await look()
    const { id: matchId } = await theMatch()
    expect(await followUp()).toMatchObject({ found: 1, openInTime: 1 })
    await owner.query(`update partners.covenant set stopped_purposes = '{signalering}' where id = $1`, [second])
    expect(await matches()).toEqual([])
    expect(await followUp()).toMatchObject({ found: 0, openInTime: 0, withoutOwner: 0 })
    await expect(as(here.soraya, (work) => takeMatch(work, { purpose, matchId }))).rejects.toEqual(
      refusedWith('not-found'),
    )
    const { rows } = await owner.query(
      `select subject_id from audit.entry where municipality_id = 9131 and fact = 'matches-listed' order by id desc limit 1`,
    )
    expect(rows).toEqual([{ subject_id: null }])
  } finally {
    await endCovenant(second)
  }
})

test('an organisation decides on its own matches; what it says of a pair that another compares or joined tells nothing', async () => {
  // The police read what the school tells, and have no covenant with the municipality.
  const second = await aCovenant(here.ilse, here.policeCoordinator)
  try {
    const [one] = [await signal(), await signal()]
    await look()
    await sayNot(await theMatch(here.policeCoordinator), 'Agent kent beiden', here.policeCoordinator)
    expect(await theMatch(here.policeCoordinator)).toMatchObject({ outcome: 'not-same' })
    expect(await theMatch()).toMatchObject({ outcome: 'open', owner: null })
    await as(here.ilse, (work) => describePerson(work, one, { ...told, school: 'Het Baken' }))

    const match = await theMatch()
    const refused = refusedWith('not-possible-now')
    const facts = () => sayNot(match, 'x', here.policeCoordinator).catch((error: { facts: unknown }) => error.facts)
    await compare(match, ['same'])
    await expect(sayNot(match, 'x', here.policeCoordinator), 'while they compare').rejects.toEqual(refused)
    expect(await facts()).toEqual({})
    await as(here.femke, async (work) => {
      const { comparison } = (await listMatches(work))[0] as Match
      await giveVerdict(work, { purpose, comparisonId: String(comparison?.id), verdict: 'same', reason: 'Gezien' })
    })
    await expect(sayNot(match, 'x', here.policeCoordinator), 'when they joined').rejects.toEqual(refused)
    expect(await facts()).toEqual({})
  } finally {
    await endCovenant(second)
  }
})

test('who has a grant and no covenant neither says nor asks whether two are apart', async () => {
  const one = await signal()
  const other = await signal(here.teacherElsewhere)
  for (const asked of [
    sql`select people.kept_apart(${one}, ${other})`,
    sql`select people.keep_apart(${one}, ${other}, 'x')`,
  ]) {
    await expect(as(here.soraya, (work) => asked.execute(work.db))).rejects.toThrow(
      'only who sees a subject compares it',
    )
  }
})

test('one coordinator says that it is not the same, with a reason; it does not come back until a fact changes', async () => {
  const one = await signal()
  const other = await signal()
  await look()
  const match = await theMatch()
  await expect(sayNot(match, '  ')).rejects.toEqual(refusedWith('reason-missing'))
  await sayNot(match)
  expect(await theMatch()).toMatchObject({ outcome: 'not-same', owner: { you: true }, allowed: ['compare-anew'] })
  expect(await as(here.soraya, (work) => suggestionsFor(work, one))).toEqual([])
  const keptApart = (actor: Actor) =>
    as(actor, (work) => listKeptApart(work, { purpose, descriptionId: match.left.descriptionId }))
  expect(await keptApart(here.third)).toMatchObject([
    {
      descriptionId: match.right.descriptionId,
      saidApart: {
        by: 'El Amrani, S.',
        reason: 'Andere jongen, de docent kent beiden',
        joinedBefore: false,
        holds: true,
      },
    },
  ])
  await expect(keptApart(here.policeCoordinator)).rejects.toEqual(refusedWith('not-found'))
  await expect(sayNot(match)).rejects.toEqual(refusedWith('taken-apart'))
  await expect(compare(match, [])).rejects.toEqual(refusedWith('taken-apart'))

  platform.setNow(new Date('2026-11-24T09:00:00Z'))
  await as(here.ilse, (work) => describePerson(work, other, told))
  expect(await look(), 'told again, the same').toBe(0)
  await as(here.ilse, (work) => describePerson(work, other, { ...told, school: 'Het Baken' }))
  expect(await look(), 'a fact changed').toBe(1)
  expect((await matches()).map(({ outcome, dueOn }) => [outcome, dueOn])).toEqual([
    ['not-same', '2026-11-30'],
    ['open', '2026-12-01'],
  ])
})

test.each([
  ['joined', ['same', 'same'], 'joined'],
  ['not sure', ['same', 'unsure'], 'unsure'],
  ['never', ['never', 'same'], 'kept-apart'],
] as const)(
  'whoever opens the comparison owns the match, and when it ends %s so does the match',
  async (_, verdicts, outcome) => {
    await signal()
    await signal()
    await look()
    const match = await theMatch()
    await as(here.third, (work) => takeMatch(work, { purpose, matchId: match.id }))
    await compare(match, verdicts.slice(0, 1))
    expect(await theMatch()).toMatchObject({
      outcome: 'open',
      owner: { you: true },
      comparison: { state: 'open' },
      allowed: ['hand-over'],
    })
    await expect(sayNot(match)).rejects.toEqual(refusedWith('comparison-already-open'))
    await as(here.femke, async (work) => {
      const { comparison } = (await listMatches(work))[0] as Match
      await giveVerdict(work, { purpose, comparisonId: String(comparison?.id), verdict: verdicts[1], reason: 'Gezien' })
    })
    expect(await theMatch()).toMatchObject({ outcome, decidedAt: monday.toISOString(), late: false, allowed: [] })
    await expect(as(here.soraya, (work) => takeMatch(work, { purpose, matchId: match.id }))).rejects.toEqual(
      refusedWith('match-decided'),
    )
  },
)

test('a join that is taken apart leaves its match kept apart, and the program does not find it again', async () => {
  await signal()
  await signal()
  await look()
  const comparisonId = await compare(await theMatch(), ['same', 'same'])
  await as(here.soraya, (work) => undoJoin(work, { purpose, comparisonId, reason: 'Neven' }))
  expect(await theMatch()).toMatchObject({ outcome: 'kept-apart' })
  platform.setNow(new Date('2026-11-25T09:00:00Z'))
  await signal(here.ilse, { familyName: 'Uiterwijck' })
  // The third record fits both; the two that are apart are no match.
  expect(await look()).toBe(2)
  expect((await matches()).filter(({ outcome }) => outcome === 'open')).toHaveLength(2)
})

test('not the same holds for what is joined to either, and so do the matches of those', async () => {
  const one = await signal()
  await signal()
  await look()
  await compare(await theMatch(), ['same', 'same'])
  platform.setNow(new Date('2026-11-24T09:00:00Z'))
  const third = await signal()
  expect(await look()).toBe(2)
  const open = async () => (await matches()).filter(({ outcome }) => outcome === 'open')
  await sayNot((await open())[0] as Match)
  expect(await open()).toEqual([])
  // Anew are compared the two of which it was said.
  expect((await matches()).map(({ allowed }) => allowed).toSorted((a, b) => b.length - a.length)).toEqual([
    ['compare-anew'],
    [],
    [],
  ])
  for (const subject of [one, third]) {
    expect(await as(here.soraya, (work) => suggestionsFor(work, subject))).toEqual([])
  }
})

test('the follow-up counts each match once: in time or late, decided or open', async () => {
  await signal(here.ilse, { familyName: 'Uiterwijk', birthDate: '2011-09-30' })
  await signal()
  await look()
  await sayNot(await theMatch())
  const another: DescriptionInput = {
    givenNames: 'Lotje',
    familyName: 'Heesakkers',
    birthDate: '2010-02-11',
    telephone: '0611223344',
  }
  await signal(here.ilse, another)
  await signal(here.ilse, another)
  await look()
  expect(await followUp()).toEqual({
    from: '2026-08-23',
    until: '2026-11-23',
    found: 2,
    decidedInTime: 1,
    decidedLate: 0,
    openInTime: 1,
    overdue: 0,
    withoutOwner: 1,
  })
  platform.setNow(new Date('2026-12-01T09:00:00Z'))
  expect(await followUp()).toMatchObject({ found: 2, decidedInTime: 1, openInTime: 0, overdue: 1, withoutOwner: 1 })
  const late = (await matches()).find(({ outcome }) => outcome === 'open') as Match
  expect(late.late).toBe(true)
  await sayNot(late)
  expect(await followUp()).toMatchObject({ decidedInTime: 1, decidedLate: 1, overdue: 0, withoutOwner: 0 })
  const before = await as(here.soraya, (work) =>
    getFollowUp(work, { purpose, from: '2026-01-01', until: '2026-11-22' }),
  )
  expect(before).toMatchObject({ found: 0, decidedInTime: 0 })
})

test('only the program asks what is left to look at, and only the program keeps a match', async () => {
  const one = await signal()
  const other = await signal()
  const app = new Client(platform.database.app)
  await app.connect()
  const begin = (holders: string, professional: string) =>
    app.query(
      `select set_config('app.municipality', '9131', false), set_config('app.professional', $1, false), set_config('app.organisation', $2, false),
       set_config('app.holders', $3, false), set_config('app.purpose', 'signalering', false), set_config('app.moment', '2026-11-23T09:00:00Z', false)`,
      [professional, String(here.soraya.organisationId), holders],
    )
  const keep = () =>
    app.query(
      `insert into people.match (municipality_id, id, subject_id, other_subject_id, kind, purpose, source_organisation_id, matcher_version, hypothesis, found_at, due_on)
       values (9131, gen_random_uuid(), $1, $2, 'identity', 'signalering', $3, '1', 'probably-same', now(), '2026-12-01')`,
      [one, other, here.soraya.organisationId],
    )
  const role = '{"r:information-coordinator"}'
  try {
    await begin(`{"p:${here.soraya.professionalId}","r:information-coordinator"}`, String(here.soraya.professionalId))
    await expect(app.query('select * from people.looks_due(10)')).rejects.toThrow('only the program')
    await expect(app.query('select people.looked($1, now())', [one])).rejects.toThrow('only the program')
    await expect(keep()).rejects.toThrow('row-level security')
    await expect(app.query('select from people.look_due')).rejects.toThrow('permission denied')
    await expect(app.query(`update people.match set outcome = 'joined', decided_at = now()`)).rejects.toThrow(
      'permission denied',
    )
    // The program with the rights of the role finds, and decides nothing.
    await begin(role, '')
    await expect(app.query('select * from people.looks_due(10)')).rejects.toThrow('only the program')
    expect((await app.query('select * from people.find_candidates($1)', [one])).rows).toEqual([{ subject_id: other }])
    for (const decision of [
      `select people.keep_apart(${one}, ${other}, 'x')`,
      `select people.kept_apart(${one}, ${other})`,
    ]) {
      await expect(app.query(decision), decision).rejects.toThrow('people decide, not the program')
    }
    await keep()
    expect((await app.query('update people.match set owner = gen_random_uuid(), owned_at = now()')).rowCount).toBe(0)
    await begin('{"r:system"}', '')
    expect((await app.query('select * from people.looks_due(10)')).rowCount).toBe(2)
  } finally {
    await app.end()
  }
})

test('by direct questions too nobody reaches a match that is not seen, or asks across municipalities', async () => {
  await signal()
  const other = await signal()
  await look()
  const take = sql`update people.match set owner = ${here.soraya.professionalId}, owned_at = now()`
  await owner.query('delete from privacy.access_grant where subject_id = $1', [other])
  expect((await as(here.soraya, (work) => take.execute(work.db))).numAffectedRows).toBe(0n)
  for (const actor of [here.manager, here.soraya, systemActor(9131)]) {
    for (const asked of [
      sql`select * from people.municipalities_due()`,
      sql`select * from people.searches_standing_still('2030-01-01')`,
    ]) {
      await expect(as(actor, (work) => asked.execute(work.db))).rejects.toThrow('only a clock asks')
    }
  }
})

test('an open match that the program no longer sees stops no look', async () => {
  const [one, other] = [await byTelephone('2011'), await byTelephone('2012')]
  expect(await look()).toBe(1)
  await owner.query(
    `update privacy.access_grant set kinds = '{identity}' where subject_id = $1 and holder = 'r:information-coordinator'`,
    [one],
  )
  platform.setNow(new Date('2026-11-24T09:00:00Z'))
  for (const subject of [one, other]) {
    await as(here.ilse, (work) =>
      describePerson(work, subject, { givenNames: 'Sweder', familyName: 'Uiterwijk', birthDate: '2011-09-30' }),
    )
  }
  await signal(elsewhere.ilse)
  await signal(elsewhere.ilse)
  expect(await look(), 'that of the other municipality').toBe(1)
  expect((await owner.query('select tries from people.look_due')).rows).toEqual([])
})

test('two processes that look at once keep a match once', async () => {
  const subjectId = await signal()
  await signal()
  const find = (act: () => Promise<void>) =>
    as(lookingFor(9131, Number(here.soraya.organisationId)), async (work) => {
      const kept = await lookForMatches(work, { subjectId, purpose, since: monday })
      await act()
      return kept
    })
  let second: Promise<number> | undefined
  const first = await find(async () => {
    second = find(async () => {})
    await expect.poll(async () => (await owner.query('select from pg_locks where not granted')).rowCount).toBe(1)
  })
  expect([first, await second]).toEqual([1, 0])
  await theMatch()
})

test('a look that goes wrong stops no other, comes after the others, and is given up after five times', async () => {
  const wrong = await signal()
  await signal()
  await owner.query('delete from people.look_due where subject_id <> $1', [wrong])
  await signal(here.ilse, { givenNames: 'Lotje', familyName: 'Heesakkers', telephone: '0611223344' })
  await signal(here.ilse, { givenNames: 'Lotje', familyName: 'Heesakkers', telephone: '0611223344' })
  await signal(elsewhere.ilse)
  await signal(elsewhere.ilse)
  await owner.query(`alter table people.match add constraint goes_wrong check (subject_id <> ${wrong}) not valid`)
  try {
    const due = async () => (await owner.query('select subject_id, tries from people.look_due')).rows
    expect(await look(), 'one of the same municipality, one of the other').toBe(2)
    for (const tries of [1, 2, 3, 4]) {
      expect(await due()).toEqual([{ subject_id: wrong, tries }])
      await signal(here.ilse, {
        givenNames: `Iemand${tries}`,
        familyName: 'Anders',
        birthDate: '2009-01-01',
        telephone: '',
      })
      const system = systemActor(9131)
      const looks = await as(system, (work) => listDueLooks(work, 10), 'none')
      expect(looks.at(-1)?.subjectId, 'behind what was told later').toBe(wrong)
      await look()
    }
    expect(await due()).toEqual([])
  } finally {
    await owner.query('alter table people.match drop constraint goes_wrong')
  }
})

test('through the public door: who is unknown, of another role, organisation or municipality gets nothing', async () => {
  await signal()
  await signal()
  await look()
  const match = await theMatch()
  const app = await testServer(platform)
  const { id, left, right } = match
  const doors = [
    ['POST', `/matches/${id}/taking`, { purpose }],
    ['POST', `/matches/${id}/handing-over`, { purpose, toId: String(here.femke.professionalId) }],
    [
      'POST',
      `/descriptions/${left.descriptionId}/not-the-same`,
      { purpose, candidateId: right.descriptionId, reason: 'x' },
    ],
  ] as const
  for (const [method, path, body] of doors) {
    expect((await app.inject({ method, url: `/api/v1${path}`, payload: body })).statusCode).toBe(401)
    for (const actor of [here.teacherElsewhere, here.manager, here.policeCoordinator, elsewhere.soraya]) {
      const { status } = await (await visit(app, platform, actor)).ask(method, path, body)
      expect([403, 404, 409], path).toContain(status)
    }
  }
  for (const actor of [here.policeCoordinator, elsewhere.soraya]) {
    const visitor = await visit(app, platform, actor)
    expect((await visitor.ask('GET', `/matches?purpose=${purpose}`)).body).toEqual([])
  }
  expect((await (await visit(app, platform, here.ilse)).ask('GET', `/matches?purpose=${purpose}`)).status).toBe(403)
  expect(await theMatch()).toEqual(match)
})
