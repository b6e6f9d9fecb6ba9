import { localDateOf } from '../../../../platform/contract/working-days.ts'
import { RadioSegments, Select } from '../../../../platform/web/Choice.tsx'
import { ComboBox } from '../../../../platform/web/ComboBox.tsx'
import { DateField } from '../../../../platform/web/DateField.tsx'
import { useNow } from '../../../../platform/web/now.tsx'
import { TextField } from '../../../../platform/web/TextField.tsx'
import { useLanguage, useWords } from '../../../../platform/web/words.tsx'
import { catalogueInterventions } from '../../../interventions/catalogue.ts'
import { interventionKinds, type InterventionKind } from '../../catalogue.ts'
import { caseEndpoints, interventionResults, type PlanIntervention } from '../../contract.ts'
import { measuresAt, type MeasureCode } from '../../measures.ts'
import { text } from '../text.en.ts'
import { ActDialog, missing, orNull } from './ActDialog.tsx'
import { agesOf } from './ages-of.ts'
import type { CaseDialogProps } from './CaseDialog.tsx'
import { noOwner, OwnerFields, type OwnerTyped, ownerInput, useOwnerFaults } from './OwnerFields.tsx'

type StepTyped = OwnerTyped &
  Record<'goalId' | 'card' | 'what' | 'plainWords' | 'startsOn' | 'endsOn', string> & {
    kind: InterventionKind | ''
    measure: MeasureCode | ''
  }
type Result = (typeof interventionResults)[number]

/** A step in the plan: of which kind, from the intervention map, by whom and from when. */
export function InterventionDialog({ found, onClose, goalId }: CaseDialogProps & { goalId: string | null }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const today = localDateOf(useNow())
  const ownerFaults = useOwnerFaults()
  const measures = measuresAt(agesOf(found.who.age))
  const initial: StepTyped = {
    ...noOwner,
    goalId: goalId ?? '',
    kind: '',
    card: '',
    measure: '',
    what: '',
    plainWords: '',
    startsOn: today,
    endsOn: '',
  }
  return (
    <ActDialog
      title={t.plan.interventionDialog}
      draft={`case-intervention:${goalId ?? found.id}`}
      wide
      initial={initial}
      endpoint={caseEndpoints.addIntervention}
      input={(value) => ({
        caseId: found.id,
        goalId: orNull(value.goalId),
        kind: value.kind as InterventionKind,
        card: orNull(value.card),
        measure: takesMeasure(value.kind) && value.measure !== '' ? value.measure : null,
        what: value.what.trim(),
        plainWords: orNull(value.plainWords),
        owner: ownerInput(value),
        startsOn: value.startsOn,
        endsOn: orNull(value.endsOn),
      })}
      check={(value) => [
        missing(value.kind, 'kind', t.plan.kindMissing),
        missing(value.what, 'what', t.plan.whatMissing),
        ...ownerFaults(value),
        missing(value.startsOn, 'startsOn', t.plan.startsMissing),
        value.endsOn !== '' && value.endsOn < value.startsOn && { field: 'endsOn', message: t.add.fact.order },
      ]}
      send={t.plan.interventionSave}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          <Select
            name="goalId"
            label={t.plan.goal}
            value={value.goalId}
            onChange={(next) => set({ goalId: next })}
            options={[
              ...found.goals.map((goal) => ({ value: goal.id, label: `‘${goal.words}’` })),
              { value: '', label: t.plan.noGoal },
            ]}
          />
          <RadioSegments
            name="kind"
            label={t.plan.kindLabel}
            value={value.kind || undefined}
            onChange={(kind) => set({ kind, card: '', measure: '' })}
            options={interventionKinds.map(({ id, name }) => ({ value: id, label: name[language] }))}
          />
          {value.kind !== '' && (
            <ComboBox
              name="card"
              label={t.plan.cardLabel}
              hint={t.plan.cardHint}
              optional
              value={value.card || undefined}
              onChange={(card) => {
                const chosen = catalogueInterventions.find(({ id }) => id === card)
                set({
                  card: card ?? '',
                  ...(chosen && value.what.trim() === '' ? { what: chosen.name[language] } : {}),
                })
              }}
              options={catalogueInterventions
                .filter((card) => isOfKind(card, value.kind))
                .map((card) => ({
                  value: card.id,
                  label: card.name[language],
                  note: [card.provider[language], card.status === 'idea' && t.plan.idea].filter(Boolean).join(', '),
                }))}
            />
          )}
          {takesMeasure(value.kind) && (
            <Select
              name="measure"
              label={t.plan.measure}
              hint={measureHint(value.measure)}
              optional
              value={value.measure}
              onChange={(measure) => set({ measure })}
              options={[
                { value: '', label: t.plan.noMeasure },
                ...measures.map(({ id, name }) => ({ value: id as MeasureCode, label: name[language] })),
              ]}
            />
          )}
          <TextField
            name="what"
            label={t.plan.whatLabel}
            maxLength={160}
            value={value.what}
            onChange={(what) => set({ what })}
          />
          <TextField
            name="plainWords"
            label={t.plan.plainLabel}
            hint={t.plan.plainHint}
            optional
            maxLength={200}
            value={value.plainWords}
            onChange={(plainWords) => set({ plainWords })}
          />
          <OwnerFields found={found} value={value} set={set} />
          <div className="form-row">
            <DateField
              name="startsOn"
              label={t.plan.starts}
              value={value.startsOn}
              onChange={(startsOn) => set({ startsOn })}
            />
            <DateField
              name="endsOn"
              label={t.plan.ends}
              optional
              value={value.endsOn}
              onChange={(endsOn) => set({ endsOn })}
            />
          </div>
        </>
      )}
    </ActDialog>
  )

  function measureHint(chosen: MeasureCode | ''): string | undefined {
    const measure = measures.find(({ id }) => id === chosen)
    if (!measure) return undefined
    const said = t.plan.measureNote(measure.article, measure.decider[language])
    return measure.note ? `${said}. ${measure.note[language]}` : said
  }
}

function takesMeasure(kind: InterventionKind | ''): boolean {
  return kind === 'criminal-justice' || kind === 'administrative'
}

function isOfKind(card: (typeof catalogueInterventions)[number], kind: InterventionKind | ''): boolean {
  return card.kind === kind || (card.alsoKinds as readonly string[]).includes(kind)
}

/** How a step in the plan ended. */
export function FinishInterventionDialog({
  found,
  onClose,
  intervention,
}: CaseDialogProps & { intervention: PlanIntervention }) {
  const t = useWords(text)
  const initial: { result: Result | ''; text: string } = { result: '', text: '' }
  return (
    <ActDialog
      title={t.plan.finishDialog}
      draft={`case-intervention-done:${intervention.id}`}
      initial={initial}
      endpoint={caseEndpoints.finishIntervention}
      input={(value) => ({
        caseId: found.id,
        interventionId: intervention.id,
        result: value.result as Result,
        text: orNull(value.text),
      })}
      check={(value) => [missing(value.result, 'result', t.plan.finishMissing)]}
      send={t.plan.finishSave}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          <p>{intervention.what}</p>
          <RadioSegments
            name="result"
            label={t.plan.finishResult}
            value={value.result || undefined}
            onChange={(result) => set({ result })}
            options={interventionResults.map((result) => ({ value: result, label: t.results[result] }))}
          />
          <TextField
            name="text"
            label={t.plan.finishText}
            optional
            maxLength={300}
            value={value.text}
            onChange={(words) => set({ text: words })}
          />
        </>
      )}
    </ActDialog>
  )
}
