import './signals.css'
import { lazy, Suspense, useState } from 'react'
import type { ParseResult } from './caller-draft.ts'
import { Button, LinkButton } from '../../../platform/web/Button.tsx'
import { CheckboxField, CheckboxGroup, RadioSegments, Select } from '../../../platform/web/Choice.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { DateField } from '../../../platform/web/DateField.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { DraftNote } from '../../../platform/web/SavedNote.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { useSession } from '../../../platform/web/session.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { platformText } from '../../../platform/web/text.en.ts'
import { TextArea, TextField } from '../../../platform/web/TextField.tsx'
import { useAct, useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { fullName } from '../../../platform/contract/dutch.ts'
import { identityEndpoints } from '../../identity/contract.ts'
import { GuideSummary } from '../../partners/web/index.ts'
import { acuteRoutesFor, signalCard } from '../catalogue.ts'
import { actedRoutes, bases, factLimit, noteLimit, type Receipt, signalEndpoints, worlds } from '../contract.ts'
import { type CallerDraft, emptyCallerDraft, emptyFact, type FactDraft, readCallerDraft } from './caller-draft.ts'
import { nameHints } from '../name-hints.ts'
import { text } from './text.en.ts'
import { callOf } from './words-of-signal.ts'

// Finding by typing is heavy: the form is there before it.
const ComboBox = lazy(() =>
  import('../../../platform/web/ComboBox.tsx').then((module) => ({ default: module.ComboBox })),
)

type Change = (change: Partial<CallerDraft>) => void

/** The coordinator types in what somebody tells on the telephone. */
export default function RegisterForCallerScreen() {
  const all = useWords(text)
  const t = all.caller
  const { municipality } = useSession()
  const draft = useDraft('caller-signal', emptyCallerDraft)
  const [receipt, setReceipt] = useState<Receipt>()
  const act = useAct(signalEndpoints.registerSignalForCaller, {
    onDone: (made) => {
      setReceipt(made)
      void draft.discard()
    },
  })
  const value = draft.value
  const change: Change = (part) => draft.set((before) => ({ ...before, ...part }))
  const read = (): ParseResult => readCallerDraft(value, t)
  return (
    <Screen
      crumbs={[{ label: all.title, href: '/signals' }, { label: t.title }]}
      reason={{ purpose: 'signalering', because: all.because(municipality.name) }}
    >
      <PageHead title={t.title} lead={t.lead} />
      {receipt ? (
        <Saved receipt={receipt} again={() => setReceipt(undefined)} />
      ) : (
        <Form
          className="form caller-form"
          onSend={() => {
            const { input } = read()
            if (input) act.mutate(input)
          }}
          check={() => read().faults}
          problem={act.error}
          refusals={all.refusals}
        >
          <CallerSheet value={value} change={change} />
          <PersonSheet value={value} change={change} />
          <FactsSheet value={value} change={change} />
          <CardSheet value={value} change={change} />
          <TalkSheet value={value} change={change} />
          <div className="row">
            <Button type="submit" look="primary" busy={act.isPending}>
              {t.send}
            </Button>
            <DraftNote draft={draft} />
          </div>
        </Form>
      )}
    </Screen>
  )
}

function Saved({ receipt, again }: { receipt: Receipt; again: () => void }) {
  const t = useWords(text).caller
  const dates = useDates()
  return (
    <>
      <Notice look="brand" icon="check" live note={t.doneText(receipt.receiptCode, dates.long(receipt.feedbackDueOn))}>
        {t.done(receipt.reference)}
      </Notice>
      <div className="row">
        <LinkButton look="primary" href={`/signals/${receipt.signalId}`}>
          {t.open}
        </LinkButton>
        <Button onClick={again}>{t.another}</Button>
      </div>
    </>
  )
}

type Part = { value: CallerDraft; change: Change }

function CallerSheet({ value, change }: Part) {
  const t = useWords(text).caller
  const { professional } = useSession()
  const colleagues = useEndpoint(identityEndpoints.listColleagues, {})
  const caller = colleagues.data?.find(({ id }) => id === value.colleagueId)
  const options = (colleagues.data ?? []).map((person) => ({
    value: person.id,
    label: fullName({ givenNames: person.givenName, infix: person.infix ?? undefined, familyName: person.familyName }),
    note: `${person.functionTitle}, ${person.organisationName}`,
  }))
  return (
    <Sheet title={t.parts.caller} padded>
      <RadioSegments
        name="whoCalls"
        label={t.who}
        options={[
          { value: 'known', label: t.whoKnown },
          { value: 'other', label: t.whoOther },
        ]}
        value={value.whoCalls}
        onChange={(whoCalls) => change({ whoCalls })}
      />
      {value.whoCalls === 'known' ? (
        <Suspense>
          <ComboBox
            name="colleague"
            label={t.colleague}
            options={options}
            value={value.colleagueId ?? undefined}
            onChange={(id) => change({ colleagueId: id ?? null })}
          />
        </Suspense>
      ) : (
        <div className="fields-2">
          <TextField
            name="functionTitle"
            label={t.function}
            hint={t.functionHint}
            value={value.functionTitle}
            onChange={(functionTitle) => change({ functionTitle })}
            maxLength={80}
          />
          <TextField
            name="organisationName"
            label={t.organisation}
            value={value.organisationName}
            onChange={(organisationName) => change({ organisationName })}
            maxLength={120}
          />
        </div>
      )}
      {value.whoCalls === 'known' && caller && caller.organisationId !== professional.organisationId && (
        <Suspense>
          <GuideSummary
            senderId={caller.organisationId}
            receiverId={professional.organisationId}
            purpose="signalering"
          />
        </Suspense>
      )}
    </Sheet>
  )
}

const personFields = [
  'givenNames',
  'infix',
  'familyName',
  'nickname',
  'birthDate',
  'estimatedAge',
  'school',
  'neighbourhood',
  'street',
  'houseNumber',
  'telephone',
  'handle',
] as const

function PersonSheet({ value, change }: Part) {
  const t = useWords(text).caller
  return (
    <Sheet title={t.parts.about} padded>
      <RadioSegments
        name="about"
        label={t.about}
        options={[
          { value: 'young-person', label: t.youngPerson },
          { value: 'group', label: t.group },
        ]}
        value={value.about}
        onChange={(about) => change({ about })}
      />
      {value.about === 'group' ? (
        <TextField
          name="place"
          label={t.place}
          value={value.place}
          onChange={(place) => change({ place })}
          maxLength={80}
        />
      ) : (
        <>
          <p className="sm sub">
            {t.person} {t.personHint}
          </p>
          <div className="fields-2">
            {personFields.map((field) => (
              <TextField
                key={field}
                name={field}
                size="sm"
                optional
                label={t.fields[field]}
                hint={field === 'birthDate' ? t.fields.birthHint : undefined}
                value={value.person[field]}
                onChange={(typed) => change({ person: { ...value.person, [field]: typed } })}
              />
            ))}
          </div>
        </>
      )}
    </Sheet>
  )
}

function FactsSheet({ value, change }: Part) {
  const t = useWords(text).caller
  const set = (place: number, part: Partial<FactDraft>) =>
    change({ facts: value.facts.map((fact, each) => (each === place ? { ...fact, ...part } : fact)) })
  return (
    <Sheet title={t.parts.facts} padded>
      {value.facts.map((fact, place) => (
        <FactFields
          key={place}
          fact={fact}
          place={place}
          ownNames={[value.person.givenNames, value.person.familyName, value.person.nickname]}
          onChange={(part) => set(place, part)}
          onRemove={
            value.facts.length > 1
              ? () => change({ facts: value.facts.filter((_, each) => each !== place) })
              : undefined
          }
        />
      ))}
      {value.facts.length < 10 && (
        <p>
          <Button icon="add" onClick={() => change({ facts: [...value.facts, emptyFact] })}>
            {t.addFact}
          </Button>
        </p>
      )}
    </Sheet>
  )
}

function FactFields({
  fact,
  place,
  ownNames,
  onChange,
  onRemove,
}: {
  fact: FactDraft
  place: number
  /** Names of the young person, who is no third party. */
  ownNames: readonly string[]
  onChange: (part: Partial<FactDraft>) => void
  onRemove: (() => void) | undefined
}) {
  const t = useWords(text).caller
  const worldWords = useWords(platformText).world
  const names = nameHints(fact.text, ownNames)
  return (
    <section className="fact-form" aria-label={t.fact(place + 1)}>
      <TextArea
        name={`facts.${place}.text`}
        label={t.text}
        hint={t.textHint}
        value={fact.text}
        onChange={(typed) => onChange({ text: typed })}
        maxLength={factLimit}
      />
      {names.length > 0 && <Notice live>{t.namesSeen(names.join(', '))}</Notice>}
      <RadioSegments
        name={`facts.${place}.world`}
        label={t.world}
        options={worlds.map((world) => ({ value: world, label: worldWords[world] }))}
        value={fact.world ?? undefined}
        onChange={(world) => onChange({ world })}
      />
      <div className="fields-2">
        <Select
          name={`facts.${place}.basis`}
          label={t.basis}
          options={bases.map((basis) => ({ value: basis, label: t.bases[basis] }))}
          value={fact.basis ?? undefined}
          onChange={(basis) => onChange({ basis })}
        />
        <TextField
          name={`facts.${place}.source`}
          label={t.source}
          hint={t.sourceHint}
          optional
          value={fact.source}
          onChange={(source) => onChange({ source })}
          maxLength={120}
        />
        <DateField
          name={`facts.${place}.observedOn`}
          label={t.observedOn}
          optional
          value={fact.observedOn}
          onChange={(observedOn) => onChange({ observedOn })}
        />
      </div>
      {onRemove && (
        <p>
          <Button size="sm" icon="remove" onClick={onRemove}>
            {t.removeFact}
          </Button>
        </p>
      )}
    </section>
  )
}

function CardSheet({ value, change }: Part) {
  const t = useWords(text).caller
  const { language } = useLanguage()
  return (
    <Sheet title={t.parts.card} padded>
      <CheckboxGroup
        name="codes"
        label={t.card}
        hint={t.cardHint}
        optional
        options={signalCard.map((signal) => ({ value: signal.id, label: signal.short[language] }))}
        values={value.codes}
        onChange={(codes) => change({ codes })}
      />
      <CheckboxField
        name="coercion"
        label={t.coercion}
        checked={value.coercion}
        onChange={(coercion) => change({ coercion })}
      />
      {acuteRoutesFor(value.codes, value.coercion).length > 0 && <ProtectionRoute value={value} change={change} />}
    </Sheet>
  )
}

/** Who is called first, as soon as something is ticked that can be acute. */
function ProtectionRoute({ value, change }: Part) {
  const t = useWords(text)
  const routes = useEndpoint(signalEndpoints.getAcuteRoutes, { codes: value.codes, coercion: value.coercion })
  const first = routes.data?.filter((route) => route.first) ?? []
  return (
    <>
      <Notice look="warn" live note={first.map((route) => callOf(route, t)).join(', ')}>
        <b>{t.protect.title}.</b> {t.protect.text}
      </Notice>
      <CheckboxGroup
        name="acted"
        label={t.caller.acted}
        optional
        options={actedRoutes.map((route) => ({ value: route, label: t.routes[route] }))}
        values={value.acted}
        onChange={(acted) => change({ acted })}
      />
    </>
  )
}

function TalkSheet({ value, change }: Part) {
  const t = useWords(text).caller
  return (
    <Sheet title={t.parts.talk} padded>
      <CheckboxGroup
        name="spokenWith"
        label={t.spoken}
        hint={t.spokenHint}
        optional
        options={(['young-person', 'parents'] as const).map((who) => ({ value: who, label: t.spokenWith[who] }))}
        values={value.spokenWith}
        onChange={(spokenWith) => change({ spokenWith })}
      />
      <TextArea
        name="spokenNote"
        label={t.spokenNote}
        optional
        rows={2}
        value={value.spokenNote}
        onChange={(spokenNote) => change({ spokenNote })}
        maxLength={noteLimit}
      />
      <RadioSegments
        name="consentKind"
        label={t.consentLabel}
        hint={t.consent}
        options={(['none', 'consent', 'conflict'] as const).map((kind) => ({ value: kind, label: t.consents[kind] }))}
        value={value.consentKind}
        onChange={(consentKind) => change({ consentKind })}
      />
      {value.consentKind === 'consent' && (
        <div className="fields-2">
          <Select
            name="consentBy"
            label={t.consentBy}
            options={[
              { value: 'young-person', label: t.spokenWith['young-person'] },
              { value: 'parents', label: t.spokenWith.parents },
              { value: 'both', label: `${t.spokenWith['young-person']} + ${t.spokenWith.parents}` },
            ]}
            value={value.consentBy ?? undefined}
            onChange={(consentBy) => change({ consentBy })}
          />
          <DateField
            name="consentOn"
            label={t.consentOn}
            value={value.consentOn}
            onChange={(consentOn) => change({ consentOn })}
          />
        </div>
      )}
      {value.consentKind === 'conflict' && (
        <TextArea
          name="consentReason"
          label={t.consentReason}
          value={value.consentReason}
          onChange={(consentReason) => change({ consentReason })}
          maxLength={noteLimit}
        />
      )}
    </Sheet>
  )
}
