import { Link } from '../../../platform/web/navigation.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import type { FigureSource } from '../contract.ts'
import { text } from './text.en.ts'

/** Where figures come from. A source that gives nothing reads as not in source, never as zero. */
export function SourcesSheet({ sources }: { readonly sources: readonly FigureSource[] }) {
  const t = useWords(text)
  return (
    <Sheet title={t.builder.sources} aside={<Link href="/imported-figures">{t.builder.importLink}</Link>} padded>
      <dl className="source-list">
        {sources.map(({ name, known }) => (
          <div key={name}>
            <dt>{t.builder.sourceNames[name]}</dt>
            <dd className={known ? undefined : 'sub'}>{known ? t.builder.known : t.builder.unknown}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
