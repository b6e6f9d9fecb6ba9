import { beforeAll, expect, test } from 'vitest'
import { testPlatform } from '../../../platform/server/testing/test-platform.ts'
import { type Actor, perform, type Work } from '../../../platform/server/work.ts'
import type { DescriptionInput, VerdictName } from '../contract.ts'
import { aTown, type Town } from './fixtures/a-town.ts'
import { aDescribedSignal } from './fixtures.ts'
import { describePerson, joinedSubjects, suggestionsFor } from './index.ts'
import { getComparison } from './use-cases/get-comparison.ts'
import { giveVerdict } from './use-cases/give-verdict.ts'
import { listOwnComparisons } from './use-cases/list-own-comparisons.ts'
import { listReopened } from './use-cases/list-reopened.ts'
import { lookAgain } from './use-cases/look-again.ts'
import { openComparison } from './use-cases/open-comparison.ts'
import { undoJoin } from './use-cases/undo-join.ts'

const platform = await testPlatform()
const { owner } = platform
const purpose = 'signalering'
let here: Town
beforeAll(async () => {
  here = await aTown(platform, 9121)
})

const as = <T>(actor: Actor, act: (work: Work) => Promise<T>) =>
  perform(platform, actor, purpose, async (work) => {
    const answer = await act(work)
    work.record({ name: 'tested' })
    return answer
  })
const told: DescriptionInput = {
  givenNames: 'Rikst',
  familyName: 'Abelshausen',
  birthDate: '2011-09-30',
  telephone: '0687654321',
  school: 'Het Baken',
}
const refusedWith = (code: string) => expect.objectContaining({ name: 'Refusal', code })

/** Two records about one young person, compared by Soraya and Femke, who each gave these verdicts. */
async function compared(...verdicts: readonly VerdictName[]) {
  await owner.query('delete from privacy.subject where municipality_id = 9121')
  const one = await as(here.ilse, (work) => aDescribedSignal(work, told))
  const other = await as(here.ilse, (work) => aDescribedSignal(work, told))
  const { rows } = await owner.query('select id from people.description order by subject_id')
  const { id } = await as(here.soraya, (work) =>
    openComparison(work, {
      purpose,
      descriptionId: rows[0]?.id,
      candidateId: rows[1]?.id,
      secondDeciderId: String(here.femke.professionalId),
    }),
  )
  for (const [place, verdict] of verdicts.entries()) await says(place === 0 ? here.soraya : here.femke, id, verdict)
  return { one, other, id }
}
const says = (actor: Actor, comparisonId: string, verdict: VerdictName) =>
  as(actor, (work) => giveVerdict(work, { purpose, comparisonId, verdict, reason: 'Gezien' }))
const tells = (subjectId: string, other: Partial<DescriptionInput>) =>
  as(here.ilse, (work) => describePerson(work, subjectId, { ...told, ...other }))
const look = (actor: Actor, comparisonId: string) => as(actor, (work) => getComparison(work, { purpose, comparisonId }))
const questions = (actor: Actor) => as(actor, listReopened)

for (const [ended, verdicts] of [
  ['not sure', ['same', 'unsure']],
  ['joined', ['same', 'same']],
] as const) {
  test(`a changed fact asks a person to look again at what ended ${ended}, and changes nothing else`, async () => {
    const { one, other, id } = await compared(...verdicts)
    const before = await as(here.soraya, (work) => joinedSubjects(work, one))
    expect(await questions(here.third)).toEqual([])
    await tells(other, { school: 'De Driesprong', nickname: 'Rik' })
    expect(await questions(here.third)).toMatchObject([{ id, fields: ['nickname', 'school'] }])
    expect((await look(here.soraya, id)).changed).toMatchObject([
      { side: 'right', fields: ['nickname', 'school'], yourVerdictLapsed: false, lookedAgain: null },
    ])
    expect(await as(here.soraya, (work) => joinedSubjects(work, one))).toEqual(before)

    // One person says that it stays; then it is no question any more.
    const shown = await look(here.third, id)
    expect(shown.allowed).toContain('look-again')
    const looked = await as(here.third, (work) => lookAgain(work, { purpose, comparisonId: id }))
    expect(looked).toMatchObject({ state: shown.state, changed: [{ lookedAgain: { by: 'Smit, H.' } }] })
    expect(looked.allowed).not.toContain('look-again')
    expect(await questions(here.third)).toEqual([])
    await expect(as(here.third, (work) => lookAgain(work, { purpose, comparisonId: id }))).rejects.toEqual(
      refusedWith('nothing-changed'),
    )
  })
}

test('what was taken apart may be suggested again once a fact changed, and is a question', async () => {
  const { one, other, id } = await compared('same', 'same')
  await as(here.soraya, (work) => undoJoin(work, { purpose, comparisonId: id, reason: 'Neven' }))
  const suggested = async () => (await as(here.soraya, (work) => suggestionsFor(work, one))).length
  expect(await suggested()).toBe(0)
  await tells(other, {})
  expect(await suggested(), 'told again, the same').toBe(0)
  expect(await questions(here.soraya)).toEqual([])
  await tells(other, { street: 'Sluisstraat' })
  expect(await suggested()).toBe(1)
  expect(await questions(here.soraya)).toMatchObject([{ id, state: 'undone', fields: ['street'] }])
  expect(await as(here.soraya, (work) => joinedSubjects(work, one))).toEqual([])
})

test('never stays, and shows that it was decided on other facts', async () => {
  const { one, other, id } = await compared('never', 'same')
  await tells(one, { familyName: 'Quartel' })
  await tells(one, {})
  expect(await questions(here.soraya)).toEqual([])
  const shown = await look(here.soraya, id)
  expect(shown).toMatchObject({ state: 'never', allowed: [], changed: [{ side: 'left', fields: ['familyName'] }] })
  expect(await as(here.soraya, (work) => suggestionsFor(work, other))).toEqual([])
})

test('a verdict on other facts is not carried over: who gave it is told and gives it again', async () => {
  const { one, id } = await compared('same')
  await tells(one, { birthDate: '2012-09-30' })
  const mine = await look(here.soraya, id)
  expect(mine.changed).toMatchObject([{ side: 'left', fields: ['birth'], yourVerdictLapsed: true }])
  expect(mine.deciders).toMatchObject([
    { you: true, decidedAt: null, verdict: null, reason: null },
    { decidedAt: null },
  ])
  expect((await look(here.femke, id)).changed).toMatchObject([{ yourVerdictLapsed: false }])
  const own = await as(here.soraya, listOwnComparisons)
  expect(own.find((each) => each.id === id)?.waitsFor).toBe('you')
  // One same on the new facts is not enough: the one on the old facts does not count.
  expect(await says(here.femke, id, 'same')).toMatchObject({ state: 'open' })
  expect(await as(here.soraya, (work) => joinedSubjects(work, one))).toEqual([])
  expect(await says(here.soraya, id, 'same')).toMatchObject({ state: 'joined' })
  expect(await questions(here.soraya)).toEqual([])
})

test('a verdict is not taken on facts that changed while somebody looked', async () => {
  const { one, id } = await compared()
  const seen = (await look(here.soraya, id)).changed[0]?.at ?? null
  await tells(one, { birthDate: '2012-09-30' })
  const chooses = (seenChange: string | null) =>
    as(here.soraya, (work) =>
      giveVerdict(work, { purpose, comparisonId: id, verdict: 'same', reason: null, seenChange }),
    )
  await expect(chooses(seen)).rejects.toEqual(refusedWith('facts-changed'))
  const now = await look(here.soraya, id)
  expect(now.deciders).toMatchObject([{ decidedAt: null }, { decidedAt: null }])
  expect(await chooses(now.changed[0]?.at ?? null)).toMatchObject({ deciders: [{ verdict: 'same' }, {}] })
})

test('of what changed only the names of fields are kept, and who may not see contact data does not learn that they changed', async () => {
  const { other, id } = await compared('same', 'unsure')
  await tells(other, { telephone: '0611112222', handle: 'rikst_x' })
  expect((await look(here.soraya, id)).changed).toMatchObject([{ fields: ['phone', 'handle'] }])
  const { rows } = await owner.query('select row_to_json(f)::text as kept from people.changed_fact f')
  expect(rows[0]?.kept).not.toMatch(/0611112222|0687654321|rikst_x/)
  await owner.query(
    `update privacy.access_grant set kinds = '{identity}' where subject_id = $1 and holder in ('r:information-coordinator', 'p:' || $2)`,
    [other, here.third.professionalId],
  )
  expect((await look(here.third, id)).changed).toEqual([])
  expect(await questions(here.third)).toEqual([])
})

test('who may not see both records learns nothing of the question', async () => {
  const { one, other, id } = await compared('same', 'unsure')
  await tells(other, { school: 'De Driesprong' })
  expect(await questions(here.policeCoordinator)).toEqual([])
  await owner.query(`delete from privacy.access_grant where subject_id = $1`, [one])
  const seen = await as(here.third, (work) => work.db.selectFrom('people.changed_fact').selectAll().execute())
  expect(seen).toEqual([])
  expect(await questions(here.third)).toEqual([])
  await expect(look(here.third, id)).rejects.toEqual(refusedWith('not-found'))
})
