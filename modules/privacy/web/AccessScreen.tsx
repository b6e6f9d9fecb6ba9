import { useState } from 'react'
import { personalPurposes, type PersonalPurpose } from '../../../platform/contract/endpoint.ts'
import { Button } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { usePathParam } from '../../../platform/web/navigation.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
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
  const t = useWords(text)
  const handle = usePathParam('handle')
  const asked = usePathParam('purpose')
  const purpose = personalPurposes.find((known) => known === asked) ?? 'signalering'
  return (
    <Screen
      crumbs={[{ label: t.access.screen.title }]}
      reason={{ purpose, because: t.access.screen.because, also: [t.access.screen.content] }}
    >
      <SubjectAccess key={handle} handle={handle} purpose={purpose} />
      <Emergency handle={handle} purpose={purpose} />
    </Screen>
  )
}

/** Offered only where the reader cannot see it: a colleague passed on the address, and it cannot wait. */
function Emergency({ handle, purpose }: { handle: string; purpose: PersonalPurpose }) {
  const t = useWords(text)
  const dates = useDates()
  const may = usePermission('privacy.break-glass')
  const query = useEndpoint(privacyEndpoints.getAccess, { handle, purpose })
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const act = useAct(privacyEndpoints.breakGlass, { onDone: () => setAsking(false) })
  if (act.data) {
    return (
      <Notice icon="clock" live>
        {t.access.emergency.opened(dates.time(act.data.until))}
      </Notice>
    )
  }
  if (!may || query.error?.status !== 404) return null
  return (
    <div className="stack emergency">
      <Notice look="warn" note={t.access.emergency.text}>
        <b>{t.access.emergency.title}</b> {t.access.emergency.acute}
      </Notice>
      <div className="row">
        <Button icon="key" onClick={() => setAsking(true)}>
          {t.access.emergency.open}
        </Button>
      </div>
      <Dialog title={t.access.emergency.dialog} open={asking} onClose={() => setAsking(false)}>
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
            <Button onClick={() => setAsking(false)}>{t.access.emergency.cancel}</Button>
          </div>
        </Form>
      </Dialog>
    </div>
  )
}
