import type { ReactNode } from 'react'
import { useField } from './Form.tsx'
import { Icon } from './Icon.tsx'
import { platformText } from './text.en.ts'
import { useWords } from './words.tsx'

/** What every field shares. `name` is the field in the input of the endpoint, so that faults find it. */
export type FieldProps = {
  name?: string | undefined
  label: ReactNode
  hint?: ReactNode
  /** Says "may stay empty" beside the label; a field is needed unless it says so. */
  optional?: boolean
  size?: 'md' | 'sm'
  disabled?: boolean
}

/** Label, hint and fault around one control; the control gets the attributes that tie them together. */
export function Field({
  name,
  label,
  hint,
  optional = false,
  size = 'md',
  fault: ownFault,
  className = '',
  children,
}: Omit<FieldProps, 'disabled'> & {
  fault?: string | undefined
  className?: string
  children: (tied: TiedAttributes) => ReactNode
}) {
  const words = useWords(platformText).field
  const { id, fault: formFault } = useField(name)
  const fault = ownFault ?? formFault
  return (
    <div className={`field ${size === 'sm' ? 'field--sm' : ''} ${className}`}>
      <label htmlFor={id}>
        {label} {optional && <span className="optional">({words.optional})</span>}
      </label>
      {children(tie(id, hint, fault, optional))}
      <Beneath id={id} hint={hint} fault={fault} />
    </div>
  )
}

export type TiedAttributes = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

/** The attributes by which a control is read together with its hint and its fault. */
export function tie(id: string, hint: ReactNode, fault: string | undefined, optional: boolean): TiedAttributes {
  const by = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ')
  return {
    id,
    'aria-describedby': by || undefined,
    'aria-invalid': fault ? true : undefined,
    'aria-required': optional ? undefined : true,
  }
}

/** The hint and the fault under a control. */
export function Beneath({ id, hint, fault }: { id: string; hint?: ReactNode; fault?: string | undefined }) {
  const words = useWords(platformText).field
  return (
    <>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {fault && (
        <span className="error" id={`${id}-fault`}>
          <Icon name="warning" />
          <span>
            <span className="sr">{words.fault} </span>
            {fault}
          </span>
        </span>
      )}
    </>
  )
}
