import './meetings.css'
import { useState } from 'react'
import { localDateOf } from '../../../platform/contract/working-days.ts'
import { Button } from '../../../platform/web/Button.tsx'
import { CheckboxGroup, Select } from '../../../platform/web/Choice.tsx'
import { DateField } from '../../../platform/web/DateField.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { useNavigation } from '../../../platform/web/navigation.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { TextField } from '../../../platform/web/TextField.tsx'
import { useAct, useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { meetingEndpoints } from '../contract.ts'
import { text } from './text.en.ts'
import { useColleagues } from './use-colleagues.ts'

const timeForm = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/
const asTime = (typed: string) => typed.trim().replace('.', ':').padStart(5, '0')

/** Plans a meeting of a series that comes back. */
export default function PlanMeetingScreen() {
  const t = useWords(text)
  const series = useEndpoint(meetingEndpoints.listSeries, {})
  return (
    <Screen crumbs={[{ label: t.meetings.title, href: '/meetings' }, { label: t.plan.title }]}>
      <PageHead title={t.plan.title} />
      <Ready query={series}>{(all) => <PlanForm series={all} />}</Ready>
    </Screen>
  )
}

function PlanForm({ series }: { series: readonly { id: string; name: string; rhythm: string }[] }) {
  const t = useWords(text)
  const { go } = useNavigation()
  const today = localDateOf(useNow())
  const [seriesId, setSeriesId] = useState(series[0]?.id ?? '')
  const [meetsOn, setMeetsOn] = useState('')
  const [startsAt, setStartsAt] = useState('10.00')
  const [endsAt, setEndsAt] = useState('11.30')
  const [place, setPlace] = useState('')
  const chairs = useColleagues((person) => person.roles.includes('chair'))
  const [chairId, setChairId] = useState('')
  const colleagues = useColleagues((person) =>
    person.roles.some((role) =>
      ['meeting-member', 'information-coordinator', 'chair', 'case-director', 'case-team-member'].includes(role),
    ),
  )
  const [participantIds, setParticipantIds] = useState<readonly string[]>([])
  const act = useAct(meetingEndpoints.planMeeting, { onDone: (meeting) => go(`/meetings/${meeting.id}`) })
  return (
    <Sheet padded title={t.plan.title}>
      <Form
        className="form agenda-form"
        onSend={() =>
          act.mutate({
            seriesId,
            meetsOn,
            startsAt: asTime(startsAt),
            endsAt: asTime(endsAt),
            place: place.trim() || null,
            chairId,
            participantIds: [...participantIds],
          })
        }
        check={() => [
          ...(seriesId ? [] : [{ field: 'seriesId', message: t.plan.choose }]),
          ...(meetsOn ? [] : [{ field: 'meetsOn', message: t.decide.chooseDay }]),
          ...(timeForm.test(startsAt.trim()) ? [] : [{ field: 'startsAt', message: t.plan.timeWrong }]),
          ...(timeForm.test(endsAt.trim()) ? [] : [{ field: 'endsAt', message: t.plan.timeWrong }]),
          ...(chairId ? [] : [{ field: 'chairId', message: t.plan.choose }]),
          ...(participantIds.length > 0 ? [] : [{ field: 'participantIds', message: t.addItem.chooseInvited }]),
        ]}
        problem={act.error}
        refusals={t.refusals}
      >
        <Select
          name="seriesId"
          label={t.plan.series}
          options={series.map((each) => ({ value: each.id, label: `${each.name} (${each.rhythm})` }))}
          value={seriesId}
          onChange={setSeriesId}
        />
        <DateField name="meetsOn" label={t.plan.day} value={meetsOn} earliest={today} onChange={setMeetsOn} />
        <TextField
          name="startsAt"
          label={t.plan.from}
          hint={t.plan.timeHint}
          value={startsAt}
          onChange={setStartsAt}
          maxLength={5}
        />
        <TextField
          name="endsAt"
          label={t.plan.to}
          hint={t.plan.timeHint}
          value={endsAt}
          onChange={setEndsAt}
          maxLength={5}
        />
        <TextField name="place" label={t.plan.place} optional value={place} onChange={setPlace} maxLength={120} />
        <Select
          name="chairId"
          label={t.plan.chair}
          options={[
            { value: '', label: '–' },
            ...chairs.map((person) => ({ value: person.value, label: person.label })),
          ]}
          value={chairId}
          onChange={setChairId}
        />
        <CheckboxGroup
          name="participantIds"
          label={t.plan.people}
          options={colleagues.map(({ value, label, note }) => ({ value, label, hint: note ?? '' }))}
          values={participantIds}
          onChange={setParticipantIds}
        />
        <Button type="submit" look="primary" busy={act.isPending}>
          {t.plan.save}
        </Button>
      </Form>
    </Sheet>
  )
}
