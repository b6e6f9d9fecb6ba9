import { beforeAll, expect, test } from 'vitest'
import { testServer, visit, type Visitor } from '../../../app/server/testing/signed-in.ts'
import { addDays, localDateOf } from '../../../platform/contract/working-days.ts'
import { testPlatform } from '../../../platform/server/testing/test-platform.ts'
import { perform, systemActor, type Actor } from '../../../platform/server/work.ts'
import { actorOf, aProfessional } from '../../identity/server/index.ts'
import { aTown, type Town } from '../../signals/server/a-town.ts'
import { aSignal } from '../../signals/server/fixtures.ts'
import type { Item, MeetingDetail, MeetingSummary } from '../contract.ts'
import { insertSeries } from './storage.ts'

const platform = await testPlatform()
const app = await testServer(platform)
let town: Town
let neighbour: Town
let regisseur: Actor
let soraya: Visitor
let chair: Visitor
let officer: Visitor
let ilse: Visitor
let seriesId: string
const today = localDateOf(platform.clock())

beforeAll(async () => {
  town = await aTown(platform, 9001)
  neighbour = await aTown(platform, 9002, 'Oeverlande')
  regisseur = await perform(platform, systemActor(9001), 'none', async (work) => {
    const organisationId = Number(town.chair.organisationId)
    const professionalId = await aProfessional(work, {
      organisationId,
      givenName: 'Jikke',
      infix: 'van der',
      familyName: 'Berg',
      functionTitle: 'Casusregisseur',
      email: 'j.vanderberg@9001.example',
      roles: ['case-director'],
    })
    seriesId = await insertSeries(work, {
      kind: 'signaaloverleg',
      name: 'Signaaloverleg',
      rhythm: 'elke week op woensdag',
    })
    return actorOf({
      municipalityId: 9001,
      professionalId,
      organisationId,
      chain: 'municipality',
      roles: ['case-director'],
    })
  })
  // Police give criminal data to the municipality for signalling; the school is a party to the covenant, and never gets it.
  await platform.owner.query(
    `insert into partners.covenant_term (municipality_id, covenant_id, organisation_id, direction, purpose, kind, ground, article)
     select t.municipality_id, t.covenant_id, t.organisation_id, t.direction, 'signalering', 'criminal', 'art. 20 Wpg', 'art. 5'
     from partners.covenant_term t join identity.organisation o on o.id = t.organisation_id
     where o.name in ('Politie', 'Gemeente', 'Sluiskamp College') and t.kind = 'identity' on conflict do nothing`,
  )
  soraya = await visit(app, platform, town.soraya)
  chair = await visit(app, platform, town.chair)
  officer = await visit(app, platform, town.officer)
  ilse = await visit(app, platform, town.ilse)
  return () => app.close()
})

async function aMeeting(daysAhead = 2): Promise<MeetingSummary> {
  const { status, body } = await soraya.ask('POST', '/meetings', {
    seriesId,
    meetsOn: addDays(today, daysAhead),
    startsAt: '10:00',
    endsAt: '11:30',
    place: null,
    chairId: town.chair.professionalId,
    participantIds: [town.soraya.professionalId, town.officer.professionalId],
  })
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

/** A signal of the school on the agenda, with the chair and the police at the item. */
async function anItem(
  more: { inviteIds?: (string | null)[]; meeting?: MeetingSummary; birthDate?: string } = {},
): Promise<{ item: Item; meeting: MeetingSummary; signalId: string }> {
  const meeting = more.meeting ?? (await aMeeting())
  const { signalId } = await perform(platform, town.ilse, 'signalering', (work) =>
    aSignal(work, {
      description: { givenNames: 'Daan', familyName: 'Kuijper', birthDate: more.birthDate ?? '2011-03-03' } as never,
    }),
  )
  const { status, body } = await soraya.ask('POST', `/meetings/${meeting.id}/items`, {
    topic: 'new-signal',
    signalIds: [signalId],
    why: 'D. is vaak weg op vrijdag.',
    ground: 'AVG art. 6 lid 1 onder e, convenant art. 4',
    inviteIds: more.inviteIds ?? [town.officer.professionalId],
  })
  expect(status, JSON.stringify(body)).toBe(200)
  return { item: body, meeting, signalId }
}

async function opened(more: Parameters<typeof anItem>[0] = {}) {
  const made = await anItem(more)
  if (!more.meeting) expect((await chair.ask('POST', `/meetings/${made.meeting.id}/opening`, {})).status).toBe(200)
  const { status, body } = await chair.ask('POST', `/agenda-items/${made.item.id}/opening`, {})
  expect(status, JSON.stringify(body)).toBe(200)
  return { ...made, item: body as Item }
}

const decision = (more: Record<string, unknown> = {}) => ({
  outcome: 'conversation-or-care',
  reason: 'Eén feit mist nog.',
  dissent: null,
  ownerId: town.officer.professionalId,
  dueOn: addDays(today, 14),
  ...more,
})

test('the agenda shows initials and age, and a name only after a recorded act', async () => {
  const { item, meeting } = await anItem()
  const { body } = await chair.ask('GET', `/meetings/${meeting.id}`)
  const detail = body as MeetingDetail
  expect(detail.items[0]).toMatchObject({
    who: { initials: 'D.K.', age: '15 jaar', ageEn: '15 years' },
    topic: 'new-signal',
  })
  expect(JSON.stringify(detail)).not.toMatch(/Daan|Kuijper/)
  expect(JSON.stringify((await chair.ask('GET', `/agenda-items/${item.id}`)).body)).not.toMatch(/Daan|Kuijper/)

  const revealed = await chair.ask('POST', `/agenda-items/${item.id}/name`, {})
  expect(revealed.body.fullName).toContain('Kuijper')
  const { rows } = await platform.owner.query(
    `select professional_id, grant_id from audit.entry where fact = 'name-revealed' order by id desc limit 1`,
  )
  expect(rows[0]).toMatchObject({ professional_id: town.chair.professionalId, grant_id: expect.any(String) })
})

test('an item does not exist for who is not invited, nor for another municipality', async () => {
  const { item, meeting } = await anItem()
  const strangers = [
    await visit(app, platform, regisseur),
    await visit(app, platform, neighbour.chair),
    await visit(app, platform, neighbour.soraya),
  ]
  for (const stranger of strangers) {
    expect((await stranger.ask('GET', `/agenda-items/${item.id}`)).status).toBe(404)
    const agenda = await stranger.ask('GET', `/meetings/${meeting.id}`)
    if (agenda.status === 200) expect(agenda.body.items).toEqual([])
    else expect(agenda.status).toBe(404)
  }
  expect((await ilse.ask('GET', `/agenda-items/${item.id}`)).status).toBe(403)
})

test('who is not invited to an item sees an agenda without a gap or a count of it', async () => {
  const meeting = await aMeeting()
  await anItem({ meeting, inviteIds: [regisseur.professionalId] })
  const second = await anItem({ meeting, inviteIds: [town.officer.professionalId] })
  const { body } = await officer.ask('GET', `/meetings/${meeting.id}`)
  expect(body.items.map((each: { id: string; position: number }) => [each.id, each.position])).toEqual([
    [second.item.id, 1],
  ])
})

test('an item closes for its members two weeks after the meeting', async () => {
  const { item } = await anItem()
  const start = platform.clock()
  try {
    platform.setNow(new Date(start.getTime() + 16 * 86_400_000))
    const inTime = await visit(app, platform, town.officer)
    expect((await inTime.ask('GET', `/agenda-items/${item.id}`)).status).toBe(200)
    platform.setNow(new Date(start.getTime() + 18 * 86_400_000))
    const late = await visit(app, platform, town.officer)
    expect((await late.ask('GET', `/agenda-items/${item.id}`)).status).toBe(404)
  } finally {
    platform.setNow(start)
  }
})

test('police give a number with a check date; the school never sees it, and must leave the table first', async () => {
  const { item } = await opened({ inviteIds: [town.officer.professionalId, town.ilse.professionalId] })
  expect(
    (
      await chair.ask('POST', `/agenda-items/${item.id}/attendance`, {
        professionalIds: [town.ilse.professionalId],
        attendance: 'came',
      })
    ).status,
  ).toBe(200)
  const check = { offenceKind: 'opium-act', disposal: 'settled', count: 0, checkedOn: today }
  const refused = await officer.ask('POST', `/agenda-items/${item.id}/offence-checks`, check)
  expect(refused).toMatchObject({ status: 409, body: { code: 'school-at-the-table' } })

  await chair.ask('POST', `/agenda-items/${item.id}/attendance`, {
    professionalIds: [town.ilse.professionalId],
    attendance: 'left-for-police-data',
  })
  const added = await officer.ask('POST', `/agenda-items/${item.id}/offence-checks`, check)
  expect(added.body.facts.find((fact: { label: string | null }) => fact.label === 'wpg')).toMatchObject({
    offence: { count: 0 },
    text: null,
    allowed: ['withdraw'],
  })
  expect((await chair.ask('GET', `/agenda-items/${item.id}`)).body.rule.lines[1]).toMatchObject({
    id: 'offences',
    outcome: 'meets',
  })

  const school = await perform(
    platform,
    { ...town.ilse, permissions: new Set(['meetings.read', 'meetings.attend']) },
    'signalering',
    async (work) => {
      work.record({ name: 'looked' })
      return work.db
        .selectFrom('meetings.fact')
        .where('item_id', '=', item.id)
        .where('kind', '=', 'criminal')
        .selectAll()
        .execute()
    },
  )
  expect(school).toEqual([])
})

test('only police and justice give offences, and nobody does for a child under twelve', async () => {
  const { item } = await opened()
  const check = { offenceKind: 'opium-act', disposal: 'settled', count: 1, checkedOn: today }
  expect((await chair.ask('POST', `/agenda-items/${item.id}/offence-checks`, check)).body.code).toBe(
    'offence-only-by-police-or-justice',
  )
  const child = await opened({ birthDate: addDays(today, -11 * 365) })
  expect((await officer.ask('POST', `/agenda-items/${child.item.id}/offence-checks`, check)).body.code).toBe(
    'under-12-has-no-offences',
  )
})

test('what police withdraw is gone for everybody at once, and nobody else can withdraw it', async () => {
  const { item } = await opened()
  const added = await officer.ask('POST', `/agenda-items/${item.id}/offence-checks`, {
    offenceKind: 'opium-act',
    disposal: 'settled',
    count: 2,
    checkedOn: today,
  })
  const fact = added.body.facts.find((each: { label: string | null }) => each.label === 'wpg')
  expect((await chair.ask('DELETE', `/agenda-items/${item.id}/facts/${fact.id}`)).status).toBe(404)
  expect((await officer.ask('DELETE', `/agenda-items/${item.id}/facts/${fact.id}`)).status).toBe(200)
  expect(
    (await chair.ask('GET', `/agenda-items/${item.id}`)).body.facts.some((each: { id: string }) => each.id === fact.id),
  ).toBe(false)
  expect((await platform.owner.query('select 1 from meetings.fact where id = $1', [fact.id])).rowCount).toBe(0)
})

test('a class B factor has no place at this table', async () => {
  const { item } = await opened()
  const fact = {
    kind: 'observation',
    text: 'Iets gezien.',
    world: 'straat',
    happenedOn: today,
    basis: 'own-observation',
    sourceWords: null,
    indicatorFrom: 'risk-factor',
    indicator: 'RF-I2',
    inDoubt: false,
    part: 'own-conduct',
  }
  expect((await officer.ask('POST', `/agenda-items/${item.id}/facts`, fact)).body.code).toBe('class-b-belongs-to-care')
  expect((await officer.ask('POST', `/agenda-items/${item.id}/facts`, { ...fact, indicator: 'RF-I4' })).status).toBe(
    200,
  )
})

test('a decision needs the chair, a reason, an owner and a day; an item is decided once', async () => {
  const { item } = await opened()
  expect((await officer.ask('POST', `/agenda-items/${item.id}/decision`, decision())).status).toBe(403)
  expect((await chair.ask('POST', `/agenda-items/${item.id}/decision`, decision({ reason: ' ' }))).status).toBe(400)
  expect(
    (await chair.ask('POST', `/agenda-items/${item.id}/decision`, decision({ dueOn: addDays(today, -1) }))).body.code,
  ).toBe('date-in-the-past')
  const decided = await chair.ask(
    'POST',
    `/agenda-items/${item.id}/decision`,
    decision({ dissent: 'Jongerenwerk wil wachten.' }),
  )
  expect(decided.body).toMatchObject({
    state: 'decided',
    decision: { outcome: 'conversation-or-care', dissent: 'Jongerenwerk wil wachten.', ruleOutcome: 'unknown' },
  })
  expect((await chair.ask('POST', `/agenda-items/${item.id}/decision`, decision())).body.code).toBe('item-not-open')
})

test('an item cannot close before the signaller has heard what happened', async () => {
  const { item, signalId, meeting } = await opened()
  await chair.ask('POST', `/agenda-items/${item.id}/decision`, decision())
  expect((await chair.ask('POST', `/agenda-items/${item.id}/closing`, {})).body.code).toBe('feedback-not-given')
  expect((await chair.ask('POST', `/meetings/${meeting.id}/closing`, {})).body.code).toBe('meeting-has-open-items')
  const told = await soraya.ask('POST', `/signals/${signalId}/feedback`, {
    kind: 'picked-up',
    byFunction: 'jongerenwerk',
  })
  expect(told.status, JSON.stringify(told.body)).toBe(200)
  expect((await chair.ask('POST', `/agenda-items/${item.id}/closing`, {})).body.state).toBe('closed')
  expect((await chair.ask('POST', `/meetings/${meeting.id}/closing`, {})).body.meeting.state).toBe('closed')
})

test('deciding on a PGA offers a case to a case director, and only to one', async () => {
  const { item } = await opened()
  expect((await chair.ask('POST', `/agenda-items/${item.id}/decision`, decision({ outcome: 'pga' }))).body.code).toBe(
    'owner-must-direct-cases',
  )
  const decided = await chair.ask(
    'POST',
    `/agenda-items/${item.id}/decision`,
    decision({
      outcome: 'pga',
      ownerId: regisseur.professionalId,
      reason: 'D. bracht een tas weg en wil daar zelf mee stoppen.',
    }),
  )
  expect(decided.status, JSON.stringify(decided.body)).toBe(200)
  const director = await visit(app, platform, regisseur)
  const cases = await director.ask('GET', '/cases')
  expect(cases.status).toBe(200)
  expect(JSON.stringify(cases.body)).toContain('D.K.')
  const { rows } = await platform.owner.query('select from_purpose, to_purpose, reason from privacy.purpose_transfer')
  expect(rows).toContainEqual({ from_purpose: 'signalering', to_purpose: 'pga', reason: expect.any(String) })
})

test('a possible victim is looked at before anything repressive', async () => {
  const { item } = await opened()
  await officer.ask('POST', `/agenda-items/${item.id}/possible-victim`, { mark: 'to-review' })
  expect(
    (await chair.ask('POST', `/agenda-items/${item.id}/decision`, decision({ outcome: 'undermining' }))).body.code,
  ).toBe('protection-route-first')
  expect((await officer.ask('POST', `/agenda-items/${item.id}/possible-victim`, { mark: 'reviewed' })).status).toBe(409)
  await chair.ask('POST', `/agenda-items/${item.id}/possible-victim`, { mark: 'reviewed' })
  expect(
    (await chair.ask('POST', `/agenda-items/${item.id}/decision`, decision({ outcome: 'undermining' }))).status,
  ).toBe(200)
})

test('who declines an item no longer sees it, and need not say why', async () => {
  const { item } = await opened()
  expect(
    (
      await officer.ask('POST', `/agenda-items/${item.id}/attendance`, {
        professionalIds: [town.officer.professionalId],
        attendance: 'declined',
      })
    ).status,
  ).toBe(200)
  expect((await officer.ask('GET', `/agenda-items/${item.id}`)).status).toBe(404)
})

test('the functional manager sits at no table', async () => {
  const meeting = await aMeeting()
  const { signalId } = await perform(platform, town.ilse, 'signalering', (work) => aSignal(work))
  const input = {
    topic: 'new-signal',
    signalIds: [signalId],
    why: 'x',
    ground: 'y',
    inviteIds: [town.manager.professionalId],
  }
  expect((await soraya.ask('POST', `/meetings/${meeting.id}/items`, input)).body.code).toBe(
    'functional-manager-sits-nowhere',
  )
})

test('a moved item goes on in the later meeting with its people, signals and initials', async () => {
  const { item, meeting, signalId } = await opened()
  const later = await aMeeting(9)
  const why = 'Doorgeschoven: Veilig Thuis belt vrijdag.'
  const moved = await chair.ask('POST', `/agenda-items/${item.id}/move`, { meetingId: later.id, why })
  expect(moved.body.state).toBe('moved')
  const { body } = await officer.ask('GET', `/meetings/${later.id}`)
  expect(body.items).toMatchObject([{ topic: 'back-on-agenda', who: { initials: 'D.K.' } }])
  const there = await officer.ask('GET', `/agenda-items/${body.items[0].id}`)
  expect(there.body).toMatchObject({ why, signals: [{ id: signalId }] })
  const desk = await visit(app, platform, town.femke)
  expect((await desk.ask('GET', `/agenda-items/${body.items[0].id}`)).status).toBe(200)
  expect((await chair.ask('POST', `/meetings/${meeting.id}/closing`, {})).status).toBe(200)
})

test('an item moves to a later meeting only, by its chair, with why it stands there; a refusal leaves it where it was', async () => {
  const { item } = await opened()
  const earlier = await aMeeting(1)
  const why = 'Wacht op Veilig Thuis.'
  const move = (body: Record<string, unknown>) => chair.ask('POST', `/agenda-items/${item.id}/move`, body)
  expect((await move({ meetingId: earlier.id, why })).body.code).toBe('meeting-not-later')
  const closed = await aMeeting(10)
  await chair.ask('POST', `/meetings/${closed.id}/opening`, {})
  await chair.ask('POST', `/meetings/${closed.id}/closing`, {})
  expect((await move({ meetingId: closed.id, why })).body.code).toBe('meeting-closed')
  expect((await move({ meetingId: (await aMeeting(9)).id, why: ' ' })).status).toBe(400)
  expect(
    (await officer.ask('POST', `/agenda-items/${item.id}/move`, { meetingId: (await aMeeting(9)).id, why })).status,
  ).toBe(403)
  expect((await chair.ask('GET', `/agenda-items/${item.id}`)).body.state).toBe('open')
})

const onFact = (more: Record<string, unknown> = {}) => ({
  fact: 'Stond om 23.40 uur op het Busplein met vier jongeren van rond de 20.',
  happenedOn: addDays(today, -3),
  sourceWords: 'jongerenwerk',
  ...more,
})
const lineOf = ({ rule }: Item, id: string) => rule?.lines.find((line) => line.id === id)

/** The town under the rule of Zwolle, whose last two lines only a human can answer. */
async function underRuleOfZwolle(act: () => Promise<void>): Promise<void> {
  const under = (rule: string) =>
    platform.owner.query('update identity.municipality set target_group_rule = $1 where municipality_id = 9001', [rule])
  await under('TG-ZWO')
  try {
    await act()
  } finally {
    await under('TG-HLM')
  }
}

test('what only a human can answer is unknown until somebody judges on a fact, and again once that is withdrawn', async () => {
  await underRuleOfZwolle(async () => {
    const { item } = await opened()
    const before = (await chair.ask('GET', `/agenda-items/${item.id}`)).body as Item
    expect(lineOf(before, 'in-periphery')).toMatchObject({
      outcome: 'unknown',
      evidence: [],
      missing: [{ code: 'judgement' }],
    })

    const judged = await officer.ask('POST', `/agenda-items/${item.id}/judgements`, {
      ...onFact(),
      about: 'in-periphery',
      answer: 'yes',
    })
    expect(judged.status, JSON.stringify(judged.body)).toBe(200)
    const after = (await chair.ask('GET', `/agenda-items/${item.id}`)).body as Item
    const line = lineOf(after, 'in-periphery')
    expect(line).toMatchObject({
      outcome: 'meets',
      evidence: [
        {
          code: 'judged',
          params: {
            answer: 'yes',
            by: 'Pattinama, D. (Politie)',
            on: today,
            source: 'jongerenwerk',
            happenedOn: addDays(today, -3),
          },
        },
      ],
    })
    expect(lineOf(after, 'no-active-role')).toMatchObject({ outcome: 'unknown' })
    expect(after.rule?.mayWithdraw).toEqual([])
    expect(before.rule?.mayJudge).toEqual(['active-role', 'in-periphery'])
    expect((judged.body as Item).rule?.mayJudge).toEqual(['active-role'])

    const judgementId = (judged.body as Item).rule?.mayWithdraw[0]
    expect((await chair.ask('DELETE', `/agenda-items/${item.id}/judgements/${judgementId}`)).status).toBe(404)
    expect((await officer.ask('DELETE', `/agenda-items/${item.id}/judgements/${judgementId}`)).status).toBe(200)
    const withdrawn = (await chair.ask('GET', `/agenda-items/${item.id}`)).body as Item
    expect(lineOf(withdrawn, 'in-periphery')).toEqual(lineOf(before, 'in-periphery'))
  })
})

test('an organisation judges once, on a day that has been; organisations that differ leave the line unknown', async () => {
  await underRuleOfZwolle(async () => {
    const { item } = await opened()
    const judge = (visitor: Visitor, more: Record<string, unknown> = {}) =>
      visitor.ask('POST', `/agenda-items/${item.id}/judgements`, {
        ...onFact(),
        about: 'active-role',
        answer: 'no',
        ...more,
      })
    expect((await judge(officer, { happenedOn: addDays(today, 1) })).body.code).toBe('date-in-the-future')
    for (const gap of [{ fact: ' ' }, { sourceWords: '' }, { happenedOn: '' }])
      expect((await judge(officer, gap)).status).toBe(400)
    expect(lineOf((await judge(officer)).body, 'no-active-role')?.outcome).toBe('meets')
    expect((await judge(officer, { answer: 'yes' })).body.code).toBe('judged-already')
    expect(lineOf((await judge(chair, { answer: 'yes' })).body, 'no-active-role')).toMatchObject({
      outcome: 'unknown',
      missing: [{ code: 'one-answer' }],
    })
    const { rows } = await platform.owner.query('select about from meetings.judgement where item_id = $1', [item.id])
    expect(rows).toHaveLength(2)
  })
})

test('a rule that asks no judgement takes none', async () => {
  const { item } = await opened()
  const { status, body } = await officer.ask('POST', `/agenda-items/${item.id}/judgements`, {
    ...onFact(),
    about: 'active-role',
    answer: 'no',
  })
  expect([status, body.code]).toEqual([409, 'rule-asks-no-judgement'])
})

test('two signals of one category are one indicator until somebody sets one apart on a fact', async () => {
  const { item } = await opened()
  const add = (indicator: string) =>
    officer.ask('POST', `/agenda-items/${item.id}/facts`, {
      kind: 'observation',
      text: 'Iets gezien.',
      world: 'straat',
      happenedOn: today,
      basis: 'own-observation',
      sourceWords: 'jeugdagent',
      indicatorFrom: 'signal',
      indicator,
      inDoubt: false,
      part: 'own-conduct',
    })
  await add('SIG-11')
  const together = (await add('SIG-13')).body as Item
  const beside = together.rule?.besideOthers ?? []
  expect(beside).toEqual(expect.arrayContaining(['SIG-11', 'SIG-13']))

  const setApart = (indicator: string) =>
    officer.ask('POST', `/agenda-items/${item.id}/indicators-apart`, { ...onFact(), indicator })
  expect((await setApart('SIG-17')).body.code).toBe('indicator-beside-no-other')
  expect(together.rule?.mayJudge).toEqual(['stands-alone'])
  const apart = (await setApart('SIG-13')).body as Item
  expect(lineOf(apart, 'indicators')).toMatchObject({
    outcome: 'meets',
    evidence: expect.arrayContaining([
      { code: 'stands-alone', params: expect.objectContaining({ indicator: 'SIG-13', by: 'Pattinama, D. (Politie)' }) },
    ]),
  })
  expect(lineOf(together, 'indicators')?.evidence.map(({ code }) => code)).not.toContain('stands-alone')
  expect((await setApart('SIG-13')).body.code).toBe('indicator-beside-no-other')
})

test('a judgement does not exist for who is not at the item, nor for another municipality', async () => {
  await underRuleOfZwolle(async () => {
    const { item } = await opened()
    const judgement = { ...onFact(), about: 'active-role', answer: 'no' }
    const stranger = await visit(app, platform, neighbour.officer)
    expect((await stranger.ask('POST', `/agenda-items/${item.id}/judgements`, judgement)).status).toBe(404)
    expect((await ilse.ask('POST', `/agenda-items/${item.id}/judgements`, judgement)).status).toBe(403)
    const judged = (await officer.ask('POST', `/agenda-items/${item.id}/judgements`, judgement)).body as Item
    const judgementId = judged.rule?.mayWithdraw[0]
    expect((await stranger.ask('DELETE', `/agenda-items/${item.id}/judgements/${judgementId}`)).status).toBe(404)
  })
})

test('an action stands on the list of its owner until it is done', async () => {
  const { item } = await opened()
  await chair.ask('POST', `/agenda-items/${item.id}/actions`, {
    what: 'Gesprek met D.',
    ownerId: town.officer.professionalId,
    dueOn: addDays(today, 5),
  })
  const { body } = await officer.ask('GET', '/meeting-actions?which=mine')
  const action = body.find((each: { what: string; itemId: string }) => each.itemId === item.id)
  expect(action).toMatchObject({ what: 'Gesprek met D.', who: { initials: 'D.K.' }, allowed: ['finish'] })
  expect(
    (await officer.ask('POST', `/agenda-items/${item.id}/actions/${action.id}/finish`, { note: 'gesproken' })).status,
  ).toBe(200)
  expect(
    (await officer.ask('GET', '/meeting-actions?which=mine')).body.some(
      (each: { id: string }) => each.id === action.id,
    ),
  ).toBe(false)
})

test('what an item allows is what is not refused', async () => {
  const tries: Record<string, [string, unknown]> = {
    'add-action': ['actions', { what: 'x', ownerId: town.officer.professionalId, dueOn: addDays(today, 3) }],
    'say-self': ['own-view', { text: 'Nog niet gesproken.' }],
    'mark-victim': ['possible-victim', { mark: 'to-review' }],
    judge: ['judgements', { ...onFact(), about: 'active-role', answer: 'no' }],
    invite: ['invitations', { professionalId: town.femke.professionalId }],
    decide: ['decision', decision()],
    close: ['closing', {}],
  }
  for (const [visitor, name] of [
    [chair, 'chair'],
    [officer, 'officer'],
  ] as const) {
    for (const [action, [path, body]] of Object.entries(tries)) {
      const { item } = await opened()
      const compare = async () => {
        const seen = (await visitor.ask('GET', `/agenda-items/${item.id}`)).body as Item
        const method = action === 'say-self' ? 'PUT' : 'POST'
        const { status } = await visitor.ask(method, `/agenda-items/${item.id}/${path}`, body)
        expect([name, action, status === 200]).toEqual([name, action, seen.allowed.includes(action as never)])
      }
      await (action === 'judge' ? underRuleOfZwolle(compare) : compare())
    }
  }
})
