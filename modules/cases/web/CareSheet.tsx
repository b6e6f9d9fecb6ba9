import { Button } from '../../../platform/web/Button.tsx'
import { Facts } from '../../../platform/web/Fact.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useSession } from '../../../platform/web/session.tsx'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { riskFactorWarning } from '../catalogue.ts'
import type { PersonCase } from '../contract.ts'
import { useCaseDialogs } from './case-dialogs.ts'
import { careFacts } from './facts-by-world.ts'
import { CaseFactLine, openFactorShown } from './FourWorlds.tsx'
import { kindsOfReader } from './may-see.ts'
import { text } from './text.en.ts'

/** What care alone writes and reads (class B, R-04). For everybody else this part of the page does not exist. */
export function CareSheet({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const { professional } = useSession()
  const ask = useCaseDialogs()
  const facts = careFacts(found)
  const mayAdd = found.allowed.includes('add-care-fact')
  if (!mayAdd && facts.length === 0 && !kindsOfReader(found.readers, professional.id).seen.includes('care')) return null
  return (
    <Sheet
      title={t.care.title}
      note={t.care.note}
      padded
      aside={
        mayAdd && (
          <Button size="sm" icon="lock" onClick={() => ask({ name: 'add', what: 'care' })}>
            {t.care.add}
          </Button>
        )
      }
    >
      <p className="sm sub">{t.care.lead}</p>
      {facts.length === 0 ? (
        <p className="sm sub">{t.care.none}</p>
      ) : (
        <Facts>
          {facts.map((fact) => (
            <CaseFactLine key={fact.id} fact={fact} />
          ))}
        </Facts>
      )}
      {facts.some(({ factor }) => factor !== null) && !openFactorShown(found) && (
        <Notice>{riskFactorWarning[language]}</Notice>
      )}
    </Sheet>
  )
}
