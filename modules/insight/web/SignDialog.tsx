import { Button } from '../../../platform/web/Button.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { insightEndpoints, type ReportView } from '../contract.ts'
import { text } from './text.en.ts'

/** Asks once more before signing, because a signature stays. */
export function SignDialog({ view, open, onClose }: { view: ReportView; open: boolean; onClose: () => void }) {
  const t = useWords(text)
  const act = useAct(insightEndpoints.signReport, { onDone: onClose })
  return (
    <Dialog
      title={t.signing.title}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" busy={act.isPending} onClick={() => act.mutate({ reportId: view.id })}>
            {t.signing.do}
          </Button>
          <Button onClick={onClose}>{t.signing.cancel}</Button>
        </>
      }
    >
      {act.error && <ProblemNotice problem={act.error} refusals={t.refusals} />}
      <p>{t.signing.text}</p>
      {view.report.fingerprint && (
        <p className="xs sub fingerprint">{t.signing.fingerprint(view.report.fingerprint)}</p>
      )}
    </Dialog>
  )
}
