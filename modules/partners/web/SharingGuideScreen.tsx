import { personalPurposes, type PersonalPurpose } from '../../../platform/contract/endpoint.ts'
import { localDateOf } from '../../../platform/contract/working-days.ts'
import { Button, LinkButton } from '../../../platform/web/Button.tsx'
import { Select } from '../../../platform/web/Choice.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { DescriptionList } from '../../../platform/web/DescriptionList.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Link, useFilters } from '../../../platform/web/navigation.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { usePermission, useSession } from '../../../platform/web/session.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { type GuideLine, type Organisation, partnerEndpoints } from '../contract.ts'
import { AnswerMark, Why } from './GuideParts.tsx'
import { text } from './text.en.ts'
import './partners.css'

/** The sharing guide: who may share what with whom, for what, today. The choice stands in the address. */
export default function SharingGuideScreen() {
  const t = useWords(text)
  const own = useSession().professional.organisationId
  const { values, set, hrefFor } = useFilters({ from: String(own), to: '', for: 'signalering' })
  const purpose = personalPurposes.find((known) => known === values.for) ?? 'signalering'
  const query = useEndpoint(partnerEndpoints.listOrganisations, {})
  const called = (asked: string) => query.data?.find(({ id }) => String(id) === asked)
  const sender = called(values.from)
  const receiver = called(values.to)
  return (
    <Screen crumbs={[{ label: t.guide.title }]} reason={{ because: t.guide.because, also: [t.guide.noPersons] }}>
      <PageHead title={t.guide.title} lead={t.guide.lead}>
        {sender && receiver && (
          <Button icon="print" onClick={() => globalThis.print()}>
            {t.guide.print}
          </Button>
        )}
      </PageHead>
      <Ready query={query} refusals={t.refusals}>
        {(organisations) => (
          <div className="stack">
            <Sheet
              title={t.guide.form}
              className="ask-guide-sheet"
              padded
              aside={
                sender &&
                receiver &&
                sender !== receiver && (
                  <Link href={hrefFor({ from: values.to, to: values.from })} replace>
                    {t.guide.swap}
                  </Link>
                )
              }
            >
              <div className="ask-guide">
                <OrganisationSelect
                  name="sender"
                  label={t.guide.sender}
                  organisations={organisations}
                  chosen={sender}
                  onChoose={(from) => set({ from })}
                />
                <OrganisationSelect
                  name="receiver"
                  label={t.guide.receiver}
                  organisations={organisations}
                  chosen={receiver}
                  onChoose={(to) => set({ to })}
                />
                <Select
                  name="purpose"
                  label={t.guide.purpose}
                  options={personalPurposes.map((value) => ({ value, label: t.purposes[value] }))}
                  value={purpose}
                  onChange={(chosen) => set({ for: chosen })}
                />
              </div>
            </Sheet>
            {sender && receiver ? (
              <Answer sender={sender} receiver={receiver} purpose={purpose} />
            ) : (
              <ChooseFirst
                municipalities={organisations.filter(({ chain, id }) => chain === 'municipality' && id !== sender?.id)}
                hrefOf={(id) => hrefFor({ to: String(id) })}
              />
            )}
          </div>
        )}
      </Ready>
    </Screen>
  )
}

function OrganisationSelect({
  name,
  label,
  organisations,
  chosen,
  onChoose,
}: {
  name: string
  label: string
  organisations: readonly Organisation[]
  chosen: Organisation | undefined
  onChoose: (id: string) => void
}) {
  const t = useWords(text)
  return (
    <Select
      name={name}
      label={label}
      options={[
        // An address may name an organisation that does not exist here: then nothing is chosen.
        ...(chosen ? [] : [{ value: '', label: t.guide.choose }]),
        ...organisations.map((each) => ({ value: String(each.id), label: each.name })),
      ]}
      value={chosen ? String(chosen.id) : ''}
      onChange={onChoose}
    />
  )
}

function ChooseFirst({
  municipalities,
  hrefOf,
}: {
  municipalities: readonly Organisation[]
  hrefOf: (id: number) => string
}) {
  const t = useWords(text)
  return (
    <Sheet label={t.guide.chooseFirst}>
      <EmptyState
        title={t.guide.chooseFirst}
        actions={municipalities.map(({ id, name }) => (
          <LinkButton key={id} href={hrefOf(id)}>
            {t.guide.withMunicipality(name)}
          </LinkButton>
        ))}
      >
        {t.guide.chooseFirstText}
      </EmptyState>
    </Sheet>
  )
}

function Answer({
  sender,
  receiver,
  purpose,
}: {
  sender: Organisation
  receiver: Organisation
  purpose: PersonalPurpose
}) {
  const t = useWords(text)
  const dates = useDates()
  const today = localDateOf(useNow())
  const mayConsult = usePermission('signals.consult')
  const query = useEndpoint(partnerEndpoints.readGuide, { senderId: sender.id, receiverId: receiver.id, purpose })
  return (
    <Ready query={query} refusals={t.refusals} lines={6}>
      {(lines) => (
        <>
          <Sheet
            title={t.guide.sheet(receiver.name)}
            note={t.guide.note(sender.name, t.purposes[purpose], dates.long(today))}
            className="phone-cards labelled guide-lines"
          >
            <Table
              caption={t.guide.caption(sender.name, receiver.name, t.purposes[purpose])}
              rows={lines}
              keyOf={({ kind }) => kind}
              columns={[
                {
                  key: 'kind',
                  title: t.guide.kind,
                  head: true,
                  cell: ({ kind }) => (
                    <>
                      {t.kinds[kind]}
                      <small>{t.kindHints[kind]}</small>
                    </>
                  ),
                },
                { key: 'answer', title: t.guide.answer, cell: ({ answer }) => <AnswerMark answer={answer} /> },
                { key: 'why', title: t.guide.why, cell: (line) => <Why line={line} /> },
                { key: 'ground', title: t.guide.ground, cell: (line) => <Ground line={line} /> },
              ]}
            />
          </Sheet>
          <ContactPoints lines={lines} />
          {lines.some(({ answer }) => answer === 'may-not') && (
            <Notice icon="message" note={t.guide.acute}>
              <b>{t.guide.closed}</b> {t.guide.closedText}{' '}
              {mayConsult && (
                <a className="no-print" href="/melden/sparren">
                  {t.guide.consult}
                </a>
              )}
            </Notice>
          )}
        </>
      )}
    </Ready>
  )
}

function Ground({ line: { ground, article, covenant } }: { line: GuideLine }) {
  const t = useWords(text)
  const mayOpen = usePermission('partners.read')
  if (!ground && !covenant)
    return (
      <span className="sub" data-label={t.guide.ground}>
        {t.guide.noGround}
      </span>
    )
  return (
    <>
      {ground}
      {covenant && (
        <small>
          {mayOpen ? <Link href={`/covenants/${covenant.id}`}>{covenant.title}</Link> : covenant.title}
          {article && `, ${article}`}
        </small>
      )}
    </>
  )
}

function ContactPoints({ lines }: { lines: readonly GuideLine[] }) {
  const t = useWords(text)
  const points = [...new Set(lines.flatMap(({ covenant }) => covenant?.contactPoint ?? []))]
  if (points.length === 0) return null
  return (
    <Sheet label={t.guide.contact} padded>
      <DescriptionList items={points.map((point) => ({ term: t.guide.contact, said: point }))} stacked />
    </Sheet>
  )
}
