import { useDates } from '../../../platform/web/dates.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import type { Decider, PersonComparison } from '../contract.ts'
import { text } from './text.en.ts'

/** The two people: what each said, as far as this reader may see it, and on whom it waits. */
export function TwoDeciders({ comparison }: { comparison: PersonComparison }) {
  const t = useWords(text).two
  const reader = comparison.deciders.some(({ you }) => you)
  return (
    <Sheet title={t.title}>
      <ol className="pad twosteps">
        {comparison.deciders.map((decider, place) => (
          <DeciderRow
            key={decider.professionalId}
            decider={decider}
            other={comparison.deciders[1 - place]}
            place={place + 1}
            readerDecides={reader}
          />
        ))}
      </ol>
      <p className="pad xs sub cmpnote">{t.after}</p>
    </Sheet>
  )
}

function DeciderRow({
  decider,
  other,
  place,
  readerDecides,
}: {
  decider: Decider
  other: Decider | undefined
  place: number
  readerDecides: boolean
}) {
  const t = useWords(text)
  const dates = useDates()
  const done = decider.decided
  const hidden = readerDecides ? t.two.decided : t.two.decidedForOthers
  const looking = decider.you ? t.two.you : readerDecides ? t.two.looksAlone : t.two.looksAloneForOthers
  return (
    <li className={done ? 'done' : undefined}>
      <span className="no">{done ? <Icon name="check" /> : place}</span>
      <span>
        <b>{decider.name}</b>
        {done ? (
          <>
            <small>{decider.verdict ? t.two.says(t.verdict[decider.verdict]) : hidden}</small>
            {decider.decidedAt && (
              <small>
                {dates.long(decider.decidedAt)}, {dates.time(decider.decidedAt)}
              </small>
            )}
            {decider.reason && <q>{decider.reason}</q>}
          </>
        ) : (
          <>
            <small>{looking}</small>
            {other?.decided && (
              <Pill look="waiting">
                {other.decidedAt ? t.two.waitsSince(whenText(other.decidedAt, dates)) : t.two.waits}
              </Pill>
            )}
          </>
        )}
      </span>
    </li>
  )
}

function whenText(moment: string, dates: ReturnType<typeof useDates>): string {
  return `${dates.short(moment)}, ${dates.time(moment)}`
}
