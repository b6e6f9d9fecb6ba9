import { lazy, Suspense, useState } from 'react'
import { Button, TextButton } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { Tri, type TriAnswer } from '../../../platform/web/Tri.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { meetingEndpoints, type Item, type JudgedQuestion, type RuleAdvice } from '../contract.ts'
import { ruleFacts } from '../rule-words.ts'
import { indicatorName } from './indicator-name.ts'
import { text } from './text.en.ts'
import type { Params } from './text.nl.ts'

const JudgementDialog = lazy(() => import('./JudgementDialog.tsx'))

type Line = RuleAdvice['lines'][number]

const answers: Readonly<Record<RuleAdvice['outcome'], TriAnswer>> = {
  meets: 'yes',
  'does-not-meet': 'no',
  unknown: 'unknown',
}

const judgedIn: Readonly<Partial<Record<Line['id'], JudgedQuestion>>> = {
  'no-active-role': 'active-role',
  'in-periphery': 'in-periphery',
  indicators: 'stands-alone',
}

/** The target-group rule: each line yes, no or unknown with its evidence in words. It is advice; nothing follows from it. */
export function RuleSheet({ item, rule, who }: { item: Item; rule: RuleAdvice; who: string }) {
  const t = useWords(text)
  const [why, setWhy] = useState(false)
  const [asking, setAsking] = useState<JudgedQuestion>()
  const facts = ruleFacts[rule.rule]
  const noticeWords = t.rule.notices as Readonly<Record<string, string>>
  const missing = rule.lines.flatMap((line) => line.missing ?? []).length
  return (
    <section className="rule" aria-labelledby="rule-title">
      <h3 id="rule-title">{t.rule.title(who)}</h3>
      {rule.lines.map((line) => {
        const question = judgedIn[line.id]
        return (
          <div key={line.id}>
            <RuleLine item={item} rule={rule} line={line} />
            {question && rule.mayJudge.includes(question) && (
              <p className="judge">
                <TextButton onClick={() => setAsking(question)}>{t.judge.ask[question]}</TextButton>
              </p>
            )}
          </div>
        )
      })}
      <p className="out">
        {t.rule.outcome}: <b>{t.rule.outcomes[rule.outcome]}</b>.{' '}
        {rule.outcome === 'unknown' && `${t.rule.missingCount(missing)} `}
        {t.rule.decide}
      </p>
      {rule.referral === 'refer-to-undermining-team' && <p className="sm">{t.rule.refer}</p>}
      {rule.notices
        .filter(({ code }) => code !== 'narrower-than-source')
        .map(({ code }) => (
          <p className="sm" key={code}>
            {noticeWords[code] ?? code}
          </p>
        ))}
      <p className="xs sub">
        {t.rule.seen}{' '}
        <TextButton aria-expanded={why} onClick={() => setWhy(!why)}>
          {t.rule.narrow}
        </TextButton>
      </p>
      {why && (
        <div className="xs">
          <p>{t.rule.narrowText}</p>
          <p className="sub">
            {t.rule.quote} ({facts.source}): <q lang="nl">{facts.quote}</q>
          </p>
        </div>
      )}
      <Suspense>
        {asking && <JudgementDialog item={item} about={asking} who={who} onClose={() => setAsking(undefined)} />}
      </Suspense>
    </section>
  )
}

/** One line with its evidence; what a human judged stands on a line of its own, and its owner may take it back. */
function RuleLine({ item, rule, line }: { item: Item; rule: RuleAdvice; line: Line }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const dates = useDates()
  const facts = ruleFacts[rule.rule]
  const evidenceWords = t.rule.evidence as Readonly<Record<string, (params: Params) => string>>
  const missingWords = t.rule.missing as Readonly<Record<string, string>>
  const words = (params: Params): Params =>
    Object.fromEntries(
      Object.entries(params).map(([key, value]) => [
        key,
        typeof value === 'number'
          ? value
          : key === 'on' || key === 'checkedOn' || key === 'happenedOn'
            ? dates.short(value)
            : key === 'indicator'
              ? indicatorName(value, language)
              : value,
      ]),
    )
  const said = line.evidence.map(({ code, params }) => ({
    text: evidenceWords[code]?.(words(params)) ?? code,
    judgement: typeof params['judgement'] === 'string' ? params['judgement'] : undefined,
  }))
  const observed = said.filter(({ judgement }) => judgement === undefined).map((one) => one.text)
  const missing = (line.missing ?? []).map(({ code }) => missingWords[code] ?? code)
  const title =
    line.id === 'age'
      ? t.rule.lines.age(facts.ageMin, facts.ageMax)
      : line.id === 'offences'
        ? t.rule.lines.offences(facts.offenceMax, facts.opiumAct)
        : t.rule.lines[line.id]
  return (
    <Tri answer={answers[line.outcome]} evidence={sentences([...new Set([...observed, ...missing])])}>
      <b>
        {title}: {t.rule.outcomes[line.outcome]}
      </b>
      {said.map(
        ({ text: judged, judgement }) =>
          judgement !== undefined && (
            <Judged
              key={judgement}
              item={item}
              judgement={judgement}
              mayWithdraw={rule.mayWithdraw.includes(judgement)}
            >
              {judged}
            </Judged>
          ),
      )}
    </Tri>
  )
}

function Judged({
  item,
  judgement,
  mayWithdraw,
  children,
}: {
  item: Item
  judgement: string
  mayWithdraw: boolean
  children: string
}) {
  const t = useWords(text)
  const [asking, setAsking] = useState(false)
  const withdraw = useAct(meetingEndpoints.withdrawJudgement, { onDone: () => setAsking(false) })
  return (
    <>
      <small>
        {children} {mayWithdraw && <TextButton onClick={() => setAsking(true)}>{t.item.withdraw}</TextButton>}
      </small>
      <Dialog
        title={t.judge.withdraw}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button
              look="danger"
              busy={withdraw.isPending}
              onClick={() => withdraw.mutate({ itemId: item.id, judgementId: judgement })}
            >
              {t.item.withdraw}
            </Button>
            <Button onClick={() => setAsking(false)}>{t.cancel}</Button>
          </>
        }
      >
        {withdraw.error && <ProblemNotice problem={withdraw.error} refusals={t.refusals} />}
        <p>{t.judge.withdrawSure}</p>
      </Dialog>
    </>
  )
}

/** Pieces of evidence, each as a sentence. */
function sentences(pieces: readonly string[]): string {
  return pieces.map((said) => `${said.charAt(0).toUpperCase()}${said.slice(1)}.`).join(' ')
}
