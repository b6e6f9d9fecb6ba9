import { useState } from 'react'
import { localDateOf } from '../../../platform/contract/working-days.ts'
import { Button, TextButton } from '../../../platform/web/Button.tsx'
import { ComboBox } from '../../../platform/web/ComboBox.tsx'
import { DateField } from '../../../platform/web/DateField.tsx'
import { DecideBar } from '../../../platform/web/DecideBar.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { DraftNote } from '../../../platform/web/SavedNote.tsx'
import { TextField } from '../../../platform/web/TextField.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { meetingEndpoints, outcomes, type Item, type MeetingOutcome } from '../contract.ts'
import { text } from './text.en.ts'
import { useColleagues } from './use-colleagues.ts'

/** One item, one decision bar: outcome, reason, owner, day; dissent stands beside it. */
export default function DecisionForm({ item }: { item: Item }) {
  const t = useWords(text)
  const today = localDateOf(useNow())
  const draft = useDraft(`decision:${item.id}`, { outcome: '', reason: '', ownerId: '', dueOn: '', dissent: '' })
  const change = (part: Partial<typeof draft.value>) => draft.set((before) => ({ ...before, ...part }))
  const { outcome, reason, ownerId, dueOn, dissent } = draft.value
  const [dissents, setDissents] = useState(false)
  const owners = useColleagues((person) => outcome !== 'pga' || person.roles.includes('case-director'))
  const act = useAct(meetingEndpoints.decide, { onDone: () => void draft.discard() })
  const options = outcomes
    .filter((value) => (item.title === null ? true : value !== 'pga'))
    .map((value) => ({ value, label: t.decide.outcomes[value] }))
  return (
    <DecideBar
      label={t.decide.label(item.who?.initials ?? item.title ?? '')}
      legend={t.decide.title}
      options={options}
      value={(outcome || undefined) as MeetingOutcome | undefined}
      onChange={(value) => change({ outcome: value })}
      onSend={() =>
        act.mutate({
          itemId: item.id,
          outcome: outcome as MeetingOutcome,
          reason: reason.trim(),
          dissent: dissent.trim() || null,
          ownerId,
          dueOn,
        })
      }
      check={() => [
        ...(outcome ? [] : [{ field: 'outcome', message: t.decide.chooseOutcome }]),
        ...(reason.trim() ? [] : [{ field: 'reason', message: t.decide.writeReason }]),
        ...(ownerId ? [] : [{ field: 'ownerId', message: t.decide.chooseOwner }]),
        ...(dueOn ? [] : [{ field: 'dueOn', message: t.decide.chooseDay }]),
      ]}
      problem={act.error}
      refusals={t.refusals}
      note={t.decide.blocked}
    >
      <TextField
        name="reason"
        size="sm"
        label={outcome === 'pga' ? t.decide.reasonPga : t.decide.reason}
        value={reason}
        onChange={(value) => change({ reason: value })}
        maxLength={1000}
      />
      <ComboBox
        name="ownerId"
        size="sm"
        label={t.decide.owner}
        options={owners}
        value={ownerId || undefined}
        onChange={(value) => change({ ownerId: value ?? '' })}
      />
      <DateField
        name="dueOn"
        size="sm"
        label={t.decide.back}
        value={dueOn}
        earliest={today}
        onChange={(value) => change({ dueOn: value })}
      />
      <Button type="submit" look="primary" busy={act.isPending}>
        {t.decide.save}
      </Button>
      {dissents || dissent ? (
        <TextField
          name="dissent"
          size="sm"
          optional
          label={t.decide.dissent}
          value={dissent}
          onChange={(value) => change({ dissent: value })}
          maxLength={1000}
        />
      ) : (
        <TextButton onClick={() => setDissents(true)}>{t.decide.dissentOpen}</TextButton>
      )}
      <DraftNote draft={draft} />
    </DecideBar>
  )
}
