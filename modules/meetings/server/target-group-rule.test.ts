import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../../../platform/contract/working-days.ts'
import {
  applyTargetGroupRule,
  defaultChoices,
  type Disposal,
  type IndicatorFact,
  indicatorsBesideOthers,
  type JudgedFact,
  type Judgement,
  type LineId,
  type OffenceCheck,
  type Outcome,
  type RuleResult,
  type TargetGroupFacts,
  targetGroupRules,
} from './target-group-rule.ts'

const haarlemmermeer = targetGroupRules['TG-HLM']
const zwolle = targetGroupRules['TG-ZWO']
const on: LocalDate = '2026-11-25'

const absence: IndicatorFact = {
  from: 'signal',
  indicator: 'SIG-17',
  group: 'other',
  class: 'A',
  part: 'own-conduct',
  happenedOn: '2026-11-13',
  source: 'lesregister',
  manner: 'own-record',
}
const olderYouths: IndicatorFact = {
  ...absence,
  indicator: 'SIG-11',
  group: 'contacts',
  happenedOn: '2026-11-14',
  source: 'jongerenwerk',
  manner: 'seen',
}
const secretive: IndicatorFact = { ...olderYouths, indicator: 'SIG-13', source: 'wijkteam' }
const phones: IndicatorFact = { ...absence, indicator: 'SIG-01', group: 'possession', source: 'docent', manner: 'seen' }

/** Offences of which the police gave the number, irrevocable unless said otherwise. */
function offences(
  count: number,
  kind: 'opium-act' | 'other' = 'opium-act',
  disposal: Disposal = 'final',
): OffenceCheck {
  return { checkedOn: '2026-11-24', source: 'politie', counts: [{ kind, disposal, part: 'own-conduct', count }] }
}
const onFact: JudgedFact = {
  judgement: 'a',
  by: 'Mensah, K.',
  on,
  fact: 'Stond om 23.40 uur op het Busplein.',
  happenedOn: '2026-11-14',
  source: 'jongerenwerk',
}
const judged = (answer: 'yes' | 'no'): Judgement[] => [{ ...onFact, answer }]

/** Fifteen years old, no offences, two established indicators: the description fits in both municipalities. */
const fits: TargetGroupFacts = {
  on,
  age: { birthDate: '2011-03-03' },
  offences: offences(0),
  indicators: [absence, olderYouths],
  activeRole: judged('no'),
  inPeriphery: judged('yes'),
}

const outcomeOf = (result: RuleResult, id: LineId): Outcome | undefined =>
  result.lines.find((each) => each.id === id)?.outcome
const missingOf = (result: RuleResult): string[] =>
  result.lines.flatMap(({ missing = [] }) => missing.map(({ code }) => code))
const noticesOf = (result: RuleResult): string[] => result.notices.map(({ code }) => code)
const hlm = (changes: Partial<TargetGroupFacts>, choices = defaultChoices) =>
  applyTargetGroupRule(haarlemmermeer, { ...fits, ...changes }, choices)
const zwo = (changes: Partial<TargetGroupFacts>, choices = defaultChoices) =>
  applyTargetGroupRule(zwolle, { ...fits, ...changes }, choices)

const source = new URL('../../../../shared/domain/target-group-rules.json', import.meta.url)
test.skipIf(!existsSync(source))('the rules carry the numbers and the sentence of their source', () => {
  type Row = {
    id: string
    municipality: string
    ageMin: number
    ageMax: number
    offenceMax: number
    minIndicators: number
    quote: string
    ageInclusive: true | 'assumed'
    extra?: string[]
  }
  const rows = JSON.parse(readFileSync(source, 'utf8')) as Row[]
  expect(
    [haarlemmermeer, zwolle].map(
      ({ id, municipality, ageMin, ageMax, offenceMax, minIndicators, quote, ageMaxAssumed, judgements }) => ({
        id,
        municipality,
        ageMin,
        ageMax,
        offenceMax,
        minIndicators,
        quote,
        ageInclusive: ageMaxAssumed ? 'assumed' : true,
        extra: judgements.length,
      }),
    ),
  ).toEqual(
    rows.map(({ id, municipality, ageMin, ageMax, offenceMax, minIndicators, quote, ageInclusive, extra = [] }) => ({
      id,
      municipality,
      ageMin,
      ageMax,
      offenceMax,
      minIndicators,
      quote,
      ageInclusive,
      extra: extra.length,
    })),
  )
})

test('Haarlemmermeer has three lines and Zwolle five', () => {
  expect(hlm({}).lines.map(({ id }) => id)).toEqual(['age', 'offences', 'indicators'])
  expect(zwo({}).lines.map(({ id }) => id)).toEqual(['age', 'offences', 'indicators', 'no-active-role', 'in-periphery'])
  expect(hlm({}).outcome).toBe('meets')
  expect(zwo({}).outcome).toBe('meets')
})

describe('age', () => {
  test.each([
    ['2014-11-26', 'does-not-meet', 'the day before the 12th birthday'],
    ['2014-11-25', 'meets', 'the 12th birthday'],
    ['2004-11-26', 'meets', 'the day before the 22nd birthday'],
    ['2004-11-25', 'does-not-meet', 'the 22nd birthday'],
  ] as const)('in Haarlemmermeer, born %s: %s (%s)', (birthDate, outcome, _when) => {
    expect(outcomeOf(hlm({ age: { birthDate } }), 'age')).toBe(outcome)
  })

  test.each([
    ['2018-11-26', 'does-not-meet', 'the day before the 8th birthday'],
    ['2018-11-25', 'meets', 'the 8th birthday'],
    ['2002-11-26', 'meets', 'the day before the 24th birthday'],
    ['2002-11-25', 'does-not-meet', 'the 24th birthday'],
  ] as const)('in Zwolle, born %s: %s (%s)', (birthDate, outcome, _when) => {
    expect(outcomeOf(zwo({ age: { birthDate } }), 'age')).toBe(outcome)
  })

  test('a birth year decides when every age it allows falls on one side, and is unknown on the border', () => {
    expect(outcomeOf(hlm({ age: { birthDate: '2011' } }), 'age')).toBe('meets')
    expect(outcomeOf(hlm({ age: { birthDate: '2014' } }), 'age')).toBe('unknown')
    expect(outcomeOf(hlm({ age: { birthDate: '2014-11' } }), 'age')).toBe('unknown')
    expect(outcomeOf(hlm({ age: { birthDate: '2014-10' } }), 'age')).toBe('meets')
    expect(outcomeOf(hlm({ age: { birthDate: '1990' } }), 'age')).toBe('does-not-meet')
  })

  test('an estimated age stays unknown, whatever was estimated', () => {
    for (const years of [9, 15, 30]) {
      const result = hlm({ age: { estimate: { years, on: '2026-10-02' } } })
      expect(outcomeOf(result, 'age')).toBe('unknown')
      expect(missingOf(result)).toContain('birth-date')
    }
    expect(outcomeOf(hlm({ age: {} }), 'age')).toBe('unknown')
  })

  test('Zwolle’s upper bound is shown as an assumption', () => {
    expect(noticesOf(zwo({}))).toContain('upper-age-assumed')
    expect(noticesOf(hlm({}))).not.toContain('upper-age-assumed')
  })
})

describe('offences', () => {
  test('two are within the rule; three are not, and show the referral without doing anything', () => {
    expect(outcomeOf(hlm({ offences: offences(2) }), 'offences')).toBe('meets')
    expect(hlm({ offences: offences(2) }).referral).toBeUndefined()
    expect(outcomeOf(hlm({ offences: offences(3) }), 'offences')).toBe('does-not-meet')
    expect(hlm({ offences: offences(3) })).toMatchObject({
      outcome: 'does-not-meet',
      referral: 'refer-to-undermining-team',
    })
    expect(zwo({ offences: offences(3) })).toMatchObject({ outcome: 'does-not-meet', referral: 'not-stated-in-source' })
  })

  test('an offence of another type counts in Zwolle and not in Haarlemmermeer', () => {
    expect(outcomeOf(hlm({ offences: offences(3, 'other') }), 'offences')).toBe('meets')
    expect(outcomeOf(zwo({ offences: offences(3, 'other') }), 'offences')).toBe('does-not-meet')
    const mixed: OffenceCheck = { ...offences(2), counts: [...offences(2).counts, ...offences(1, 'other').counts] }
    expect(outcomeOf(hlm({ offences: mixed }), 'offences')).toBe('meets')
    expect(outcomeOf(zwo({ offences: mixed }), 'offences')).toBe('does-not-meet')
  })

  test('not checked is unknown and not zero', () => {
    const result = hlm({ offences: undefined })
    expect(outcomeOf(result, 'offences')).toBe('unknown')
    expect(missingOf(result)).toEqual(['offence-check'])
    expect(result.outcome).toBe('unknown')
    expect(outcomeOf(hlm({ offences: { ...offences(0), source: ' ' } }), 'offences')).toBe('unknown')
    expect(outcomeOf(hlm({ offences: { ...offences(0), counts: [] } }), 'offences')).toBe('meets')
  })

  test('a kind of offence that was not looked up is unknown and not zero', () => {
    const opiumOnly: OffenceCheck = { ...offences(1), covers: ['opium-act'] }
    expect(outcomeOf(hlm({ offences: opiumOnly }), 'offences')).toBe('meets')
    expect(outcomeOf(zwo({ offences: opiumOnly }), 'offences')).toBe('unknown')
    expect(missingOf(zwo({ offences: opiumOnly }))).toEqual(['offence-check'])
    expect(outcomeOf(zwo({ offences: { ...offences(3), covers: ['opium-act'] } }), 'offences')).toBe('does-not-meet')
    expect(outcomeOf(hlm({ offences: { ...offences(0, 'other'), covers: ['other'] } }), 'offences')).toBe('unknown')
    expect(JSON.stringify(zwo({ offences: opiumOnly }))).not.toContain('null')
  })

  test('dismissals, acquittals and open cases do not count, unless the municipality chose so', () => {
    for (const disposal of ['dismissed', 'acquitted', 'pending'] as const) {
      expect(outcomeOf(hlm({ offences: offences(5, 'opium-act', disposal) }), 'offences')).toBe('meets')
    }
    for (const disposal of ['final', 'settled'] as const) {
      expect(outcomeOf(hlm({ offences: offences(3, 'opium-act', disposal) }), 'offences')).toBe('does-not-meet')
    }
    const broader = { ...defaultChoices, countedDisposals: ['final', 'settled', 'dismissed'] as const }
    expect(outcomeOf(hlm({ offences: offences(3, 'opium-act', 'dismissed') }, broader), 'offences')).toBe(
      'does-not-meet',
    )
  })

  test('when it is not known how an offence ended, the line is unknown only if that makes the difference', () => {
    const [known, notKnown] = [offences(2).counts, offences(1, 'opium-act', 'not-known').counts]
    const border = hlm({ offences: { ...offences(0), counts: [...known, ...notKnown] } })
    expect(outcomeOf(border, 'offences')).toBe('unknown')
    expect(missingOf(border)).toEqual(['offence-disposal'])
    expect(border.referral).toBeUndefined()
    expect(outcomeOf(hlm({ offences: { ...offences(0), counts: notKnown } }), 'offences')).toBe('meets')
  })

  test('the evidence names the number, who gave it and when it was checked', () => {
    expect(hlm({ offences: offences(1) }).lines[1]?.evidence).toEqual([
      {
        code: 'offences-checked',
        params: { counter: 'opium-act', fewest: 1, most: 1, source: 'politie', checkedOn: '2026-11-24' },
      },
    ])
  })
})

describe('a child under 12', () => {
  const nine = { age: { birthDate: '2017-01-10' } } as const

  test('gets care only, and no offence is looked at even when a number is given', () => {
    for (const given of [undefined, offences(0), offences(3)]) {
      const result = zwo({ ...nine, offences: given })
      expect(outcomeOf(result, 'offences')).toBe('meets')
      expect(JSON.stringify(result)).not.toContain('politie')
      expect(result.referral).toBeUndefined()
      expect(noticesOf(result)).toContain('care-only-under-12')
    }
    expect(zwo(nine).outcome).toBe('meets')
    expect(hlm(nine).outcome).toBe('does-not-meet')
  })

  test('who may be 11 or 12 is treated as care only, and offences are unknown until checked', () => {
    const result = zwo({ age: { birthDate: '2014' }, offences: undefined })
    expect(noticesOf(result)).toContain('care-only-under-12')
    expect(outcomeOf(result, 'offences')).toBe('unknown')
    expect(noticesOf(zwo({}))).not.toContain('care-only-under-12')
  })
})

describe('indicators', () => {
  test('no offences and two indicators fit', () => {
    expect(hlm({}).outcome).toBe('meets')
  })

  test('no offences and one indicator is unknown in Haarlemmermeer: the text leaves it open, a human decides', () => {
    const result = hlm({ indicators: [absence] })
    expect(outcomeOf(result, 'indicators')).toBe('unknown')
    expect(missingOf(result)).toEqual(['rule-unclear-without-offence'])
    expect(outcomeOf(hlm({ indicators: [absence], offences: undefined }), 'indicators')).toBe('unknown')
    expect(outcomeOf(zwo({ indicators: [absence] }), 'indicators')).toBe('does-not-meet')
  })

  test('one offence and one indicator do not fit, nor does no indicator at all', () => {
    expect(outcomeOf(hlm({ indicators: [absence], offences: offences(1) }), 'indicators')).toBe('does-not-meet')
    expect(outcomeOf(hlm({ indicators: [] }), 'indicators')).toBe('does-not-meet')
    expect(outcomeOf(zwo({ indicators: [] }), 'indicators')).toBe('does-not-meet')
  })

  test('when nobody has looked yet, it is unknown', () => {
    const result = hlm({ indicators: undefined })
    expect(outcomeOf(result, 'indicators')).toBe('unknown')
    expect(missingOf(result)).toEqual(['indicators-not-looked-at'])
  })

  test('the same signal from two people is one indicator', () => {
    const again = { ...absence, source: 'leerplicht', happenedOn: '2026-11-20' } as const
    const result = hlm({ indicators: [absence, again], offences: offences(1) })
    expect(outcomeOf(result, 'indicators')).toBe('does-not-meet')
    expect(result.lines[2]?.evidence.map(({ code }) => code)).toEqual(['indicator-with-fact', 'same-indicator'])
  })

  test('two signals of one category are one indicator until a human says otherwise, with a reason', () => {
    const facts = { indicators: [olderYouths, secretive], offences: offences(1) }
    expect(outcomeOf(hlm(facts), 'indicators')).toBe('does-not-meet')
    expect(indicatorsBesideOthers({ ...fits, ...facts })).toEqual(['SIG-11', 'SIG-13'])
    const alone = { ...onFact, indicator: 'SIG-13', fact: 'andere vrienden, andere plek' }
    const apart = hlm({ ...facts, standsAlone: [alone] })
    expect(outcomeOf(apart, 'indicators')).toBe('meets')
    expect(apart.lines[2]?.evidence).toContainEqual({
      code: 'stands-alone',
      params: { ...onFact, indicator: 'SIG-13', fact: 'andere vrienden, andere plek' },
    })
    expect(indicatorsBesideOthers({ ...fits, ...facts, standsAlone: [alone] })).toEqual([])
    for (const gap of [{ fact: '' }, { source: ' ' }, { by: '' }, { happenedOn: '2026-11-26' as const }]) {
      const result = hlm({ ...facts, standsAlone: [{ ...alone, ...gap }] })
      expect(outcomeOf(result, 'indicators')).toBe('does-not-meet')
      expect(result.lines[2]?.evidence.map(({ code }) => code)).not.toContain('stands-alone')
    }
  })

  test('a risk factor that says the same as a category of signals is not a second indicator', () => {
    const friends: IndicatorFact = { ...olderYouths, from: 'risk-factor', indicator: 'RF-S2' }
    expect(outcomeOf(hlm({ indicators: [olderYouths, friends], offences: offences(1) }), 'indicators')).toBe(
      'does-not-meet',
    )
    expect(outcomeOf(hlm({ indicators: [absence, friends] }), 'indicators')).toBe('meets')
  })

  test('the municipality chooses whether signals, risk factors or both are indicators', () => {
    const supervision: IndicatorFact = { ...absence, from: 'risk-factor', indicator: 'RF-G3', group: 'supervision' }
    const facts = { indicators: [absence, supervision], offences: offences(1) }
    expect(outcomeOf(hlm(facts), 'indicators')).toBe('meets')
    expect(outcomeOf(hlm(facts, { ...defaultChoices, indicatorsFrom: 'signals' }), 'indicators')).toBe('does-not-meet')
    expect(outcomeOf(hlm(facts, { ...defaultChoices, indicatorsFrom: 'risk-factors' }), 'indicators')).toBe(
      'does-not-meet',
    )
  })

  test.each([
    ['a date', { happenedOn: undefined }, 'date'],
    ['a source', { source: '' }, 'source'],
    ['someone who saw it', { manner: 'hearsay' }, 'own-observation'],
    ['a check', { inDoubt: true }, 'check-of-doubt'],
  ] as const)('an indicator without %s leaves the line unknown and names what is missing', (_, change, missing) => {
    const result = hlm({ indicators: [absence, { ...olderYouths, ...change }], offences: offences(1) })
    expect(outcomeOf(result, 'indicators')).toBe('unknown')
    expect(result.lines[2]?.missing).toEqual([{ code: missing, params: { indicator: 'SIG-11' } }])
  })

  test('the fact of the mock-up: absence stands, the ages of the older youths were only estimated', () => {
    const result = hlm({ indicators: [absence, { ...olderYouths, inDoubt: true }] })
    expect(result.lines.map(({ outcome }) => outcome)).toEqual(['meets', 'meets', 'unknown'])
    expect(result.outcome).toBe('unknown')
  })

  test('what was told by the young person counts as a source', () => {
    expect(
      outcomeOf(hlm({ indicators: [absence, { ...olderYouths, manner: 'told-by-young-person' }] }), 'indicators'),
    ).toBe('meets')
  })

  test('a fact of after the reference date plays no part', () => {
    const later = { ...olderYouths, happenedOn: '2026-11-26' } as const
    expect(outcomeOf(hlm({ indicators: [absence, later], offences: offences(1) }), 'indicators')).toBe('does-not-meet')
  })
})

describe('the two lines of Zwolle that only a human can answer', () => {
  test('an active role, or not being seen near criminals, does not fit', () => {
    expect(outcomeOf(zwo({ activeRole: judged('yes') }), 'no-active-role')).toBe('does-not-meet')
    expect(outcomeOf(zwo({ inPeriphery: judged('no') }), 'in-periphery')).toBe('does-not-meet')
  })

  test('without a judgement, or without a fact under it, they are unknown', () => {
    expect(missingOf(zwo({ activeRole: undefined }))).toEqual(['judgement'])
    expect(missingOf(zwo({ activeRole: [] }))).toEqual(['judgement'])
    for (const gap of [{ fact: '' }, { source: '' }, { by: '' }, { happenedOn: '2026-11-26' as const }]) {
      const judgement: Judgement = { ...onFact, answer: 'yes', ...gap }
      expect(missingOf(zwo({ inPeriphery: [judgement] }))).toEqual(['fact-under-judgement'])
    }
  })

  test('a judgement is shown with who gave it when, the fact, its day and its source', () => {
    expect(zwo({}).lines[3]).toEqual({
      id: 'no-active-role',
      outcome: 'meets',
      evidence: [{ code: 'judged', params: { ...onFact, answer: 'no' } }],
    })
  })

  test('organisations that judge otherwise leave the line unknown, with both judgements in view', () => {
    const result = zwo({ inPeriphery: [...judged('yes'), ...judged('no')] })
    expect(outcomeOf(result, 'in-periphery')).toBe('unknown')
    expect(missingOf(result)).toEqual(['one-answer'])
    expect(result.lines[4]?.evidence).toHaveLength(2)
    expect(outcomeOf(zwo({ inPeriphery: [...judged('yes'), ...judged('yes')] }), 'in-periphery')).toBe('meets')
  })
})

describe('around the rule', () => {
  test('a possible victim with three offences gets protection first; the heavier approach waits for a human', () => {
    const marked = hlm({ offences: offences(3), possibleVictim: {} })
    expect(noticesOf(marked)[0]).toBe('protection-route-first')
    expect(marked.referral).toBeUndefined()
    expect(marked.outcome).toBe('does-not-meet')
    const reviewed = hlm({ offences: offences(3), possibleVictim: { reviewedOn: '2026-11-24' } })
    expect(noticesOf(reviewed)[0]).toBe('protection-route-first')
    expect(reviewed.referral).toBe('refer-to-undermining-team')
  })

  test('who turns 22 during a case keeps the case until its end date, and no new inflow', () => {
    const facts = {
      age: { birthDate: '2004-11-01' },
      runningCase: { startedOn: '2026-09-14', endsOn: '2027-03-14' },
    } as const
    const result = hlm(facts)
    expect(outcomeOf(result, 'age')).toBe('does-not-meet')
    expect(result.notices).toContainEqual({ code: 'case-continues-no-new-inflow', params: { until: '2027-03-14' } })
    expect(noticesOf(hlm({ ...facts, on: '2027-03-15' }))).not.toContain('case-continues-no-new-inflow')
    expect(noticesOf(hlm({ age: facts.age }))).not.toContain('case-continues-no-new-inflow')
    expect(noticesOf(zwo(facts))).not.toContain('case-continues-no-new-inflow')
    expect(noticesOf(hlm({ ...facts, age: { birthDate: '2004' } }))).not.toContain('case-continues-no-new-inflow')
  })

  test('turning 16 or 18 during a case asks for informing and asking anew', () => {
    const runningCase = { startedOn: '2026-09-14', endsOn: '2027-03-14' } as const
    expect(noticesOf(hlm({ age: { birthDate: '2008-11-01' }, runningCase }))).toContain('turned-18')
    expect(noticesOf(hlm({ age: { birthDate: '2010-11-01' }, runningCase }))).toContain('turned-16')
    const neither = noticesOf(hlm({ age: { birthDate: '2009-05-01' }, runningCase }))
    expect(neither.filter((code) => code.startsWith('turned'))).toEqual([])
  })

  test('someone who moved away is shown as such, and nothing else changes', () => {
    expect(noticesOf(hlm({ livesHere: false }))).toContain('moved-to-other-municipality')
    expect(hlm({ livesHere: false }).lines).toEqual(hlm({}).lines)
  })

  test('the result always says that it is narrower than its source', () => {
    expect(noticesOf(hlm({}))).toContain('narrower-than-source')
    expect(noticesOf(zwo({}))).toContain('narrower-than-source')
  })
})

// Random worlds

const date = fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}` as LocalDate)
const birth = fc
  .tuple(fc.integer({ min: 1998, max: 2020 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(4, 7, 10))
  .map(([year, month, length]) => `${year}-${String(month).padStart(2, '0')}-17`.slice(0, length) as LocalDate)
const anyFact: fc.Arbitrary<IndicatorFact> = fc.record({
  from: fc.constantFrom('signal', 'risk-factor'),
  indicator: fc.constantFrom('SIG-01', 'SIG-11', 'SIG-13', 'SIG-17', 'RF-I4', 'RF-G3'),
  group: fc.constantFrom('possession', 'contacts', 'other', 'behaviour'),
  class: fc.constantFrom('A', 'B'),
  part: fc.constantFrom('own-conduct', 'victim', 'witness'),
  happenedOn: fc.option(date, { nil: undefined }),
  source: fc.option(fc.constantFrom('docent', 'politie', ''), { nil: undefined }),
  manner: fc.constantFrom('seen', 'own-record', 'told-by-young-person', 'hearsay'),
  inDoubt: fc.option(fc.boolean(), { nil: undefined }),
})
const anyCheck: fc.Arbitrary<OffenceCheck> = fc.record({
  checkedOn: date,
  source: fc.constantFrom('politie', ''),
  covers: fc.option(fc.subarray(['opium-act', 'other'] as const), { nil: undefined }),
  counts: fc.array(
    fc.record({
      kind: fc.constantFrom('opium-act', 'other'),
      disposal: fc.constantFrom('final', 'settled', 'pending', 'dismissed', 'acquitted', 'not-known'),
      part: fc.constantFrom('own-conduct', 'victim', 'witness'),
      count: fc.integer({ min: 0, max: 4 }),
    }),
    { maxLength: 4 },
  ),
})
const anyJudgedFact = {
  judgement: fc.constantFrom('a', 'b'),
  by: fc.constant('iemand'),
  on: date,
  fact: fc.constantFrom('gezien', ''),
  happenedOn: date,
  source: fc.constantFrom('jongerenwerk', ''),
}
const anyJudgements: fc.Arbitrary<Judgement[]> = fc.array(
  fc.record({ ...anyJudgedFact, answer: fc.constantFrom('yes', 'no') }),
  { maxLength: 3 },
)
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined })
const anyFacts: fc.Arbitrary<TargetGroupFacts> = fc.record({
  on: fc.constant(on),
  age: fc.oneof(
    birth.map((birthDate) => ({ birthDate })),
    fc.integer({ min: 6, max: 30 }).map((years) => ({ estimate: { years, on } })),
    fc.constant({}),
  ),
  offences: optional(anyCheck),
  indicators: optional(fc.array(anyFact, { maxLength: 5 })),
  standsAlone: optional(fc.array(fc.record({ ...anyJudgedFact, indicator: fc.constant('SIG-13') }), { maxLength: 2 })),
  activeRole: optional(anyJudgements),
  inPeriphery: optional(anyJudgements),
  possibleVictim: optional(fc.record({ reviewedOn: optional(date) })),
})
const anyRule = fc.constantFrom(haarlemmermeer, zwolle)

test('a class B fact, and a fact about a victim or witness, changes nothing at all in the result', () => {
  const neverCounts = anyFact.map((fact) => (fact.part === 'own-conduct' ? { ...fact, class: 'B' as const } : fact))
  fc.assert(
    fc.property(anyRule, anyFacts, neverCounts, (rule, facts, fact) => {
      fc.pre(facts.indicators !== undefined)
      const more = { ...facts, indicators: [fact, ...(facts.indicators ?? [])] }
      expect(applyTargetGroupRule(rule, more)).toEqual(applyTargetGroupRule(rule, facts))
    }),
    { numRuns: 500 },
  )
})

test('offences of which someone was victim or witness change nothing', () => {
  fc.assert(
    fc.property(anyRule, anyFacts, anyCheck, fc.constantFrom('victim', 'witness'), (rule, facts, check, part) => {
      fc.pre(facts.offences !== undefined)
      const extra = check.counts.map((each) => ({ ...each, part }) as const)
      const more = facts.offences && { ...facts.offences, counts: [...facts.offences.counts, ...extra] }
      expect(applyTargetGroupRule(rule, { ...facts, offences: more })).toEqual(applyTargetGroupRule(rule, facts))
    }),
  )
})

test('unknown input never makes its line fit', () => {
  fc.assert(
    fc.property(anyRule, anyFacts, (rule, facts) => {
      const without = (change: Partial<TargetGroupFacts>, id: LineId) =>
        outcomeOf(applyTargetGroupRule(rule, { ...facts, ...change }), id)
      expect(without({ age: {} }, 'age')).toBe('unknown')
      expect(without({ age: { estimate: { years: 15, on } } }, 'age')).toBe('unknown')
      expect(without({ age: {}, offences: undefined }, 'offences')).toBe('unknown')
      expect(without({ indicators: undefined }, 'indicators')).toBe('unknown')
      expect(['unknown', undefined]).toContain(without({ activeRole: undefined }, 'no-active-role'))
      expect(['unknown', undefined]).toContain(without({ inPeriphery: undefined }, 'in-periphery'))
    }),
  )
})

test('a line says what is missing exactly when it is unknown, and the whole follows from the lines', () => {
  fc.assert(
    fc.property(anyRule, anyFacts, (rule, facts) => {
      const { lines, outcome } = applyTargetGroupRule(rule, facts)
      for (const each of lines) expect((each.missing?.length ?? 0) > 0).toBe(each.outcome === 'unknown')
      const outcomes = lines.map((each) => each.outcome)
      if (outcome === 'meets') expect(new Set(outcomes)).toEqual(new Set(['meets']))
      else expect(outcomes).toContain(outcome)
      if (outcome === 'unknown') expect(outcomes).not.toContain('does-not-meet')
    }),
    { numRuns: 500 },
  )
})

test('the order of facts plays no part, and a repeated fact changes no outcome', () => {
  fc.assert(
    fc.property(anyRule, anyFacts, fc.nat(), (rule, facts, pick) => {
      const indicators = facts.indicators ?? []
      const outcomes = (list: readonly IndicatorFact[]) =>
        applyTargetGroupRule(rule, { ...facts, indicators: list }).lines.map(({ id, outcome }) => [id, outcome])
      expect(outcomes(indicators.toReversed())).toEqual(outcomes(indicators))
      const again = indicators[pick % Math.max(1, indicators.length)]
      if (again)
        expect(outcomes([...indicators, { ...again, source: again.source ? 'iemand anders' : again.source }])).toEqual(
          outcomes(indicators),
        )
    }),
    { numRuns: 300 },
  )
})

test('another established indicator never takes away that the line fits', () => {
  fc.assert(
    fc.property(anyRule, anyFacts, (rule, facts) => {
      const before = outcomeOf(applyTargetGroupRule(rule, facts), 'indicators')
      const after = outcomeOf(
        applyTargetGroupRule(rule, { ...facts, indicators: [...(facts.indicators ?? []), phones] }),
        'indicators',
      )
      const rank = { 'does-not-meet': 0, unknown: 1, meets: 2 }
      if (before && after && facts.indicators) expect(rank[after]).toBeGreaterThanOrEqual(rank[before])
    }),
  )
})

test('the result holds no score: the only numbers are ages and the number of offences', () => {
  fc.assert(
    fc.property(anyRule, anyFacts, (rule, facts) => {
      const { lines, notices } = applyTargetGroupRule(rule, facts)
      const numbers = [...lines.flatMap(({ evidence, missing = [] }) => [...evidence, ...missing]), ...notices].flatMap(
        ({ params }) => Object.entries(params).flatMap(([name, value]) => (typeof value === 'number' ? [name] : [])),
      )
      expect(numbers.filter((name) => !['min', 'max', 'years', 'fewest', 'most', 'ageMax'].includes(name))).toEqual([])
      const text = JSON.stringify({ lines, notices })
      expect(text).not.toMatch(/score|total|weight|rank/i)
    }),
  )
})
