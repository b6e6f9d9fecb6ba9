import { LinkButton } from '../../../platform/web/Button.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { platformText } from '../../../platform/web/text.en.ts'
import { useWords } from '../../../platform/web/words.tsx'

/** An address that leads nowhere, or that is not there for this reader: the answer is the same. */
export function NotFoundScreen() {
  const words = useWords(platformText).notFound
  return (
    <Screen crumbs={[{ label: words.title }]}>
      <div className="sheet">
        <EmptyState alone title={words.title} actions={<LinkButton href="/">{words.home}</LinkButton>}>
          {words.text}
        </EmptyState>
      </div>
    </Screen>
  )
}
