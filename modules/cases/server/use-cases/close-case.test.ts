import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { addDays } from '../../../../platform/contract/working-days.ts'
import { testPlatform } from '../../../../platform/server/testing/test-platform.ts'
import { type Actor, perform, systemActor } from '../../../../platform/server/work.ts'
import { caseOutcomes } from '../../catalogue.ts'
import { aCaseTown, as, type CaseTown, running, withTeam } from '../a-case-town.ts'
import { listClocks } from '../clocks.ts'
import { letterSections } from '../letter-text.ts'
import { closeCase } from './close-case.ts'
import { addCaseFact, addOffenceNumber, addProtectiveFact, withdrawCaseFact } from './facts.ts'
import { handOverCase, changeAve } from './direct-case.ts'
import { deferInforming } from './inform.ts'
import { addTask, extendCase, finishTask, planTalk, recordCaseMeeting, recordProgress } from './follow.ts'
import { makeLetter, noteLetterSent, readLetter } from './letters.ts'
import { addIntervention, writeWhy } from './plan.ts'
import { getCase, listMyCases } from './read-cases.ts'

const platform = await testPlatform(new Date('2026-09-14T08:00:00Z'))
let town: CaseTown

beforeAll(async () => {
  town = await aCaseTown(platform, 9001)
})
beforeEach(() => at('2026-09-14T09:00:00Z'))

const at = (moment: string) => platform.setNow(new Date(moment))
const id = (actor: Actor) => String(actor.professionalId)
const jikke = <T>(act: Parameters<typeof as<T>>[2]) => as(platform, town.jikke, act)
const close = (caseId: string) =>
  jikke((work) =>
    closeCase(work, {
      caseId,
      outcome: 'goals-reached',
      reason: 'T. gaat naar school.',
      whatWorked: 'Je gaat elke dag naar school en voetbalt weer.',
      aftercare: 'De mentor belt na drie maanden.',
    }),
  )
const destroy = () =>
  perform(platform, systemActor(9001), 'none', async (work) => {
    work.record({ name: 'expired-destroyed' })
    await work.db.selectNoFrom(sql`privacy.destroy_expired(9001, ${work.now})`.as('counts')).execute()
  })

test('a closed case is read-only for its director for one year and gone for the team at once', async () => {
  const { caseId } = await running(platform, town)
  const letter = await jikke((work) =>
    addTask(work, { caseId, what: 'Bellen.', owner: { professionalId: id(town.jikke) }, dueOn: '2026-09-20' }),
  )
  at('2026-12-01T09:00:00Z')
  const seen = await close(caseId)
  expect(seen).toMatchObject({
    phase: 'closed',
    role: 'director',
    keptUntil: '2027-12-01',
    allowed: [],
    closing: { outcome: 'goals-reached', closedOn: '2026-12-01' },
  })
  for (const actor of [town.mentor, town.coach, town.youthWorker, town.officer])
    await expect(as(platform, actor, (work) => getCase(work, { caseId }))).rejects.toMatchObject({ code: 'not-found' })
  await expect(jikke((work) => writeWhy(work, { caseId, text: 'Toch anders.' }))).rejects.toMatchObject({
    code: 'case-closed',
  })
  await expect(jikke((work) => finishTask(work, { caseId, taskId: letter.tasks[0]?.id ?? '' }))).rejects.toMatchObject({
    code: 'case-closed',
  })
  await expect(jikke((work) => withdrawCaseFact(work, { caseId, factId: caseId }))).rejects.toMatchObject({
    code: 'case-closed',
  })
  await expect(close(caseId)).rejects.toMatchObject({ code: 'case-closed' })
  expect((await jikke((work) => listMyCases(work, {}))).map((one) => one.id)).not.toContain(caseId)
  expect((await jikke((work) => listMyCases(work, { which: 'closed' }))).map((one) => one.id)).toContain(caseId)
  at('2027-11-30T09:00:00Z')
  expect((await jikke((work) => getCase(work, { caseId }))).closing?.whatWorked).toContain('voetbalt')
})

test('with the ending come exit letters for young person and parents; sending the first stops its clock', async () => {
  const { caseId, seen } = await running(platform, town)
  const closed = await close(caseId)
  expect(closed.letters.map((letter) => letter.type).toSorted()).toEqual(['exit-parents', 'exit-young-person'])
  expect(closed.clocks).toEqual([{ code: 'exit-letter', dueOn: '2026-09-14', left: 0, overdue: false }])
  const letter = closed.letters.find((one) => one.type === 'exit-young-person')
  const text = JSON.stringify(letter?.sections)
  expect(text).toContain('Je gaat elke dag naar school en voetbalt weer.')
  expect(text).toContain('dinsdag 14 september 2027')
  at('2026-09-20T09:00:00Z')
  const watched = await perform(platform, town.privacyOfficer, 'none', async (work) => {
    work.record({ name: 'clocks-listed' })
    return listClocks(work)
  })
  expect(watched).toContainEqual({
    room: 'cases',
    code: 'exit-letter',
    reference: seen.reference,
    dueOn: '2026-09-14',
    overdueDays: 6,
  })
  const sent = await jikke((work) => noteLetterSent(work, { caseId, letterId: letter?.id ?? '', on: '2026-09-16' }))
  expect(sent.clocks).toEqual([])
  await expect(
    jikke((work) => noteLetterSent(work, { caseId, letterId: letter?.id ?? '', on: '2026-09-16' })),
  ).rejects.toMatchObject({ code: 'letter-sent-already' })
  await expect(
    as(platform, town.coach, (work) => noteLetterSent(work, { caseId, letterId: letter?.id ?? '', on: '2026-09-16' })),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test('one year after closing every row is destroyed, and only the line without a person stays', async () => {
  const { caseId, subjectId, seen } = await running(platform, town)
  // Something in each table, so that the count below cannot pass by emptiness.
  await as(platform, town.coach, (work) =>
    addCaseFact(work, {
      caseId,
      kind: 'care',
      world: 'thuis',
      text: 'Slaapt slecht.',
      happenedOn: '2026-09-13',
      basis: 'told-by-young-person',
      sourceWords: null,
    }),
  )
  await as(platform, town.officer, (work) => addOffenceNumber(work, { caseId, count: 1, checkedOn: '2026-09-14' }))
  await jikke(async (work) => {
    await addProtectiveFact(work, {
      caseId,
      factor: 'BF-6',
      world: 'straat',
      text: 'Voetbalt weer.',
      happenedOn: '2026-09-14',
      basis: 'own-observation',
      sourceWords: null,
    })
    await addIntervention(work, {
      caseId,
      goalId: seen.goals[0]?.id ?? null,
      kind: 'administrative',
      measure: 'M-1',
      what: 'Verblijfsontzegging',
      owner: { professionalId: id(town.jikke) },
      startsOn: '2026-09-14',
    })
    await addTask(work, { caseId, what: 'Bellen.', owner: { who: 'young-person', words: 'T.' }, dueOn: '2026-09-20' })
    await planTalk(work, {
      caseId,
      on: '2026-09-20',
      startsAt: '15:30',
      place: 'De Kolk',
      withWhom: 'coach',
      chosenByYoungPerson: true,
    })
    await recordCaseMeeting(work, { caseId, on: '2026-09-14', attendeeIds: [id(town.jikke)], notes: 'Rustig.' })
    await recordProgress(work, { caseId, text: 'Gaat goed.' })
    await extendCase(work, { caseId, endsOn: '2027-04-14', reason: 'Stage.' })
    await changeAve(work, { caseId, phase: 2, reason: 'Meer nodig.', processDirectorId: null, towards: 'riec' })
    await makeLetter(work, { caseId, type: 'inform-young-person' })
    await handOverCase(work, { caseId, directorId: id(town.thomas), reason: 'Verlof.' })
  })
  const other = await withTeam(platform, town)
  await jikke((work) =>
    deferInforming(work, {
      caseId: other.caseId,
      side: 'parents',
      reason: 'Wachten.',
      until: '2026-11-01',
      askOf: 'chair',
    }),
  )
  await close(caseId)

  const tables = (
    await platform.owner.query<{ name: string }>(
      `select 'cases.' || table_name as name from information_schema.columns where table_schema = 'cases' and column_name = 'subject_id'`,
    )
  ).rows
  expect(tables).toHaveLength(19)
  const counted = async (subject: string) => {
    const counts: Record<string, number> = {}
    for (const { name } of tables)
      counts[name] = (
        await platform.owner.query(`select count(*)::int as n from ${name} where subject_id = $1`, [subject])
      ).rows[0].n
    return counts
  }
  const { 'cases.deferral': deferrals, ...before } = await counted(subjectId)
  expect(deferrals).toBe(0)
  expect(Object.entries(before).filter(([, n]) => n === 0)).toEqual([])
  expect((await counted(other.subjectId))['cases.deferral']).toBe(1)

  at('2027-09-13T23:00:00Z')
  await destroy()
  expect(Object.values(await counted(subjectId)).filter((n) => n > 0)).toEqual([])
  expect(
    (await platform.owner.query('select 1 from people.description where subject_id = $1', [subjectId])).rows,
  ).toEqual([])
  expect((await counted(other.subjectId))['cases.person_case']).toBe(1)
  await expect(jikke((work) => getCase(work, { caseId }))).rejects.toMatchObject({ code: 'not-found' })
  const { rows } = await platform.owner.query(
    `select reference, closed_on, outcome from cases.flow where closed_on = '2026-09-14' and reference is null`,
  )
  expect(rows).toContainEqual({ reference: null, closed_on: '2026-09-14', outcome: 'goals-reached' })

  const figures = (actor: Actor, view: string) =>
    perform(platform, actor, 'none', async (work) => {
      work.record({ name: 'figures-read' })
      return (await sql<Record<string, unknown>>`select * from ${sql.table(view)}`.execute(work.db)).rows
    })
  expect(await figures(town.adviser, 'insight.case_duration')).toContainEqual(
    expect.objectContaining({
      decided_on: '2026-09-14',
      closed_on: '2026-09-14',
      outcome: 'completed',
      extended: true,
      informed_on: '2026-09-14',
    }),
  )
  expect(await figures(town.adviser, 'insight.measure')).toContainEqual({
    municipality_id: 9001,
    measure: 'M-1',
    decided_on: '2026-09-14',
  })
  expect(await figures(town.adviser, 'insight.intervention')).toContainEqual(
    expect.objectContaining({ kind: 'administrative' }),
  )
  expect(await figures(town.adviser, 'insight.escalation')).toContainEqual({
    municipality_id: 9001,
    towards: 'riec',
    sent_on: '2026-09-14',
    returned_on: null,
  })
  expect(await figures(town.adviser, 'insight.action')).toContainEqual({
    municipality_id: 9001,
    origin: 'plan',
    agreed_on: '2026-09-14',
    due_on: '2026-09-20',
    done_on: null,
  })
  for (const view of [
    'insight.action',
    'insight.case_duration',
    'insight.measure',
    'insight.intervention',
    'insight.escalation',
  ])
    expect(await figures(town.jikke, view)).toEqual([])
})

test('the letter tells why, who reads along, until when and what one can do, and names come in only when it is printed', async () => {
  const { caseId } = await running(platform, town)
  const seen = await jikke((work) => makeLetter(work, { caseId, type: 'inform-young-person' }))
  const [letter] = seen.letters
  const text = JSON.stringify(letter?.sections)
  for (const said of [
    seen.why?.text ?? '',
    'Klopt. Maar het was geen vast werk.',
    'E. Yıldız, Forensisch coach, Jeugdhulp Vaart',
    'zondag 14 maart 2027',
    'dinsdag 14 maart 2028',
    'bezwaar',
    'Autoriteit Persoonsgegevens',
    '0999-55 12 10',
  ]) {
    expect(text).toContain(said)
  }
  expect(text).not.toContain('Thijs')
  const { paper, filename } = await jikke((work) => readLetter(work, { caseId, letterId: letter?.id ?? '' }))
  expect(paper).toMatchObject({
    salutation: 'Beste Thijs,',
    addressee: ['Aan Thijs van der Wal'],
    author: 'Gemeente Merenbroek',
  })
  expect(paper.contact.lines).toContain('Contactpunt privacy, telefoon 0999-55 10 00')
  expect(filename).not.toMatch(/Thijs|Wal/)
  const again = await jikke((work) => makeLetter(work, { caseId, type: 'inform-young-person' }))
  expect(again.letters).toHaveLength(1)
})

test('every ending of the catalogue has a sentence that blames nobody', () => {
  const day = '2026-09-14'
  const facts = {
    type: 'exit-young-person',
    why: '',
    ownWords: null,
    readers: [],
    directorName: 'J. van der Berg',
    directorTelephone: null,
    startsOn: day,
    endsOn: day,
    keptUntil: addDays(day, 365),
    ground: '',
    young: false,
  } as const
  const sentences = caseOutcomes.map(
    ({ id: outcome }) =>
      letterSections({ ...facts, closing: { outcome, whatWorked: 'Alles.', aftercare: null, on: day } })[0]
        ?.paragraphs[0],
  )
  expect(new Set(sentences).size).toBe(caseOutcomes.length)
  for (const sentence of sentences) expect(sentence).not.toMatch(/schuld|dader|crimin|mislukt|undefined/i)
})
