import { type ReactNode, useState } from 'react'
import { nameForList } from '../../../platform/contract/dutch.ts'
import { dataKinds, type PersonalPurpose } from '../../../platform/contract/endpoint.ts'
import { Button, TextButton } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { DescriptionList } from '../../../platform/web/DescriptionList.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { PageHead, PartHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { SeenMark } from '../../../platform/web/Tri.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { identityEndpoints } from '../../identity/contract.ts'
import { privacyEndpoints, type AccessRow, type SubjectAccess as Access } from '../contract.ts'
import { factWords } from './fact-words.ts'
import { lastDayUntil } from './last-day.ts'
import { ruleWords } from './rule-words.ts'
import { text } from './text.en.ts'
import './privacy.css'

const shortList = 5

/** Who can see a subject and why, who cannot, who looked, and what to do when it is not right. */
export default function SubjectAccess({
  handle,
  purpose,
  part = false,
  initial,
  manage,
}: {
  handle: string
  purpose: PersonalPurpose
  /** Under the heading of the subject itself, as one of its tabs. */
  part?: boolean
  /** How the young person is called here: `T.` */
  initial?: string | undefined
  /** A way to change it, such as a link to the team. */
  manage?: ReactNode
}) {
  const t = useWords(text)
  const query = useEndpoint(privacyEndpoints.getAccess, { handle, purpose })
  const Head = part ? PartHead : PageHead
  return (
    <Ready query={query} refusals={t.refusals} lines={8}>
      {(access) => (
        <>
          <Head
            title={t.access.title}
            lead={t.access.lead(
              access.rows.length,
              t.thisType[access.type],
              access.rows.every(({ kinds }) => kinds.length < dataKinds.length),
            )}
          >
            {manage}
            <Button icon="print" onClick={() => globalThis.print()}>
              {initial ? t.access.print(initial) : t.access.printPlain}
            </Button>
          </Head>
          <AccessTable access={access} />
          <div className="three">
            <WhoCannot officer={!access.rows.some(({ reason }) => reason === 'deputy')} />
            <Views access={access} />
            <IfWrong access={access} initial={initial} />
          </div>
        </>
      )}
    </Ready>
  )
}

function AccessTable({ access }: { access: Access }) {
  const t = useWords(text)
  const dates = useDates()
  const moment = useMoment()
  return (
    <section className="sheet see phone-cards">
      <Table<AccessRow>
        caption={t.access.caption}
        rows={access.rows}
        keyOf={(row) => row.professionalId}
        columns={[
          {
            key: 'who',
            title: t.access.who,
            head: true,
            cell: (row) => (
              <>
                {row.name} {row.self && <Pill look="you">{t.access.you}</Pill>}
                <small>{[row.functionTitle, row.organisationName].filter(Boolean).join(', ')}</small>
              </>
            ),
          },
          {
            key: 'why',
            title: t.access.why,
            cell: (row) => (
              <details className="why-access">
                <summary>{t.reasons[row.reason].short}</summary>
                <small>{t.reasons[row.reason].long}</small>
              </details>
            ),
          },
          ...dataKinds.map((kind) => ({
            key: kind,
            title: capital(t.kinds[kind]),
            as: 'mark' as const,
            cell: (row: AccessRow) => {
              const seen = row.kinds.includes(kind)
              return (
                <>
                  <SeenMark seen={seen} said={seen ? t.access.sees(t.kinds[kind]) : t.access.seesNot(t.kinds[kind])} />
                  <OnPhone said>{t.kinds[kind]}</OnPhone>
                </>
              )
            },
          })),
          {
            key: 'until',
            title: t.access.until,
            oneLine: true,
            cell: (row) => (
              <>
                <OnPhone>{t.access.until}: </OnPhone>
                {dates.plain(lastDayUntil(row.until))}
              </>
            ),
          },
          {
            key: 'seen',
            title: t.access.lastSeen,
            oneLine: true,
            cell: (row) => (
              <>
                <OnPhone>{t.access.lastSeen}: </OnPhone>
                {row.lastSeenAt ? moment(row.lastSeenAt) : <span className="sub">{t.access.notSeen}</span>}
              </>
            ),
          },
        ]}
      />
    </section>
  )
}

/** What the head of a column says, where a phone shows each row as a card; said already when it is only for the eye. */
function OnPhone({ children, said = false }: { children: ReactNode; said?: boolean }) {
  return (
    <span className="see__label" aria-hidden={said || undefined}>
      {children}
    </span>
  )
}

// At a closed case the privacy officer stands in the list itself, and so not among those who cannot.
function WhoCannot({ officer }: { officer: boolean }) {
  const t = useWords(text).access.not
  return (
    <Sheet title={t.title}>
      <ul className="pad notlist">
        {[t.manager, t.mentor, ...(officer ? [t.officer] : []), t.others].map(({ who, why }) => (
          <li key={who}>
            <Icon name="lock" />
            <span>
              <b>{who}</b>
              <small>{why}</small>
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function Views({ access }: { access: Access }) {
  const t = useWords(text)
  const moment = useMoment()
  const { language } = useLanguage()
  const [all, setAll] = useState(false)
  const shown = all ? access.views : access.views.slice(0, shortList)
  const more = access.views.length > shortList
  return (
    <Sheet
      className="phone-cards"
      title={t.access.views.title}
      note={t.access.views.times(access.viewCount, access.viewCount >= 500)}
      aside={
        more && (
          <TextButton aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t.access.views.fewer : t.access.views.all(access.views.length)}
          </TextButton>
        )
      }
    >
      <Table
        caption={t.access.views.caption}
        tight
        rows={shown.map((view, index) => ({ ...view, key: `${view.at} ${index}` }))}
        keyOf={(view) => view.key}
        empty={<p className="pad sm sub">{t.access.views.none}</p>}
        columns={[
          {
            key: 'when',
            title: t.access.views.when,
            oneLine: true,
            cell: (view) => <span className="sub">{moment(view.at)}</span>,
          },
          { key: 'who', title: t.access.views.who, oneLine: true, cell: (view) => view.name },
          { key: 'what', title: t.access.views.what, cell: (view) => factWords(view.fact, language) },
        ]}
      />
      <p className="pad xs sub">
        {access.breakGlassUsed ? t.access.views.emergency : t.access.views.noEmergency(t.thisType[access.type])}
      </p>
    </Sheet>
  )
}

function IfWrong({ access, initial }: { access: Access; initial: string | undefined }) {
  const t = useWords(text)
  const dates = useDates()
  const colleagues = useEndpoint(identityEndpoints.listColleagues, {})
  const officer = colleagues.data?.find(({ roles }) => roles.includes('privacy-officer'))
  return (
    <Sheet title={t.access.wrong.title} padded>
      <p className="sm">{t.access.wrong.text(initial ?? t.access.wrong.someone)}</p>
      <DescriptionList
        items={[
          colleagues.data && {
            term: t.access.wrong.contact,
            said: officer
              ? nameForList({
                  givenNames: officer.givenName,
                  infix: officer.infix ?? undefined,
                  familyName: officer.familyName,
                })
              : t.access.wrong.noContact,
            note: officer?.functionTitle,
          },
          { term: t.access.wrong.answer, said: t.access.wrong.answerIn },
          {
            term: t.access.wrong.destroyed,
            said: <span className="nw">{t.access.wrong.onOrBefore(dates.plain(access.destroyOn))}</span>,
            note: ruleWords(access.destroyRule, t),
          },
        ]}
      />
    </Sheet>
  )
}

/** `vandaag, 09.12 uur`; else `vr 20 nov, 16.40 uur`. */
function useMoment(): (at: string) => string {
  const dates = useDates()
  const { language } = useLanguage()
  const today = dates.plain(useNow())
  return (at) => {
    const day = dates.plain(at) === today ? (language === 'nl' ? 'vandaag' : 'today') : dates.short(at)
    return `${day}, ${dates.time(at)}`
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
