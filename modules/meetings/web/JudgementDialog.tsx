import { localDateOf } from '../../../platform/contract/working-days.ts'
import { Button } from '../../../platform/web/Button.tsx'
import { RadioSegments, Select } from '../../../platform/web/Choice.tsx'
import { DateField } from '../../../platform/web/DateField.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { DraftNote } from '../../../platform/web/SavedNote.tsx'
import { TextArea, TextField } from '../../../platform/web/TextField.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { meetingEndpoints, type Item, type JudgedQuestion } from '../contract.ts'
import { indicatorName } from './indicator-name.ts'
import { text } from './text.en.ts'

/** What only a human can answer in the rule: an answer, or an indicator set apart, always on a fact with its day and source. */
export default function JudgementDialog({
  item,
  about,
  who,
  onClose,
}: {
  item: Item
  about: JudgedQuestion
  who: string
  onClose: () => void
}) {
  const t = useWords(text)
  const { language } = useLanguage()
  const today = localDateOf(useNow())
  const draft = useDraft(`judgement:${about}:${item.id}`, {
    answer: '',
    indicator: '',
    fact: '',
    happenedOn: '',
    sourceWords: '',
  })
  const change = (part: Partial<typeof draft.value>) => draft.set((before) => ({ ...before, ...part }))
  const { answer, indicator, fact, happenedOn, sourceWords } = draft.value
  const onDone = () => {
    void draft.discard()
    onClose()
  }
  const judge = useAct(meetingEndpoints.giveJudgement, { onDone })
  const setApart = useAct(meetingEndpoints.setIndicatorApart, { onDone })
  const rests = { itemId: item.id, fact: fact.trim(), happenedOn, sourceWords: sourceWords.trim() }
  const apart = about === 'stands-alone'
  return (
    <Dialog title={t.judge.title[about](who)} open onClose={onClose}>
      <p className="sub">{t.judge.lead[about]}</p>
      <Form
        onSend={() =>
          about === 'stands-alone'
            ? setApart.mutate({ ...rests, indicator })
            : judge.mutate({ ...rests, about, answer: answer === 'yes' ? 'yes' : 'no' })
        }
        check={() => [
          ...(apart || answer ? [] : [{ field: 'answer', message: t.fact.choose }]),
          ...(!apart || indicator ? [] : [{ field: 'indicator', message: t.fact.choose }]),
          ...(fact.trim() ? [] : [{ field: 'fact', message: t.fact.write }]),
          ...(happenedOn ? [] : [{ field: 'happenedOn', message: t.fact.chooseDay }]),
          ...(sourceWords.trim() ? [] : [{ field: 'sourceWords', message: t.judge.writeSource }]),
        ]}
        problem={judge.error ?? setApart.error}
        refusals={t.refusals}
      >
        {apart ? (
          <Select
            name="indicator"
            label={t.judge.indicator}
            options={(item.rule?.besideOthers ?? []).map((value) => ({ value, label: indicatorName(value, language) }))}
            value={indicator || undefined}
            onChange={(value) => change({ indicator: value })}
          />
        ) : (
          <RadioSegments
            name="answer"
            label={t.judge.question[about]}
            options={(['yes', 'no'] as const).map((value) => ({ value, label: t.judge.answers[value] }))}
            value={(answer || undefined) as 'yes' | 'no' | undefined}
            onChange={(value) => change({ answer: value })}
          />
        )}
        <TextArea
          name="fact"
          label={apart ? t.judge.why : t.judge.fact}
          value={fact}
          onChange={(value) => change({ fact: value.replaceAll('\n', ' ') })}
          maxLength={600}
        />
        <DateField
          name="happenedOn"
          label={t.judge.day}
          value={happenedOn}
          latest={today}
          onChange={(value) => change({ happenedOn: value })}
        />
        <TextField
          name="sourceWords"
          label={t.fact.source}
          value={sourceWords}
          onChange={(value) => change({ sourceWords: value })}
          maxLength={120}
        />
        <Button type="submit" look="primary" busy={judge.isPending || setApart.isPending}>
          {t.judge.save}
        </Button>
        <DraftNote draft={draft} />
      </Form>
    </Dialog>
  )
}
