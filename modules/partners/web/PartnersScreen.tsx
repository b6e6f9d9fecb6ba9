import { LinkButton } from '../../../platform/web/Button.tsx'
import { Chips } from '../../../platform/web/Chips.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Link, useFilters } from '../../../platform/web/navigation.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { chains } from '../../identity/contract.ts'
import { partnerEndpoints, type PartnerLine } from '../contract.ts'
import { byChain } from './by-chain.ts'
import { text } from './text.en.ts'
import './partners.css'

/** Who works with this municipality, by chain. */
export default function PartnersScreen() {
  const t = useWords(text)
  const query = useEndpoint(partnerEndpoints.listPartners, {})
  const { values, hrefFor } = useFilters({ show: 'all' })
  const without = values.show === 'without'
  const lacks = ({ covenantsInForce }: PartnerLine) => covenantsInForce === 0
  return (
    <Screen
      crumbs={[{ label: t.partners.title }]}
      reason={{ because: t.partners.because, also: [t.partners.noPersons] }}
    >
      <PageHead title={t.partners.title} lead={t.partners.lead}>
        <Chips
          label={t.partners.filter}
          chips={[
            {
              href: hrefFor({ show: 'all' }),
              label: t.partners.all,
              count: query.data?.length,
              current: !without,
            },
            {
              href: hrefFor({ show: 'without' }),
              label: t.partners.without,
              count: query.data?.filter(lacks).length,
              current: without,
            },
          ]}
        />
      </PageHead>
      <Ready query={query} refusals={t.refusals} lines={8}>
        {(partners) => {
          const shown = partners.filter((partner) => !without || lacks(partner)).toSorted(byChain)
          if (partners.length === 0) return <EmptyState title={t.partners.none}>{t.partners.noneText}</EmptyState>
          if (shown.length === 0)
            return (
              <Sheet label={t.partners.title}>
                <EmptyState
                  title={t.partners.noneWithout}
                  actions={<LinkButton href={hrefFor({ show: 'all' })}>{t.partners.showAll}</LinkButton>}
                >
                  {t.partners.noneWithoutText}
                </EmptyState>
              </Sheet>
            )
          return (
            <Sheet label={t.partners.title}>
              <div className="pm pm--list">
                {chains.map((chain) => {
                  const members = shown.filter((partner) => partner.chain === chain)
                  return members.length === 0 ? null : <Chain key={chain} chain={chain} members={members} />
                })}
              </div>
            </Sheet>
          )
        }}
      </Ready>
    </Screen>
  )
}

function Chain({ chain, members }: { chain: PartnerLine['chain']; members: readonly PartnerLine[] }) {
  const t = useWords(text)
  return (
    <section aria-labelledby={`chain-${chain}`}>
      <h2 id={`chain-${chain}`}>{t.chains[chain]}</h2>
      <ul>
        {members.map((partner) => (
          <li key={partner.id}>
            <span>
              <Link href={`/organisations/${partner.id}`}>{partner.name}</Link>
              <small>
                {partner.kind}, {t.partners.people(partner.professionals)}
              </small>
            </span>
            {partner.covenantsInForce === 0 ? (
              <Pill look="waiting">{t.partners.noCovenant}</Pill>
            ) : (
              <span className="xs sub nw">{t.partners.covenants(partner.covenantsInForce)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
