import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { PersonalPurpose } from '../../../platform/contract/endpoint.ts'
import { Button } from '../../../platform/web/Button.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { TextArea, TextField } from '../../../platform/web/TextField.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { peopleEndpoints, type Suggestion } from '../contract.ts'
import { text } from './text.en.ts'

/** The second step: a search on a name that somebody starts, with a reason. What was asked is kept nowhere, nor in the address. */
export function NameSearch({
  purpose,
  descriptionId,
  row,
}: {
  purpose: PersonalPurpose
  descriptionId: string
  row: (suggestion: Suggestion) => ReactNode
}) {
  const t = useWords(text)
  const [name, setName] = useState('')
  const [birthYear, setBirthYear] = useState('')
  const [reason, setReason] = useState('')
  const act = useAct(peopleEndpoints.searchNames, { invalidates: [] })
  const results = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (act.data) results.current?.scrollIntoView({ block: 'nearest' })
  }, [act.data])
  const year = /^(?:19[89]|20[0-4])\d$/.test(birthYear.trim()) ? Number(birthYear) : null
  const yearIsOdd = birthYear.trim() !== '' && year === null
  return (
    <details className="sugg namesearch">
      <summary>{t.search.open}</summary>
      <p className="xs sub">{t.search.lead}</p>
      <Form
        label={t.search.open}
        onSend={() => act.mutate({ purpose, descriptionId, name: name.trim(), birthYear: year, reason: reason.trim() })}
        check={() => [
          ...(name.trim().length < 3 ? [{ field: 'name', message: t.refusals['name-too-short'] }] : []),
          ...(yearIsOdd ? [{ field: 'birthYear', message: t.search.yearOdd }] : []),
          ...(reason.trim() === '' ? [{ field: 'reason', message: t.search.whyNeeded }] : []),
        ]}
        problem={act.error}
        refusals={t.refusals}
      >
        <TextField
          name="name"
          label={t.search.name}
          hint={t.search.nameHint}
          value={name}
          onChange={setName}
          maxLength={80}
        />
        <TextField
          name="birthYear"
          label={t.search.birthYear}
          optional
          short
          inputMode="numeric"
          value={birthYear}
          onChange={setBirthYear}
          maxLength={4}
        />
        <TextArea
          name="reason"
          label={t.search.why}
          hint={t.search.whyHint}
          rows={2}
          value={reason}
          onChange={setReason}
          maxLength={200}
        />
        <div className="row">
          <Button type="submit" icon="search" busy={act.isPending}>
            {t.search.send}
          </Button>
        </div>
      </Form>
      <div ref={results}>
        <p className="sm" role="status">
          {act.data && !act.isPending && t.search.found(act.data.found.length)}
        </p>
        {act.data?.found.map((suggestion) => row(suggestion))}
      </div>
    </details>
  )
}
