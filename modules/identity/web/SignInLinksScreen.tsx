import './identity.css'
import { useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { DateText } from '../../../platform/web/dates.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { useAct, useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { identityEndpoints, type SignInLink } from '../contract.ts'
import { MakeLinkDialog } from './MakeLinkDialog.tsx'
import { nameOf } from './name-of.ts'
import { text } from './text.en.ts'

/** Links with which a professional without an account at hand shares a signal once. */
export default function SignInLinksScreen() {
  const all = useWords(text)
  const t = all.links
  const query = useEndpoint(identityEndpoints.listSignInLinks, {})
  const [making, setMaking] = useState(false)
  const [revoked, setRevoked] = useState(false)
  const revoke = useAct(identityEndpoints.revokeSignInLink, { onDone: () => setRevoked(true) })
  return (
    <Screen crumbs={[{ label: t.title }]}>
      <PageHead title={t.title} lead={t.lead}>
        <Button look="primary" icon="add" disabled={!query.data} onClick={() => setMaking(true)}>
          {t.make}
        </Button>
      </PageHead>
      <div className="stack">
        <div role="status">{revoked && <Notice icon="check">{t.revoked}</Notice>}</div>
        {revoke.error && <ProblemNotice problem={revoke.error} refusals={all.refusals} />}
        <Ready query={query} refusals={all.refusals} lines={5}>
          {({ links }) =>
            links.length === 0 ? (
              <EmptyState picture title={t.none}>
                {t.noneText}
              </EmptyState>
            ) : (
              <Sheet label={t.title} className="phone-cards">
                <Links
                  links={links}
                  busy={revoke.isPending}
                  onRevoke={(link) => {
                    setRevoked(false)
                    revoke.mutate({ linkId: link.id })
                  }}
                />
              </Sheet>
            )
          }
        </Ready>
      </div>
      {making && query.data && (
        <MakeLinkDialog
          candidates={query.data.candidates}
          validHours={query.data.validHours}
          onClose={() => setMaking(false)}
        />
      )}
    </Screen>
  )
}

function Links({
  links,
  busy,
  onRevoke,
}: {
  links: readonly SignInLink[]
  busy: boolean
  onRevoke: (link: SignInLink) => void
}) {
  const t = useWords(text).links
  return (
    <Table
      caption={t.caption}
      rows={links}
      keyOf={(link) => link.id}
      columns={[
        {
          key: 'who',
          title: t.forWhom,
          head: true,
          cell: ({ professional }) => (
            <>
              {nameOf(professional)}
              <small>
                {professional.functionTitle}, {professional.organisationName}
              </small>
            </>
          ),
        },
        {
          key: 'made',
          title: t.made,
          oneLine: true,
          cell: (link) => (
            <>
              <span className="card-label">{t.made} </span>
              <DateText when={link.madeAt} as="full" />
              {link.madeBy && <small>{nameOf(link.madeBy)}</small>}
            </>
          ),
        },
        {
          key: 'until',
          title: t.until,
          oneLine: true,
          cell: (link) => (
            <>
              <span className="card-label">{t.until} </span>
              <DateText when={link.endsAt} as="full" />
            </>
          ),
        },
        {
          key: 'state',
          title: t.state,
          oneLine: true,
          cell: (link) => (
            <>
              <Pill look={link.state === 'open' ? 'waiting' : link.state === 'used' ? 'done' : 'neutral'}>
                {t.states[link.state]}
              </Pill>
              {link.usedAt && (
                <small>
                  <DateText when={link.usedAt} as="full" />
                </small>
              )}
            </>
          ),
        },
        {
          key: 'act',
          title: <span className="sr">{t.act}</span>,
          oneLine: true,
          cell: (link) =>
            link.allowed.includes('revoke') && (
              <Button size="sm" busy={busy} onClick={() => onRevoke(link)}>
                {t.revoke}
                <span className="sr"> {nameOf(link.professional)}</span>
              </Button>
            ),
        },
      ]}
    />
  )
}
