import './compare.css'
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
export default function KeptApartList({ purpose, descriptionId }: { purpose: PersonalPurpose; descriptionId: string }) {
  const t = useWords(text)
  const dates = useDates()
  const query = useEndpoint(peopleEndpoints.listKeptApart, { purpose, descriptionId })
  const [chosen, setChosen] = useState<KeptApart>()
  // Most records have none: nothing moves while it is asked.
  if (query.isPending) return null
  return (
    <Ready query={query} lines={1}>
      {(apart) =>
        apart.length > 0 && (
          <section>
            <h3>{t.before.title}</h3>
            {apart.map((each) => {
              const href = hrefOf(each)
              const label = [each.initials, each.reference ?? t.record(each.recordType, null)]
                .filter((part) => part !== null)
                .join(', ')
              return (
                <div key={each.descriptionId} className="kept-apart">
                  <p>{href ? <Link href={href}>{label}</Link> : label}</p>
                  <p className="sm">
                    {t.before.said(each.saidApart.by, dates.long(each.saidApart.at), each.saidApart.joinedBefore)}{' '}
                    <q>{each.saidApart.reason}</q>
                  </p>
                  <Button size="sm" onClick={() => setChosen(each)}>
                    {t.suggestions.again}
                  </Button>
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
          </section>
        )
      }
    </Ready>
  )
}
