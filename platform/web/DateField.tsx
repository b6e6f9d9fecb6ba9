import { useEffect, useState } from 'react'
import { readDate, type ReadDate, typedDate } from '../contract/written-dates.ts'
import { useDates } from './dates.tsx'
import { Field, type FieldProps } from './Field.tsx'
import { useField } from './Form.tsx'
import { platformText } from './text.en.ts'
import { useWords } from './words.tsx'

/**
 * A date, typed the Dutch way. `value` and what `onChange` gets are `2026-11-25`, or empty while it is no date yet.
 * What cannot be read stays as typed, says why, and keeps the form from being sent.
 */
export function DateField({
  value,
  onChange,
  earliest,
  latest,
  disabled,
  hint,
  ...field
}: FieldProps & {
  value: string
  onChange: (day: string) => void
  earliest?: string | undefined
  latest?: string | undefined
}) {
  const words = useWords(platformText)
  const dates = useDates()
  const { report } = useField(field.name)
  const [typed, setTyped] = useState(() => (value ? typedDate(value) : ''))
  const [left, setLeft] = useState(true)

  // A value set from outside (a draft, a suggestion) is shown; one that came from this field is already there.
  const read = readDate(typed)
  const own = 'day' in read ? (read.day ?? '') : ''
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    if (value !== own) setTyped(value ? typedDate(value) : '')
  }

  const fault = faultOf(read)
  useEffect(() => {
    if (field.name !== undefined) report(field.name, fault)
  }, [field.name, fault, report])

  function faultOf(answer: ReadDate): string | undefined {
    if ('fault' in answer) return words.date[answer.fault]
    if (answer.day && earliest && answer.day < earliest) return words.date.early(dates.plain(earliest))
    if (answer.day && latest && answer.day > latest) return words.date.late(dates.plain(latest))
    return undefined
  }

  return (
    <Field {...field} hint={hint ?? words.field.dateHint} fault={left ? fault : undefined} className="field--short">
      {(tied) => (
        <input
          {...tied}
          type="text"
          inputMode="text"
          autoComplete="off"
          value={typed}
          disabled={disabled}
          onFocus={() => setLeft(false)}
          onBlur={() => {
            setLeft(true)
            const answer = readDate(typed)
            if ('day' in answer && answer.day) setTyped(typedDate(answer.day))
          }}
          onChange={(event) => {
            setTyped(event.target.value)
            const answer = readDate(event.target.value)
            const day = faultOf(answer) === undefined && 'day' in answer ? (answer.day ?? '') : ''
            if (day !== value) onChange(day)
          }}
        />
      )}
    </Field>
  )
}
