import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { useSession } from '../../../platform/web/session.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import { StartReportForm } from './StartReportForm.tsx'
import { text } from './text.en.ts'

/** No report yet: says so, and lets the adviser start one. */
export function NoReport() {
  const t = useWords(text)
  const mayWrite = useSession().permissions.includes('insight.write')
  return (
    <EmptyState title={t.empty.title} alone picture actions={mayWrite ? <StartReportForm /> : undefined}>
      {mayWrite ? t.empty.writer : t.empty.reader}
    </EmptyState>
  )
}
