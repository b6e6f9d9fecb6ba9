import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { platformText } from '../../../platform/web/text.en.ts'
import { useWords } from '../../../platform/web/words.tsx'

/** A screen that failed while it was drawn, or whose code could not be fetched: after an update it has another name. */
export function StumbleScreen({ error }: { error: unknown }) {
  const words = useWords(platformText).problem['our-fault']
  return (
    <Screen crumbs={[{ label: words.title }]}>
      <ProblemNotice problem={error} again={() => location.reload()} />
    </Screen>
  )
}
