import type { ReactNode } from 'react'
import { RadioSegments, type Option } from './Choice.tsx'
import { Form, type FieldFault } from './Form.tsx'
import { Icon } from './Icon.tsx'
import type { RefusalWords } from './ProblemNotice.tsx'

/**
 * The bar in which people decide: the possible outcomes side by side, then reason, owner and date, and the button.
 * The fields go in `children` (size "sm"); what blocks closing goes in `note`.
 */
export function DecideBar<V extends string>({
  label,
  legend,
  name = 'outcome',
  options,
  value,
  onChange,
  onSend,
  check,
  problem,
  refusals,
  note,
  children,
}: {
  label: string
  legend: string
  name?: string
  options: readonly Option<V>[]
  value: V | undefined
  onChange: (value: V) => void
  onSend: () => void
  check?: () => readonly FieldFault[]
  problem?: unknown
  refusals?: RefusalWords
  note?: ReactNode
  children: ReactNode
}) {
  return (
    <Form
      className="decide"
      label={label}
      onSend={onSend}
      problem={problem}
      {...(check ? { check } : {})}
      {...(refusals ? { refusals } : {})}
    >
      <RadioSegments className="d1" name={name} label={legend} options={options} value={value} onChange={onChange} />
      <div className="d2">{children}</div>
      {note && (
        <p className="xs sub">
          <Icon name="lock" /> {note}
        </p>
      )}
    </Form>
  )
}
