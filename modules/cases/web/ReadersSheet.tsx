import { Icon } from '../../../platform/web/Icon.tsx'
import { Link } from '../../../platform/web/navigation.tsx'
import { useSession } from '../../../platform/web/session.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import type { PersonCase } from '../contract.ts'
import { capital } from './called.ts'
import { caseHref } from './case-parts.ts'
import { kindsOfReader } from './may-see.ts'
import { text } from './text.en.ts'

const guarded = ['care', 'criminal', 'education'] as const

/** How many people see a part of this case, what the reader sees, and who sees what is guarded most. */
export function ReadersSheet({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const { professional } = useSession()
  const { seen, hidden } = kindsOfReader(found.readers, professional.id)
  const words = (kinds: readonly (typeof seen)[number][]) => kinds.map((kind) => t.kinds[kind])
  const own =
    seen.length === 0
      ? ''
      : hidden.length === 0
        ? t.readers.youAll
        : hidden.length <= 2
          ? t.readers.youAllBut(words(hidden))
          : t.readers.youOnly(words(seen))
  return (
    <Sheet title={t.readers.title} padded>
      <p className="sm">
        {t.readers.count(found.readers.length)} {own}
      </p>
      <ul className="seen">
        {guarded.map((kind) => {
          const names = found.readers
            .filter(({ colleague, kinds }) => kinds.includes(kind) && colleague.professionalId !== professional.id)
            .map(({ colleague }) => colleague.name)
          return (
            <li key={kind}>
              <Icon name="shield" />
              {t.readers.only(capital(t.kinds[kind]), names, seen.includes(kind))}
            </li>
          )
        })}
      </ul>
      <Link className="sm" href={caseHref(found.id, 'access')}>
        {t.readers.see}
      </Link>
    </Sheet>
  )
}
