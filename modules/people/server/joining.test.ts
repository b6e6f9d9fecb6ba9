import fc from 'fast-check'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { Refusal } from '../../../platform/server/refusal.ts'
import { testPlatform } from '../../../platform/server/testing/test-platform.ts'
import { type Actor, perform, type Work } from '../../../platform/server/work.ts'
import type { DescriptionInput, PeopleRefusal, PersonComparison, VerdictName } from '../contract.ts'
import { aTown, type Town } from './fixtures/a-town.ts'
import { aDescribedSignal } from './fixtures.ts'
import { describePerson, joinedSubjects, listDescriptions, suggestionsFor } from './index.ts'
import { getComparison } from './use-cases/get-comparison.ts'
import { giveVerdict } from './use-cases/give-verdict.ts'
import { keepApart } from './use-cases/keep-apart.ts'
import { openComparison } from './use-cases/open-comparison.ts'
import { undoJoin } from './use-cases/undo-join.ts'

const platform = await testPlatform()
const { owner } = platform
const purpose = 'signalering'
let here: Town

beforeAll(async () => {
  here = await aTown(platform, 9111)
})
beforeEach(async () => {
  await owner.query('delete from privacy.subject where municipality_id = 9111')
})

const as = <T>(actor: Actor, act: (work: Work) => Promise<T>) =>
  perform(platform, actor, purpose, async (work) => {
    const answer = await act(work)
    work.record({ name: 'tested' })
    return answer
  })
const refusedWith = (code: PeopleRefusal) => expect.objectContaining({ name: 'Refusal', code })

const bodil: DescriptionInput = {
  givenNames: 'Bodil',
  familyName: 'Quartelaer',
  birthDate: '2011-04-17',
  telephone: '0612345678',
}
const schools = ['Sluiskamp College', 'De Driesprong', 'Het Baken']
/** What is told in the n-th version of a description: another school, always the same young person. */
const version = (n: number): DescriptionInput => ({ ...bodil, school: String(schools[n % schools.length]) })

const records = async (count: number): Promise<string[]> => {
  const subjects: string[] = []
  for (let i = 0; i < count; i++) subjects.push(await as(here.ilse, (work) => aDescribedSignal(work, version(0))))
  return subjects
}
const descriptionOf = async (subjectId: string): Promise<string> => {
  const { rows } = await owner.query('select id from people.description where subject_id = $1', [subjectId])
  return String(rows[0]?.id)
}
const open = async (one: string, other: string, by = here.soraya, second = here.femke, anew = false) => {
  const [descriptionId, candidateId] = [await descriptionOf(one), await descriptionOf(other)]
  const secondDeciderId = String(second.professionalId)
  return as(by, (work) => openComparison(work, { purpose, descriptionId, candidateId, secondDeciderId, anew }))
}
const says = (actor: Actor, { id }: { id: string }, verdict: VerdictName) =>
  as(actor, (work) => giveVerdict(work, { purpose, comparisonId: id, verdict, reason: 'Gezien' }))
const joins = async (one: string, other: string, by = here.soraya, second = here.femke, anew = false) => {
  const comparison = await open(one, other, by, second, anew)
  await says(by, comparison, 'same')
  return says(second, comparison, 'same')
}
const undo = ({ id }: { id: string }, reason = 'Het zijn neven', by = here.femke) =>
  as(by, (work) => undoJoin(work, { purpose, comparisonId: id, reason }))
const look = ({ id }: { id: string }, by = here.soraya): Promise<PersonComparison> =>
  as(by, (work) => getComparison(work, { purpose, comparisonId: id }))
const joinedWith = (subjectId: string) => as(here.soraya, (work) => joinedSubjects(work, subjectId))
const suggested = async (subjectId: string): Promise<string[]> => {
  const found = await as(here.soraya, (work) => suggestionsFor(work, subjectId))
  const { rows } = await owner.query<{ subject_id: string }>(
    'select subject_id from people.description where id = any ($1::uuid[]) order by subject_id',
    [found.map(({ descriptionId }) => descriptionId)],
  )
  return rows.map((row) => row.subject_id)
}

test('what was taken apart is not suggested again, from neither side', async () => {
  const [a, b] = (await records(2)) as [string, string]
  expect(await suggested(a)).toEqual([b])
  await undo(await joins(a, b))
  expect(await suggested(a)).toEqual([])
  expect(await suggested(b)).toEqual([])
})

test('what was taken apart does not come together by way of a third record', async () => {
  const [a, b, c] = (await records(3)) as [string, string, string]
  await undo(await joins(a, b))
  await joins(a, c)
  await expect(open(b, c)).rejects.toEqual(refusedWith('apart-by-others'))
  await expect(open(b, c, here.soraya, here.femke, true)).rejects.toEqual(refusedWith('apart-by-others'))
  expect(await joinedWith(b)).toEqual([])
  expect(await suggested(b)).toEqual([])
})

test('nor by a comparison with the third record that was open already', async () => {
  const [a, b, c] = (await records(3)) as [string, string, string]
  const ab = await joins(a, b)
  const bc = await open(b, c)
  await undo(ab)
  await joins(a, c)
  await says(here.soraya, bc, 'unsure')
  await expect(says(here.femke, bc, 'same')).rejects.toEqual(refusedWith('not-now'))
  expect(await says(here.femke, bc, 'unsure')).toMatchObject({ state: 'unsure' })
})

const keepsApart = async (by: Actor, one: string, other: string, reason = 'Neven') => {
  const [descriptionId, candidateId] = [await descriptionOf(one), await descriptionOf(other)]
  return as(by, (work) => keepApart(work, { purpose, descriptionId, candidateId, reason }))
}
const hide = (subjectId: string) =>
  owner.query(
    `delete from privacy.access_grant where subject_id = $1 and (holder = 'r:information-coordinator' or reason = 'comparison')`,
    [subjectId],
  )
const holds = async (reason: string) =>
  (await owner.query('select from people.apart where reason = $1 and lifted_at is null', [reason])).rowCount === 1

test('comparing two anew lifts what was said of those two, never what somebody said of a record they do not see', async () => {
  const [a, b, c] = (await records(3)) as [string, string, string]
  await keepsApart(here.soraya, a, b)
  await keepsApart(here.third, c, b, 'Neef')
  await joins(a, c)
  await expect(open(a, b, here.soraya, here.femke, true)).rejects.toEqual(refusedWith('apart-by-others'))
  await hide(c)
  const anew = await open(a, b, here.soraya, here.femke, true)
  await expect(says(here.soraya, anew, 'same')).rejects.toEqual(refusedWith('not-now'))
  expect(await says(here.soraya, anew, 'unsure')).toMatchObject({ state: 'open' })
  expect(await says(here.femke, anew, 'unsure')).toMatchObject({ state: 'unsure' })
  expect(await holds('Neef')).toBe(true)
  expect(await holds('Neven')).toBe(true)
})

test('a record that one may not see changes no suggestion, and refuses nothing before two are joined', async () => {
  const [a, b, c] = (await records(3)) as [string, string, string]
  await joins(a, c)
  await keepsApart(here.soraya, c, b)
  expect(await suggested(a)).toEqual([])
  await hide(c)
  expect(await suggested(a)).toEqual([b])
  expect(await suggested(b)).toEqual([a])
  const comparison = await open(a, b)
  await expect(says(here.soraya, comparison, 'same')).rejects.toEqual(refusedWith('not-now'))
  await says(here.soraya, comparison, 'unsure')
  await says(here.femke, comparison, 'unsure')
  await expect(keepsApart(here.soraya, a, b, 'Zelf gezien')).resolves.toEqual({ done: true })
})

test('another organisation that says apart unseen changes no suggestion, and its word is not lifted', async () => {
  const [a, b] = (await records(2)) as [string, string]
  await owner.query(
    `insert into people.apart (municipality_id, subject_id, other_subject_id, purpose, source_organisation_id, said_by, said_at, reason)
     values (9111, $1, $2, $3, $4, $5, '2026-11-23T09:00:00Z', 'Politie')`,
    [a, b, purpose, here.policeCoordinator.organisationId, here.policeCoordinator.professionalId],
  )
  expect(await suggested(a)).toEqual([b])
  await expect(keepsApart(here.soraya, a, b, 'Zelf gezien')).resolves.toEqual({ done: true })
  const anew = await open(a, b, here.soraya, here.femke, true)
  await expect(says(here.soraya, anew, 'same')).rejects.toEqual(refusedWith('not-now'))
  expect(await holds('Politie')).toBe(true)
})

test('two who begin to compare the same at the same moment: one does, the other is told so', async () => {
  const [a, b] = (await records(2)) as [string, string]
  const both = await Promise.allSettled([open(a, b), open(b, a, here.femke, here.third), open(a, b, here.third)])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const each of both)
    if (each.status === 'rejected') expect(each.reason).toEqual(refusedWith('comparison-already-open'))
})

test('what another organisation compares unseen refuses with no more than that it cannot be now', async () => {
  const [a, b] = (await records(2)) as [string, string]
  await owner.query(
    `insert into people.comparison (municipality_id, id, subject_id, other_subject_id, purpose, source_organisation_id, opened_by, opened_at, second_decider)
     values (9111, gen_random_uuid(), $1, $2, $3, $4, $5, '2026-11-23T09:00:00Z', $6)`,
    [
      a,
      b,
      purpose,
      here.policeCoordinator.organisationId,
      here.policeCoordinator.professionalId,
      here.ilse.professionalId,
    ],
  )
  await expect(open(a, b)).rejects.toEqual(refusedWith('not-now'))
})

test('who does not see both records any more learns from no act that there is a comparison', async () => {
  const [a, b] = (await records(2)) as [string, string]
  const waiting = await open(a, b)
  const { rows } = await owner.query<{ id: number }>(
    `update partners.covenant set stopped_purposes = array[$1] where municipality_id = 9111 returning id`,
    [purpose],
  )
  expect(rows).toHaveLength(1)
  try {
    for (const actor of [here.soraya, here.third]) {
      await expect(look(waiting, actor)).rejects.toMatchObject({ code: 'not-found' })
      await expect(says(actor, waiting, 'same')).rejects.toMatchObject({ code: 'not-found' })
      await expect(undo(waiting, 'x', actor)).rejects.toMatchObject({ code: 'not-found' })
    }
  } finally {
    await owner.query(`update partners.covenant set stopped_purposes = '{}' where municipality_id = 9111`)
  }
})

test('two people who compare anew on purpose see that it was taken apart and why, and lift it when both say same', async () => {
  const [a, b] = (await records(2)) as [string, string]
  const undone = await undo(await joins(a, b), 'De moeder zegt dat het neven zijn')
  expect(undone.allowed).toContain('compare-again')
  await expect(open(a, b)).rejects.toEqual(refusedWith('taken-apart'))

  const anew = await open(a, b, here.femke, here.third, true)
  expect(anew.saidApart).toEqual([
    expect.objectContaining({
      by: 'Willemsen, F.',
      reason: 'De moeder zegt dat het neven zijn',
      joinedBefore: true,
      holds: true,
    }),
  ])
  expect((await look(undone)).allowed).not.toContain('compare-again')
  await says(here.femke, anew, 'same')
  expect(await joinedWith(a)).toEqual([])
  expect(await says(here.third, anew, 'same')).toMatchObject({ state: 'joined', saidApart: [{ holds: false }] })
  expect(await joinedWith(a)).toEqual([b])
})

test('comparing anew without agreeing leaves the two apart', async () => {
  const [a, b] = (await records(2)) as [string, string]
  await undo(await joins(a, b))
  const anew = await open(a, b, here.soraya, here.femke, true)
  await says(here.soraya, anew, 'same')
  expect(await says(here.femke, anew, 'unsure')).toMatchObject({ state: 'unsure', saidApart: [{ holds: true }] })
  expect(await suggested(a)).toEqual([])
  await expect(open(a, b)).rejects.toEqual(refusedWith('taken-apart'))
})

test('what is never the same cannot be compared anew', async () => {
  const [a, b] = (await records(2)) as [string, string]
  const comparison = await open(a, b)
  await says(here.soraya, comparison, 'never')
  expect(await says(here.femke, comparison, 'same')).toMatchObject({ state: 'never', allowed: [] })
  await expect(open(a, b, here.soraya, here.femke, true)).rejects.toEqual(refusedWith('kept-apart'))
})

test('a comparison of two that came together by others lapses, and nobody can decide it any more', async () => {
  const [a, b, c] = (await records(3)) as [string, string, string]
  const ac = await open(a, c)
  await says(here.soraya, ac, 'never')
  await joins(a, b)
  await joins(b, c)
  expect(await look(ac)).toMatchObject({ state: 'lapsed', allowed: [] })
  await expect(says(here.femke, ac, 'same')).rejects.toEqual(refusedWith('comparison-settled'))
})

test('who may not see both records does not learn that they were taken apart', async () => {
  const [a, b] = (await records(2)) as [string, string]
  await undo(await joins(a, b))
  const seen = (actor: Actor) =>
    as(actor, async (work) => (await work.db.selectFrom('people.apart').selectAll().execute()).length)
  expect(await seen(here.third)).toBe(1)
  expect(await seen(here.policeCoordinator)).toBe(0)
  expect(await seen(here.ilse)).toBe(0)
  await owner.query(`delete from privacy.access_grant where subject_id = $1`, [b])
  expect(await seen(here.third)).toBe(0)
})

// What happened, as simple as it can be told: what each record last said, which joins stand, who is kept apart.

type Model = {
  readonly told: number[]
  joins: { readonly one: number; readonly other: number; readonly comparison: { id: string } }[]
  nevers: (readonly [number, number])[]
  aparts: (readonly [number, number])[]
}

type Command =
  | { readonly kind: 'tell'; readonly record: number; readonly version: number }
  | {
      readonly kind: 'join' | 'join-anew' | 'never' | 'not-same'
      readonly pair: readonly [number, number]
      readonly swap: boolean
    }
  | { readonly kind: 'undo'; readonly pick: number }

const byText = (a: string | undefined, b: string | undefined) => String(a).localeCompare(String(b))
const size = 6
const all = Array.from({ length: size }, (_, i) => i)
const pair = fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).filter(([a, b]) => a !== b)
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('join'), pair, swap: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('undo'), pick: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('join-anew'), pair, swap: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('never'), pair, swap: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('not-same'), pair, swap: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tell'), record: fc.nat(size - 1), version: fc.nat(2) }) },
) as fc.Arbitrary<Command>

const groupOf = ({ joins: links }: Model, start: number): ReadonlySet<number> => {
  const group = new Set([start])
  for (let grew = true; grew;) {
    grew = false
    for (const { one, other } of links) {
      if (group.has(one) !== group.has(other)) {
        group.add(one).add(other)
        grew = true
      }
    }
  }
  return group
}
const same = ([a, b]: readonly [number, number], one: number, other: number) =>
  (a === one && b === other) || (a === other && b === one)
const across = (model: Model, kept: Model['aparts'], one: number, other: number) => {
  const [ours, theirs] = [groupOf(model, one), groupOf(model, other)]
  return kept.filter(([a, b]) => (ours.has(a) && theirs.has(b)) || (ours.has(b) && theirs.has(a)))
}
/** Why the model would not have these two compared. */
function whyNot(model: Model, [one, other]: readonly [number, number], anew: boolean): PeopleRefusal | null {
  if (groupOf(model, one).has(other)) return 'already-joined'
  if (across(model, model.nevers, one, other).length > 0) return 'kept-apart'
  const kept = across(model, model.aparts, one, other)
  if (kept.some((each) => !same(each, one, other))) return 'apart-by-others'
  return kept.length > 0 && !anew ? 'taken-apart' : null
}

async function carryOut(model: Model, subjects: readonly string[], act: Command): Promise<void> {
  if (act.kind === 'tell') {
    await as(here.ilse, (work) => describePerson(work, String(subjects[act.record]), version(act.version)))
    if (model.told[act.record] !== act.version) {
      model.aparts = model.aparts.filter((kept) => !kept.includes(act.record))
    }
    model.told[act.record] = act.version
    return
  }
  if (act.kind === 'undo') {
    const link = model.joins[act.pick % model.joins.length]
    if (!link) return
    await undo(link.comparison)
    model.joins = model.joins.filter((each) => each !== link)
    model.aparts.push([link.one, link.other])
    return
  }
  const [one, other] = act.pair
  const [first, second] = act.swap ? [here.femke, here.soraya] : [here.soraya, here.femke]
  const expected = whyNot(model, act.pair, act.kind === 'join-anew')
  if (act.kind === 'not-same') {
    const [descriptionId, candidateId] = [
      await descriptionOf(String(subjects[one])),
      await descriptionOf(String(subjects[other])),
    ]
    const said = as(first, (work) => keepApart(work, { purpose, descriptionId, candidateId, reason: 'Neven' }))
    if (expected === null) {
      await said
      model.aparts.push([one, other])
    } else await expect(said).rejects.toEqual(refusedWith(expected))
    return
  }
  const opened = await open(
    String(subjects[one]),
    String(subjects[other]),
    first,
    second,
    act.kind === 'join-anew',
  ).catch((error: unknown) => error)
  if (expected !== null) {
    expect(opened).toEqual(refusedWith(expected))
    return
  }
  expect(opened).not.toBeInstanceOf(Refusal)
  const comparison = opened as PersonComparison
  await says(first, comparison, act.kind === 'never' ? 'never' : 'same')
  const settled = await says(second, comparison, 'same')
  expect(settled.state).toBe(act.kind === 'never' ? 'never' : 'joined')
  if (act.kind === 'never') model.nevers.push([one, other])
  else {
    model.aparts = model.aparts.filter((kept) => !same(kept, one, other))
    model.joins.push({ one, other, comparison })
  }
}

test('any row of joins, edits, undoings and nevers by two coordinators leaves exactly the facts that history says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 12, size: 'max' }), async (commands) => {
      await owner.query('delete from privacy.subject where municipality_id = 9111')
      const subjects = await records(size)
      const model: Model = { told: all.map(() => 0), joins: [], nevers: [], aparts: [] }
      for (const act of commands) await carryOut(model, subjects, act)

      const described = await as(here.soraya, (work) => listDescriptions(work, subjects))
      for (const i of all) {
        const subject = String(subjects[i])
        expect(described.get(subject), 'what was told').toMatchObject(version(model.told[i] ?? 0))
        const group = groupOf(model, i)
        const joined = all.filter((each) => each !== i && group.has(each)).map((each) => subjects[each])
        expect((await joinedWith(subject)).toSorted(byText), 'joined with').toEqual(joined.toSorted(byText))
        const free = all.filter(
          (each) =>
            !group.has(each) &&
            across(model, model.nevers, i, each).length + across(model, model.aparts, i, each).length === 0,
        )
        expect((await suggested(subject)).toSorted(byText), 'suggested').toEqual(
          free.map((each) => subjects[each]).toSorted(byText),
        )
        for (const [a, b] of [...model.nevers, ...model.aparts]) expect(group.has(a) && group.has(b)).toBe(false)
      }
    }),
    { numRuns: 10 },
  )
}, 30_000)
