import { useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import type { IconName } from '../../../platform/web/Icon.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { TextArea } from '../../../platform/web/TextField.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { peopleEndpoints, type PersonComparison, type VerdictName, verdicts } from '../contract.ts'
import { text } from './text.en.ts'

const icons: Readonly<Partial<Record<VerdictName, IconName>>> = { same: 'check', never: 'cross' }

/** The reader's own verdict: one of three, alike in size and as easy to give. Nothing is kept before "Leg mijn keuze vast". */
export function VerdictForm({ comparison }: { comparison: PersonComparison }) {
  const t = useWords(text)
  const mine = comparison.deciders.find(({ you }) => you)
  const [chosen, setChosen] = useState<VerdictName | null>(mine?.verdict ?? null)
  const [reason, setReason] = useState(mine?.reason ?? '')
  const act = useAct(peopleEndpoints.giveVerdict)
  const changed = chosen !== (mine?.verdict ?? null) || reason !== (mine?.reason ?? '')

  return (
    <Sheet title={t.choose.title} padded>
      <p className="xs sub">{t.choose.change}</p>
      <div className="choices" role="group" aria-label={t.choose.title}>
        {verdicts.map((verdict) => {
          const icon = icons[verdict]
          return (
            <Button
              key={verdict}
              look={chosen === verdict ? 'primary' : 'plain'}
              aria-pressed={chosen === verdict}
              onClick={() => setChosen(verdict)}
              {...(icon ? { icon } : {})}
            >
              {t.choose[verdict]}
            </Button>
          )
        })}
      </div>
      <p className="xs sub">{t.choose.neverNote}</p>
      {chosen !== null && (
        <Form
          onSend={() =>
            act.mutate({
              purpose: comparison.purpose,
              comparisonId: comparison.id,
              verdict: chosen,
              reason: reason.trim() || null,
              seenChange: comparison.changed[0]?.at ?? null,
            })
          }
          check={() => (chosen === 'never' && !reason.trim() ? [{ field: 'reason', message: t.choose.whyNeeded }] : [])}
          problem={act.error}
          refusals={t.refusals}
        >
          <TextArea
            name="reason"
            label={t.choose.why}
            hint={t.choose.whyHint}
            optional={chosen !== 'never'}
            value={reason}
            onChange={setReason}
            maxLength={400}
          />
          {chosen === 'never' && reason.trim() === '' && (
            <div className="row row--wrap" role="group" aria-label={t.choose.neverReasonsLabel}>
              {Object.values(t.choose.neverReasons).map((each) => (
                <Button key={each} size="sm" onClick={() => setReason(each)}>
                  {each}
                </Button>
              ))}
            </div>
          )}
          <Button type="submit" look="primary" busy={act.isPending} disabled={!changed}>
            {t.choose.keep}
          </Button>
          <p className="xs sub" role="status">
            {act.isSuccess && !changed ? t.choose.kept : ''}
          </p>
        </Form>
      )}
    </Sheet>
  )
}
