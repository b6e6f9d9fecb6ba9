import { type MouseEvent, useEffect, useRef } from 'react'
import { fieldId, type FieldFault } from './field-fault.ts'
import { Icon } from './Icon.tsx'
import { platformText } from './text.en.ts'
import { useWords } from './words.tsx'

/** All faults of a form together; takes the focus after each attempt, and each line leads to its field. */
export function FormErrors({
  faults,
  formId,
  moment,
}: {
  faults: readonly FieldFault[]
  formId: string
  /** Another value means another attempt or another answer of the server: only then does the focus move. */
  moment: unknown
}) {
  const words = useWords(platformText).faults
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [moment])
  function toField(event: MouseEvent, id: string) {
    const place = document.getElementById(id)
    const field = place?.matches('input, select, textarea, button')
      ? place
      : place?.querySelector<HTMLElement>('input, button')
    if (!field) return
    event.preventDefault()
    field.focus()
    field.scrollIntoView({ block: 'center' })
  }
  return (
    <section className="faults" tabIndex={-1} ref={box} role="alert">
      <h2>
        <Icon name="warning" />
        {words.title(faults.length)}
      </h2>
      <ul>
        {faults.map(({ field, message }) => {
          const id = fieldId(formId, field)
          return (
            <li key={`${field} ${message}`}>
              <a href={`#${id}`} onClick={(event) => toField(event, id)}>
                {message}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
