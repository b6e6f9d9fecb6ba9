import { Link } from '../../../platform/web/navigation.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import type { PersonComparison } from '../contract.ts'
import { text } from './text.en.ts'
import { hrefOf, hypothesesOf, hypothesisText, tellerOf } from './words-of-comparison.ts'

/** Whom these can be of, likeliest first, each with its reason; what would help stands with the second. */
export function Hypotheses({ comparison }: { comparison: PersonComparison }) {
  const t = useWords(text)
  const hypotheses = hypothesesOf(comparison)
  const openQuestion = comparison.hypothesis === 'unclear'
  const labels = openQuestion
    ? [undefined, t.hypothesis.possible]
    : [t.hypothesis.most, t.hypothesis.possible, t.hypothesis.least]
  return (
    <div className="hyp">
      {hypotheses.map((hypothesis, place) => (
        <section key={hypothesis} className={place === 0 ? 'sheet pad hyp--on' : 'sheet pad'}>
          <p className="xs sub">{labels[place] ?? (place === 0 ? '' : t.hypothesis.possible)}</p>
          <h2>{t.hypothesis.title[hypothesis]}</h2>
          <p className="sm">{hypothesisText(hypothesis, place === 0, comparison, t)}</p>
          {place === Math.min(1, hypotheses.length - 1) && <WouldHelp comparison={comparison} />}
        </section>
      ))}
    </div>
  )
}

function WouldHelp({ comparison }: { comparison: PersonComparison }) {
  const t = useWords(text)
  const words: Readonly<Partial<Record<string, (teller: string) => string>>> = t.hypothesis.wouldHelp
  const asks = comparison.wouldHelp.flatMap(({ field, side }) =>
    (side === 'both' ? (['left', 'right'] as const) : [side]).flatMap((each) => {
      const say = words[field]
      return say
        ? [{ key: `${field}-${each}`, says: say(tellerOf(comparison[each], t)), href: hrefOf(comparison[each]) }]
        : []
    }),
  )
  return asks.map(({ key, says, href }) => (
    <p key={key} className="sm link-line">
      {href ? <Link href={href}>{says}</Link> : says}
    </p>
  ))
}
