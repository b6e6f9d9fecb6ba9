import { useState } from 'react'
import { personalPurposes, type PersonalPurpose } from '../../../platform/contract/endpoint.ts'
import { Button } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { usePathParam } from '../../../platform/web/navigation.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Refused, type Way } from '../../../platform/web/ProblemNotice.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { usePermission } from '../../../platform/web/session.tsx'
import { TextArea } from '../../../platform/web/TextField.tsx'
import { useAct, useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { privacyEndpoints } from '../contract.ts'
import SubjectAccess from './SubjectAccess.tsx'
import { text } from './text.en.ts'

/** Who can see one subject, by its code: for who sees it and for the privacy officer. In an emergency the way in. */
export default function AccessScreen() {
  const t = useWords(text).access
  const dates = useDates()
  const handle = usePathParam('handle')
  const asked = usePathParam('purpose')
  const purpose = personalPurposes.find((known) => known === asked) ?? 'signalering'
  const query = useEndpoint(privacyEndpoints.getAccess, { handle, purpose })
  const [until, setUntil] = useState<string>()
  const refused = query.error?.status === 404 || query.error?.status === 400
  return (
    <Screen
      crumbs={[{ label: t.screen.title }]}
      reason={refused ? undefined : { purpose, because: t.screen.because, also: [t.screen.content] }}
    >
      {until && (
        <div className="stack access-opened">
          <Notice icon="clock" live>
            {t.emergency.opened(dates.time(until))}
          </Notice>
        </div>
      )}
      {refused ? (
        <NotForYou handle={handle} purpose={purpose} onOpened={setUntil} />
      ) : (
        <SubjectAccess key={handle} handle={handle} purpose={purpose} />
      )}
    </Screen>
  )
}

/** A colleague passed on the address, and it does not open: why, and what can be done. */
function NotForYou({
  handle,
  purpose,
  onOpened,
}: {
  handle: string
  purpose: PersonalPurpose
  onOpened: (until: string) => void
}) {
  const t = useWords(text).access
  const mayBreakGlass = usePermission('privacy.break-glass')
  const [asking, setAsking] = useState(false)
  const ways: Way[] = [
    { icon: 'people', title: t.refused.ask, text: t.refused.askText, href: '/' },
    ...(mayBreakGlass
      ? [{ icon: 'key' as const, title: t.emergency.open, text: t.emergency.text, act: () => setAsking(true) }]
      : []),
  ]
  return (
    <>
      <PageHead title={t.screen.title} />
      <Refused title={t.refused.title} kept={t.emergency.acute} ways={ways}>
        {t.refused.why}
      </Refused>
      {asking && (
        <EmergencyDialog handle={handle} purpose={purpose} onOpened={onOpened} onClose={() => setAsking(false)} />
      )}
    </>
  )
}

function EmergencyDialog({
  handle,
  purpose,
  onOpened,
  onClose,
}: {
  handle: string
  purpose: PersonalPurpose
  onOpened: (until: string) => void
  onClose: () => void
}) {
  const t = useWords(text)
  const [reason, setReason] = useState('')
  const act = useAct(privacyEndpoints.breakGlass, {
    onDone: ({ until }) => {
      onOpened(until)
      onClose()
    },
  })
  return (
    <Dialog title={t.access.emergency.dialog} open onClose={onClose}>
      <Form
        onSend={() => act.mutate({ handle, purpose, reason })}
        check={() =>
          reason.trim().length < 10 ? [{ field: 'reason', message: t.access.emergency.reasonMissing }] : []
        }
        problem={act.error}
        refusals={t.refusals}
      >
        <p>{t.access.emergency.text}</p>
        <TextArea
          name="reason"
          label={t.access.emergency.reason}
          hint={t.access.emergency.reasonHint}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
        <div className="row row--wrap">
          <Button type="submit" look="primary" busy={act.isPending}>
            {t.access.emergency.do}
          </Button>
          <Button onClick={onClose}>{t.access.emergency.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
