import { useDates } from '../../../platform/web/dates.tsx'
import { Icon, type IconName } from '../../../platform/web/Icon.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import type { GuideAnswer, GuideLine } from '../contract.ts'
import { text } from './text.en.ts'
import './partners.css'

const marks: Readonly<Record<GuideAnswer, IconName>> = {
  may: 'check',
  'may-not': 'cross',
  'with-consent': 'message',
  'only-by-police': 'shield',
}

/** One of the four answers, with its mark beside the words. */
export function AnswerMark({ answer }: { answer: GuideAnswer }) {
  const t = useWords(text)
  return (
    <span className="guide-answer">
      <Icon name={marks[answer]} />
      {t.guide.answers[answer]}
    </span>
  )
}

/** Why the guide answers as it does, and the limit that goes with it. */
export function Why({ line }: { line: GuideLine }) {
  const t = useWords(text)
  const dates = useDates()
  const day = (date: string | null | undefined): string => (date ? dates.plain(date) : '')
  return (
    <>
      {t.guide.reasons[line.reason]({
        covenant: line.covenant?.title ?? '',
        until: day(line.covenant?.validUntil),
        from: day(line.covenant?.validFrom),
      })}
      {line.note && (
        <small>
          {t.guide.only} {line.note}.
        </small>
      )}
    </>
  )
}
