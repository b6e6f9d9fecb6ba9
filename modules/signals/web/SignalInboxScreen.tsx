import './signals.css'
import { useState } from 'react'
import { Button, LinkButton } from '../../../platform/web/Button.tsx'
import { Chips } from '../../../platform/web/Chips.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { useFilters, useNavigation } from '../../../platform/web/navigation.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { useSession } from '../../../platform/web/session.tsx'
import { TwoPane } from '../../../platform/web/TwoPane.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { signalEndpoints, type SignalFilter, signalFilters } from '../contract.ts'
import { SignalDetail } from './SignalDetail.tsx'
import { SignalQueue } from './SignalQueue.tsx'
import { text } from './text.en.ts'
import { titleOf } from './words-of-signal.ts'

const pageSize = 100

/** The coordinator's queue beside the signal that was opened. */
export default function SignalInboxScreen() {
  const t = useWords(text)
  const { municipality } = useSession()
  const { params, search } = useNavigation()
  const signalId = params['signalId']
  const { values, hrefFor } = useFilters({ show: 'all-open' })
  const show = signalFilters.find((filter) => filter === values.show) ?? 'all-open'
  const [limit, setLimit] = useState(pageSize)
  const queue = useEndpoint(signalEndpoints.listQueue, { show, limit }, { keepPrevious: true })
  // The same answer as the detail reads: fetched once.
  const current = useEndpoint(
    signalEndpoints.getSignal,
    { signalId: signalId ?? '' },
    { enabled: signalId !== undefined },
  ).data
  const subject = current && [titleOf(current, t), current.reference].join(', ')
  return (
    <Screen
      fit
      crumbs={
        signalId ? [{ label: t.title, href: `/signals${search}` }, { label: subject ?? t.title }] : [{ label: t.title }]
      }
      reason={{ purpose: 'signalering', because: t.because(municipality.name), hidden: t.namesHidden }}
      actions={
        <>
          <span className="to-doubles">
            <LinkButton href="/doubles" look="quiet" icon="people">
              {t.doubles}
            </LinkButton>
          </span>
          <LinkButton href="/caller-signals/new" look="quiet" icon="add">
            {t.enter}
          </LinkButton>
        </>
      }
    >
      <PageHead title={t.title} lead={queue.data ? t.lead(queue.data.counts['all-open']) : undefined}>
        <Chips
          label={t.filter}
          chips={signalFilters.map((filter) => ({
            href: filterHref(hrefFor, filter, signalId),
            label: t.filters[filter],
            count: queue.data?.counts[filter],
            current: filter === show,
          }))}
        />
      </PageHead>
      <Ready query={queue} lines={8}>
        {({ items, next }) => (
          <TwoPane
            listLabel={t.queue}
            listHref={`/signals${search}`}
            list={
              items.length === 0 ? (
                <EmptyState
                  title={t.empty.title}
                  actions={show !== 'all-open' && <LinkButton href="/signals">{t.empty.all}</LinkButton>}
                >
                  {t.empty.text}
                </EmptyState>
              ) : (
                <>
                  <SignalQueue items={items} current={signalId} hrefOf={(id) => `/signals/${id}${search}`} />
                  {next && limit < 200 && (
                    <p className="pad">
                      <Button onClick={() => setLimit(200)}>{t.more}</Button>
                    </p>
                  )}
                </>
              )
            }
            placeholder={
              <section className="sheet choose">
                <EmptyState title={t.choose.title}>
                  {t.choose.text} {t.choose.keys}
                </EmptyState>
              </section>
            }
          >
            {signalId && <SignalDetail key={signalId} signalId={signalId} />}
          </TwoPane>
        )}
      </Ready>
    </Screen>
  )
}

// Another row keeps what is open beside it.
function filterHref(
  hrefFor: (change: { show: string }) => string,
  show: SignalFilter,
  signalId: string | undefined,
): string {
  const query = hrefFor({ show }).split('?')[1]
  return `/signals${signalId ? `/${signalId}` : ''}${query ? `?${query}` : ''}`
}
