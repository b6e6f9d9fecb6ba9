import { lazy, Suspense, useState } from 'react'
import { Button, TextButton } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Fact, type KnownHow } from '../../../platform/web/Fact.tsx'
import { LegalTag } from '../../../platform/web/Pill.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { meetingEndpoints, type Item, type ItemFact } from '../contract.ts'
import { text } from './text.en.ts'

// Fetched when they are opened: a meeting opens fast on the projector.
const FactDialog = lazy(() => import('./FactDialog.tsx'))
const OffenceDialog = lazy(() => import('./OffenceDialog.tsx'))

const hows: Readonly<Record<ItemFact['basis'], KnownHow>> = {
  'own-observation': 'seen',
  hearsay: 'heard',
  'own-record': 'own-record',
  'told-by-young-person': 'told',
}

/** The facts of an item under the organisation whose they are; each owner may take its own back. */
export function ItemFacts({ item }: { item: Item }) {
  const t = useWords(text)
  const [dialog, setDialog] = useState<'fact' | 'check' | null>(null)
  const organisations = [...new Set(item.facts.map((fact) => fact.organisationName))]
  return (
    <div className="stack">
      {item.facts.length === 0 && <p className="sub">{t.item.noFacts}</p>}
      {organisations.map((organisation) => {
        const facts = item.facts.filter((fact) => fact.organisationName === organisation)
        const by = [...new Set(facts.flatMap((fact) => fact.broughtBy ?? []))].join('; ')
        const label = facts.find((fact) => fact.label)?.label
        return (
          <section className="own" key={organisation}>
            <h3>
              {organisation} <span className="sub own-by">{by}</span>{' '}
              {label && <LegalTag>{label === 'wpg' ? 'Wpg' : 'Wjsg'}</LegalTag>}
            </h3>
            <div className="facts">
              {facts.map((fact) => (
                <OneFact key={fact.id} item={item} fact={fact} />
              ))}
            </div>
          </section>
        )
      })}
      <div className="row row--wrap">
        {item.allowed.includes('add-fact') && (
          <Button icon="add" shortcut="F" onClick={() => setDialog('fact')}>
            {t.item.addFact}
          </Button>
        )}
        {item.allowed.includes('add-offence-check') && (
          <Button icon="add" onClick={() => setDialog('check')}>
            {t.item.addCheck}
          </Button>
        )}
      </div>
      <Suspense>
        {dialog === 'fact' && <FactDialog item={item} open onClose={() => setDialog(null)} />}
        {dialog === 'check' && <OffenceDialog item={item} open onClose={() => setDialog(null)} />}
      </Suspense>
    </div>
  )
}

function OneFact({ item, fact }: { item: Item; fact: ItemFact }) {
  const t = useWords(text)
  const dates = useDates()
  const [asking, setAsking] = useState(false)
  const withdraw = useAct(meetingEndpoints.withdrawFact, { onDone: () => setAsking(false) })
  const settle = useAct(meetingEndpoints.settleDoubt)
  const when = fact.checkedOn
    ? t.item.checked(dates.short(fact.checkedOn))
    : fact.happenedOn
      ? dates.short(fact.happenedOn)
      : undefined
  const source = [fact.sourceWords, when, t.item.parts[fact.part], fact.inDoubt ? t.item.inDoubt : '']
    .filter(Boolean)
    .join(', ')
  return (
    <div className="own-fact">
      <Fact how={hows[fact.basis]} world={fact.world ?? undefined} source={source}>
        {fact.offence
          ? `${t.item.offences[fact.offence.kind]}: ${fact.offence.count} (${t.item.disposals[fact.offence.disposal]})`
          : fact.text}
      </Fact>
      {(fact.allowed.includes('withdraw') || fact.allowed.includes('settle-doubt')) && (
        <p className="xs row">
          {fact.allowed.includes('settle-doubt') && (
            <TextButton onClick={() => settle.mutate({ itemId: item.id, factId: fact.id })}>{t.item.settle}</TextButton>
          )}
          {fact.allowed.includes('withdraw') && (
            <TextButton onClick={() => setAsking(true)}>{t.item.withdraw}</TextButton>
          )}
        </p>
      )}
      <Dialog
        title={t.item.withdraw}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button
              look="danger"
              busy={withdraw.isPending}
              onClick={() => withdraw.mutate({ itemId: item.id, factId: fact.id })}
            >
              {t.item.withdraw}
            </Button>
            <Button onClick={() => setAsking(false)}>{t.cancel}</Button>
          </>
        }
      >
        {withdraw.error && <ProblemNotice problem={withdraw.error} refusals={t.refusals} />}
        <p>{t.item.withdrawSure}</p>
      </Dialog>
    </div>
  )
}
