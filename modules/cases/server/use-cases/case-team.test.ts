import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { DataKind } from '../../../../platform/contract/endpoint.ts'
import { testPlatform } from '../../../../platform/server/testing/test-platform.ts'
import type { Actor } from '../../../../platform/server/work.ts'
import { aCaseTown, as, type CaseTown, offered, running, withTeam } from '../a-case-town.ts'
import { addMember, endMember } from './case-team.ts'
import { acceptCase } from './direct-case.ts'
import { addCaseFact, addOffenceNumber, addProtectiveFact, markCaseVictim, withdrawCaseFact } from './facts.ts'
import { addTask, finishTask } from './follow.ts'
import { addIntervention, finishIntervention, moveGoal } from './plan.ts'
import { getCase, listMyCases, listMyTasks } from './read-cases.ts'
import { getPlan, readPlanPaper } from './young-person-plan.ts'

const platform = await testPlatform(new Date('2026-09-14T08:00:00Z'))
let town: CaseTown
let elsewhere: CaseTown

beforeAll(async () => {
  town = await aCaseTown(platform, 9001)
  elsewhere = await aCaseTown(platform, 9002, 'Oeverlande')
})
beforeEach(() => at('2026-09-14T09:00:00Z'))

const at = (moment: string) => platform.setNow(new Date(moment))
const id = (actor: Actor) => String(actor.professionalId)
const read = (actor: Actor, caseId: string) => as(platform, actor, (work) => getCase(work, { caseId }))
const join = (caseId: string, actor: Actor, kinds: DataKind[], until?: string) =>
  as(platform, town.jikke, (work) =>
    addMember(work, { caseId, professionalId: id(actor), task: 'je hulp', kinds, ...(until ? { until } : {}) }),
  )
const tell = (actor: Actor, caseId: string, told: Partial<Parameters<typeof addCaseFact>[1]> = {}) =>
  as(platform, actor, (work) =>
    addCaseFact(work, {
      caseId,
      kind: 'observation',
      world: 'straat',
      text: 'Niet meer gezien op het Busplein.',
      happenedOn: '2026-09-13',
      basis: 'own-observation',
      sourceWords: 'Straatcoach',
      ...told,
    }),
  )
const care = (caseId: string) =>
  tell(town.coach, caseId, {
    kind: 'care',
    world: 'thuis',
    text: 'Slaapt slecht sinds de zomer.',
    factor: 'RF-I7',
    basis: 'told-by-young-person',
  })
const notFound = { code: 'not-found' }

test('who joins the team sees the case as far as grant and covenant go, and nothing from the moment of leaving', async () => {
  const { caseId } = await offered(platform, town)
  await as(platform, town.jikke, (work) => acceptCase(work, { caseId }))
  await expect(read(town.youthWorker, caseId)).rejects.toMatchObject(notFound)
  const seen = await join(caseId, town.youthWorker, ['observation'])
  expect((await read(town.youthWorker, caseId)).role).toBe('team')
  expect((await as(platform, town.youthWorker, (work) => listMyCases(work, {}))).map((one) => one.id)).toContain(caseId)
  const [member] = seen.team
  await as(platform, town.jikke, (work) => endMember(work, { caseId, memberId: member?.id ?? '' }))
  await expect(read(town.youthWorker, caseId)).rejects.toMatchObject(notFound)
  expect((await as(platform, town.youthWorker, (work) => listMyCases(work, {}))).map((one) => one.id)).not.toContain(
    caseId,
  )
  expect(
    (await join(caseId, town.youthWorker, ['observation'])).team.filter((one) => one.endedOn === null),
  ).toHaveLength(1)
})

test('a membership with a last day ends by itself', async () => {
  const { caseId } = await offered(platform, town)
  await as(platform, town.jikke, (work) => acceptCase(work, { caseId }))
  await join(caseId, town.youthWorker, ['observation'], '2026-09-20')
  at('2026-09-20T20:00:00Z')
  await read(town.youthWorker, caseId)
  at('2026-09-21T06:00:00Z')
  await expect(read(town.youthWorker, caseId)).rejects.toMatchObject(notFound)
  await join(caseId, town.youthWorker, ['observation'])
  await read(town.youthWorker, caseId)
})

test('nobody joins for a kind that the chain may not read, without a covenant, or without a role in cases', async () => {
  const { caseId } = await withTeam(platform, town)
  await expect(join(caseId, town.thomas, ['care'])).rejects.toMatchObject({
    code: 'kind-not-for-this-chain',
    facts: { kind: 'care' },
  })
  await expect(join(caseId, town.secondCoach, ['criminal'])).rejects.toMatchObject({ code: 'kind-not-for-this-chain' })
  await expect(join(caseId, town.stranger, ['education'])).rejects.toMatchObject({ code: 'no-covenant' })
  await expect(read(town.stranger, caseId)).rejects.toMatchObject(notFound)
  await expect(join(caseId, town.manager, ['identity'])).rejects.toMatchObject({
    code: 'functional-manager-reads-no-file',
  })
  await expect(join(caseId, town.wouter, ['identity'])).rejects.toMatchObject({ code: 'member-cannot-read-cases' })
  await expect(join(caseId, elsewhere.coach, ['identity'])).rejects.toMatchObject({ code: 'colleague-unknown' })
  await expect(join(caseId, town.coach, ['identity'])).rejects.toMatchObject({ code: 'member-already' })
  await expect(
    as(platform, town.coach, (work) =>
      addMember(work, { caseId, professionalId: id(town.secondCoach), task: 'x', kinds: ['identity'] }),
    ),
  ).rejects.toMatchObject({ code: 'not-your-case' })
})

test('care facts exist for care in the team alone: not for the director, in no list, count, plan or task', async () => {
  const { caseId } = await running(platform, town)
  const own = await care(caseId)
  expect(own.facts.map((fact) => fact.factor)).toEqual(['RF-I7'])
  for (const actor of [town.jikke, town.mentor, town.youthWorker, town.officer]) {
    const seen = await read(actor, caseId)
    expect(seen.facts).toEqual([])
    expect(
      JSON.stringify([
        seen,
        await as(platform, actor, (work) => listMyCases(work, {})),
        await as(platform, actor, listMyTasks),
      ]),
    ).not.toMatch(/Slaapt slecht|RF-I7/)
    expect(
      seen.readers.filter((reader) => reader.kinds.includes('care')).map((reader) => reader.colleague.name),
    ).toEqual(actor === town.jikke ? ['Yıldız, E.'] : ['Yıldız, E.'])
    const counted = await as(platform, actor, async (work) => {
      work.record({ name: 'case-read' })
      return work.db
        .selectFrom('cases.fact')
        .select((e) => e.fn.countAll<string>().as('n'))
        .where('case_id', '=', caseId)
        .executeTakeFirstOrThrow()
    })
    expect(counted.n).toBe('0')
  }
  const plan = await as(platform, town.jikke, (work) => getPlan(work, { caseId }))
  const paper = await as(platform, town.jikke, (work) => readPlanPaper(work, { caseId }))
  expect(JSON.stringify([plan, paper])).not.toMatch(/Slaapt slecht|RF-I7/)
  await expect(as(platform, town.secondCoach, (work) => getCase(work, { caseId }))).rejects.toMatchObject(notFound)
  await join(caseId, town.secondCoach, ['care'])
  expect((await read(town.secondCoach, caseId)).facts).toHaveLength(1)
})

test('a class B factor is for care: nobody else writes it, and care does not write it as an observation', async () => {
  const { caseId } = await withTeam(platform, town)
  for (const actor of [town.jikke, town.youthWorker, town.coach])
    await expect(tell(actor, caseId, { factor: 'RF-I7' })).rejects.toMatchObject({ code: 'class-b-belongs-to-care' })
  await expect(tell(town.jikke, caseId, { kind: 'care' })).rejects.toMatchObject({ code: 'class-b-belongs-to-care' })
  expect((await tell(town.youthWorker, caseId, { factor: 'RF-S2' })).facts[0]?.factor).toBe('RF-S2')
})

test('an offence is a number by police or justice with its check date and label, and never reaches school or youth work', async () => {
  const { caseId } = await running(platform, town)
  const add = (actor: Actor, more = {}) =>
    as(platform, actor, (work) => addOffenceNumber(work, { caseId, count: 2, checkedOn: '2026-09-14', ...more }))
  for (const actor of [town.jikke, town.mentor, town.coach, town.youthWorker])
    await expect(add(actor)).rejects.toMatchObject({ code: 'offence-only-by-police-or-justice' })
  await expect(add(town.officer, { checkedOn: '2026-09-15' })).rejects.toMatchObject({ code: 'date-in-the-future' })
  const given = await add(town.officer)
  expect(given.facts).toMatchObject([
    { kind: 'criminal', offenceCount: 2, checkedOn: '2026-09-14', label: 'wpg', text: null, allowed: ['withdraw'] },
  ])
  expect((await read(town.jikke, caseId)).facts).toMatchObject([{ kind: 'criminal', offenceCount: 2, allowed: [] }])
  for (const actor of [town.mentor, town.coach, town.youthWorker]) expect((await read(actor, caseId)).facts).toEqual([])
  await expect(
    as(platform, town.jikke, (work) => withdrawCaseFact(work, { caseId, factId: given.facts[0]?.id ?? '' })),
  ).rejects.toMatchObject(notFound)
  await as(platform, town.officer, (work) => withdrawCaseFact(work, { caseId, factId: given.facts[0]?.id ?? '' }))
  expect((await read(town.jikke, caseId)).facts).toEqual([])
})

test('under twelve, or when twelve is not certain, there is no offence to count and nothing repressive to choose', async () => {
  for (const description of [
    { givenNames: 'Isa', birthDate: '2014-12-01' },
    { givenNames: 'Kai', estimatedAge: 12 },
    { givenNames: 'Lou' },
  ] as const) {
    const { caseId } = await withTeam(platform, town, { description })
    const seen = await read(town.officer, caseId)
    expect(seen.careRouteOnly).toBe(true)
    expect(seen.allowed).not.toContain('add-offence-check')
    await expect(
      as(platform, town.officer, (work) => addOffenceNumber(work, { caseId, count: 0, checkedOn: '2026-09-14' })),
    ).rejects.toMatchObject({ code: 'under-12-has-no-offences' })
    const choose = (actor: Actor, kind: 'criminal-justice' | 'administrative', measure: 'M-1' | 'M-10' | null) =>
      as(platform, actor, (work) =>
        addIntervention(work, {
          caseId,
          goalId: null,
          kind,
          measure,
          what: 'Iets',
          owner: { professionalId: id(actor) },
          startsOn: '2026-09-14',
        }),
      )
    await expect(choose(town.officer, 'criminal-justice', null)).rejects.toMatchObject({
      code: 'under-12-nothing-repressive',
    })
    await expect(choose(town.jikke, 'administrative', 'M-1')).rejects.toMatchObject({
      code: 'under-12-nothing-repressive',
    })
    expect((await choose(town.jikke, 'administrative', 'M-10')).around.at(-1)?.measure).toBe('M-10')
  }
})

test('while a possible victim waits for review nothing repressive can be chosen; the director reviews', async () => {
  const { caseId } = await running(platform, town)
  const choose = () =>
    as(platform, town.jikke, (work) =>
      addIntervention(work, {
        caseId,
        goalId: null,
        kind: 'administrative',
        measure: 'M-1',
        what: 'Verblijfsontzegging',
        owner: { professionalId: id(town.jikke) },
        startsOn: '2026-09-14',
      }),
    )
  await as(platform, town.coach, (work) => markCaseVictim(work, { caseId, mark: 'to-review' }))
  await expect(choose()).rejects.toMatchObject({ code: 'protection-route-first' })
  await expect(
    as(platform, town.coach, (work) => markCaseVictim(work, { caseId, mark: 'reviewed' })),
  ).rejects.toMatchObject({ code: 'not-your-case' })
  await as(platform, town.jikke, (work) => markCaseVictim(work, { caseId, mark: 'reviewed' }))
  expect((await choose()).around).toHaveLength(1)
})

test('a school reads the timetable and its goal, not the street; police reads neither', async () => {
  const { caseId, seen } = await running(platform, town)
  await tell(town.youthWorker, caseId)
  const goalId = seen.goals[0]?.id ?? ''
  const add = (kind: 'education' | 'prospects', what: string, owner: Actor) =>
    as(platform, town.jikke, (work) =>
      addIntervention(work, {
        caseId,
        goalId,
        kind,
        what,
        owner: { professionalId: id(owner) },
        startsOn: '2026-09-14',
      }),
    )
  await add('education', 'Maatwerkrooster', town.mentor)
  await add('prospects', 'Stage bij een garage', town.youthWorker)
  const school = await read(town.mentor, caseId)
  expect(school.goals.map((goal) => goal.interventions.map((one) => one.what))).toEqual([['Maatwerkrooster']])
  expect([school.why, school.facts, school.views, school.progress, school.informing]).toEqual([null, [], [], [], []])
  const police = await read(town.officer, caseId)
  expect([police.goals, police.around, police.facts]).toEqual([[], [], []])
  await as(platform, town.mentor, (work) =>
    addProtectiveFact(work, {
      caseId,
      factor: 'BF-9',
      world: 'school',
      text: 'Sinds vorige week elke dag op tijd.',
      happenedOn: '2026-09-14',
      basis: 'own-observation',
      sourceWords: 'Mentor',
    }),
  )
  expect((await read(town.jikke, caseId)).protectiveFacts).toHaveLength(1)
  await as(platform, town.mentor, (work) => moveGoal(work, { caseId, goalId, stage: 'begun' }))
  await expect(
    as(platform, town.youthWorker, (work) => moveGoal(work, { caseId, goalId, stage: 'reached' })),
  ).rejects.toMatchObject(notFound)
})

test('what police do in a plan they write themselves, and school, youth work and care do not read it', async () => {
  const { caseId } = await running(platform, town)
  const halt = (actor: Actor) =>
    as(platform, actor, (work) =>
      addIntervention(work, {
        caseId,
        goalId: null,
        kind: 'criminal-justice',
        what: 'Gesprek over contracten',
        owner: { professionalId: id(town.officer) },
        startsOn: '2026-09-14',
      }),
    )
  await expect(halt(town.jikke)).rejects.toMatchObject({ code: 'criminal-justice-adds-itself' })
  await halt(town.officer)
  expect((await read(town.jikke, caseId)).around.map((one) => one.what)).toEqual(['Gesprek over contracten'])
  for (const actor of [town.mentor, town.coach, town.youthWorker])
    expect((await read(actor, caseId)).around).toEqual([])
})

test('a task is of a kind that its owner can read, and only who works on the case gets one', async () => {
  const { caseId } = await running(platform, town)
  const give = (owner: Actor) =>
    as(platform, town.jikke, (work) =>
      addTask(work, { caseId, what: 'Bellen.', owner: { professionalId: id(owner) }, dueOn: '2026-09-18' }),
    )
  for (const owner of [town.officer, town.mentor, town.youthWorker]) {
    await give(owner)
    const [task] = await as(platform, owner, async (work) =>
      (await listMyTasks(work)).filter((one) => one.caseId === caseId),
    )
    expect(task).toMatchObject({ what: 'Bellen.', workingDaysLeft: 4, allowed: ['finish'] })
    await as(platform, owner, (work) => finishTask(work, { caseId, taskId: task?.id ?? '' }))
  }
  await expect(give(town.secondCoach)).rejects.toMatchObject({ code: 'owner-not-in-team' })
  await expect(
    as(platform, town.jikke, (work) =>
      addTask(work, { caseId, what: 'Bellen.', owner: { professionalId: id(town.jikke) }, dueOn: '2026-09-13' }),
    ),
  ).rejects.toMatchObject({ code: 'date-in-the-past' })
  const withGrandmother = await as(platform, town.jikke, (work) =>
    addTask(work, {
      caseId,
      what: 'Eten op woensdag.',
      owner: { who: 'support-figure', words: 'oma' },
      dueOn: '2026-09-16',
    }),
  )
  expect(withGrandmother.tasks.map((task) => task.owner.words)).toContain('oma')
})

test('who had to do it, or the director, says what came of it, once', async () => {
  const { caseId } = await running(platform, town)
  const seen = await as(platform, town.jikke, (work) =>
    addIntervention(work, {
      caseId,
      goalId: null,
      kind: 'care',
      what: 'Coach, elke week',
      owner: { professionalId: id(town.coach) },
      startsOn: '2026-09-14',
    }),
  )
  const interventionId = seen.around[0]?.id ?? ''
  const finish = (actor: Actor) =>
    as(platform, actor, (work) => finishIntervention(work, { caseId, interventionId, result: 'achieved' }))
  await expect(finish(town.youthWorker)).rejects.toMatchObject({ code: 'not-your-case' })
  expect((await finish(town.coach)).around[0]).toMatchObject({
    result: 'achieved',
    finishedOn: '2026-09-14',
    allowed: [],
  })
  await expect(finish(town.jikke)).rejects.toMatchObject({ code: 'intervention-finished' })
})
