import { useState } from 'react'
import { monthRangeText } from '../../../platform/contract/dutch.ts'
import {
  addDays,
  addMonths,
  formatLocalDate,
  localDateOf,
  partsOf,
  type LocalDate,
} from '../../../platform/contract/working-days.ts'
import { Button } from '../../../platform/web/Button.tsx'
import { Select } from '../../../platform/web/Choice.tsx'
import { DateField } from '../../../platform/web/DateField.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { useNavigation } from '../../../platform/web/navigation.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { insightEndpoints } from '../contract.ts'
import { text } from './text.en.ts'

/** Starts the report of a half year; the half year that ended last is proposed. */
export function StartReportForm() {
  const t = useWords(text)
  const { language } = useLanguage()
  const { go } = useNavigation()
  const today = localDateOf(useNow())
  const starts = possibleStarts(today)
  const [from, setFrom] = useState<LocalDate>(starts[0] ?? today)
  const [meetingOn, setMeetingOn] = useState('')
  const act = useAct(insightEndpoints.startReport, { onDone: (report) => go(`/reports/${report.id}/write`) })
  return (
    <Form
      label={t.start.title}
      onSend={() => act.mutate({ periodFrom: from, meetingOn: meetingOn === '' ? null : meetingOn })}
      problem={act.error}
      refusals={t.refusals}
    >
      <Select
        name="periodFrom"
        label={t.start.from}
        hint={t.start.fromHint}
        value={from}
        onChange={setFrom}
        options={starts.map((start) => ({
          value: start,
          label: monthRangeText(start, addDays(addMonths(start, 6), -1), language),
        }))}
      />
      <DateField name="meetingOn" label={t.start.meeting} optional value={meetingOn} onChange={setMeetingOn} />
      <Button type="submit" look="primary" busy={act.isPending}>
        {t.start.do}
      </Button>
    </Form>
  )
}

/** First days of half years, the latest that is over first; then back a year. */
function possibleStarts(today: LocalDate): LocalDate[] {
  const { year, month } = partsOf(today)
  const latest = addMonths(formatLocalDate(year, month, 1), -6)
  return Array.from({ length: 12 }, (_, back) => addMonths(latest, -back))
}
