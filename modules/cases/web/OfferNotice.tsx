import { Button } from '../../../platform/web/Button.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { caseEndpoints, type PersonCase } from '../contract.ts'
import { calledIn } from './called.ts'
import { useCaseDialogs } from './case-dialogs.ts'
import { text } from './text.en.ts'

/** For who was asked to direct the case: accept it, or give it back. */
export function OfferNotice({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const ask = useCaseDialogs()
  const act = useAct(caseEndpoints.acceptCase)
  if (!found.allowed.includes('accept')) return null
  return (
    <div className="stack case-notice">
      {act.error && <ProblemNotice problem={act.error} refusals={t.refusals} />}
      <Notice look="brand" icon="flag" note={t.offer.text(calledIn(found.who, t.someone))}>
        <b>{t.offer.title}</b>
      </Notice>
      <div className="row row--wrap">
        <Button look="primary" busy={act.isPending} onClick={() => act.mutate({ caseId: found.id })}>
          {t.offer.accept}
        </Button>
        {found.allowed.includes('decline') && (
          <Button onClick={() => ask({ name: 'decline' })}>{t.offer.decline}</Button>
        )}
      </div>
    </div>
  )
}
