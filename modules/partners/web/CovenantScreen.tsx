import { Suspense, lazy, useState } from 'react'
import { Button, LinkButton } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { DescriptionList } from '../../../platform/web/DescriptionList.tsx'
import { Link, usePathParam } from '../../../platform/web/navigation.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { type Covenant, type CovenantPurpose, type CovenantTerm, partnerEndpoints } from '../contract.ts'
import { byChain } from './by-chain.ts'
import { kindsInWords } from './kinds-in-words.ts'
import { Since } from './Since.tsx'
import { StatePill } from './StatePill.tsx'
import { text } from './text.en.ts'
import { useValidity } from './use-validity.ts'
import './partners.css'

const StopDialog = lazy(() => import('./StopDialog.tsx'))

/** One covenant: who takes part, what each gives and receives, and the way to stop it. */
export default function CovenantScreen() {
  const t = useWords(text)
  const covenantId = Number(usePathParam('covenantId'))
  const query = useEndpoint(partnerEndpoints.getCovenant, { covenantId })
  return (
    <Screen
      crumbs={[{ label: t.covenants.title, href: '/covenants' }, { label: query.data?.title ?? t.covenants.covenant }]}
      reason={{ because: t.covenants.because, also: [t.covenants.enforced] }}
    >
      <Ready query={query} refusals={t.refusals} lines={8}>
        {(covenant) => <CovenantParts key={covenant.id} covenant={covenant} />}
      </Ready>
    </Screen>
  )
}

function CovenantParts({ covenant }: { covenant: Covenant }) {
  const t = useWords(text)
  const dates = useDates()
  const validity = useValidity()
  const [done, setDone] = useState<string>()
  return (
    <>
      <PageHead title={covenant.title} lead={<StatePill state={covenant.state} />}>
        <Button icon="print" onClick={() => globalThis.print()}>
          {t.covenants.print}
        </Button>
        <LinkButton href="/guide" icon="shield">
          {t.covenants.guide}
        </LinkButton>
      </PageHead>
      <div className="stack">
        {/* Always here, so that what is put in it is read out. */}
        <div role="status">{done && <Notice icon="check">{done}</Notice>}</div>
        {covenant.state === 'expired' && covenant.validUntil && (
          <Notice look="warn">{t.covenants.expired(dates.plain(covenant.validUntil))}</Notice>
        )}
        {covenant.state === 'not-yet' && <Notice>{t.covenants.notYet(dates.plain(covenant.validFrom))}</Notice>}
        <Sheet title={t.covenants.about} padded>
          <DescriptionList
            items={[
              { term: t.covenants.validity, said: validity(covenant, dates.plain) },
              {
                term: t.covenants.forPurposes,
                said: covenant.purposes.map(({ purpose }) => t.purposes[purpose]).join(', '),
              },
              { term: t.covenants.parties, said: t.covenants.takingPart(covenant.parties.length) },
              { term: t.covenants.contactPoint, said: covenant.contactPoint, note: t.covenants.contactNote },
            ]}
          />
        </Sheet>
        {covenant.purposes.map((purpose) => (
          <PurposeSheet key={purpose.purpose} covenant={covenant} purpose={purpose} tell={setDone} />
        ))}
        {covenant.stops.length > 0 && <History covenant={covenant} />}
      </div>
    </>
  )
}

function PurposeSheet({
  covenant,
  purpose,
  tell,
}: {
  covenant: Covenant
  purpose: CovenantPurpose
  tell: (done: string) => void
}) {
  const t = useWords(text)
  const dates = useDates()
  const name = t.purposes[purpose.purpose]
  const rows = covenant.parties
    .map((party) => ({ ...party, terms: party.terms.filter((term) => term.purpose === purpose.purpose) }))
    .filter(({ terms }) => terms.length > 0)
    .toSorted((a, b) => byChain(a.organisation, b.organisation))
  const stop = covenant.stops.find((each) => each.purpose === purpose.purpose && each.resumedAt === null)
  return (
    <Sheet
      title={
        <>
          <span className="first-capital">{name}</span>{' '}
          {purpose.stopped && <Pill look="late">{t.covenants.stopped}</Pill>}
        </>
      }
      aside={<StopOrResume covenantId={covenant.id} purpose={purpose} parties={rows.length} tell={tell} />}
      className="phone-cards labelled terms"
    >
      {purpose.stopped && (
        <div className="pad">
          <Notice look="warn" note={stop?.reason}>
            {stop ? t.covenants.stoppedSince(dates.full(stop.stoppedAt), stop.stoppedBy) : t.covenants.stoppedPlain}
          </Notice>
        </div>
      )}
      <Table
        caption={t.covenants.partiesCaption(name)}
        rows={rows}
        keyOf={({ organisation }) => String(organisation.id)}
        columns={[
          {
            key: 'party',
            title: t.covenants.party,
            head: true,
            cell: ({ organisation }) => (
              <>
                <Link href={`/organisations/${organisation.id}`}>{organisation.name}</Link>
                <small>{organisation.kind}</small>
              </>
            ),
          },
          { key: 'chain', title: t.covenants.chain, cell: ({ organisation }) => t.chains[organisation.chain] },
          {
            key: 'gives',
            title: t.covenants.gives,
            cell: ({ terms }) => <Terms label={t.covenants.gives} terms={terms} direction="gives" />,
          },
          {
            key: 'receives',
            title: t.covenants.receives,
            cell: ({ terms }) => <Terms label={t.covenants.receives} terms={terms} direction="receives" />,
          },
          {
            key: 'since',
            title: t.covenants.since,
            cell: ({ joinedOn, leftOn }) => <Since from={joinedOn} until={leftOn} />,
          },
        ]}
      />
    </Sheet>
  )
}

/** Kinds that share their ground, article and condition stand together. */
function Terms({
  label,
  terms,
  direction,
}: {
  label: string
  terms: readonly CovenantTerm[]
  direction: CovenantTerm['direction']
}) {
  const t = useWords(text)
  const groups = new Map<string, CovenantTerm[]>()
  for (const term of terms) {
    if (term.direction !== direction) continue
    const key = [term.ground, term.article, term.condition].join('|')
    groups.set(key, [...(groups.get(key) ?? []), term])
  }
  if (groups.size === 0)
    return (
      <span className="sub" data-label={label}>
        {t.covenants.nothing}
      </span>
    )
  return [...groups].map(([key, together]) => {
    const [first] = together
    const notes = together.flatMap(({ kind, note }) => (note ? [`${t.kinds[kind]}: ${note}`] : []))
    return (
      <div key={key} className="term" data-label={label}>
        {kindsInWords(
          together.map(({ kind }) => kind),
          t.kinds,
        )}
        {first?.condition === 'with-consent' && `, ${t.covenants.withConsent}`}
        <small>{[first?.ground, first?.article].filter(Boolean).join(', ')}</small>
        {notes.map((note) => (
          <small key={note}>{note}</small>
        ))}
      </div>
    )
  })
}

function StopOrResume({
  covenantId,
  purpose,
  parties,
  tell,
}: {
  covenantId: number
  purpose: CovenantPurpose
  parties: number
  tell: (done: string) => void
}) {
  const t = useWords(text)
  const [asking, setAsking] = useState<'stop' | 'resume'>()
  const [action] = purpose.allowed
  const name = t.purposes[purpose.purpose]
  if (!action && !asking) return null
  return (
    <>
      <Button
        size="sm"
        look={action === 'stop' ? 'danger' : 'plain'}
        aria-label={action === 'stop' ? t.covenants.stopFor(name) : t.covenants.resumeFor(name)}
        onClick={() => setAsking(action)}
      >
        {action === 'stop' ? t.covenants.stop : t.covenants.resume}
      </Button>
      {asking && (
        <Suspense>
          <StopDialog
            action={asking}
            covenantId={covenantId}
            purpose={purpose.purpose}
            parties={parties}
            onClose={() => setAsking(undefined)}
            onDone={() => {
              tell(asking === 'stop' ? t.covenants.stoppedDone(name) : t.covenants.resumedDone(name))
              setAsking(undefined)
            }}
          />
        </Suspense>
      )}
    </>
  )
}

function History({ covenant: { stops } }: { covenant: Covenant }) {
  const t = useWords(text)
  const dates = useDates()
  return (
    <Sheet title={t.covenants.history} className="phone-cards labelled terms">
      <Table
        caption={t.covenants.historyCaption}
        rows={stops}
        keyOf={({ purpose, stoppedAt }) => `${purpose} ${stoppedAt}`}
        columns={[
          { key: 'purpose', title: t.covenants.purpose, head: true, cell: ({ purpose }) => t.purposes[purpose] },
          {
            key: 'stopped',
            title: t.covenants.stoppedAt,
            cell: ({ stoppedAt, stoppedBy }) => (
              <span data-label={t.covenants.stoppedAt}>
                {dates.full(stoppedAt)}
                <small>{stoppedBy}</small>
              </span>
            ),
          },
          {
            key: 'resumed',
            title: t.covenants.resumedAt,
            cell: ({ resumedAt, resumedBy }) => (
              <span data-label={t.covenants.resumedAt}>
                {resumedAt ? dates.full(resumedAt) : t.covenants.still}
                <small>{resumedBy}</small>
              </span>
            ),
          },
          { key: 'why', title: t.covenants.why, cell: ({ reason }) => reason },
        ]}
      />
    </Sheet>
  )
}
