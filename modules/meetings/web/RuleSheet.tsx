import { useState } from 'react'
import { TextButton } from '../../../platform/web/Button.tsx'
import { Tri, type TriAnswer } from '../../../platform/web/Tri.tsx'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import type { RuleAdvice } from '../contract.ts'
import { riskFactors } from '../../cases/catalogue.ts'
import { signalCard } from '../../signals/catalogue.ts'
import { ruleFacts } from '../rule-words.ts'
import { text } from './text.en.ts'
import type { Params } from './text.nl.ts'

const answers: Readonly<Record<RuleAdvice['outcome'], TriAnswer>> = {
  meets: 'yes',
  'does-not-meet': 'no',
  unknown: 'unknown',
}

/** The target-group rule: each line yes, no or unknown with its evidence in words. It is advice; nothing follows from it. */
export function RuleSheet({ rule, who }: { rule: RuleAdvice; who: string }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const [why, setWhy] = useState(false)
  const facts = ruleFacts[rule.rule]
  const evidenceWords = t.rule.evidence as Readonly<Record<string, (params: Params) => string>>
  const missingWords = t.rule.missing as Readonly<Record<string, string>>
  const noticeWords = t.rule.notices as Readonly<Record<string, string>>
  const lineWords = (id: RuleAdvice['lines'][number]['id']): string => {
    if (id === 'age') return t.rule.lines.age(facts.ageMin, facts.ageMax)
    if (id === 'offences') return t.rule.lines.offences(facts.offenceMax, facts.opiumAct)
    return t.rule.lines[id]
  }
  return (
    <section className="rule">
      <h3>{t.rule.title(who)}</h3>
      {rule.lines.map((line) => {
        const evidence = line.evidence.map(({ code, params }) => evidenceWords[code]?.(named(params, language)) ?? code)
        const missing = (line.missing ?? []).map(({ code }) => missingWords[code] ?? code)
        return (
          <Tri
            key={line.id}
            answer={answers[line.outcome]}
            evidence={[...new Set([...evidence, ...missing])].join('; ')}
          >
            <b>
              {lineWords(line.id)}: {t.rule.outcomes[line.outcome]}
            </b>
          </Tri>
        )
      })}
      <p className="out">
        {t.rule.outcome}: <b>{t.rule.outcomes[rule.outcome]}</b>. {t.rule.decide}
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
        {t.rule.seen} <TextButton onClick={() => setWhy(!why)}>{t.rule.narrow}</TextButton>
      </p>
      {why && (
        <div className="xs">
          <p>{t.rule.narrowText}</p>
          <p className="sub">
            {t.rule.quote} ({facts.source}): <q lang="nl">{facts.quote}</q>
          </p>
        </div>
      )}
    </section>
  )
}

/** Codes of the card and of the factors in the words that people know. */
function named(params: Params, language: 'nl' | 'en'): Params {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      const card = signalCard.find((signal) => signal.id === value)
      const factor = riskFactors.find((known) => known.id === value)
      return [key, card?.short[language] ?? factor?.name[language] ?? value]
    }),
  )
}
