import { CheckboxField, RadioList } from '../../../../platform/web/Choice.tsx'
import { TextField } from '../../../../platform/web/TextField.tsx'
import { useWords } from '../../../../platform/web/words.tsx'
import { caseEndpoints, goalStages, spokenSides, type Goal, type Informing } from '../../contract.ts'
import { calledIn } from '../called.ts'
import { text } from '../text.en.ts'
import { ActDialog, missing } from './ActDialog.tsx'
import type { CaseDialogProps } from './CaseDialog.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'

/** What the young person wants, in own words. */
export function GoalDialog({ found, onClose }: CaseDialogProps) {
  const t = useWords(text)
  return (
    <ActDialog
      title={t.plan.goalDialog(calledIn(found.who, t.someone))}
      draft={`case-goal:${found.id}`}
      initial={{ words: '', readableBySchool: false }}
      endpoint={caseEndpoints.addGoal}
      input={(value) => ({
        caseId: found.id,
        words: value.words.trim().replace(/^[‘’'"“”]+|[‘’'"“”]+$/g, ''),
        readableBySchool: value.readableBySchool,
      })}
      check={(value) => [missing(value.words, 'words', t.plan.goalMissing)]}
      send={t.plan.goalSave}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          <TextField
            name="words"
            label={t.plan.goalWords}
            hint={t.plan.goalHint}
            maxLength={200}
            value={value.words}
            onChange={(words) => set({ words })}
          />
          <CheckboxField
            name="readableBySchool"
            label={t.plan.goalSchool}
            hint={t.plan.goalSchoolHint}
            checked={value.readableBySchool}
            onChange={(readableBySchool) => set({ readableBySchool })}
          />
        </>
      )}
    </ActDialog>
  )
}

/** How far a goal is. */
export function MoveGoalDialog({ found, onClose, goal }: CaseDialogProps & { goal: Goal }) {
  const t = useWords(text)
  return (
    <ActDialog
      title={t.plan.moveDialog}
      draft={`case-goal-stage:${goal.id}`}
      initial={{ stage: goal.stage }}
      endpoint={caseEndpoints.moveGoal}
      input={(value) => ({ caseId: found.id, goalId: goal.id, stage: value.stage })}
      send={t.plan.moveSave}
      onClose={onClose}
    >
      {(value, set) => (
        <RadioList
          name="stage"
          label={`‘${goal.words}’`}
          hint={t.plan.moveHint}
          value={value.stage}
          onChange={(stage) => set({ stage })}
          options={goalStages.map((stage) => ({ value: stage, label: t.stages[stage] }))}
        />
      )}
    </ActDialog>
  )
}

const waits: readonly Informing['state'][] = ['due', 'overdue', 'deferral-asked']

/** The plan is ready; says what is still needed before it can be. */
export function SettlePlanDialog({ found, onClose }: CaseDialogProps) {
  const t = useWords(text)
  const who = calledIn(found.who, t.someone)
  const needs = [
    ...(found.goals.length === 0 ? [t.plan.needsGoal] : []),
    ...(found.informing.some(({ state }) => waits.includes(state)) ? [t.plan.needsTold(who)] : []),
    ...spokenSides
      .filter((side) => !found.views.some((view) => view.side === side))
      .map((side) => t.plan.needsView[side](who)),
  ]
  return (
    <ConfirmDialog
      title={t.plan.settleDialog}
      endpoint={caseEndpoints.settlePlan}
      input={{ caseId: found.id }}
      send={t.plan.settleSave}
      onClose={onClose}
    >
      <p>{t.plan.settleText}</p>
      {needs.length > 0 && (
        <div>
          <p className="sm">
            <b>{t.plan.settleNeeds}</b>
          </p>
          <ul className="bullets sm">
            {needs.map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
        </div>
      )}
    </ConfirmDialog>
  )
}
