import { localDateOf } from '../../../platform/contract/working-days.ts'
import { Button } from '../../../platform/web/Button.tsx'
import { CheckboxField, RadioSegments, Select } from '../../../platform/web/Choice.tsx'
import { DateField } from '../../../platform/web/DateField.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { DraftNote } from '../../../platform/web/SavedNote.tsx'
import { useSession } from '../../../platform/web/session.tsx'
import { TextArea, TextField } from '../../../platform/web/TextField.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { WorldMark } from '../../../platform/web/WorldMark.tsx'
import { riskFactors, riskFactorWarning } from '../../cases/catalogue.ts'
import { signalCard } from '../../signals/catalogue.ts'
import { bases, meetingEndpoints, worlds, type Item, type ItemFact } from '../contract.ts'
import { text } from './text.en.ts'

type Typed = {
  text: string
  kind: 'observation' | 'education'
  world: string
  happenedOn: string
  basis: string
  sourceWords: string
  indicator: string
  inDoubt: boolean
  part: ItemFact['part']
}
const empty: Typed = {
  text: '',
  kind: 'observation',
  world: '',
  happenedOn: '',
  basis: '',
  sourceWords: '',
  indicator: '',
  inDoubt: false,
  part: 'own-conduct',
}

/** A fact of one's own organisation: what was seen, when, where, how it is known. */
export default function FactDialog({ item, open, onClose }: { item: Item; open: boolean; onClose: () => void }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const { chain } = useSession().professional
  const today = localDateOf(useNow())
  const draft = useDraft<Typed>(`fact:${item.id}`, empty)
  const change = (part: Partial<typeof draft.value>) => draft.set((before) => ({ ...before, ...part }))
  const typed = draft.value
  const act = useAct(meetingEndpoints.addFact, {
    onDone: () => {
      void draft.discard()
      onClose()
    },
  })
  const mayBringEducation = chain === 'education' || chain === 'municipality'
  const indicators = [
    { value: '', label: t.fact.noIndicator },
    ...signalCard.map((signal) => ({ value: signal.id as string, label: signal.short[language] })),
    ...riskFactors
      .filter((factor) => factor.class === 'A')
      .map((factor) => ({ value: factor.id as string, label: factor.name[language] })),
  ]
  return (
    <Dialog wide title={t.fact.title} open={open} onClose={onClose}>
      <p className="sub">{t.fact.lead}</p>
      <Form
        onSend={() =>
          act.mutate({
            itemId: item.id,
            kind: typed.kind,
            text: typed.text.trim(),
            world: typed.world as (typeof worlds)[number],
            happenedOn: typed.happenedOn,
            basis: typed.basis as (typeof bases)[number],
            sourceWords: typed.sourceWords.trim() || null,
            indicatorFrom: typed.indicator ? (typed.indicator.startsWith('SIG') ? 'signal' : 'risk-factor') : null,
            indicator: typed.indicator || null,
            inDoubt: typed.inDoubt,
            part: typed.part,
          })
        }
        check={() => [
          ...(typed.text.trim() ? [] : [{ field: 'text', message: t.fact.write }]),
          ...(typed.world ? [] : [{ field: 'world', message: t.fact.choose }]),
          ...(typed.happenedOn ? [] : [{ field: 'happenedOn', message: t.fact.chooseDay }]),
          ...(typed.basis ? [] : [{ field: 'basis', message: t.fact.choose }]),
        ]}
        problem={act.error}
        refusals={t.refusals}
      >
        <TextArea
          name="text"
          label={t.fact.what}
          value={typed.text}
          onChange={(value) => change({ text: value.replaceAll('\n', ' ') })}
          maxLength={600}
        />
        {mayBringEducation && (
          <RadioSegments
            name="kind"
            label={t.fact.kind}
            options={(['observation', 'education'] as const).map((value) => ({ value, label: t.fact.kinds[value] }))}
            value={typed.kind}
            onChange={(kind) => change({ kind })}
          />
        )}
        <RadioSegments
          name="world"
          label={t.fact.world}
          options={worlds.map((value) => ({
            value,
            label: (
              <>
                <WorldMark world={value} beside /> {t.fact.worlds[value]}
              </>
            ),
          }))}
          value={(typed.world || undefined) as (typeof worlds)[number] | undefined}
          onChange={(world) => change({ world })}
        />
        <DateField
          name="happenedOn"
          label={t.fact.day}
          value={typed.happenedOn}
          latest={today}
          onChange={(happenedOn) => change({ happenedOn })}
        />
        <RadioSegments
          name="basis"
          label={t.fact.basis}
          options={bases.map((value) => ({ value, label: t.item.bases[value] }))}
          value={(typed.basis || undefined) as (typeof bases)[number] | undefined}
          onChange={(basis) => change({ basis })}
        />
        <TextField
          name="sourceWords"
          label={t.fact.source}
          optional
          value={typed.sourceWords}
          onChange={(sourceWords) => change({ sourceWords })}
          maxLength={120}
        />
        <Select
          name="indicator"
          label={t.fact.indicator}
          hint={riskFactorWarning[language]}
          optional
          options={indicators}
          value={typed.indicator}
          onChange={(indicator) => change({ indicator })}
        />
        <RadioSegments
          name="part"
          label={t.fact.part}
          hint={t.fact.partHint}
          options={(['own-conduct', 'victim', 'witness'] as const).map((value) => ({
            value,
            label: t.fact.partWords[value],
          }))}
          value={typed.part}
          onChange={(part) => change({ part })}
        />
        <CheckboxField
          name="inDoubt"
          label={t.fact.doubt}
          checked={typed.inDoubt}
          onChange={(inDoubt) => change({ inDoubt })}
        />
        <Button type="submit" look="primary" busy={act.isPending}>
          {t.fact.save}
        </Button>
        <DraftNote draft={draft} />
      </Form>
    </Dialog>
  )
}
