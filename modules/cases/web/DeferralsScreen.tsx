import { Button } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { useAct, useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { caseEndpoints } from '../contract.ts'
import { text } from './text.en.ts'
import './cases.css'

/** For the chair and the privacy officer: may the young person or the parents hear it later? A number, never a name. */
export default function DeferralsScreen() {
  const t = useWords(text)
  const dates = useDates()
  const query = useEndpoint(caseEndpoints.listDeferrals, {})
  const act = useAct(caseEndpoints.answerDeferral)
  return (
    <Screen
      crumbs={[{ label: t.deferrals.title }]}
      reason={{ purpose: 'pga', because: t.deferrals.because, hidden: t.deferrals.hidden }}
    >
      <PageHead title={t.deferrals.title} lead={query.data && t.deferrals.lead(query.data.length)} />
      <div className="stack">
        {act.error && <ProblemNotice problem={act.error} refusals={t.refusals} />}
        <Ready query={query} refusals={t.refusals}>
          {(requests) =>
            requests.length === 0 ? (
              <EmptyState picture title={t.deferrals.none}>
                {t.deferrals.noneText}
              </EmptyState>
            ) : (
              <>
                <Notice>{t.deferrals.note}</Notice>
                <Sheet label={t.deferrals.title} className="phone-cards">
                  <Table
                    caption={t.deferrals.caption}
                    rows={requests}
                    keyOf={(request) => request.id}
                    columns={[
                      {
                        key: 'reference',
                        title: t.deferrals.reference,
                        head: true,
                        oneLine: true,
                        cell: (request) => request.caseReference,
                      },
                      { key: 'whom', title: t.deferrals.whom, cell: (request) => t.deferrals.side[request.side] },
                      { key: 'reason', title: t.deferrals.reason, cell: (request) => request.reason },
                      {
                        key: 'until',
                        title: t.deferrals.until,
                        oneLine: true,
                        cell: (request) => (
                          <>
                            {dates.plain(request.until)}
                            <small>
                              {t.deferrals.due}: {dates.plain(request.dueOn)}
                            </small>
                          </>
                        ),
                      },
                      {
                        key: 'asked',
                        title: t.deferrals.asked,
                        cell: (request) => (
                          <>
                            {request.askedBy}
                            <small className="nw">{dates.plain(request.askedOn)}</small>
                          </>
                        ),
                      },
                      {
                        key: 'act',
                        title: <span className="sr">{t.act.column}</span>,
                        oneLine: true,
                        cell: (request) => (
                          <span className="row">
                            <Button
                              size="sm"
                              look="primary"
                              busy={act.isPending}
                              aria-label={t.deferrals.approveOf(request.caseReference)}
                              onClick={() => act.mutate({ deferralId: request.id, approved: true })}
                            >
                              {t.deferrals.approve}
                            </Button>
                            <Button
                              size="sm"
                              busy={act.isPending}
                              aria-label={t.deferrals.refuseOf(request.caseReference)}
                              onClick={() => act.mutate({ deferralId: request.id, approved: false })}
                            >
                              {t.deferrals.refuse}
                            </Button>
                          </span>
                        ),
                      },
                    ]}
                  />
                </Sheet>
              </>
            )
          }
        </Ready>
      </div>
    </Screen>
  )
}
