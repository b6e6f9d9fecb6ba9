import type { ReactNode } from 'react'
import { localDate } from '../../../platform/contract/working-days.ts'
import { dateRangeText } from '../../../platform/contract/dutch.ts'
import { TextButton } from '../../../platform/web/Button.tsx'
import { DateText } from '../../../platform/web/dates.tsx'
import { Fact, Facts, Protective } from '../../../platform/web/Fact.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { useSession } from '../../../platform/web/session.tsx'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { WorldMark } from '../../../platform/web/WorldMark.tsx'
import { protectiveFactors, riskFactor, riskFactorWarning } from '../catalogue.ts'
import type { CaseFact, PersonCase, ProtectiveFact } from '../contract.ts'
import { capital } from './called.ts'
import { useCaseDialogs } from './case-dialogs.ts'
import { factsByWorld, knownHow, type WorldOfCase } from './facts-by-world.ts'
import { kindsOfReader } from './may-see.ts'
import { text } from './text.en.ts'
import { Withheld } from './Withheld.tsx'

const shownFirst = 3

/** Street, home, school and online: what is known with its source, and what protects. */
export function FourWorlds({ found }: { found: PersonCase }) {
  const { language } = useLanguage()
  const t = useWords(text).worldFacts
  const { professional } = useSession()
  const { seen } = kindsOfReader(found.readers, professional.id)
  const parts = factsByWorld(found)
  const none = parts.every(({ facts, protective }) => facts.length + protective.length === 0)
  if (none && !seen.includes('observation') && !seen.includes('education')) return <Withheld>{t.allHidden}</Withheld>
  return (
    <>
      <div className="worlds">
        {parts.map((part) => (
          <OneWorld
            key={part.world}
            part={part}
            mayAdd={found.allowed.includes('add-fact')}
            seesAll={seen.includes('observation') && seen.includes('education')}
          />
        ))}
      </div>
      {openFactorShown(found) && <Notice>{riskFactorWarning[language]}</Notice>}
    </>
  )
}

/** Whether a risk factor stands in the open worlds; the warning then stands under them. */
export function openFactorShown({ facts }: Pick<PersonCase, 'facts'>): boolean {
  return facts.some(({ kind, factor }) => kind !== 'care' && factor !== null)
}

function OneWorld({ part, mayAdd, seesAll }: { part: WorldOfCase; mayAdd: boolean; seesAll: boolean }) {
  const t = useWords(text)
  const ask = useCaseDialogs()
  // The newest facts are the ones to read first; the older ones stay one step away.
  const earlier = part.facts.slice(0, -shownFirst)
  return (
    <section className="sheet world" aria-labelledby={`world-${part.world}`}>
      <h2 id={`world-${part.world}`}>
        <WorldMark world={part.world} beside />
        {t.worlds[part.world]}
        {mayAdd && (
          <button
            type="button"
            className="world-add"
            aria-label={t.worldFacts.addOf(t.worlds[part.world])}
            onClick={() => ask({ name: 'add', what: 'fact', world: part.world })}
          >
            <Icon name="add" />
            {t.worldFacts.add}
          </button>
        )}
      </h2>
      <Facts>
        {part.facts.length === 0 &&
          (seesAll ? <p className="sm sub">{t.worldFacts.none}</p> : <Withheld>{t.worldFacts.hidden}</Withheld>)}
        {earlier.length > 0 && (
          <details className="earlier">
            <summary>{t.worldFacts.more(earlier.length)}</summary>
            <Facts>
              {earlier.map((fact) => (
                <CaseFactLine key={fact.id} fact={fact} />
              ))}
            </Facts>
          </details>
        )}
        {part.facts.slice(-shownFirst).map((fact) => (
          <CaseFactLine key={fact.id} fact={fact} />
        ))}
      </Facts>
      <div className="protbox">
        {part.protective.length === 0 && seesAll && <p className="xs sub prot-none">{t.worldFacts.noProtection}</p>}
        {part.protective.map((fact) => (
          <ProtectiveLine key={fact.id} fact={fact} />
        ))}
      </div>
    </section>
  )
}

/** One fact with its date, its source, and the factor that it belongs to; withdrawn by who brought it. */
export function CaseFactLine({ fact }: { fact: CaseFact }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const days = useDays()
  // Told by the young person stands behind it already.
  const told = fact.basis === 'told-by-young-person'
  const from = capital(fact.sourceWords && !told ? fact.sourceWords : told ? '' : fact.organisationName)
  const when = days(fact.happenedOn, fact.happenedUntil)
  return (
    <Fact
      how={knownHow(fact.basis)}
      source={
        <>
          {from}
          {from && when && ', '}
          {when}
          {fact.factor && <> · {t.worldFacts.factor(riskFactor(fact.factor).name[language])}</>}
        </>
      }
    >
      {fact.text}
      {fact.allowed.includes('withdraw') && <Withdraw from="fact" id={fact.id} words={fact.text ?? ''} />}
    </Fact>
  )
}

function ProtectiveLine({ fact }: { fact: ProtectiveFact }) {
  const { language } = useLanguage()
  const days = useDays()
  const factor = protectiveFactors.find(({ id }) => id === fact.factor)
  return (
    <Protective
      note={
        <>
          {factor?.name[language]}, {days(fact.happenedOn, null)}
        </>
      }
    >
      {fact.text}
      {fact.allowed.includes('withdraw') && <Withdraw from="protective" id={fact.id} words={fact.text} />}
    </Protective>
  )
}

/** Shows itself when the fact has the pointer or the focus, so that a page of facts reads as facts. */
function Withdraw({ from, id, words }: { from: 'fact' | 'protective'; id: string; words: string }) {
  const t = useWords(text).worldFacts
  const ask = useCaseDialogs()
  return (
    <TextButton
      className="link xs withdraw"
      aria-label={t.withdrawOf(words)}
      onClick={() => ask({ name: 'withdraw', from, id, words })}
    >
      {t.withdraw}
    </TextButton>
  )
}

function useDays(): (from: string | null, until: string | null) => ReactNode {
  const { language } = useLanguage()
  return (from, until) =>
    from === null ? null : until ? (
      dateRangeText(localDate(from), localDate(until), language)
    ) : (
      <DateText when={from} as="plain" />
    )
}
