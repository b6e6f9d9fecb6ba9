import './compare.css'
import { useState } from 'react'
import { Button, LinkButton } from '../../../platform/web/Button.tsx'
import { RadioList } from '../../../platform/web/Choice.tsx'
import { DateText } from '../../../platform/web/dates.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { Link } from '../../../platform/web/navigation.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { useAct, useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { type ComparedSide, type Match, peopleEndpoints } from '../contract.ts'
import { NotTheSame } from './NotTheSame.tsx'
import { SecondDialog } from './SecondDialog.tsx'
import { text } from './text.en.ts'
import { hrefOf } from './words-of-comparison.ts'

/** Matches under each other: which two records, until when, whose it is, and what the reader may do. */
export function MatchList({ matches }: { matches: readonly Match[] }) {
  return (
    <ul className="matches">
      {matches.map((match) => (
        <MatchRow key={match.id} match={match} />
      ))}
    </ul>
  )
}

function MatchRow({ match }: { match: Match }) {
  const t = useWords(text)
  const [asking, setAsking] = useState<'compare' | 'hand-over'>()
  const take = useAct(peopleEndpoints.takeMatch)
  const { purpose, left, right, comparison, allowed } = match
  return (
    <li className="sugg">
      <p>
        <Side side={left} /> {t.own.and} <Side side={right} />
      </p>
      <p className="sm">
        {t.hypothesis.title[match.hypothesis]}. {t.matches.due} <DateText when={match.dueOn} />
        {match.owner && !match.owner.you && `, ${t.matches.ownedBy(match.owner.name)}`}{' '}
        {match.late && <Pill look="late">{t.matches.late}</Pill>}
      </p>
      <div className="row row--wrap match-acts">
        {comparison?.state === 'open' && (
          <LinkButton size="sm" href={`/comparisons/${purpose}/${comparison.id}`}>
            {t.suggestions.goOn}
          </LinkButton>
        )}
        {allowed.includes('compare') && (
          <Button size="sm" onClick={() => setAsking('compare')}>
            {t.suggestions.open}
          </Button>
        )}
        {allowed.includes('not-the-same') && (
          <NotTheSame purpose={purpose} descriptionId={left.descriptionId} candidateId={right.descriptionId} />
        )}
        {allowed.includes('take') && (
          <Button size="sm" busy={take.isPending} onClick={() => take.mutate({ purpose, matchId: match.id })}>
            {t.matches.take}
          </Button>
        )}
        {allowed.includes('hand-over') && match.owner?.you && (
          <Button size="sm" look="quiet" onClick={() => setAsking('hand-over')}>
            {t.matches.handOver}
          </Button>
        )}
      </div>
      {asking === 'compare' && (
        <SecondDialog
          purpose={purpose}
          descriptionId={left.descriptionId}
          candidateId={right.descriptionId}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'hand-over' && <HandOverDialog match={match} onClose={() => setAsking(undefined)} />}
    </li>
  )
}

/** A record by initials and number, never by name. */
function Side({ side }: { side: ComparedSide }) {
  const t = useWords(text)
  const href = hrefOf(side)
  const label = [side.initials, side.reference ?? t.record(side.recordType, null)]
    .filter((part) => part !== null)
    .join(', ')
  return href ? <Link href={href}>{label}</Link> : label
}

function HandOverDialog({ match, onClose }: { match: Match; onClose: () => void }) {
  const t = useWords(text)
  const colleagues = useEndpoint(peopleEndpoints.listDeciders, {})
  const [chosen, setChosen] = useState<string>()
  const act = useAct(peopleEndpoints.handOverMatch, { onDone: onClose })
  return (
    <Dialog title={t.matches.handOverTitle} open onClose={onClose}>
      <Ready query={colleagues} lines={2}>
        {(all) =>
          all.length === 0 ? (
            <p>{t.matches.nobodyElse}</p>
          ) : (
            <Form
              onSend={() => chosen && act.mutate({ purpose: match.purpose, matchId: match.id, toId: chosen })}
              check={() => (chosen ? [] : [{ field: 'to', message: t.matches.toWhom }])}
              problem={act.error}
              refusals={t.refusals}
            >
              <RadioList
                name="to"
                label={t.matches.toWhom}
                options={all.map(({ professionalId, name }) => ({ value: professionalId, label: name }))}
                value={chosen}
                onChange={setChosen}
              />
              <div className="row">
                <Button type="submit" look="primary" busy={act.isPending}>
                  {t.matches.handOver}
                </Button>
                <Button look="quiet" onClick={onClose}>
                  {t.cancel}
                </Button>
              </div>
            </Form>
          )
        }
      </Ready>
    </Dialog>
  )
}
