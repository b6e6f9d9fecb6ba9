import './compare.css'
import { useState } from 'react'
import { ageWords, peopleEndpoints, type ComparedSide, type Suggestion, type Suggestions } from '../contract.ts'
import type { PersonalPurpose } from '../../../platform/contract/endpoint.ts'
import { Button, LinkButton } from '../../../platform/web/Button.tsx'
import { DateText } from '../../../platform/web/dates.tsx'
import { Link } from '../../../platform/web/navigation.tsx'
import { Initials } from '../../../platform/web/Person.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { NameSearch } from './NameSearch.tsx'
import { NotTheSame } from './NotTheSame.tsx'
import { SecondDialog } from './SecondDialog.tsx'
import { text } from './text.en.ts'
import { fitsAndNot, hrefOf, tellerOf } from './words-of-comparison.ts'

/** On a record: what may be about the same young person, and what two people already brought together. */
export default function SuggestionSheet({
  purpose,
  descriptionId,
}: {
  purpose: PersonalPurpose
  descriptionId: string
}) {
  const t = useWords(text).suggestions
  const query = useEndpoint(peopleEndpoints.listSuggestions, { purpose, descriptionId })
  return (
    <Sheet title={t.title}>
      <Ready query={query} lines={3}>
        {(found) => <Found found={found} purpose={purpose} descriptionId={descriptionId} />}
      </Ready>
    </Sheet>
  )
}

function Found({
  found,
  purpose,
  descriptionId,
}: {
  found: Suggestions
  purpose: PersonalPurpose
  descriptionId: string
}) {
  const t = useWords(text).suggestions
  const [chosen, setChosen] = useState<Suggestion>()
  return (
    <>
      {found.joined.map((record) => (
        <div key={record.descriptionId} className="sugg">
          <p>
            <Pill look="done">{t.joined}</Pill> <About side={record} />
          </p>
          <p className="xs sub">
            {t.joinedLead}{' '}
            {record.comparisonId && <Link href={`/comparisons/${purpose}/${record.comparisonId}`}>{t.goOn}</Link>}
          </p>
        </div>
      ))}
      {found.suggestions.map((suggestion) => (
        <SuggestionRow
          key={suggestion.descriptionId}
          suggestion={suggestion}
          purpose={purpose}
          descriptionId={descriptionId}
          onCompare={() => setChosen(suggestion)}
        />
      ))}
      <p className="pad xs sub">{found.suggestions.length + found.joined.length === 0 ? t.none : t.lead}</p>
      <NameSearch
        purpose={purpose}
        descriptionId={descriptionId}
        row={(suggestion) => (
          <SuggestionRow
            key={suggestion.descriptionId}
            suggestion={suggestion}
            purpose={purpose}
            descriptionId={descriptionId}
            onCompare={() => setChosen(suggestion)}
          />
        )}
      />
      {chosen && (
        <SecondDialog
          purpose={purpose}
          descriptionId={descriptionId}
          candidateId={chosen.descriptionId}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  )
}

function About({ side }: { side: ComparedSide }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const label = t.record(side.recordType, side.reference)
  const href = hrefOf(side)
  return (
    <>
      {side.initials && <Initials initials={side.initials} age={side.age && ageWords(side.age, language)} />}{' '}
      {href ? <Link href={href}>{label}</Link> : label}{' '}
      <span className="xs sub">
        {tellerOf(side, t)}, <DateText when={side.toldAt} as="plain" />
      </span>
    </>
  )
}

function SuggestionRow({
  suggestion,
  purpose,
  descriptionId,
  onCompare,
}: {
  suggestion: Suggestion
  purpose: PersonalPurpose
  descriptionId: string
  onCompare: () => void
}) {
  const t = useWords(text)
  const { fit, apart } = fitsAndNot(suggestion.fields, t)
  const { comparison } = suggestion
  return (
    <div className="sugg">
      <p>
        <About side={suggestion} />
      </p>
      <p className="sm">
        {[t.hypothesis.title[suggestion.hypothesis], t.suggestions.why(fit.join(', '), apart.join(', '))]
          .filter((part) => part !== '')
          .map((part) => `${part}.`)
          .join(' ')}
      </p>
      <p className="row row--wrap">
        {comparison?.state === 'open' ? (
          <LinkButton size="sm" href={`/comparisons/${purpose}/${comparison.id}`}>
            {t.suggestions.goOn}
          </LinkButton>
        ) : (
          <Button size="sm" onClick={onCompare}>
            {comparison ? t.suggestions.again : t.suggestions.open}
          </Button>
        )}
        {comparison?.state !== 'open' && (
          <NotTheSame purpose={purpose} descriptionId={descriptionId} candidateId={suggestion.descriptionId} />
        )}
        {comparison && t.suggestions.state[comparison.state] && <Pill>{t.suggestions.state[comparison.state]}</Pill>}
      </p>
    </div>
  )
}
