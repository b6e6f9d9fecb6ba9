import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import { platformText } from './text.en.ts'
import { useWords } from './words.tsx'

type TextProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  maxLength?: number
  placeholder?: never
}

/** One line of text. */
export function TextField({
  value,
  onChange,
  maxLength,
  type = 'text',
  autoComplete = 'off',
  inputMode,
  disabled,
  short = false,
  ...field
}: TextProps & {
  type?: HTMLInputTypeAttribute
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'url'
  /** Narrow, for a time, a code or a number. */
  short?: boolean
}) {
  return (
    <Field {...field} className={short ? 'field--short' : ''}>
      {(tied) => (
        <input
          {...tied}
          type={type}
          value={value}
          autoComplete={autoComplete}
          inputMode={inputMode}
          disabled={disabled}
          onChange={(event) => onChange(maxLength ? event.target.value.slice(0, maxLength) : event.target.value)}
        />
      )}
    </Field>
  )
}

/** Several lines of text. With `maxLength` it counts, and lets you finish the thought: too long is a fault, not a wall. */
export function TextArea({ value, onChange, maxLength, rows = 3, disabled, ...field }: TextProps & { rows?: number }) {
  const words = useWords(platformText).field
  const left = maxLength === undefined ? undefined : maxLength - value.length
  const showLeft = left !== undefined && maxLength !== undefined && left < maxLength / 4
  return (
    <Field {...field} fault={left !== undefined && left < 0 ? words.tooMany(-left) : undefined}>
      {(tied) => (
        <>
          <textarea
            {...tied}
            rows={rows}
            value={value}
            disabled={disabled}
            onChange={(event) => onChange(event.target.value)}
          />
          {showLeft && left >= 0 && (
            <span className="counter" aria-live="polite">
              {words.left(left)}
            </span>
          )}
        </>
      )}
    </Field>
  )
}
