import { localDateOf, type LocalDate } from '../../../platform/contract/working-days.ts'
import { riskFactors } from '../../cases/catalogue.ts'
import type { Description } from '../../people/server/index.ts'
import { signalCard } from '../../signals/catalogue.ts'
import type { SignalObservation } from '../../signals/server/index.ts'
import { judgedQuestions, type RuleAdvice } from '../contract.ts'
import type { FactRow, ItemRow, JudgementRow } from './storage.ts'
import {
  applyTargetGroupRule,
  type IndicatorFact,
  indicatorsBesideOthers,
  type JudgedFact,
  type OffenceCheck,
  type TargetGroupFacts,
  type TargetGroupRule,
} from './target-group-rule.ts'

/** The line of the rule that a judgement answers. */
export const lineOf = { 'active-role': 'no-active-role', 'in-periphery': 'in-periphery' } as const

/** All that the reader sees of one item that the rule asks about. */
export type SeenAtTable = {
  readonly described: Description | undefined
  readonly observations: readonly SignalObservation[]
  readonly facts: readonly FactRow[]
  readonly judgements: readonly JudgementRow[]
  readonly item: Pick<ItemRow, 'possible_victim'>
}

type Reader = {
  readonly organisationId: number | null
  readonly mayJudge: boolean
  /** A professional as a reader knows one: name and organisation. */
  readonly nameOf: (professionalId: string) => string
}

/** What the rule says on what the reader sees. Somebody who may not see police data reads "unknown" there. */
export function adviceFor(
  rule: TargetGroupRule,
  now: Date,
  { described, observations, facts, judgements, item }: SeenAtTable,
  { organisationId, mayJudge, nameOf }: Reader,
): RuleAdvice {
  const today = localDateOf(now)
  const about = (question: JudgementRow['about']) => judgements.filter((judgement) => judgement.about === question)
  const onFact = (judgement: JudgementRow) => judgedFact(judgement, nameOf)
  const answered = (question: JudgementRow['about']) =>
    about(question).map((judgement) => ({ ...onFact(judgement), answer: judgement.answer ?? 'no' }))
  const input: TargetGroupFacts = {
    on: today,
    age: { birthDate: described?.birthDate ?? undefined, estimate: described?.estimate ?? undefined },
    offences: offenceCheckOf(facts),
    indicators: [...observations.flatMap(indicatorOfObservation), ...facts.flatMap(indicatorOfFact)],
    standsAlone: about('stands-alone').map((judgement) => ({
      ...onFact(judgement),
      indicator: judgement.indicator ?? '',
    })),
    activeRole: answered('active-role'),
    inPeriphery: answered('in-periphery'),
    possibleVictim:
      item.possible_victim === 'no' ? undefined : item.possible_victim === 'reviewed' ? { reviewedOn: today } : {},
  }
  const result = applyTargetGroupRule(rule, input)
  const own = judgements.filter((judgement) => judgement.source_organisation_id === organisationId)
  const besideOthers = indicatorsBesideOthers(input)
  return {
    rule: result.rule,
    on: result.on,
    outcome: result.outcome,
    lines: result.lines.map((line) => ({
      id: line.id,
      outcome: line.outcome,
      evidence: line.evidence.map(copied),
      ...(line.missing ? { missing: line.missing.map(copied) } : {}),
    })),
    ...(result.referral ? { referral: result.referral } : {}),
    notices: result.notices.map(copied),
    besideOthers,
    mayJudge: mayJudge
      ? judgedQuestions.filter((question) =>
          question === 'stands-alone'
            ? besideOthers.length > 0
            : rule.judgements.includes(lineOf[question]) && !own.some((judgement) => judgement.about === question),
        )
      : [],
    mayWithdraw: own.map(({ id }) => id),
  }
}

function judgedFact(judgement: JudgementRow, nameOf: Reader['nameOf']): JudgedFact {
  return {
    judgement: judgement.id,
    by: nameOf(judgement.judged_by),
    on: localDateOf(judgement.judged_at),
    fact: judgement.fact,
    happenedOn: judgement.happened_on as LocalDate,
    source: judgement.source_words,
  }
}

function copied({ code, params }: { code: string; params: Readonly<Record<string, string | number>> }) {
  return { code, params: { ...params } }
}

// The newest check of each kind and disposal stands; an older number is not added to it.
function offenceCheckOf(facts: readonly FactRow[]): OffenceCheck | undefined {
  const checks = facts
    .filter((fact) => fact.offence_count !== null)
    .toSorted((a, b) => String(a.checked_on).localeCompare(String(b.checked_on)))
  const newest = checks.at(-1)
  if (!newest) return undefined
  const counts = new Map<string, OffenceCheck['counts'][number]>()
  for (const check of checks) {
    const kind = check.offence_kind ?? 'other'
    const disposal = check.offence_disposal ?? 'not-known'
    counts.set(`${kind} ${disposal} ${check.part}`, {
      kind,
      disposal,
      part: check.part,
      count: check.offence_count ?? 0,
    })
  }
  const covers = [...new Set(checks.map((check) => check.offence_kind ?? 'other'))]
  return { checkedOn: newest.checked_on as LocalDate, source: newest.label ?? '', covers, counts: [...counts.values()] }
}

const mannerOf = {
  'own-observation': 'seen',
  'own-record': 'own-record',
  'told-by-young-person': 'told-by-young-person',
  hearsay: 'hearsay',
} as const

function indicatorOfObservation(observation: SignalObservation): IndicatorFact[] {
  const card = signalCard.find((signal) => signal.id === observation.code)
  if (!card) return []
  return [
    {
      from: 'signal',
      indicator: card.id,
      group: card.category,
      class: card.health ? 'B' : 'A',
      part: 'own-conduct',
      happenedOn: (observation.observedOn ?? undefined) as LocalDate | undefined,
      source: observation.source ?? 'signaller',
      manner: mannerOf[observation.basis],
    },
  ]
}

function indicatorOfFact(fact: FactRow): IndicatorFact[] {
  if (fact.indicator === null) return []
  const card = signalCard.find((signal) => signal.id === fact.indicator)
  const factor = riskFactors.find((known) => known.id === fact.indicator)
  if (!card && !factor) return []
  return [
    {
      from: card ? 'signal' : 'risk-factor',
      indicator: fact.indicator,
      group: card?.category ?? (factor && 'indicator' in factor ? factor.indicator : fact.indicator),
      class: card ? (card.health ? 'B' : 'A') : (factor?.class ?? 'B'),
      part: fact.part,
      happenedOn: (fact.happened_on ?? undefined) as LocalDate | undefined,
      source: fact.source_words ?? 'member',
      manner: mannerOf[fact.basis],
      inDoubt: fact.in_doubt,
    },
  ]
}
