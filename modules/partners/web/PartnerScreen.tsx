import { nameForList } from '../../../platform/contract/dutch.ts'
import type { DataKind } from '../../../platform/contract/endpoint.ts'
import { LinkButton } from '../../../platform/web/Button.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Link, usePathParam } from '../../../platform/web/navigation.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { usePermission, useSession } from '../../../platform/web/session.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { type Partner, type PartnerCovenant, partnerEndpoints } from '../contract.ts'
import { kindsInWords } from './kinds-in-words.ts'
import { Since } from './Since.tsx'
import { StatePill } from './StatePill.tsx'
import { text } from './text.en.ts'
import './partners.css'

/** One organisation: who works there, and what it gives and receives under which covenant. */
export default function PartnerScreen() {
  const t = useWords(text)
  const organisationId = Number(usePathParam('organisationId'))
  const query = useEndpoint(partnerEndpoints.getPartner, { organisationId })
  return (
    <Screen
      crumbs={[{ label: t.partners.title, href: '/organisations' }, { label: query.data?.name ?? '' }]}
      reason={{ because: t.partners.because, also: [t.partners.noPersons] }}
    >
      <Ready query={query} refusals={t.refusals} lines={8}>
        {(partner) => <PartnerParts partner={partner} />}
      </Ready>
    </Screen>
  )
}

function PartnerParts({ partner }: { partner: Partner }) {
  const t = useWords(text)
  const own = useSession().professional.organisationId
  return (
    <>
      <PageHead title={partner.name} lead={`${t.chains[partner.chain]}, ${partner.kind}`}>
        {partner.id !== own && (
          <>
            <LinkButton href={`/guide?to=${partner.id}`} icon="shield">
              {t.partners.toThem}
            </LinkButton>
            <LinkButton href={`/guide?from=${partner.id}&to=${own}`}>{t.partners.fromThem}</LinkButton>
          </>
        )}
      </PageHead>
      <div className="stack">
        <Sheet title={t.partners.professionals} note={partner.professionals.length} className="phone-cards">
          <Professionals partner={partner} />
        </Sheet>
        <Sheet title={t.partners.inCovenants} note={t.partners.covenantsNote} className="phone-cards labelled terms">
          <Covenants partner={partner} />
          {[...new Set(partner.covenants.map(({ contactPoint }) => contactPoint))].map((point) => (
            <p key={point} className="pad sm sub">
              {t.partners.contactPoint(point)}
            </p>
          ))}
        </Sheet>
      </div>
    </>
  )
}

function Professionals({ partner }: { partner: Partner }) {
  const t = useWords(text)
  return (
    <Table
      caption={t.partners.professionalsCaption(partner.name)}
      rows={partner.professionals}
      keyOf={({ id }) => id}
      empty={<EmptyState title={t.partners.nobody}>{t.partners.nobodyText}</EmptyState>}
      columns={[
        {
          key: 'name',
          title: t.partners.name,
          head: true,
          cell: ({ givenName, infix, familyName }) =>
            nameForList({ givenNames: givenName, infix: infix ?? undefined, familyName }),
        },
        { key: 'function', title: t.partners.functionTitle, cell: ({ functionTitle }) => functionTitle },
        {
          key: 'roles',
          title: t.partners.roles,
          cell: ({ roles }) => roles.map((role) => t.roles[role]).join(', ') || t.partners.noRole,
        },
      ]}
    />
  )
}

type Row = PartnerCovenant & { readonly about: PartnerCovenant['purposes'][number] }

function Covenants({ partner }: { partner: Partner }) {
  const t = useWords(text)
  const mayOpen = usePermission('partners.read')
  const rows = partner.covenants.flatMap((covenant): Row[] =>
    covenant.purposes.map((about) => ({ ...covenant, about })),
  )
  const kinds = (said: readonly DataKind[], label: string) => (
    <span data-label={label}>{kindsInWords(said, t.kinds) || t.covenants.nothing}</span>
  )
  return (
    <Table
      caption={t.partners.covenantsCaption(partner.name)}
      rows={rows}
      keyOf={({ id, about }) => `${id} ${about.purpose}`}
      empty={<EmptyState title={t.partners.noCovenants}>{t.partners.noCovenantsText}</EmptyState>}
      columns={[
        {
          key: 'covenant',
          title: t.partners.covenant,
          head: true,
          cell: ({ id, title, state }) => (
            <>
              {mayOpen ? <Link href={`/covenants/${id}`}>{title}</Link> : title} <StatePill state={state} />
            </>
          ),
        },
        {
          key: 'purpose',
          title: t.partners.purpose,
          cell: ({ about }) => (
            <>
              {t.purposes[about.purpose]} {about.stopped && <Pill look="late">{t.covenants.stopped}</Pill>}
            </>
          ),
        },
        { key: 'gives', title: t.partners.gives, cell: ({ about }) => kinds(about.gives, t.partners.gives) },
        {
          key: 'receives',
          title: t.partners.receives,
          cell: ({ about }) => kinds(about.receives, t.partners.receives),
        },
        {
          key: 'since',
          title: t.partners.since,
          cell: ({ joinedOn, leftOn, validUntil }) => <Since from={joinedOn} until={leftOn ?? validUntil} />,
        },
      ]}
    />
  )
}
