import { ageFrom, ageRangeOn, type KnownAge, type PartialDate } from '../../../platform/contract/dutch.ts'
import type { LocalDate } from '../../../platform/contract/working-days.ts'

// The rule says of a target group whether its description fits, per line and with the evidence. It is advice: a named
// professional decides, with a reason, and may decide otherwise. There is no score, and indicators are never added up on
// the way out.

/** Never a number in between: what cannot be established is unknown, and names the fact that is missing. */
export type Outcome = 'meets' | 'does-not-meet' | 'unknown'

export type RuleId = 'TG-HLM' | 'TG-ZWO'
export type LineId = 'age' | 'offences' | 'indicators' | 'no-active-role' | 'in-periphery'

export type TargetGroupRule = {
  readonly id: RuleId
  readonly municipality: string
  readonly ageMin: number
  /** Inclusive: until the day before the next birthday. */
  readonly ageMax: number
  /** Zwolle's text leaves open whether 23 belongs to it. */
  readonly ageMaxAssumed: boolean
  readonly offenceCounter: 'opium-act' | 'any'
  readonly offenceMax: number
  readonly minIndicators: number
  /** The source speaks of a start without any offence, and does not repeat there how many indicators that takes. */
  readonly unclearWithoutOffence: boolean
  /** Lines that only a human judgement with a fact can answer. */
  readonly judgements: readonly ('no-active-role' | 'in-periphery')[]
  readonly aboveMax: 'refer-to-undermining-team' | 'not-stated-in-source'
  /** The sentence of the source, and its line in the inventory. */
  readonly quote: string
  readonly source: string
}

export const targetGroupRules: Readonly<Record<RuleId, TargetGroupRule>> = {
  'TG-HLM': {
    id: 'TG-HLM',
    municipality: 'Haarlemmermeer',
    ageMin: 12,
    ageMax: 21,
    ageMaxAssumed: false,
    offenceCounter: 'opium-act',
    offenceMax: 2,
    minIndicators: 2,
    unclearWithoutOffence: true,
    judgements: [],
    aboveMax: 'refer-to-undermining-team',
    quote: '0 tot maximaal 2 Opiumwetdelicten én er daarnaast minimaal twee risico-indicatoren aanwezig zijn',
    source: 'A001-068',
  },
  'TG-ZWO': {
    id: 'TG-ZWO',
    municipality: 'Zwolle',
    ageMin: 8,
    ageMax: 23,
    ageMaxAssumed: true,
    offenceCounter: 'any',
    offenceMax: 2,
    minIndicators: 2,
    unclearWithoutOffence: false,
    judgements: ['no-active-role', 'in-periphery'],
    aboveMax: 'not-stated-in-source',
    quote: 'heeft ≤ 2 delicten gepleegd en er zijn ten minste 2 risicofactoren aanwezig',
    source: 'A003-020',
  },
}

/** How an offence ended; `final` is irrevocable, `settled` is dealt with without a judge. */
export type Disposal = 'final' | 'settled' | 'pending' | 'dismissed' | 'acquitted' | 'not-known'

/** What the sources leave to the municipality. */
export type RuleChoices = {
  readonly countedDisposals: readonly Disposal[]
  readonly indicatorsFrom: 'signals' | 'risk-factors' | 'both'
}

/** Dismissals, acquittals and open cases do not count unless a municipality decides otherwise. */
export const defaultChoices: RuleChoices = { countedDisposals: ['final', 'settled'], indicatorsFrom: 'both' }

/** In which part someone was in a fact: only one's own conduct ever counts. */
export type PartPlayed = 'own-conduct' | 'victim' | 'witness'

/** Numbers with a source and a check date, given by a party that may; never a description of an offence. */
export type OffenceCheck = {
  readonly checkedOn: LocalDate
  readonly source: string
  /** The kinds that were looked up; all of them when left out. What was not looked up is unknown, and not zero. */
  readonly covers?: readonly ('opium-act' | 'other')[] | undefined
  readonly counts: readonly {
    readonly kind: 'opium-act' | 'other'
    readonly disposal: Disposal
    readonly part: PartPlayed
    readonly count: number
  }[]
}

/** One recorded fact under a signal of the card or a risk factor. */
export type IndicatorFact = {
  readonly from: 'signal' | 'risk-factor'
  /** Code of the signal or the factor. */
  readonly indicator: string
  /** Category of the signal card; a factor that says the same as a category carries that category. */
  readonly group: string
  /** A signal that says something on health is B. */
  readonly class: 'A' | 'B'
  readonly part: PartPlayed
  readonly happenedOn?: PartialDate | undefined
  readonly source?: string | undefined
  readonly manner: 'seen' | 'own-record' | 'told-by-young-person' | 'hearsay'
  /** Somebody at the table still has to check it, or disputes it. */
  readonly inDoubt?: boolean | undefined
}

/** What a judgement rests on: a fact with its day and source, and who judged on which day. */
export type JudgedFact = {
  /** Under which it is kept, so that its owner finds it again. */
  readonly judgement: string
  readonly by: string
  readonly on: LocalDate
  readonly fact: string
  readonly happenedOn: LocalDate
  readonly source: string
}

export type Judgement = JudgedFact & { readonly answer: 'yes' | 'no' }

export type TargetGroupFacts = {
  readonly on: LocalDate
  readonly age: KnownAge
  /** Undefined: nobody who may has checked. That is unknown, and not zero. */
  readonly offences?: OffenceCheck | undefined
  /** Undefined: nobody has looked yet. */
  readonly indicators?: readonly IndicatorFact[] | undefined
  /** A human says that this signal or factor is an indicator of its own beside others of its group. */
  readonly standsAlone?: readonly (JudgedFact & { readonly indicator: string })[] | undefined
  /** Of each organisation that judged; undefined or empty: nobody has. */
  readonly activeRole?: readonly Judgement[] | undefined
  readonly inPeriphery?: readonly Judgement[] | undefined
  /** Marked as a possible victim of exploitation; reviewed when a human has looked at it. */
  readonly possibleVictim?: { readonly reviewedOn?: LocalDate | undefined } | undefined
  readonly runningCase?: { readonly startedOn: LocalDate; readonly endsOn: LocalDate } | undefined
  readonly livesHere?: boolean | undefined
}

export type Params = Readonly<Record<string, string | number>>

export type EvidenceCode =
  | 'age-known'
  | 'age-estimated'
  | 'offences-checked'
  | 'under-12-has-no-offences'
  | 'indicator-with-fact'
  | 'same-indicator'
  | 'indicator-not-established'
  | 'stands-alone'
  | 'judged'

export type MissingCode =
  | 'birth-date'
  | 'offence-check'
  | 'offence-disposal'
  | 'indicators-not-looked-at'
  | 'own-observation'
  | 'date'
  | 'source'
  | 'check-of-doubt'
  | 'rule-unclear-without-offence'
  | 'judgement'
  | 'fact-under-judgement'
  | 'one-answer'

export type NoticeCode =
  | 'protection-route-first'
  | 'care-only-under-12'
  | 'case-continues-no-new-inflow'
  | 'turned-16'
  | 'turned-18'
  | 'moved-to-other-municipality'
  | 'narrower-than-source'
  | 'upper-age-assumed'

/** One line of the rule. `missing` is there exactly when the outcome is unknown. */
export type RuleLine = {
  readonly id: LineId
  readonly outcome: Outcome
  readonly evidence: readonly { readonly code: EvidenceCode; readonly params: Params }[]
  readonly missing?: readonly { readonly code: MissingCode; readonly params: Params }[]
}

export type RuleResult = {
  readonly rule: RuleId
  readonly on: LocalDate
  readonly outcome: Outcome
  readonly lines: readonly RuleLine[]
  /** A text to show when there are more offences than the rule allows; nothing happens by itself. */
  readonly referral?: TargetGroupRule['aboveMax']
  readonly notices: readonly { readonly code: NoticeCode; readonly params: Params }[]
}

type Missing = NonNullable<RuleLine['missing']>[number]
type Evidence = RuleLine['evidence'][number]

function line(id: LineId, outcome: Outcome, evidence: readonly Evidence[], missing: readonly Missing[]): RuleLine {
  return outcome === 'unknown' ? { id, outcome, evidence, missing } : { id, outcome, evidence }
}

/** A line is all, any or none of the possible values: whatever is possible on both sides is unknown. */
function whether(certain: boolean, possible: boolean): Outcome {
  return certain ? 'meets' : possible ? 'unknown' : 'does-not-meet'
}

const blank = (text: string | undefined): boolean => text === undefined || text.trim() === ''

/** Compares known facts on a day with the description of the target group, line by line. */
export function applyTargetGroupRule(
  rule: TargetGroupRule,
  facts: TargetGroupFacts,
  choices: RuleChoices = defaultChoices,
): RuleResult {
  const offences = offenceLine(rule, facts, choices)
  const lines = [
    ageLine(rule, facts),
    offences,
    indicatorLine(rule, facts, choices),
    ...rule.judgements.map((id) => judgementLine(id, facts)),
  ]
  const outcomes = lines.map(({ outcome }) => outcome)
  // Repressive proposals wait until a human has looked at possible exploitation.
  const blocked = facts.possibleVictim !== undefined && facts.possibleVictim.reviewedOn === undefined
  const refers = offences.outcome === 'does-not-meet' && !blocked
  return {
    rule: rule.id,
    on: facts.on,
    outcome: outcomes.includes('does-not-meet') ? 'does-not-meet' : outcomes.includes('unknown') ? 'unknown' : 'meets',
    lines,
    ...(refers ? { referral: rule.aboveMax } : {}),
    notices: noticesFor(rule, facts),
  }
}

function ageLine(rule: TargetGroupRule, { age: known, on }: TargetGroupFacts): RuleLine {
  const age = ageFrom(known, on)
  const missing: Missing[] = [{ code: 'birth-date', params: {} }]
  if (age.kind === 'unknown') return line('age', 'unknown', [], missing)
  if (age.kind === 'estimated') {
    return line('age', 'unknown', [{ code: 'age-estimated', params: { years: age.years, on } }], missing)
  }
  const within = (years: number): boolean => rule.ageMin <= years && years <= rule.ageMax
  const outcome = whether(within(age.min) && within(age.max), within(age.min) || within(age.max))
  return line('age', outcome, [{ code: 'age-known', params: { min: age.min, max: age.max, on } }], missing)
}

/** Under 12 nobody can be prosecuted (art. 486 Sv): there is no offence field and nothing to count. */
function certainlyUnder12({ age: known, on }: TargetGroupFacts): boolean {
  const age = ageFrom(known, on)
  return age.kind === 'known' && age.max < 12
}

/** The fewest and the most offences that count; undefined when nobody checked. */
function countedOffences(
  rule: TargetGroupRule,
  facts: TargetGroupFacts,
  choices: RuleChoices,
): { fewest: number; most: number } | undefined {
  if (certainlyUnder12(facts)) return { fewest: 0, most: 0 }
  const check = facts.offences
  if (check === undefined || blank(check.source)) return undefined
  const relevant = check.counts.filter(
    ({ kind, part }) => part === 'own-conduct' && (rule.offenceCounter === 'any' || kind === rule.offenceCounter),
  )
  const sum = (counts: (disposal: Disposal) => boolean): number =>
    relevant.reduce((total, { disposal, count }) => total + (counts(disposal) ? count : 0), 0)
  const counted = (disposal: Disposal): boolean => choices.countedDisposals.includes(disposal)
  const needed = rule.offenceCounter === 'any' ? (['opium-act', 'other'] as const) : [rule.offenceCounter]
  const open = needed.some((kind) => check.covers?.includes(kind) === false)
  return {
    fewest: sum(counted),
    most: open ? Number.POSITIVE_INFINITY : sum((disposal) => counted(disposal) || disposal === 'not-known'),
  }
}

function offenceLine(rule: TargetGroupRule, facts: TargetGroupFacts, choices: RuleChoices): RuleLine {
  if (certainlyUnder12(facts)) {
    return line('offences', 'meets', [{ code: 'under-12-has-no-offences', params: {} }], [])
  }
  const counted = countedOffences(rule, facts, choices)
  if (counted === undefined || facts.offences === undefined) {
    return line('offences', 'unknown', [], [{ code: 'offence-check', params: { counter: rule.offenceCounter } }])
  }
  const { checkedOn, source } = facts.offences
  const { fewest, most } = counted
  const open = most === Number.POSITIVE_INFINITY
  const params: Params = { counter: rule.offenceCounter, fewest, ...(open ? {} : { most }), source, checkedOn }
  return line(
    'offences',
    whether(most <= rule.offenceMax, fewest <= rule.offenceMax),
    [{ code: 'offences-checked', params }],
    [
      open
        ? { code: 'offence-check', params: { counter: rule.offenceCounter } }
        : { code: 'offence-disposal', params: {} },
    ],
  )
}

function indicatorLine(rule: TargetGroupRule, facts: TargetGroupFacts, choices: RuleChoices): RuleLine {
  if (facts.indicators === undefined) {
    return line('indicators', 'unknown', [], [{ code: 'indicators-not-looked-at', params: {} }])
  }
  const groups = groupsOf(facts, choices)
  const evidence: Evidence[] = []
  const missing: Missing[] = []
  let established = 0
  for (const [key, groupFacts] of groups) {
    const holding = groupFacts.filter((fact) => gapsIn(fact).length === 0)
    if (holding.length > 0) established += 1
    for (const apart of grounded(facts.standsAlone, facts.on)) {
      if (key === aloneKey(apart.indicator))
        evidence.push({ code: 'stands-alone', params: { indicator: apart.indicator, ...judgedOn(apart) } })
    }
    holding.forEach((fact, index) => {
      evidence.push({ code: index === 0 ? 'indicator-with-fact' : 'same-indicator', params: about(fact) })
    })
    if (holding.length > 0) continue
    for (const fact of groupFacts) {
      evidence.push({ code: 'indicator-not-established', params: about(fact) })
      for (const code of gapsIn(fact)) missing.push({ code, params: { indicator: fact.indicator } })
    }
  }

  const enough = rule.minIndicators
  const offences = countedOffences(rule, facts, choices)
  const unclear = rule.unclearWithoutOffence && (offences?.fewest ?? 0) === 0 && groups.size > 0
  const outcome = whether(established >= enough, groups.size >= enough || unclear)
  if (groups.size < enough && unclear) missing.push({ code: 'rule-unclear-without-offence', params: {} })
  return line('indicators', outcome, evidence, missing)
}

const aloneKey = (indicator: string): string => `alone ${indicator}`

/** What may count, by the indicator that it makes together: of one category, unless a human set one apart. */
function groupsOf(facts: TargetGroupFacts, choices: RuleChoices): Map<string, IndicatorFact[]> {
  // What may not count is left out altogether, so that the evidence tells nobody that it exists.
  const usable = (facts.indicators ?? []).filter(
    (fact) =>
      fact.class === 'A' &&
      fact.part === 'own-conduct' &&
      (choices.indicatorsFrom === 'both' || choices.indicatorsFrom === `${fact.from}s`) &&
      (fact.happenedOn === undefined || fact.happenedOn <= facts.on),
  )
  const alone = new Set(grounded(facts.standsAlone, facts.on).map(({ indicator }) => indicator))
  const groups = new Map<string, IndicatorFact[]>()
  for (const fact of usable) {
    const key = alone.has(fact.indicator) ? aloneKey(fact.indicator) : `group ${fact.group}`
    groups.set(key, [...(groups.get(key) ?? []), fact])
  }
  return groups
}

/** Signals and factors that now make one indicator together with another, so that a human may set one of them apart. */
export function indicatorsBesideOthers(facts: TargetGroupFacts, choices: RuleChoices = defaultChoices): string[] {
  return [...groupsOf(facts, choices).values()].flatMap((group) => {
    const different = [...new Set(group.map(({ indicator }) => indicator))]
    return different.length > 1 ? different : []
  })
}

/** What keeps a fact from establishing an indicator. */
function gapsIn({ happenedOn, source, manner, inDoubt }: IndicatorFact): MissingCode[] {
  const gaps: MissingCode[] = []
  if (happenedOn === undefined) gaps.push('date')
  if (blank(source)) gaps.push('source')
  if (manner === 'hearsay') gaps.push('own-observation')
  if (inDoubt === true) gaps.push('check-of-doubt')
  return gaps
}

function about({ from, indicator, happenedOn, source, manner }: IndicatorFact): Params {
  return {
    from,
    indicator,
    manner,
    ...(happenedOn === undefined ? {} : { happenedOn }),
    ...(blank(source) ? {} : { source: source as string }),
  }
}

/** A judgement without a fact, a source, a day that has been or a person holds nothing up. */
function grounded<J extends JudgedFact>(judgements: readonly J[] | undefined, today: LocalDate): J[] {
  return (judgements ?? []).filter(
    ({ by, fact, source, happenedOn }) => !blank(by) && !blank(fact) && !blank(source) && happenedOn <= today,
  )
}

function judgedOn({ judgement, by, on, fact, happenedOn, source }: JudgedFact): Params {
  return { judgement, by, on, fact, happenedOn, source }
}

/** Organisations that judge otherwise leave the line unknown: the rule chooses nobody's side. */
function judgementLine(
  id: 'no-active-role' | 'in-periphery',
  { activeRole, inPeriphery, on }: TargetGroupFacts,
): RuleLine {
  const judgements = (id === 'no-active-role' ? activeRole : inPeriphery) ?? []
  if (judgements.length === 0) return line(id, 'unknown', [], [{ code: 'judgement', params: {} }])
  const evidence = judgements.map((judgement): Evidence => ({
    code: 'judged',
    params: { answer: judgement.answer, ...judgedOn(judgement) },
  }))
  const [answer, ...others] = new Set(grounded(judgements, on).map((judgement) => judgement.answer))
  if (answer === undefined) return line(id, 'unknown', evidence, [{ code: 'fact-under-judgement', params: {} }])
  if (others.length > 0) return line(id, 'unknown', evidence, [{ code: 'one-answer', params: {} }])
  return line(id, answer === (id === 'no-active-role' ? 'no' : 'yes') ? 'meets' : 'does-not-meet', evidence, [])
}

function noticesFor(rule: TargetGroupRule, facts: TargetGroupFacts): RuleResult['notices'] {
  const notices: { code: NoticeCode; params: Params }[] = []
  const add = (applies: boolean, code: NoticeCode, params: Params = {}): void => {
    if (applies) notices.push({ code, params })
  }
  const { on, age: known, runningCase: running } = facts
  const age = ageFrom(known, on)
  const youngest = age.kind === 'known' ? age.min : age.kind === 'estimated' ? age.years : undefined

  add(facts.possibleVictim !== undefined, 'protection-route-first')
  add(youngest !== undefined && youngest < 12, 'care-only-under-12')
  if (running !== undefined && running.startedOn <= on && on <= running.endsOn) {
    add(age.kind === 'known' && age.min > rule.ageMax, 'case-continues-no-new-inflow', { until: running.endsOn })
    const atStart = known.birthDate === undefined ? undefined : ageRangeOn(known.birthDate, running.startedOn)
    for (const birthday of [16, 18] as const) {
      const passed = atStart !== undefined && age.kind === 'known' && atStart.min < birthday && birthday <= age.max
      add(passed, `turned-${birthday}`)
    }
  }
  add(facts.livesHere === false, 'moved-to-other-municipality')
  add(true, 'narrower-than-source')
  add(rule.ageMaxAssumed, 'upper-age-assumed', { ageMax: rule.ageMax })
  return notices
}
