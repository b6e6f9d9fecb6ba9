import { Button, TextButton } from '../../../platform/web/Button.tsx'
import { Select } from '../../../platform/web/Choice.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { DraftNote, SavedNote } from '../../../platform/web/SavedNote.tsx'
import { TextArea, TextField } from '../../../platform/web/TextField.tsx'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import {
  actionStates,
  insightEndpoints,
  type NarrativeAction,
  type NarrativeSection,
  type ReportDraft,
  type ReportElement,
} from '../contract.ts'
import { AudienceChoice } from './AudienceChoice.tsx'
import { text } from './text.en.ts'

const empty: NarrativeAction = { action: '', state: 'not-started', result: '', audience: 'confidential' }

/** The text, the actions and the results of one element of the approach. */
export function SectionForm({
  draft: report,
  element,
}: {
  readonly draft: ReportDraft
  readonly element: ReportElement
}) {
  const t = useWords(text)
  const section = report.sections.find((each) => each.element === element)
  if (!section) throw new Error(`the draft has no section ${element}`)
  const { version, content, writtenAt } = section
  const draft = useDraft(`report:${report.id}:${element}`, { version, content })
  const act = useAct(insightEndpoints.writeSection, { onDone: () => void draft.discard() })
  const written: NarrativeSection = draft.value.content
  const set = (changed: Partial<NarrativeSection>) =>
    draft.set((before) => ({ ...before, content: { ...before.content, ...changed } }))
  const setAction = (index: number, changed: Partial<NarrativeAction>) =>
    set({ actions: written.actions.map((each, at) => (at === index ? { ...each, ...changed } : each)) })

  return (
    <Form
      label={t.builder.elements[element]}
      onSend={() => act.mutate({ reportId: report.id, element, ...draft.value })}
      check={() =>
        written.actions.flatMap((line, index) =>
          line.action.trim() === '' ? [{ field: `content.actions.${index}.action`, message: t.builder.needed }] : [],
        )
      }
      problem={act.error}
      refusals={t.refusals}
    >
      <TextArea
        name="content.text"
        label={t.builder.text}
        hint={t.builder.textHint}
        optional
        rows={8}
        maxLength={6000}
        value={written.text}
        onChange={(words) => set({ text: words })}
      />
      <AudienceChoice name="content.audience" value={written.audience} onChange={(audience) => set({ audience })} />
      <fieldset className="report-list">
        <legend>{t.actions.title}</legend>
        {written.actions.map((line, index) => {
          const name = `content.actions.${index}`
          return (
            <div key={index} className="report-line">
              <TextField
                name={`${name}.action`}
                label={t.builder.action}
                size="sm"
                maxLength={200}
                value={line.action}
                onChange={(action) => setAction(index, { action })}
              />
              <div className="report-line-pair">
                <Select
                  name={`${name}.state`}
                  label={t.builder.state}
                  size="sm"
                  value={line.state}
                  onChange={(state) => setAction(index, { state })}
                  options={actionStates.map((state) => ({ value: state, label: t.builder.states[state] }))}
                />
                <AudienceChoice
                  name={`${name}.audience`}
                  value={line.audience}
                  onChange={(audience) => setAction(index, { audience })}
                />
              </div>
              <TextArea
                name={`${name}.result`}
                label={t.builder.result}
                size="sm"
                optional
                rows={2}
                maxLength={600}
                value={line.result}
                onChange={(result) => setAction(index, { result })}
              />
              <TextButton
                onClick={() => set({ actions: written.actions.filter((_, at) => at !== index) })}
                aria-label={`${t.builder.remove}: ${line.action.trim() || index + 1}`}
              >
                {t.builder.remove}
              </TextButton>
            </div>
          )
        })}
        {written.actions.length < 30 && (
          <Button size="sm" icon="add" onClick={() => set({ actions: [...written.actions, empty] })}>
            {t.builder.addAction}
          </Button>
        )}
      </fieldset>
      <div className="row row--wrap">
        <Button type="submit" look="primary" busy={act.isPending}>
          {t.builder.keep}
        </Button>
        {draft.value.version < version && (
          <TextButton onClick={() => void draft.discard()}>{t.builder.loadNew}</TextButton>
        )}
        {draft.state === 'clean' ? (
          <SavedNote at={writtenAt ?? undefined} saving={act.isPending} />
        ) : (
          <DraftNote draft={draft} />
        )}
      </div>
    </Form>
  )
}
