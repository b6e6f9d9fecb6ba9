import { Button } from '../../../platform/web/Button.tsx'
import { DateText } from '../../../platform/web/dates.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { useAct, useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { identityEndpoints } from '../contract.ts'
import { text } from './text.en.ts'

/** The places where one is signed in, each to be ended from here. */
export function OwnSessions({ onEnded }: { onEnded: () => void }) {
  const all = useWords(text)
  const t = all.sessions
  const query = useEndpoint(identityEndpoints.listOwnSessions, {})
  const options = { invalidates: [identityEndpoints.listOwnSessions], onDone: onEnded }
  const end = useAct(identityEndpoints.endOwnSession, options)
  const endOthers = useAct(identityEndpoints.endOtherSessions, options)
  const problem = end.error ?? endOthers.error
  const others = query.data?.some((session) => !session.current)
  return (
    <Sheet
      title={t.title}
      className="phone-cards"
      aside={
        others && (
          <Button size="sm" busy={endOthers.isPending} onClick={() => endOthers.mutate({})}>
            {t.endOthers}
          </Button>
        )
      }
    >
      {problem && <ProblemNotice problem={problem} refusals={all.refusals} />}
      <Ready query={query} lines={3}>
        {(sessions) => (
          <Table
            caption={t.caption}
            rows={sessions}
            keyOf={(session) => session.id}
            columns={[
              {
                key: 'opened',
                title: t.where,
                head: true,
                oneLine: true,
                cell: (session) => (
                  <>
                    <span className="card-label">{t.where} </span>
                    <DateText when={session.openedAt} as="full" />
                  </>
                ),
              },
              { key: 'how', title: t.how, cell: (session) => t.scopes[session.scope] },
              {
                key: 'seen',
                title: t.seen,
                oneLine: true,
                cell: (session) => (
                  <>
                    <span className="card-label">{t.seen} </span>
                    <DateText when={session.lastSeenAt} as="full" />
                  </>
                ),
              },
              {
                key: 'end',
                title: <span className="sr">{t.act}</span>,
                oneLine: true,
                cell: (session) =>
                  session.current ? (
                    <Pill look="you">{t.here}</Pill>
                  ) : (
                    <Button size="sm" busy={end.isPending} onClick={() => end.mutate({ sessionId: session.id })}>
                      {t.end}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Ready>
      <p className="more">{t.lead}</p>
    </Sheet>
  )
}
