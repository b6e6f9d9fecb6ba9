import { useState } from 'react'
import type { PersonalPurpose } from '../../../platform/contract/endpoint.ts'
import { Button } from '../../../platform/web/Button.tsx'
import { RadioList } from '../../../platform/web/Choice.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { useNavigation } from '../../../platform/web/navigation.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { useAct, useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { peopleEndpoints } from '../contract.ts'
import { text } from './text.en.ts'

/** Asks who looks as the second; `anew` for two that somebody keeps apart. */
export function SecondDialog({
  purpose,
  descriptionId,
  candidateId,
  anew = false,
  onClose,
}: {
  purpose: PersonalPurpose
  descriptionId: string
  candidateId: string
  anew?: boolean
  onClose: () => void
}) {
  const t = useWords(text)
  const { go } = useNavigation()
  const deciders = useEndpoint(peopleEndpoints.listDeciders, {})
  const [chosen, setChosen] = useState<string>()
  const act = useAct(peopleEndpoints.openComparison, {
    onDone: (comparison) => go(`/comparisons/${purpose}/${comparison.id}`),
  })
  return (
    <Dialog title={t.suggestions.dialogTitle} open onClose={onClose}>
      <Ready query={deciders} lines={2}>
        {(all) => {
          if (all.length === 0) return <p>{t.suggestions.noSecond}</p>
          const second = chosen ?? (all.length === 1 ? all[0]?.professionalId : undefined)
          return (
            <Form
              onSend={() =>
                second && act.mutate({ purpose, descriptionId, candidateId, secondDeciderId: second, anew })
              }
              check={() => (second ? [] : [{ field: 'second', message: t.suggestions.second }])}
              problem={act.error}
              refusals={t.refusals}
            >
              <p>{t.suggestions.dialogText}</p>
              <RadioList
                name="second"
                label={t.suggestions.second}
                hint={t.suggestions.secondHint}
                options={all.map(({ professionalId, name }) => ({ value: professionalId, label: name }))}
                value={second}
                onChange={setChosen}
              />
              <div className="row">
                <Button type="submit" look="primary" busy={act.isPending}>
                  {t.suggestions.start}
                </Button>
                <Button look="quiet" onClick={onClose}>
                  {t.cancel}
                </Button>
              </div>
            </Form>
          )
        }}
      </Ready>
    </Dialog>
  )
}
