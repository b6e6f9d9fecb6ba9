import { useDates } from './dates.tsx'
import { Icon } from './Icon.tsx'
import { platformText } from './text.en.ts'
import type { Draft } from './use-draft.ts'
import { useWords } from './words.tsx'

/** "Bewaard om 09.41 uur": every save says saved. `at` is the moment that the server gave. */
export function SavedNote({ at, saving = false }: { at?: string | undefined; saving?: boolean }) {
  const words = useWords(platformText).saved
  const dates = useDates()
  return (
    <span className="saved push" role="status">
      {saving && words.saving}
      {!saving && at && (
        <>
          <Icon name="check" />
          {words.at(dates.time(at))}
        </>
      )}
    </span>
  )
}

/** "Concept bewaard om 10.04 uur", while a form with `useDraft` is filled in. */
export function DraftNote({ draft }: { draft: Pick<Draft<unknown>, 'state' | 'savedAt'> }) {
  const words = useWords(platformText).saved
  const dates = useDates()
  return (
    <span className="saved push" role="status">
      {draft.state === 'saving' && words.draftSaving}
      {draft.state === 'failed' && (
        <>
          <Icon name="warning" />
          {words.draftFailed}
        </>
      )}
      {draft.state === 'saved' && draft.savedAt && (
        <>
          <Icon name="check" />
          {words.draftAt(dates.time(draft.savedAt))}
        </>
      )}
    </span>
  )
}
