import {
  createContext,
  type FormEvent,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useState,
} from 'react'
import { Problem } from './call.ts'
import { fieldId, type FieldFault } from './field-fault.ts'
import { FormErrors } from './FormErrors.tsx'
import { ProblemNotice, type RefusalWords } from './ProblemNotice.tsx'
import { useLanguage } from './words.tsx'

type FormState = {
  id: string
  faultOf(name: string): string | undefined
  /** A field tells what it could not read (a date that is no date); undefined takes it back. */
  report(name: string, message: string | undefined): void
}

export type { FieldFault }

const FormContext = createContext<FormState | undefined>(undefined)

/**
 * A form. On sending, `check` gives all faults at once; with none, `onSend` runs. Faults of the server (`problem`) are
 * shown in the same way: all together on top, and each at its field. Nothing that was typed is ever cleared here.
 */
export function Form({
  onSend,
  check,
  problem,
  refusals,
  label,
  className = 'form',
  children,
}: {
  onSend: () => void
  check?: () => readonly FieldFault[]
  /** The error of the act, straight from `useAct`. */
  problem?: unknown
  refusals?: RefusalWords
  label?: string
  className?: string
  children: ReactNode
}) {
  const id = useId()
  const { language } = useLanguage()
  const [checked, setChecked] = useState<readonly FieldFault[]>([])
  const [unread, setUnread] = useState<Readonly<Record<string, string>>>({})
  const [attempt, setAttempt] = useState(0)

  const answered = useMemo<readonly FieldFault[]>(
    () =>
      problem instanceof Problem
        ? problem.faults.map(({ field, message, messageEn }) => ({
            field,
            message: language === 'en' ? messageEn : message,
          }))
        : [],
    [problem, language],
  )
  // What has been put right since the last attempt goes; nothing new appears before the next one.
  const wrongNow = checked.length > 0 ? [...unreadFaults(unread), ...(check?.() ?? [])] : []
  const still = checked.filter((fault) => wrongNow.some((now) => now.field === fault.field))
  const faults = checked.length > 0 ? still : answered

  const report = useCallback((name: string, message: string | undefined) => {
    setUnread((before) => {
      if (before[name] === message) return before
      const { [name]: _, ...others } = before
      return message === undefined ? others : { ...others, [name]: message }
    })
  }, [])

  const shown = JSON.stringify(faults)
  const state = useMemo<FormState>(() => {
    const known = JSON.parse(shown) as readonly FieldFault[]
    return {
      id,
      report,
      faultOf: (name) => unread[name] ?? known.find((fault) => fault.field === name)?.message,
    }
  }, [id, report, unread, shown])

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation()
    const found = [...unreadFaults(unread), ...(check?.() ?? []).filter((fault) => !(fault.field in unread))]
    setChecked(found)
    setAttempt((before) => before + 1)
    if (found.length === 0) onSend()
  }

  const whole = problem && faults.length === 0 && answered.length === 0 ? problem : undefined
  return (
    <FormContext value={state}>
      <form className={className} noValidate onSubmit={onSubmit} aria-label={label}>
        {faults.length > 0 && (
          <FormErrors faults={faults} formId={id} moment={checked.length > 0 ? attempt : problem} />
        )}
        {whole ? <ProblemNotice problem={whole} refusals={refusals} /> : null}
        {children}
      </form>
    </FormContext>
  )
}

function unreadFaults(unread: Readonly<Record<string, string>>): FieldFault[] {
  return Object.entries(unread).map(([field, message]) => ({ field, message }))
}

/** The id and the fault of one field; outside a Form a field stands on its own. */
export function useField(name: string | undefined): {
  id: string
  fault: string | undefined
  report: FormState['report']
} {
  const form = use(FormContext)
  const own = useId()
  const report = form?.report ?? nowhere
  useEffect(() => {
    if (name !== undefined) return () => report(name, undefined)
  }, [name, report])
  if (!form || name === undefined) return { id: own, fault: undefined, report }
  return { id: fieldId(form.id, name), fault: form.faultOf(name), report }
}

function nowhere(): void {}
