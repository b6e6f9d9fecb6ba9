import './doubles.css'
import { useEffect, useId, useRef, useState } from 'react'
import { Button, LinkButton } from '../../../../platform/web/Button.tsx'
import { RadioList } from '../../../../platform/web/Choice.tsx'
import { DateText, useDates } from '../../../../platform/web/dates.tsx'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { Form } from '../../../../platform/web/Form.tsx'
import { Link, usePathParam } from '../../../../platform/web/navigation.tsx'
import { PageHead } from '../../../../platform/web/PageHead.tsx'
import { Initials } from '../../../../platform/web/Person.tsx'
import { ProblemNotice } from '../../../../platform/web/ProblemNotice.tsx'
import { Ready } from '../../../../platform/web/Ready.tsx'
import { Screen } from '../../../../platform/web/Screen.tsx'
import { Sheet } from '../../../../platform/web/Sheet.tsx'
import { TextArea } from '../../../../platform/web/TextField.tsx'
import { useAct, useEndpoint } from '../../../../platform/web/use-endpoint.ts'
import { useLanguage, useWords } from '../../../../platform/web/words.tsx'
import { ageWords, type Cluster, type ClusterMember, peopleEndpoints } from '../../contract.ts'
import { text as peopleText } from '../text.en.ts'
import { hrefOf, tellerOf, valueText } from '../words-of-comparison.ts'
import { text } from './text.en.ts'
import { fitsAndNotOf } from './words-of-doubles.ts'

const purpose = 'signalering'

/** A pile of records side by side: which of these are about one person? */
export default function PileScreen() {
  const t = useWords(text)
  const searchId = usePathParam('searchId')
  const clusterId = usePathParam('clusterId')
  const query = useEndpoint(peopleEndpoints.getCluster, { purpose, clusterId })
  const title = query.data ? t.pile.title(query.data.members.length) : t.pile.one
  return (
    <Screen
      crumbs={[
        { label: t.title, href: '/doubles' },
        { label: t.search.piles, href: `/doubles/${searchId}` },
        { label: t.pile.one },
      ]}
      reason={{ purpose, because: t.pile.because, also: [t.pile.namesShown] }}
    >
      <PageHead title={title} lead={t.pile.lead} />
      <Ready query={query} refusals={t.refusals} lines={8}>
        {(cluster) => <Pile key={cluster.id} cluster={cluster} />}
      </Ready>
    </Screen>
  )
}

function Pile({ cluster }: { cluster: Cluster }) {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const mayTick = cluster.allowed.includes('bring-together')
  return (
    <div className="stack">
      <PileTable cluster={cluster} ticked={mayTick ? ticked : undefined} onTick={setTicked} />
      <Decided cluster={cluster} />
      {mayTick && <Choices cluster={cluster} ticked={ticked} />}
    </div>
  )
}

function Decided({ cluster }: { cluster: Cluster }) {
  const t = useWords(text).decided
  const people = useWords(peopleText)
  const dates = useDates()
  const { state } = cluster
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(state)
  // The buttons of the choice are gone: who used them reads on here.
  useEffect(() => {
    if (before.current !== state) place.current?.focus()
    before.current = state
  }, [state])
  return (
    <div role="status" ref={place} tabIndex={-1}>
      {state !== 'open' && (
        <Sheet title={t[state]} padded>
          <p>{t[`${state}Text`]}</p>
          {cluster.toldApart && (
            <p className="sm">
              {t.by(cluster.toldApart.by, dates.full(cluster.toldApart.at))} <q>{cluster.toldApart.reason}</q>
            </p>
          )}
          {cluster.comparisons.length > 0 && (
            <ul className="bullets">
              {cluster.comparisons.map((comparison, place) => (
                <li key={comparison.id}>
                  <Link href={`/comparisons/${cluster.purpose}/${comparison.id}`}>
                    {t.comparison(place + 1, people.states[comparison.state])}
                  </Link>
                </li>
              ))}
            </ul>
          )}
          <p>
            <LinkButton href={`/doubles/${cluster.searchId}`}>{t.back}</LinkButton>
          </p>
        </Sheet>
      )}
    </div>
  )
}

function PileTable({
  cluster,
  ticked,
  onTick,
}: {
  cluster: Cluster
  /** Undefined where there is nothing left to choose. */
  ticked: readonly string[] | undefined
  onTick: (ticked: readonly string[]) => void
}) {
  const t = useWords(text).pile
  const people = useWords(peopleText)
  const { language } = useLanguage()
  const { members } = cluster
  const names = members.map((member) => people.record(member.recordType, member.reference))
  const { fit, apart } = fitsAndNotOf(cluster.fields, people)
  return (
    <section className="sheet" aria-label={t.caption}>
      <div className="scroll" tabIndex={0} role="region" aria-label={`${t.caption} (${people.table.scroll})`}>
        <table className="tbl piletable">
          <caption className="sr">{t.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{people.table.field}</th>
              {members.map((member, place) => (
                <th key={member.descriptionId} scope="col">
                  <MemberHead member={member} name={names[place] ?? ''} />
                </th>
              ))}
              <th scope="col">{t.together}</th>
            </tr>
          </thead>
          <tbody>
            {ticked && (
              <tr className="tickrow">
                <th scope="row">{t.belongs}</th>
                {members.map((member, place) => (
                  <td key={member.descriptionId}>
                    <Tick
                      label={t.belongsFor(names[place] ?? '')}
                      shown={names[place] ?? ''}
                      checked={ticked.includes(member.descriptionId)}
                      onChange={(checked) =>
                        onTick(
                          members
                            .map(({ descriptionId }) => descriptionId)
                            .filter((id) => (id === member.descriptionId ? checked : ticked.includes(id))),
                        )
                      }
                    />
                  </td>
                ))}
                <td className="sm says">{t.ticked(ticked.length)}</td>
              </tr>
            )}
            {cluster.fields.map(({ field, says, values }) => (
              <tr key={field}>
                <th scope="row">{people.field[field]}</th>
                {values.map((value, place) => {
                  const said = valueText(value, people, language)
                  return (
                    <td key={members[place]?.descriptionId}>
                      <span className="told-in">{names[place]}</span>
                      {said === undefined ? <span className="sub">{people.table.nothing}</span> : <b>{said}</b>}
                    </td>
                  )
                })}
                <td className="sm says">{t.says[says]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(fit || apart) && (
        <p className="pad sm cmpnote">{[fit && t.fits(fit), apart && t.apart(apart)].filter(Boolean).join(' ')}</p>
      )}
    </section>
  )
}

function MemberHead({ member, name }: { member: ClusterMember; name: string }) {
  const t = useWords(text).pile
  const people = useWords(peopleText)
  const { language } = useLanguage()
  const href = hrefOf(member)
  return (
    <>
      <span className="rec">{href ? <Link href={href}>{name}</Link> : name}</span>
      {member.initials && (
        <small>
          <Initials initials={member.initials} age={member.age && ageWords(member.age, language)} />
        </small>
      )}
      <small>
        {tellerOf(member, people)}, <DateText when={member.toldAt} as="plain" />
      </small>
      {member.joinedWith > 0 && <small>{t.joinedWith(member.joinedWith)}</small>}
    </>
  )
}

function Tick({
  label,
  shown,
  checked,
  onChange,
}: {
  label: string
  /** The record, on a phone, where its column has no head. */
  shown: string
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  const id = useId()
  return (
    <label className="check" htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        aria-label={label}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="told-in" aria-hidden="true">
        {shown}
      </span>
    </label>
  )
}

/** Three answers of equal weight. */
function Choices({ cluster, ticked }: { cluster: Cluster; ticked: readonly string[] }) {
  const t = useWords(text)
  const [asked, setAsked] = useState<'together' | 'none' | 'too-few'>()
  const later = useAct(peopleEndpoints.putOff)
  const close = () => setAsked(undefined)
  return (
    <Sheet title={t.choose.title} padded>
      <p className="sm">{t.choose.text}</p>
      {later.error && <ProblemNotice problem={later.error} refusals={t.refusals} />}
      <div className="pilechoices" role="group" aria-label={t.choose.title}>
        <Button onClick={() => setAsked(ticked.length < 2 ? 'too-few' : 'together')}>{t.choose.together}</Button>
        <Button onClick={() => setAsked('none')}>{t.choose.none}</Button>
        {cluster.allowed.includes('put-off') && (
          <Button busy={later.isPending} onClick={() => later.mutate({ purpose, clusterId: cluster.id })}>
            {t.choose.later}
          </Button>
        )}
      </div>
      <p className="sm" role="status">
        {asked === 'too-few' && ticked.length < 2 ? t.choose.tickTwo : ''}
      </p>
      {asked === 'together' && <TogetherDialog clusterId={cluster.id} ticked={ticked} onClose={close} />}
      {asked === 'none' && <NoneDialog clusterId={cluster.id} onClose={close} />}
    </Sheet>
  )
}

function TogetherDialog({
  clusterId,
  ticked,
  onClose,
}: {
  clusterId: string
  ticked: readonly string[]
  onClose: () => void
}) {
  const t = useWords(text)
  const deciders = useEndpoint(peopleEndpoints.listDeciders, {})
  const [chosen, setChosen] = useState<string>()
  const act = useAct(peopleEndpoints.bringTogether, { onDone: onClose })
  return (
    <Dialog title={t.choose.togetherTitle} open onClose={onClose}>
      <Ready query={deciders} lines={2}>
        {(all) => {
          if (all.length === 0) return <p>{t.choose.noSecond}</p>
          const second = chosen ?? (all.length === 1 ? all[0]?.professionalId : undefined)
          return (
            <Form
              onSend={() =>
                second && act.mutate({ purpose, clusterId, descriptionIds: [...ticked], secondDeciderId: second })
              }
              check={() => (second ? [] : [{ field: 'second', message: t.choose.second }])}
              problem={act.error}
              refusals={t.refusals}
            >
              <p>{t.choose.togetherText(ticked.length)}</p>
              <RadioList
                name="second"
                label={t.choose.second}
                hint={t.choose.secondHint}
                options={all.map(({ professionalId, name }) => ({ value: professionalId, label: name }))}
                value={second}
                onChange={setChosen}
              />
              <div className="row row--wrap">
                <Button type="submit" look="primary" busy={act.isPending}>
                  {t.choose.send}
                </Button>
                <Button look="quiet" onClick={onClose}>
                  {t.choose.cancel}
                </Button>
              </div>
            </Form>
          )
        }}
      </Ready>
    </Dialog>
  )
}

function NoneDialog({ clusterId, onClose }: { clusterId: string; onClose: () => void }) {
  const t = useWords(text)
  const [reason, setReason] = useState('')
  const act = useAct(peopleEndpoints.tellApart, { onDone: onClose })
  return (
    <Dialog title={t.choose.noneTitle} open onClose={onClose}>
      <Form
        onSend={() => act.mutate({ purpose, clusterId, reason: reason.trim() })}
        check={() => (reason.trim() ? [] : [{ field: 'reason', message: t.choose.whyNeeded }])}
        problem={act.error}
        refusals={t.refusals}
      >
        <p>{t.choose.noneText}</p>
        <TextArea
          name="reason"
          label={t.choose.why}
          hint={t.choose.whyHint}
          value={reason}
          onChange={setReason}
          maxLength={400}
        />
        <div className="row row--wrap">
          <Button type="submit" look="primary" busy={act.isPending}>
            {t.choose.noneSend}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t.choose.cancel}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
