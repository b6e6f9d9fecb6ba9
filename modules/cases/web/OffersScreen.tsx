import { lazy, Suspense, useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { ageWords } from '../../people/contract.ts'
import { caseEndpoints, type CaseOffer } from '../contract.ts'
import { text } from './text.en.ts'
import './cases.css'

const OfferDialog = lazy(async () => ({ default: (await import('./dialogs/OfferDialog.tsx')).OfferDialog }))

/** For the chair: cases that nobody directs yet, who was asked, and whom to ask now. */
export default function OffersScreen() {
  const t = useWords(text)
  const query = useEndpoint(caseEndpoints.listCaseOffers, {})
  const [offering, setOffering] = useState<CaseOffer>()
  const back = query.data?.filter(({ declinedOn }) => declinedOn !== null).length ?? 0
  return (
    <Screen crumbs={[{ label: t.offers.title }]} reason={{ purpose: 'pga', because: t.offers.because }}>
      <PageHead title={t.offers.title} lead={query.data && t.offers.lead(back, query.data.length - back)} />
      <Ready query={query} refusals={t.refusals}>
        {(offers) =>
          offers.length === 0 ? (
            <EmptyState picture title={t.offers.none}>
              {t.offers.noneText}
            </EmptyState>
          ) : (
            <Sheet label={t.offers.title} className="phone-cards">
              <Offers offers={offers} onOffer={setOffering} />
            </Sheet>
          )
        }
      </Ready>
      {offering && (
        <Suspense>
          <OfferDialog found={offering} onClose={() => setOffering(undefined)} />
        </Suspense>
      )}
    </Screen>
  )
}

function Offers({ offers, onOffer }: { offers: readonly CaseOffer[]; onOffer: (offer: CaseOffer) => void }) {
  const t = useWords(text)
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <Table
      caption={t.offers.caption}
      rows={offers}
      keyOf={(offer) => offer.id}
      columns={[
        {
          key: 'who',
          title: t.offers.who,
          head: true,
          cell: (offer) => (
            <>
              {offer.who.initials ?? t.noName} <span className="sub">{ageWords(offer.who.age, language)}</span>
              <small>{t.case(offer.reference)}</small>
            </>
          ),
        },
        {
          key: 'asked',
          title: t.offers.asked,
          cell: (offer) => (
            <>
              {offer.askedOf.name}
              <small className="nw">{dates.long(offer.askedOn)}</small>
            </>
          ),
        },
        {
          key: 'answer',
          title: t.offers.answer,
          cell: (offer) =>
            offer.declinedOn ? (
              <>
                {offer.declineReason}
                <small>{t.offers.declined(dates.plain(offer.declinedOn))}</small>
              </>
            ) : (
              <Pill look="waiting">{t.offers.waits}</Pill>
            ),
        },
        {
          key: 'act',
          title: <span className="sr">{t.act.column}</span>,
          oneLine: true,
          cell: (offer) =>
            offer.allowed.includes('offer') && (
              <Button
                size="sm"
                look={offer.declinedOn ? 'primary' : 'plain'}
                aria-label={t.offers.offerOf(offer.reference)}
                onClick={() => onOffer(offer)}
              >
                {t.offers.offer}
              </Button>
            ),
        },
      ]}
    />
  )
}
