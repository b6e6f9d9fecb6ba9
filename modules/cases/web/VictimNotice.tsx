import { Button } from '../../../platform/web/Button.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import type { PersonCase } from '../contract.ts'
import { useCaseDialogs } from './case-dialogs.ts'
import { text } from './text.en.ts'

/** Protection goes first where somebody may be exploited, and where a child is too young for anything else. */
export function VictimNotice({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const ask = useCaseDialogs()
  if (found.possibleVictim === 'no' && !found.careRouteOnly) return null
  return (
    <div className="stack case-notice">
      {found.possibleVictim === 'to-review' && (
        <>
          <Notice look="warn" icon="shield" note={t.victim.toReviewNote}>
            <b>{t.victim.toReview}</b>
          </Notice>
          {found.allowed.includes('review-victim') && (
            <div className="row">
              <Button size="sm" onClick={() => ask({ name: 'victim', mark: 'reviewed' })}>
                {t.victim.review}
              </Button>
            </div>
          )}
        </>
      )}
      {found.possibleVictim === 'reviewed' && <Notice icon="shield">{t.victim.reviewed}</Notice>}
      {found.careRouteOnly && (
        <Notice icon="shield" note={t.careOnly.text}>
          <b>{t.careOnly.title}</b>
        </Notice>
      )}
    </div>
  )
}
