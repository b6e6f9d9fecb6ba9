import './signals.css'
import { Button } from '../../../platform/web/Button.tsx'
import { DateText } from '../../../platform/web/dates.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useAct, useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { signalEndpoints } from '../contract.ts'
import { text } from './text.en.ts'

/** Professionals who want to talk something over without a name; who asked first is on top. */
export default function CallBacksScreen() {
  const all = useWords(text)
  const t = all.callBacks
  const query = useEndpoint(signalEndpoints.listCallBacks, {})
  const act = useAct(signalEndpoints.finishCallBack, { invalidates: [signalEndpoints.listCallBacks] })
  return (
    <Screen crumbs={[{ label: all.title, href: '/signals' }, { label: t.title }]}>
      <PageHead title={t.title} lead={t.lead} />
      {act.error && <ProblemNotice problem={act.error} />}
      <Ready query={query} lines={4}>
        {(requests) =>
          requests.length === 0 ? (
            <EmptyState picture title={t.none}>
              {t.noneText}
            </EmptyState>
          ) : (
            <Sheet title={t.title}>
              <ul className="callbacks">
                {requests.map((request) => (
                  <li key={request.id}>
                    <span>
                      <b>{request.name}</b>
                      <small>
                        {request.functionTitle}, {request.organisationName},{' '}
                        <DateText when={request.askedAt} as="full" />
                      </small>
                    </span>
                    {request.telephone !== null && (
                      <a className="btn btn--sm push" href={`tel:${request.telephone.replaceAll(' ', '')}`}>
                        {request.telephone}
                      </a>
                    )}
                    <Button
                      size="sm"
                      icon="check"
                      busy={act.isPending}
                      onClick={() => act.mutate({ callBackId: request.id })}
                    >
                      {t.done}
                      <span className="sr"> {request.name}</span>
                    </Button>
                  </li>
                ))}
              </ul>
            </Sheet>
          )
        }
      </Ready>
    </Screen>
  )
}
