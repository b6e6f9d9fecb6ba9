import { useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { TextArea } from '../../../platform/web/TextField.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { peopleEndpoints, type PersonComparison } from '../contract.ts'
import { ChangedFacts } from './ChangedFacts.tsx'
import { SecondDialog } from './SecondDialog.tsx'
import { text } from './text.en.ts'

/** What came of it once both had decided, what was said of these two before, and the ways back. */
export function Outcome({ comparison }: { comparison: PersonComparison }) {
  return (
    <>
      <ChangedFacts comparison={comparison} />
      <Settled comparison={comparison} />
      {comparison.state !== 'undone' && <SaidBefore comparison={comparison} />}
    </>
  )
}

function SaidBefore({ comparison: { saidApart } }: { comparison: PersonComparison }) {
  const t = useWords(text)
  const dates = useDates()
  if (saidApart.length === 0) return null
  return (
    <Sheet title={t.before.title} padded>
      {saidApart.map((said) => (
        <div key={`${said.at} ${said.by}`}>
          <p className="sm">{t.before.said(said.by, dates.long(said.at), said.joinedBefore)}</p>
          <q className="sm">{said.reason}</q>
        </div>
      ))}
      <p className="xs sub">{saidApart.some(({ holds }) => holds) ? t.before.holds : t.before.lifted}</p>
    </Sheet>
  )
}

function Settled({ comparison }: { comparison: PersonComparison }) {
  const t = useWords(text)
  const dates = useDates()
  const [asking, setAsking] = useState<'undo' | 'again'>()
  const { state, undone } = comparison
  if (state === 'open') return null
  const day = dates.long(comparison.settledAt ?? comparison.openedAt)
  const said = {
    joined: () => t.outcome.joinedText(day),
    never: () => t.outcome.neverText(day),
    unsure: () => t.outcome.unsureText(day),
    undone: () => t.outcome.undoneText(undone?.by ?? '', dates.long(undone?.at ?? comparison.openedAt)),
    lapsed: () => t.outcome.lapsedText(day),
  }[state]
  return (
    <Sheet title={t.outcome[state]} padded>
      <p className="sm" role="status">
        {said()}
      </p>
      {undone && <q className="sm">{undone.reason}</q>}
      {comparison.allowed.includes('undo-join') && (
        <Button icon="unlink" onClick={() => setAsking('undo')}>
          {t.outcome.undo}
        </Button>
      )}
      {comparison.allowed.includes('compare-again') && (
        <Button onClick={() => setAsking('again')}>{t.suggestions.again}</Button>
      )}
      <UndoDialog comparison={comparison} open={asking === 'undo'} onClose={() => setAsking(undefined)} />
      {asking === 'again' && (
        <SecondDialog
          purpose={comparison.purpose}
          descriptionId={comparison.left.descriptionId}
          candidateId={comparison.right.descriptionId}
          anew
          onClose={() => setAsking(undefined)}
        />
      )}
    </Sheet>
  )
}

function UndoDialog({
  comparison,
  open,
  onClose,
}: {
  comparison: PersonComparison
  open: boolean
  onClose: () => void
}) {
  const t = useWords(text)
  const [reason, setReason] = useState('')
  const act = useAct(peopleEndpoints.undoJoin, { onDone: onClose })
  return (
    <Dialog title={t.outcome.undoTitle} open={open} onClose={onClose}>
      <Form
        onSend={() => act.mutate({ purpose: comparison.purpose, comparisonId: comparison.id, reason: reason.trim() })}
        check={() => (reason.trim() ? [] : [{ field: 'reason', message: t.outcome.undoWhy }])}
        problem={act.error}
        refusals={t.refusals}
      >
        <p>{t.outcome.undoText}</p>
        <TextArea name="reason" label={t.outcome.undoWhy} value={reason} onChange={setReason} maxLength={400} />
        <div className="row">
          <Button type="submit" look="primary" icon="unlink" busy={act.isPending}>
            {t.outcome.undo}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t.cancel}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
