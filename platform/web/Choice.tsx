import type { ReactNode } from 'react'
import { Beneath, Field, type FieldProps, tie } from './Field.tsx'
import { useField } from './Form.tsx'
import { platformText } from './text.en.ts'
import { useWords } from './words.tsx'

export type Option<V extends string> = { value: V; label: ReactNode; hint?: ReactNode; disabled?: boolean }

type ChoiceProps<V extends string> = FieldProps & {
  options: readonly Option<V>[]
  value: V | undefined
  onChange: (value: V) => void
}

/** A few answers side by side, one of them chosen. Looks like a bar of buttons, is a group of radio buttons. */
export function RadioSegments<V extends string>({
  name,
  label,
  hint,
  optional = false,
  disabled,
  options,
  value,
  onChange,
  className = 'field',
}: ChoiceProps<V> & { className?: string }) {
  const words = useWords(platformText).field
  const { id, fault } = useField(name)
  const { 'aria-required': _, 'aria-invalid': __, ...tied } = tie(id, hint, fault, optional)
  return (
    <fieldset className={className} {...tied} disabled={disabled}>
      <legend className="lab">
        {label} {optional && <span className="optional">({words.optional})</span>}
      </legend>
      <div className="seg">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={`${id}-choice`}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      <Beneath id={id} hint={hint} fault={fault} />
    </fieldset>
  )
}

/** Answers under each other, each with room for a hint; one is chosen. */
export function RadioList<V extends string>({
  name,
  label,
  hint,
  optional = false,
  disabled,
  options,
  value,
  onChange,
}: ChoiceProps<V>) {
  const words = useWords(platformText).field
  const { id, fault } = useField(name)
  const { 'aria-required': _, 'aria-invalid': __, ...tied } = tie(id, hint, fault, optional)
  return (
    <fieldset className="field" {...tied} disabled={disabled}>
      <legend className="lab">
        {label} {optional && <span className="optional">({words.optional})</span>}
      </legend>
      <div className="checks">
        {options.map((option) => (
          <label key={option.value} className="check">
            <input
              type="radio"
              name={`${id}-choice`}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      <Beneath id={id} hint={hint} fault={fault} />
    </fieldset>
  )
}

/** One box to tick. */
export function CheckboxField({
  name,
  label,
  hint,
  checked,
  onChange,
  disabled,
}: Omit<FieldProps, 'optional' | 'size'> & { checked: boolean; onChange: (checked: boolean) => void }) {
  const { id, fault } = useField(name)
  const { 'aria-required': _, ...tied } = tie(id, undefined, fault, true)
  return (
    <div className="field">
      <label className="check" htmlFor={id}>
        <input
          type="checkbox"
          {...tied}
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>
          {label}
          {hint && <small>{hint}</small>}
        </span>
      </label>
      <Beneath id={id} fault={fault} />
    </div>
  )
}

/** Several boxes under one question. How many are ticked never counts for anything. */
export function CheckboxGroup<V extends string>({
  name,
  label,
  hint,
  optional = false,
  disabled,
  options,
  values,
  onChange,
}: FieldProps & { options: readonly Option<V>[]; values: readonly V[]; onChange: (values: V[]) => void }) {
  const words = useWords(platformText).field
  const { id, fault } = useField(name)
  const { 'aria-required': _, 'aria-invalid': __, ...tied } = tie(id, hint, fault, optional)
  return (
    <fieldset className="field" {...tied} disabled={disabled}>
      <legend className="lab">
        {label} {optional && <span className="optional">({words.optional})</span>}
      </legend>
      <div className="checks">
        {options.map((option) => (
          <label key={option.value} className="check">
            <input
              type="checkbox"
              value={option.value}
              checked={values.includes(option.value)}
              disabled={option.disabled}
              onChange={(event) =>
                // The order of the options is kept, so that the order of clicking says nothing.
                onChange(
                  options
                    .map((each) => each.value)
                    .filter((each) => (each === option.value ? event.target.checked : values.includes(each))),
                )
              }
            />
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      <Beneath id={id} hint={hint} fault={fault} />
    </fieldset>
  )
}

/** One of many fixed answers: the browser's own list, which every phone knows. */
export function Select<V extends string>({
  options,
  value,
  onChange,
  disabled,
  ...field
}: Omit<ChoiceProps<V>, 'onChange' | 'options'> & {
  options: readonly { value: V; label: string; disabled?: boolean }[]
  onChange: (value: V) => void
}) {
  const words = useWords(platformText).field
  return (
    <Field {...field}>
      {(tied) => (
        <select
          {...tied}
          value={value ?? ''}
          disabled={disabled}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value)
            if (chosen) onChange(chosen.value)
          }}
        >
          {value === undefined && <option value="">{words.choose}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
