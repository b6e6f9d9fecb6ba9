import { useState } from 'react'
import type { PersonalPurpose } from '../../../platform/contract/endpoint.ts'
import { Button } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { Link } from '../../../platform/web/navigation.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { type KeptApart, peopleEndpoints } from '../contract.ts'
import { SecondDialog } from './SecondDialog.tsx'
import { text } from './text.en.ts'
import { hrefOf } from './words-of-comparison.ts'

/** On a record: what somebody keeps apart from it, with why, and the way to compare anew. Nothing when there is none. */
export function KeptApartList({ purpose, descriptionId }: { purpose: PersonalPurpose; descriptionId: string }) {
  const t = useWords(text)
  const dates = useDates()
  const query = useEndpoint(peopleEndpoints.listKeptApart, { purpose, descriptionId })
  const [chosen, setChosen] = useState<KeptApart>()
  return (
    <Ready query={query} lines={1}>
      {(apart) => (
        <>
          {apart.map((each) => {
            const href = hrefOf(each)
            const label = t.record(each.recordType, each.reference)
            return (
              <div key={each.descriptionId} className="sugg">
                <p>
                  {each.initials} {href ? <Link href={href}>{label}</Link> : label}
                </p>
                <p className="sm">
                  {t.before.said(each.saidApart.by, dates.long(each.saidApart.at), each.saidApart.joinedBefore)}{' '}
                  <q>{each.saidApart.reason}</q>
                </p>
                <p>
                  <Button size="sm" onClick={() => setChosen(each)}>
                    {t.suggestions.again}
                  </Button>
                </p>
              </div>
            )
          })}
          {chosen && (
            <SecondDialog
              purpose={purpose}
              descriptionId={descriptionId}
              candidateId={chosen.descriptionId}
              anew
              onClose={() => setChosen(undefined)}
            />
          )}
        </>
      )}
    </Ready>
  )
}
