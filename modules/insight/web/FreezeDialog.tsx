import { useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { CheckboxField } from '../../../platform/web/Choice.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { useNavigation } from '../../../platform/web/navigation.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { insightEndpoints, type ReportDraft } from '../contract.ts'
import { text } from './text.en.ts'

type Props = { readonly draft: ReportDraft; readonly open: boolean; readonly onClose: () => void }

/** Asks once more before freezing, with the small numbers that somebody must have looked at. */
export function FreezeDialog({ draft, open, onClose }: Props) {
  const t = useWords(text)
  const { go } = useNavigation()
  const [seen, setSeen] = useState(false)
  const act = useAct(insightEndpoints.freezeReport, { onDone: () => go(`/reports/${draft.id}`) })
  return (
    <Dialog
      title={t.builder.freezing.title}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button
            look="primary"
            busy={act.isPending}
            onClick={() => act.mutate({ reportId: draft.id, smallNumbersSeen: seen })}
          >
            {t.builder.freezing.do}
          </Button>
          <Button onClick={onClose}>{t.builder.freezing.cancel}</Button>
        </>
      }
    >
      {act.error && <ProblemNotice problem={act.error} refusals={t.refusals} />}
      <p>{t.builder.freezing.text}</p>
      {draft.smallNumbers.length > 0 && (
        <>
          <p>{t.builder.small.some}</p>
          <CheckboxField name="smallNumbersSeen" label={t.builder.small.seen} checked={seen} onChange={setSeen} />
        </>
      )}
    </Dialog>
  )
}
