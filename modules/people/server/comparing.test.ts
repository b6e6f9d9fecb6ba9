import fc from 'fast-check'
import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { testServer, visit } from '../../../app/server/testing/signed-in.ts'
import type { Purpose } from '../../../platform/contract/endpoint.ts'
import { Refusal } from '../../../platform/server/refusal.ts'
import { testPlatform } from '../../../platform/server/testing/test-platform.ts'
import { type Actor, perform, type Work } from '../../../platform/server/work.ts'
import { endAccess, toRole } from '../../privacy/server/index.ts'
import { type DescriptionInput, peopleEndpoints, type PersonComparison, type VerdictName } from '../contract.ts'
import { aTown, type Town } from './fixtures/a-town.ts'
import { allowedActions } from './person-comparison.ts'
import { aDescribedSignal } from './fixtures.ts'
import { getDescription, joinedSubjects, listDescriptions, suggestionsFor } from './index.ts'
import { findComparison } from './comparison-storage.ts'
import { matcherVersion } from './matching/parameters.ts'
import { goOnSearching } from './jobs.ts'
import { bringTogether } from './use-cases/bring-together.ts'
import { getComparison } from './use-cases/get-comparison.ts'
import { getDoublesSearch } from './use-cases/get-doubles-search.ts'
import { giveVerdict } from './use-cases/give-verdict.ts'
import { listOwnComparisons } from './use-cases/list-own-comparisons.ts'
import { openComparison } from './use-cases/open-comparison.ts'
import { revealName } from './use-cases/reveal-name.ts'
import { startDoublesSearch } from './use-cases/start-doubles-search.ts'
import { undoJoin } from './use-cases/undo-join.ts'

const platform = await testPlatform()
const { owner } = platform
let here: Town
let elsewhere: Town

beforeAll(async () => {
  here = await aTown(platform, 9101)
  elsewhere = await aTown(platform, 9102)
})

const daan: DescriptionInput = {
  givenNames: 'Daan',
  familyName: 'Kuijper',
  birthDate: '2011-03-03',
  street: 'Sluisstraat',
  houseNumber: '14',
  neighbourhood: 'De Kolk',
  telephone: '0600000418',
}
const daanByEar: DescriptionInput = { ...daan, familyName: 'Kuiper', houseNumber: '14', telephone: '0600000418' }

const given =
  'Bo Fay Guus Hidde Imke Jurre Kaat Loek Mirre Pelle Quint Vosse Wolf Yente Zeger Ada Ebe Olle Ugo Isis Tibbe Rikst Sweder Nout Dirkje Coba Hanne Lotje Puck Sjors'.split(
    ' ',
  )
const family =
  'Zandstra Vlietman Overdiep Nijland Polderdijk Riemersma Gravendeel Hoekwater Buitenhuis Kampschoer Terpstra Wiggers Jongbloed Abelshausen Eikelboom Fennema Dreuning Castelijn Lodewegen Mulkens Oortgiesen Petersma Quartel Schimmel Uiterwijk Ypma Braakhuis Gijzel Heesakkers Tolsma'.split(
    ' ',
  )
let used = 0
/** A young person that nobody else in these tests is like. */
function somebodyNew(): DescriptionInput {
  const [givenNames, familyName] = [given[used], family[used]]
  if (!givenNames || !familyName) throw new Error('these tests need more names')
  used += 1
  return {
    givenNames,
    familyName,
    birthDate: `20${10 + (used % 5)}-${10 + (used % 3)}-${10 + (used % 17)}`,
    telephone: `06${12_345_678 + used * 2_345_679}`,
  } as DescriptionInput
}

const as = <T>(actor: Actor, act: (work: Work) => Promise<T>, purpose: Purpose = 'signalering') =>
  perform(platform, actor, purpose, async (work) => {
    const answer = await act(work)
    work.record({ name: 'tested' })
    return answer
  })
const signalAbout = (told: DescriptionInput, by: Actor = here.ilse, purpose: Purpose = 'signalering') =>
  as(by, (work) => aDescribedSignal(work, told), purpose)
const descriptionOf = async (subjectId: string): Promise<string> => {
  const { rows } = await owner.query<{ id: string }>('select id from people.description where subject_id = $1', [
    subjectId,
  ])
  return String(rows[0]?.id)
}
const suggested = async (actor: Actor, subjectId: string) =>
  (await as(actor, (work) => suggestionsFor(work, subjectId))).map(({ descriptionId }) => descriptionId)

async function compared(told: DescriptionInput = somebodyNew()) {
  const [one, other] = [await signalAbout(told), await signalAbout(told)]
  return { one, other, ...(await opened(one, other)) }
}

async function opened(one: string, other: string, by: Actor = here.soraya, second: Actor = here.femke) {
  const [descriptionId, candidateId] = [await descriptionOf(one), await descriptionOf(other)]
  const comparison = await as(by, (work) =>
    openComparison(work, {
      purpose: 'signalering',
      descriptionId,
      candidateId,
      secondDeciderId: String(second.professionalId),
    }),
  )
  return { descriptionId, candidateId, comparisonId: comparison.id, comparison }
}

const says = (actor: Actor, comparisonId: string, verdict: VerdictName, reason: string | null = 'Alles past') =>
  as(actor, (work) => giveVerdict(work, { purpose: 'signalering', comparisonId, verdict, reason }))
const joinedWith = (subjectId: string, actor = here.soraya) => as(actor, (work) => joinedSubjects(work, subjectId))
const refusedWith = (code: string) => expect.objectContaining({ name: 'Refusal', code })

test('a second signal about the same young person is suggested, with a reason for each field', async () => {
  const first = await signalAbout(daan)
  const second = await signalAbout(daanByEar)
  const [suggestion] = await as(here.soraya, (work) => suggestionsFor(work, second))
  expect(suggestion).toMatchObject({
    descriptionId: await descriptionOf(first),
    recordType: 'signal',
    initials: 'D.K.',
    age: '15',
    hypothesis: 'probably-same',
    toldBy: 'docent',
  })
  expect(suggestion?.fields.find(({ field }) => field === 'familyName')).toMatchObject({
    reason: { code: 'sounds-the-same' },
  })
  expect(JSON.stringify(suggestion)).not.toMatch(/bits|score|Kuijper/)
})

test('somebody else is not suggested', async () => {
  const first = await signalAbout(somebodyNew())
  const second = await signalAbout(somebodyNew())
  expect(await suggested(here.soraya, second)).not.toContain(await descriptionOf(first))
})

test('nothing is found in another municipality, for another purpose, or where no covenant lets the coordinator look', async () => {
  const told = somebodyNew()
  const known = await Promise.all([
    signalAbout(told, elsewhere.ilse),
    signalAbout(told, here.ilse, 'pga'),
    signalAbout(told, here.teacherElsewhere),
  ])
  const asking = await signalAbout(told)
  expect(await suggested(here.soraya, asking)).toEqual([])
  for (const subjectId of known)
    expect(await as(here.soraya, (work) => getDescription(work, subjectId))).toBeUndefined()
})

test('a record that the coordinator may not see changes nothing in a suggestion, how common a name is included', async () => {
  const told = somebodyNew()
  const known = await signalAbout(told)
  const asking = await signalAbout(told)
  const before = await as(here.soraya, (work) => suggestionsFor(work, asking))
  for (let i = 0; i < 8; i++) await signalAbout({ ...told, telephone: '0600009999' }, here.teacherElsewhere)
  expect(await as(here.soraya, (work) => suggestionsFor(work, asking))).toEqual(before)
  await as(here.soraya, (work) => endAccess(work, known, { holder: toRole('information-coordinator') }))
  expect(await suggested(here.soraya, asking)).toEqual([])
})

test('joining takes two different people who both say same', async () => {
  const { one, other, comparisonId } = await compared()
  expect(await says(here.soraya, comparisonId, 'same')).toMatchObject({ state: 'open', allowed: ['give-verdict'] })
  expect(await joinedWith(one)).toEqual([])
  // The first may change it, but is still one person.
  expect(await says(here.soraya, comparisonId, 'same', null)).toMatchObject({ state: 'open' })
  expect(await says(here.femke, comparisonId, 'same')).toMatchObject({ state: 'joined', allowed: ['undo-join'] })
  expect(await joinedWith(one)).toEqual([other])
  expect(await joinedWith(other)).toEqual([one])
  expect(await suggested(here.soraya, one)).toEqual([])
})

test('nobody is their own second, and the second is a coordinator of the same organisation', async () => {
  const told = somebodyNew()
  const [one, other] = [await signalAbout(told), await signalAbout(told)]
  for (const second of [here.soraya, here.ilse, here.policeCoordinator, elsewhere.femke, here.manager]) {
    await expect(opened(one, other, here.soraya, second)).rejects.toEqual(refusedWith('second-not-possible'))
  }
})

test('the second does not see what the first said until both did, not even in the audit trail', async () => {
  const { comparisonId } = await compared()
  await says(here.soraya, comparisonId, 'same', 'Zelfde telefoon')
  const seen = await as(here.femke, (work) => getComparison(work, { purpose: 'signalering', comparisonId }))
  expect(seen.deciders).toMatchObject([
    { you: false, verdict: null, reason: null, decided: true, decidedAt: null },
    { you: true, verdict: null, decided: false, decidedAt: null },
  ])
  const { rows } = await owner.query(
    `select details from audit.entry where fact = 'verdict-given' order by id desc limit 1`,
  )
  expect(rows).toEqual([{ details: { comparisonId } }])
  expect(
    await as(
      here.femke,
      async (work) =>
        (await work.db.selectFrom('people.verdict').where('comparison_id', '=', comparisonId).selectAll().execute())
          .length,
    ),
  ).toBe(0)

  const settled = await says(here.femke, comparisonId, 'unsure', null)
  expect(settled).toMatchObject({
    state: 'unsure',
    deciders: [
      { verdict: 'same', reason: 'Zelfde telefoon', decidedAt: '2026-11-23T09:00:00.000Z' },
      { verdict: 'unsure', reason: null },
    ],
  })
})

test('a third coordinator sees that it is open, not what was said, and cannot decide', async () => {
  const { comparisonId } = await compared()
  await says(here.soraya, comparisonId, 'never', 'Andere jongere')
  const seen = await as(here.third, (work) => getComparison(work, { purpose: 'signalering', comparisonId }))
  expect(seen).toMatchObject({ state: 'open', allowed: [], deciders: [{ verdict: null }, { verdict: null }] })
  await expect(says(here.third, comparisonId, 'same')).rejects.toEqual(refusedWith('not-one-of-the-two'))
})

test('when one is not sure nothing is joined, and the two can be compared again', async () => {
  const { one, other, comparisonId, candidateId } = await compared()
  await says(here.soraya, comparisonId, 'same')
  expect(await says(here.femke, comparisonId, 'unsure')).toMatchObject({
    state: 'unsure',
    allowed: ['compare-again'],
  })
  await expect(says(here.femke, comparisonId, 'same')).rejects.toEqual(refusedWith('comparison-settled'))
  expect(await joinedWith(one)).toEqual([])
  expect(await suggested(here.soraya, one)).toEqual([candidateId])
  await opened(other, one)
})

test('never needs a reason, and what is never the same comes back to nobody, from neither side', async () => {
  const { one, other, comparisonId } = await compared()
  await expect(says(here.soraya, comparisonId, 'never', null)).rejects.toEqual(refusedWith('reason-missing'))
  await says(here.soraya, comparisonId, 'never', 'Neven met dezelfde naam')
  expect(await says(here.femke, comparisonId, 'same')).toMatchObject({ state: 'never' })
  for (const actor of [here.soraya, here.femke, here.third]) {
    expect(await suggested(actor, one)).toEqual([])
    expect(await suggested(actor, other)).toEqual([])
  }
  await expect(opened(other, one)).rejects.toEqual(refusedWith('kept-apart'))
})

test('never holds for what is joined to either of the two', async () => {
  const told = somebodyNew()
  const { one, comparisonId } = await compared(told)
  await says(here.soraya, comparisonId, 'never', 'Twee mensen')
  await says(here.femke, comparisonId, 'never', 'Twee mensen')
  const third = await signalAbout(told)
  const join = await opened(one, third)
  await says(here.soraya, join.comparisonId, 'same')
  await says(here.femke, join.comparisonId, 'same')
  expect(await suggested(here.soraya, third)).toEqual([])
})

test('two comparisons that wait cannot together join what is kept apart', async () => {
  const told = somebodyNew()
  const [a, b, c] = [await signalAbout(told), await signalAbout(told), await signalAbout(told)]
  const [ab, bc, ac] = [await opened(a, b), await opened(b, c), await opened(a, c)]
  for (const { comparisonId } of [ab, bc]) await says(here.soraya, comparisonId, 'same')
  await says(here.soraya, ac.comparisonId, 'never', 'Twee mensen')
  await says(here.femke, ac.comparisonId, 'never', 'Twee mensen')
  await says(here.femke, ab.comparisonId, 'same')
  await expect(says(here.femke, bc.comparisonId, 'same')).rejects.toEqual(refusedWith('not-now'))
  expect(await joinedWith(b)).toEqual([a])
})

test('undoing puts everything back, and says who did it and why', async () => {
  const { one, comparisonId } = await compared()
  await says(here.soraya, comparisonId, 'same')
  await says(here.femke, comparisonId, 'same')
  const undone = await as(here.third, (work) =>
    undoJoin(work, { purpose: 'signalering', comparisonId, reason: 'Het zijn broers' }),
  )
  expect(undone).toMatchObject({ state: 'undone', undone: { by: 'Smit, H.', reason: 'Het zijn broers' } })
  expect(undone.allowed).toEqual(['compare-again'])
  expect(await joinedWith(one)).toEqual([])
  await expect(
    as(here.soraya, (work) => undoJoin(work, { purpose: 'signalering', comparisonId, reason: 'Nog eens' })),
  ).rejects.toEqual(refusedWith('not-joined'))
})

test('what is joined outlives the record that held it together', async () => {
  const told = somebodyNew()
  const [a, b, c] = [await signalAbout(told), await signalAbout(told), await signalAbout(told)]
  for (const [x, y] of [
    [a, b],
    [b, c],
  ] as const) {
    const { comparisonId } = await opened(x, y)
    await says(here.soraya, comparisonId, 'same')
    await says(here.femke, comparisonId, 'same')
  }
  await owner.query('delete from privacy.subject where id = $1', [b])
  expect(await joinedWith(a)).toEqual([c])
  for (const table of ['description', 'contact', 'match_key', 'name_key', 'membership', 'comparison', 'verdict']) {
    const { rowCount } = await owner.query(`select from people.${table} where subject_id = $1`, [b])
    expect(rowCount, table).toBe(0)
  }
})

test('both people keep seeing the names for fourteen days when the access of their role ends, and no longer', async () => {
  const { one, other, comparisonId } = await compared()
  for (const subject of [one, other])
    await as(here.soraya, (work) => endAccess(work, subject, { holder: toRole('information-coordinator') }))
  const look = (actor: Actor) => as(actor, (work) => getComparison(work, { purpose: 'signalering', comparisonId }))
  expect((await look(here.femke)).left.initials).toMatch(/^[A-Z]\.[A-Z]\.$/)
  await expect(look(here.third)).rejects.toEqual(refusedWith('not-found'))
  platform.setNow(new Date('2026-12-07T09:00:01Z'))
  await expect(look(here.femke)).rejects.toEqual(refusedWith('not-found'))
  platform.setNow(new Date('2026-11-23T09:00:00Z'))
})

const viewsFor = async (actor: Actor, subject: string): Promise<string[]> => {
  const { rows } = await owner.query('select handle from privacy.subject where id = $1', [subject])
  const { ask } = await visit(await testServer(platform), platform, actor)
  const { body } = await ask('GET', `/subjects/${rows[0].handle}/access?purpose=signalering`)
  return body.views.map(({ fact }: { fact: string }) => fact)
}

test('the reporter reads that somebody looked, not that hers was compared or joined with another', async () => {
  const { one, comparisonId } = await compared()
  await suggested(here.soraya, one)
  await says(here.soraya, comparisonId, 'same')
  await says(here.femke, comparisonId, 'same')
  const facts = await viewsFor(here.ilse, one)
  expect(facts).toContain('looked-whether-the-same')
  expect(facts.join()).not.toMatch(/join|compar|verdict|suggest|candidate|double|match/)
})

test('the second does not read on the access screen what the first did with a pile', async () => {
  const told = somebodyNew()
  const [one, other] = [await signalAbout(told), await signalAbout(told)]
  const { id: searchId } = await as(here.soraya, (work) => startDoublesSearch(work, { purpose: 'signalering' }))
  await goOnSearching(platform, { municipalityId: 9101, searchId })
  const { clusters } = await as(here.soraya, (work) => getDoublesSearch(work, { purpose: 'signalering', searchId }))
  const descriptionIds = [await descriptionOf(one), await descriptionOf(other)]
  const clusterId = clusters.find(({ members }) =>
    members.some((each) => descriptionIds.includes(each.descriptionId)),
  )?.id
  const looked = (await viewsFor(here.femke, one)).length
  platform.setNow(new Date('2026-11-23T10:00:00Z'))
  await as(here.soraya, (work) =>
    bringTogether(work, {
      purpose: 'signalering',
      clusterId: String(clusterId),
      descriptionIds,
      secondDeciderId: String(here.femke.professionalId),
    }),
  )
  const facts = await viewsFor(here.femke, one)
  platform.setNow(new Date('2026-11-23T09:00:00Z'))
  expect(facts.join()).not.toMatch(/cluster|verdict|opened/)
  // One act is one line, and reading the screen itself is another.
  expect(facts.slice(0, facts.length - looked).filter((fact) => fact === 'looked-whether-the-same')).toHaveLength(1)
})

const lent = async (comparisonId: string) =>
  (
    await owner.query(
      `select array_agg(distinct kind order by kind) as kinds from privacy.access_grant, unnest(kinds) kind where reason_id = $1 and valid_until > $2`,
      [comparisonId, new Date('2026-11-23T09:00:00Z')],
    )
  ).rows[0].kinds
const endRole = (subject: string) =>
  as(here.soraya, (work) => endAccess(work, subject, { holder: toRole('information-coordinator') }))

test('a comparison lends no kind of data that who opens it does not hold', async () => {
  const told = somebodyNew()
  const [one, other] = [await signalAbout(told), await signalAbout(told)]
  await owner.query(
    `update privacy.access_grant set kinds = '{identity}' where subject_id = any ($1) and holder = 'r:information-coordinator'`,
    [[one, other]],
  )
  const { comparisonId } = await opened(one, other)
  expect(await lent(comparisonId)).toEqual(['identity'])
  for (const actor of [here.soraya, here.femke]) {
    expect((await as(actor, (work) => getDescription(work, other)))?.telephone).toBeNull()
  }
})

test('three hours in an emergency do not become fourteen days, for nobody', async () => {
  const told = somebodyNew()
  const [one, other] = [await signalAbout(told), await signalAbout(told)]
  await endRole(one)
  const { rows } = await owner.query('select handle from privacy.subject where id = $1', [one])
  await as(here.soraya, (work) => sql`select privacy.break_glass(${rows[0].handle}::uuid, 'nood')`.execute(work.db))
  await opened(one, other)
  expect(await as(here.femke, (work) => getDescription(work, one))).toBeUndefined()
  platform.setNow(new Date('2026-11-24T09:00:00Z'))
  expect(await as(here.soraya, (work) => getDescription(work, one))).toBeUndefined()
  platform.setNow(new Date('2026-11-23T09:00:00Z'))
})

test('what a comparison lent ends with it, and who has nothing else decides to the end and cannot lend it on', async () => {
  const told = somebodyNew()
  for (const [first, second] of [
    ['same', 'same'],
    ['same', 'unsure'],
    ['never', 'same'],
  ] as const) {
    const [one, other] = [await signalAbout(told), await signalAbout(told)]
    const { comparisonId } = await opened(one, other)
    expect(await lent(comparisonId)).toEqual(['contact', 'identity'])
    for (const subject of [one, other]) await endRole(subject)
    await says(here.soraya, comparisonId, first)
    expect((await says(here.femke, comparisonId, second)).state).not.toBe('open')
    expect(await lent(comparisonId)).toBeNull()
    expect(await as(here.femke, (work) => getDescription(work, one))).toBeUndefined()
  }
})

test('what a comparison lent ends when it lapses, also for who sees by that alone', async () => {
  const told = somebodyNew()
  const [a, b, c] = [await signalAbout(told), await signalAbout(told), await signalAbout(told)]
  const [ab, bc, ac] = [await opened(a, b), await opened(b, c), await opened(a, c, here.third, here.femke)]
  for (const { comparisonId } of [ab, bc]) {
    await says(here.soraya, comparisonId, 'same')
    await says(here.femke, comparisonId, 'same')
  }
  expect(await lent(ac.comparisonId)).toBeNull()
})

test('who sees a record only because it is being compared lends it to nobody in another comparison', async () => {
  const told = somebodyNew()
  const [a, b, c] = [await signalAbout(told), await signalAbout(told), await signalAbout(told)]
  await opened(a, b)
  await endRole(a)
  const { comparisonId } = await opened(a, c, here.soraya, here.third)
  const { rows } = await owner.query('select distinct subject_id from privacy.access_grant where reason_id = $1', [
    comparisonId,
  ])
  expect(rows).toEqual([{ subject_id: c }])
})

test('a comparison shows both values per field, of a telephone the last digits, and how the weights add up', async () => {
  const told = { ...somebodyNew(), telephone: '0612345418' }
  const { comparison } = await compared(told)
  const phone = comparison.fields.find(({ field }) => field === 'phone')
  expect(phone).toMatchObject({ degree: 'for-strong', left: { lastDigits: '418' }, right: { lastDigits: '418' } })
  expect(comparison).toMatchObject({ hypothesis: 'probably-same', heldBackBy: [] })
  expect(JSON.stringify(comparison)).not.toMatch(/12345418|subject/i)
  const { startBits, steps, relativesBits, endBits, chance, records, version } = comparison.waterfall
  expect(version).toBe(matcherVersion)
  expect(records).toBeGreaterThan(1)
  expect(steps.map(({ field }) => field)).toEqual(['familyName', 'givenNames', 'birth', 'phone'])
  expect(steps.reduce((sum, { bits }) => sum + bits, startBits) + relativesBits).toBe(endBits)
  expect(chance).toBeCloseTo(1 / (1 + 2 ** -endBits), 9)
})

test('a suggestion holds no number: no weight, no chance, no share of people', async () => {
  const told = somebodyNew()
  await signalAbout(told)
  const asking = await signalAbout(told)
  const suggestions = await as(here.soraya, (work) => suggestionsFor(work, asking))
  expect(suggestions[0]?.fields[0]?.reason).toMatchObject({ code: 'equal', params: { rarity: expect.any(String) } })
  expect(JSON.stringify(suggestions)).not.toMatch(/bits|chance|waterfall|oneIn|"by"/i)
})

test('own comparisons say for whom they wait', async () => {
  const { comparisonId } = await compared()
  const own = async (actor: Actor) => (await as(actor, listOwnComparisons)).find(({ id }) => id === comparisonId)
  expect((await own(here.femke))?.waitsFor).toBe('you')
  await says(here.soraya, comparisonId, 'same')
  expect((await own(here.soraya))?.waitsFor).toBe('other')
  expect(await own(here.third)).toBeUndefined()
  await says(here.femke, comparisonId, 'same')
  expect(await own(here.soraya)).toMatchObject({ waitsFor: null, state: 'joined' })
})

test('showing a name is recorded, with the place and the grant by which it was seen', async () => {
  const subject = await signalAbout({ givenNames: 'Jikke', familyName: 'van der Berg' })
  const name = await as(here.soraya, (work) => revealName(work, subject, 'meeting'))
  expect(name).toEqual({ name: 'Jikke van der Berg', forList: 'Van der Berg, J.', nickname: null })
  const { rows } = await owner.query(
    `select fact, details, grant_id is not null as granted, professional_id from audit.entry where subject_id = $1 and fact = 'name-revealed'`,
    [subject],
  )
  expect(rows).toEqual([
    {
      fact: 'name-revealed',
      details: { where: 'meeting' },
      granted: true,
      professional_id: here.soraya.professionalId,
    },
  ])
})

test('each search is recorded with the subject that asked', async () => {
  const subject = await signalAbout(somebodyNew())
  await suggested(here.soraya, subject)
  const { rows } = await owner.query(
    `select details from audit.entry where subject_id = $1 and fact = 'candidates-searched'`,
    [subject],
  )
  expect(rows).toEqual([{ details: { found: expect.any(Number) } }])
})

test('through the public door: who is unknown, of another role, organisation or municipality gets nothing', async () => {
  const app = await testServer(platform)
  const { comparisonId, descriptionId, candidateId } = await compared()
  const doors = [
    ['GET', `/comparisons/${comparisonId}?purpose=signalering`],
    ['GET', `/descriptions/${descriptionId}/suggestions?purpose=signalering`],
    ['GET', `/descriptions/${descriptionId}/name?purpose=signalering&where=signal`],
    ['POST', `/comparisons/${comparisonId}/verdict`, { purpose: 'signalering', verdict: 'same', reason: null }],
    [
      'POST',
      `/descriptions/${descriptionId}/name-search`,
      { purpose: 'signalering', name: 'Kuijper', birthYear: null, reason: 'Spelling' },
    ],
    ['POST', `/comparisons/${comparisonId}/undoing`, { purpose: 'signalering', reason: 'x' }],
    [
      'POST',
      '/comparisons',
      { purpose: 'signalering', descriptionId, candidateId, secondDeciderId: here.third.professionalId },
    ],
  ] as const
  const before = await owner.query('select state, opener_decided_at from people.comparison where id = $1', [
    comparisonId,
  ])
  for (const [method, path, body] of doors) {
    expect((await app.inject({ method, url: `/api/v1${path}`, ...(body ? { payload: body } : {}) })).statusCode).toBe(
      401,
    )
    for (const [actor, statuses] of [
      [here.teacherElsewhere, [403, 404]],
      [here.manager, [403, 404]],
      [here.policeCoordinator, [404]],
      [elsewhere.soraya, [404]],
    ] as const) {
      const visitor = await visit(app, platform, actor)
      const { status, body: answer } = await visitor.ask(method, path, body)
      expect(statuses, `${method} ${path}`).toContain(status)
      expect(JSON.stringify(answer)).not.toContain(descriptionId)
    }
  }
  const after = await owner.query('select state, opener_decided_at from people.comparison where id = $1', [
    comparisonId,
  ])
  expect(after.rows).toEqual(before.rows)

  const soraya = await visit(app, platform, here.soraya)
  const { status, body } = await soraya.ask('GET', `/comparisons/${comparisonId}?purpose=signalering`)
  expect(status).toBe(200)
  expect((body as PersonComparison).id).toBe(comparisonId)
  expect((await soraya.ask('GET', `/comparisons/${comparisonId}?purpose=pga`)).status).toBe(404)
  expect((await soraya.ask('GET', `/comparisons/${comparisonId}`)).status).toBe(400)
  expect((await soraya.ask('GET', '/comparison-deciders')).body.map(({ name }: { name: string }) => name)).toEqual([
    'Smit, H.',
    'Willemsen, F.',
  ])
})

test('the program cannot become the matcher, read its keys, join by itself, or ask it as somebody else', async () => {
  const { one, other, comparisonId } = await compared()
  const app = new Client(platform.database.app)
  await app.connect()
  const professional = String(here.soraya.professionalId)
  const begin = (holders: string, municipality = 9101, purpose = 'signalering') =>
    app.query(
      `select set_config('app.municipality', '${municipality}', false), set_config('app.professional', '${professional}', false), set_config('app.organisation', '${here.soraya.organisationId}', false),
       set_config('app.holders', '${holders}', false), set_config('app.purpose', '${purpose}', false), set_config('app.moment', '2026-11-23T09:00:00Z', false)`,
    )
  try {
    await begin(`{"p:${professional}","r:information-coordinator"}`)
    for (const attempt of [
      'set role voorkant_matcher',
      'select key from people.match_key',
      'select name from people.name_key',
      'select * from people.name_search',
      `delete from people.name_search`,
      `select trigram.similarity('daan', 'daan')`,
      `insert into people.membership (municipality_id, person_id, subject_id, purpose, source_organisation_id, joined_at) values (9101, gen_random_uuid(), ${one}, 'signalering', ${here.soraya.organisationId}, now())`,
      `insert into people.verdict (municipality_id, comparison_id, subject_id, purpose, source_organisation_id, decided_by, decided_at, verdict) values (9101, '${comparisonId}', ${one}, 'signalering', ${here.soraya.organisationId}, '${here.femke.professionalId}', now(), 'same')`,
      `update people.comparison set state = 'joined'`,
      'update people.verdict set revealed = true',
      `select people.apart_between(${one}, ${other})`,
      `select people.members_with(${one})`,
    ]) {
      await expect(app.query(attempt), attempt).rejects.toThrow(/permission denied/)
    }
    expect((await app.query(`select * from people.find_candidates(${one})`)).rows).toContainEqual({ subject_id: other })
    await begin(`{"p:${professional}"}`)
    await expect(app.query(`select * from people.find_candidates(${one})`)).rejects.toThrow(
      'only an information coordinator',
    )
    await begin('{"r:information-coordinator"}', 9102)
    await expect(app.query(`select * from people.find_candidates(${one})`)).rejects.toThrow('only who sees')
    await begin('{"r:information-coordinator"}', 9101, 'pga')
    await expect(app.query(`select * from people.find_candidates(${one})`)).rejects.toThrow('only who sees')
    await begin('{"r:functional-manager","r:information-coordinator"}')
    await expect(app.query(`select * from people.find_candidates(${one})`)).rejects.toThrow('only who sees')
  } finally {
    await app.end()
  }
})

test('what is listed can be opened, what is allowed is not refused, and nothing else is', async () => {
  const told = somebodyNew()
  const { comparisonId } = await compared(told)
  const actors = () => [here.soraya, here.femke, here.third, here.policeCoordinator, here.ilse, elsewhere.soraya]
  const step = fc.record({
    actor: fc.nat(5),
    verdict: fc.constantFrom<VerdictName>('same', 'unsure'),
    undo: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      for (const { actor: place, verdict, undo } of steps) {
        const actor = actors()[place] ?? here.soraya
        const { stored, listed } = await as(actor, async (work) => ({
          stored: await findComparison(work, comparisonId),
          listed: (await listOwnComparisons(work)).some(({ id }) => id === comparisonId),
        }))
        const got = await as(actor, (work) => getComparison(work, { purpose: 'signalering', comparisonId })).catch(
          (error: unknown) => error,
        )
        expect(got instanceof Refusal).toBe(stored === undefined)
        if (listed) expect(got).toMatchObject({ id: comparisonId })
        const allowed = stored ? allowedActions(actor, stored) : []
        if (stored)
          expect((got as PersonComparison).allowed.filter((each) => each !== 'compare-again')).toEqual(allowed)
        const act = undo
          ? as(actor, (work) => undoJoin(work, { purpose: 'signalering', comparisonId, reason: 'Toch niet' }))
          : says(actor, comparisonId, verdict)
        const refused = await act.then(
          () => false,
          (error: unknown) => error instanceof Refusal,
        )
        expect(refused).toBe(!allowed.includes(undo ? 'undo-join' : 'give-verdict'))
      }
    }),
    { numRuns: 10 },
  )
})

test('who may see the identity alone sees no contact data', async () => {
  const subject = await signalAbout({ ...somebodyNew(), handle: 'iemand_x' })
  await owner.query(
    `update privacy.access_grant set kinds = '{identity}' where subject_id = $1 and holder = 'r:information-coordinator'`,
    [subject],
  )
  const seen = (await as(here.soraya, (work) => listDescriptions(work, [subject]))).get(subject)
  expect(seen).toMatchObject({ handle: null, telephone: null })
  expect(seen?.familyName).toBeTruthy()
})

test('every endpoint of this room needs signing in', () => {
  for (const endpoint of Object.values(peopleEndpoints)) expect(endpoint.allow).not.toBe('public')
})
