import { useDates } from '../../../platform/web/dates.tsx'
import { DescriptionList } from '../../../platform/web/DescriptionList.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { caseOutcomes } from '../catalogue.ts'
import type { CaseClosing, PersonCase } from '../contract.ts'
import { calledIn } from './called.ts'
import { text } from './text.en.ts'

/** How the case ended, what helped, and when everything of it is destroyed. */
export function ClosingSheet({ found, closing }: { found: PersonCase; closing: CaseClosing }) {
  const t = useWords(text)
  const dates = useDates()
  const { language } = useLanguage()
  const words = t.close.closed
  const outcome = caseOutcomes.find(({ id }) => id === closing.outcome)
  return (
    <Sheet title={words.title} note={words.on(dates.plain(closing.closedOn), closing.closedBy)} padded>
      <DescriptionList
        items={[
          outcome && { term: words.outcome, said: <b>{outcome.name[language]}</b> },
          { term: words.reason, said: closing.reason },
          { term: words.worked, said: closing.whatWorked },
          closing.whatDidNot !== null && { term: words.didNot, said: closing.whatDidNot },
          closing.youngPersonSays !== null && {
            term: words.says(calledIn(found.who, t.someone)),
            said: `‘${closing.youngPersonSays}’`,
          },
          closing.aftercare !== null && { term: words.aftercare, said: closing.aftercare },
        ]}
      />
      {found.keptUntil && <p className="sm sub">{words.destroyed(dates.plain(found.keptUntil))}</p>}
    </Sheet>
  )
}
