import { lazy, Suspense, useState } from 'react'
import { Button, TextButton } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { useSession } from '../../../platform/web/session.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { meetingEndpoints, type Item } from '../contract.ts'
import { text } from './text.en.ts'

const ActionDialog = lazy(() => import('./ActionDialog.tsx'))
const InviteDialog = lazy(() => import('./InviteDialog.tsx'))

/** Who is at the table for this item, and what was promised. */
export function ItemSide({ item }: { item: Item }) {
  const t = useWords(text)
  const dates = useDates()
  const session = useSession()
  const [dialog, setDialog] = useState<'invite' | 'action' | null>(null)
  const attend = useAct(meetingEndpoints.noteAttendance)
  const finish = useAct(meetingEndpoints.finishAction)
  const own = session.professional.id
  const mayNote = item.allowed.includes('come')
  const awaited = item.people.filter(({ cameAt, declined }) => !cameAt && !declined)
  return (
    <aside className="side" aria-label={t.people.title}>
      <section>
        <h2>{t.people.title}</h2>
        <ul className="att">
          {item.people.map(({ attendee, chair, cameAt, leftAt, leftReason, declined }) => {
            const note = (attendance: 'came' | 'left' | 'left-for-police-data' | 'declined') =>
              attend.mutate({ itemId: item.id, professionalIds: [attendee.professionalId], attendance })
            const away = leftAt !== null || declined
            return (
              <li key={attendee.professionalId} className={away ? 'gone' : undefined}>
                {away && <Icon name="door" />}
                <span>
                  {attendee.name}
                  <small>
                    {attendee.functionTitle}
                    {chair && `, ${t.people.chair}`}
                    {declined
                      ? `, ${t.people.declined}`
                      : leftAt
                        ? `, ${t.people.left(dates.time(leftAt))}${leftReason === 'police-data' ? `: ${t.people.forPolice}` : ''}`
                        : ''}
                  </small>
                  {mayNote && !declined && (attendee.professionalId === own || item.allowed.includes('invite')) && (
                    <small className="row">
                      {!cameAt || leftAt ? (
                        <TextButton onClick={() => note('came')}>{t.people.comes}</TextButton>
                      ) : (
                        <>
                          <TextButton onClick={() => note('left')}>{t.people.leaves}</TextButton>
                          <TextButton onClick={() => note('left-for-police-data')}>
                            {t.people.leavesForPolice}
                          </TextButton>
                        </>
                      )}
                    </small>
                  )}
                  {attendee.professionalId === own && !declined && !chair && item.state === 'waiting' && (
                    <small>
                      <TextButton onClick={() => note('declined')}>{t.people.decline}</TextButton>
                    </small>
                  )}
                </span>
              </li>
            )
          })}
        </ul>
        {attend.error && <ProblemNotice problem={attend.error} refusals={t.refusals} />}
        {mayNote && item.allowed.includes('invite') && awaited.length > 1 && (
          <Button
            size="sm"
            icon="check"
            busy={attend.isPending}
            onClick={() =>
              attend.mutate({
                itemId: item.id,
                professionalIds: awaited.map(({ attendee }) => attendee.professionalId),
                attendance: 'came',
              })
            }
          >
            {t.people.allCame}
          </Button>
        )}
        {item.allowed.includes('invite') && (
          <Button size="sm" icon="add" onClick={() => setDialog('invite')}>
            {t.people.invite}
          </Button>
        )}
      </section>
      <section>
        <h2>{t.actions.title}</h2>
        {item.actions.length === 0 && <p className="sub sm">{t.actions.none}</p>}
        <ul className="acts">
          {item.actions.map((action) => (
            <li key={action.id}>
              <span>
                <b>{action.what}</b>
                <small>
                  {action.owner.name}, {action.doneAt ? t.actions.done : t.actions.before(dates.short(action.dueOn))}
                  {action.allowed.includes('finish') && (
                    <>
                      {' '}
                      <TextButton onClick={() => finish.mutate({ itemId: item.id, actionId: action.id, note: null })}>
                        {t.actions.finish}
                      </TextButton>
                    </>
                  )}
                </small>
              </span>
            </li>
          ))}
        </ul>
        {item.allowed.includes('add-action') && (
          <Button size="sm" icon="add" onClick={() => setDialog('action')}>
            {t.actions.add}
          </Button>
        )}
      </section>
      <Suspense>
        {dialog === 'invite' && <InviteDialog item={item} open onClose={() => setDialog(null)} />}
        {dialog === 'action' && <ActionDialog item={item} open onClose={() => setDialog(null)} />}
      </Suspense>
    </aside>
  )
}
