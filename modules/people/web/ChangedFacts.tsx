import { Button } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { peopleEndpoints, type PersonComparison } from '../contract.ts'
import { text } from './text.en.ts'

/** What changed in what was told since these two were compared, by the names of fields, and what that asks of the reader. */
export function ChangedFacts({ comparison }: { comparison: PersonComparison }) {
  const t = useWords(text)
  const dates = useDates()
  const act = useAct(peopleEndpoints.lookAgain)
  const { changed, state } = comparison
  if (changed.length === 0) return null
  const asked = comparison.allowed.includes('look-again')
  const said =
    state === 'open' ? t.changed.open : state === 'never' ? t.changed.never : asked ? t.changed.ask : t.changed.looked
  return (
    <Sheet title={t.changed.title} padded>
      {changed.some(({ yourVerdictLapsed }) => yourVerdictLapsed) && <Notice>{t.changed.lapsed}</Notice>}
      {changed.map(({ at, side, fields, lookedAgain }) => (
        <p key={`${at} ${side} ${fields.join()}`} className="sm">
          {t.changed.said(
            dates.long(at),
            comparison[side].reference ?? t.record(comparison[side].recordType, null),
            fields.map((field) => t.inSentence[field]),
          )}{' '}
          {lookedAgain && <span className="sub">{t.changed.seen(lookedAgain.by, dates.long(lookedAgain.at))}</span>}
        </p>
      ))}
      <p className="xs sub">{said}</p>
      {asked && (
        <Button
          icon="check"
          busy={act.isPending}
          onClick={() => act.mutate({ purpose: comparison.purpose, comparisonId: comparison.id })}
        >
          {t.changed.stays}
        </Button>
      )}
      {act.error ? <ProblemNotice problem={act.error} refusals={t.refusals} /> : null}
    </Sheet>
  )
}
