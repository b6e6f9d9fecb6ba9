import { localDateOf } from '../../../../platform/contract/working-days.ts'
import { Button, LinkButton } from '../../../../platform/web/Button.tsx'
import { CheckboxField, RadioSegments } from '../../../../platform/web/Choice.tsx'
import { DateField } from '../../../../platform/web/DateField.tsx'
import { useDates } from '../../../../platform/web/dates.tsx'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { Protective } from '../../../../platform/web/Fact.tsx'
import { Steps } from '../../../../platform/web/Goal.tsx'
import { Notice } from '../../../../platform/web/Notice.tsx'
import { useNow } from '../../../../platform/web/now.tsx'
import { TextArea, TextField } from '../../../../platform/web/TextField.tsx'
import { useLanguage, useWords } from '../../../../platform/web/words.tsx'
import { caseEndpoints, goalStages, type Talk } from '../../contract.ts'
import { calledIn } from '../called.ts'
import { caseHref } from '../case-parts.ts'
import { clockOf } from '../clock-time.ts'
import { ownerWords } from '../owner-words.ts'
import { text } from '../text.en.ts'
import { ActDialog, missing, orNull } from './ActDialog.tsx'
import type { CaseDialogProps } from './CaseDialog.tsx'

/** Plans a talk with the young person, who chooses the place where that is possible. */
export function TalkDialog({ found, onClose }: CaseDialogProps) {
  const t = useWords(text).talk
  const words = useWords(text)
  const today = localDateOf(useNow())
  return (
    <ActDialog
      title={t.dialog(calledIn(found.who, words.someone))}
      draft={`case-talk:${found.id}`}
      initial={{ on: '', startsAt: '', place: '', withWhom: '', chosenByYoungPerson: false }}
      endpoint={caseEndpoints.planTalk}
      input={(value) => ({
        caseId: found.id,
        on: value.on,
        startsAt: timeOf(value.startsAt) ?? '',
        place: value.place.trim(),
        withWhom: value.withWhom.trim(),
        chosenByYoungPerson: value.chosenByYoungPerson,
      })}
      check={(value) => [
        missing(value.on, 'on', t.onMissing),
        timeOf(value.startsAt) === undefined && { field: 'startsAt', message: t.timeWrong },
        missing(value.place, 'place', t.placeMissing),
        missing(value.withWhom, 'withWhom', t.withMissing),
      ]}
      send={t.save}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          <div className="form-row">
            <DateField name="on" label={t.on} earliest={today} value={value.on} onChange={(on) => set({ on })} />
            <TextField
              name="startsAt"
              label={t.startsAt}
              hint={t.startsAtHint}
              short
              maxLength={5}
              value={value.startsAt}
              onChange={(startsAt) => set({ startsAt })}
            />
          </div>
          <TextField
            name="place"
            label={t.place}
            maxLength={120}
            value={value.place}
            onChange={(place) => set({ place })}
          />
          <TextField
            name="withWhom"
            label={t.withWhom}
            maxLength={120}
            value={value.withWhom}
            onChange={(withWhom) => set({ withWhom })}
          />
          <CheckboxField
            name="chosenByYoungPerson"
            label={t.chosenByYoungPerson}
            checked={value.chosenByYoungPerson}
            onChange={(chosenByYoungPerson) => set({ chosenByYoungPerson })}
          />
        </>
      )}
    </ActDialog>
  )
}

/** `15.30`, `15:30` and `9:05` as the server writes times; undefined when it is no time. */
export function timeOf(typed: string): string | undefined {
  const found = /^(\d{1,2})[.:](\d{2})$/.exec(typed.trim())
  if (!found) return undefined
  const [hours, minutes] = [Number(found[1]), Number(found[2])]
  return hours < 24 && minutes < 60 ? `${String(hours).padStart(2, '0')}:${found[2]}` : undefined
}

/** How a talk went, or that it did not take place. */
export function NoteTalkDialog({ found, onClose, talk }: CaseDialogProps & { talk: Talk }) {
  const t = useWords(text)
  const mayNote = talk.allowed.includes('note-held')
  const initial: { held: 'yes' | 'no'; note: string } = { held: mayNote ? 'yes' : 'no', note: '' }
  return (
    <ActDialog
      title={mayNote ? t.talk.noteDialog : t.talk.cancelDialog}
      draft={`case-talk-${mayNote ? 'note' : 'cancel'}:${talk.id}`}
      initial={initial}
      endpoint={caseEndpoints.noteTalk}
      input={(value) => ({ caseId: found.id, talkId: talk.id, held: value.held === 'yes', note: orNull(value.note) })}
      check={(value) => [value.held === 'yes' && missing(value.note, 'note', t.talk.noteMissing)]}
      send={t.talk.saveNote}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          {mayNote && talk.allowed.includes('cancel') && (
            <RadioSegments
              label={t.talk.was}
              value={value.held}
              onChange={(held) => set({ held })}
              options={[
                { value: 'yes', label: t.view.yes },
                { value: 'no', label: t.talk.wasNot },
              ]}
            />
          )}
          <TextArea
            name="note"
            label={value.held === 'yes' ? t.talk.note : t.talk.cancelHint}
            hint={value.held === 'yes' ? t.talk.noteHint : undefined}
            optional={value.held === 'no'}
            rows={5}
            maxLength={1000}
            value={value.note}
            onChange={(note) => set({ note })}
          />
        </>
      )}
    </ActDialog>
  )
}

/** What to have in mind before the talk: last time, what the young person wants, what we promised, what goes well. */
export function PrepareTalkDialog({ found, onClose, talk }: CaseDialogProps & { talk: Talk }) {
  const t = useWords(text)
  const dates = useDates()
  const { language } = useLanguage()
  const who = calledIn(found.who, t.someone)
  const last = found.talks.findLast(({ heldOn }) => heldOn !== null)
  const view = found.views.find(({ side }) => side === 'young-person')
  const promises = found.tasks.filter(({ doneOn }) => doneOn === null)
  return (
    <Dialog
      title={t.talk.prepareTitle(who)}
      open
      wide
      onClose={onClose}
      actions={
        <>
          {found.allowed.includes('print-plan') && (
            <LinkButton href={`${caseHref(found.id, 'plan')}/page`} look="primary" icon="document">
              {t.act.printPlan}
            </LinkButton>
          )}
          <Button onClick={onClose}>{t.talk.ready}</Button>
        </>
      }
    >
      <div className="stack">
        <p>
          <b className="nw">{t.talk.at(dates.long(talk.on), clockOf(talk.startsAt, language))}</b>{' '}
          {t.talk.with(talk.place, talk.withWhom)}
        </p>
        <section>
          <h3>{t.talk.lastTime}</h3>
          <p className="sm">
            {last ? [dates.plain(last.heldOn ?? last.on), last.note].filter(Boolean).join(': ') : t.talk.nothingYet}
          </p>
          {view?.text && <p className="sm">{t.why.finds(who, view.text)}</p>}
        </section>
        <section>
          <h3>{t.goals.title(who)}</h3>
          {found.goals.length === 0 && <p className="sm">{t.goals.none(who)}</p>}
          {found.goals.map((goal) => (
            <div key={goal.id} className="prepare-goal">
              <p className="sm">‘{goal.words}’</p>
              <Steps steps={goalStages.map((stage) => t.stages[stage])} current={goalStages.indexOf(goal.stage)} />
            </div>
          ))}
        </section>
        <section>
          <h3>{t.talk.ourPromises}</h3>
          {promises.length === 0 && <p className="sm">{t.talk.noPromises}</p>}
          <ul className="bullets sm">
            {promises.map((task) => (
              <li key={task.id}>
                {task.what}{' '}
                <span className="sub">
                  {t.clocks.taskNote(ownerWords(task.owner, who, t), dates.plain(task.dueOn))}
                </span>
              </li>
            ))}
          </ul>
        </section>
        {found.protectiveFacts.length > 0 && (
          <section>
            <h3>{t.talk.goingWell}</h3>
            <div className="stack prepare-well">
              {found.protectiveFacts.map((fact) => (
                <Protective key={fact.id}>{fact.text}</Protective>
              ))}
            </div>
          </section>
        )}
        <Notice icon="document">{t.talk.bring(who)}</Notice>
      </div>
    </Dialog>
  )
}
