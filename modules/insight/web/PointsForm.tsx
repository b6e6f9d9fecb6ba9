import { Button, TextButton } from '../../../platform/web/Button.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { DraftNote, SavedNote } from '../../../platform/web/SavedNote.tsx'
import { TextArea, TextField } from '../../../platform/web/TextField.tsx'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { insightEndpoints, type NarrativePoint, type NarrativePoints, type ReportDraft } from '../contract.ts'
import { AudienceChoice } from './AudienceChoice.tsx'
import { text } from './text.en.ts'

const lists = ['changed', 'stuck', 'asked'] as const
const empty: NarrativePoint = { title: '', text: '', audience: 'confidential' }

/** What changed, what is stuck, what we ask: a few points each. */
export function PointsForm({ draft: report }: { readonly draft: ReportDraft }) {
  const t = useWords(text)
  const { version, content, writtenAt } = report.points
  const draft = useDraft(`report:${report.id}:points`, { version, content })
  const act = useAct(insightEndpoints.writePoints, { onDone: () => void draft.discard() })
  const points: NarrativePoints = draft.value.content
  const change = (list: (typeof lists)[number], next: readonly NarrativePoint[]) =>
    draft.set((before) => ({ ...before, content: { ...before.content, [list]: [...next] } }))

  return (
    <Form
      label={t.builder.opening}
      onSend={() => act.mutate({ reportId: report.id, ...draft.value })}
      check={() =>
        lists.flatMap((list) =>
          points[list].flatMap((point, index) =>
            point.title.trim() === '' ? [{ field: `content.${list}.${index}.title`, message: t.builder.needed }] : [],
          ),
        )
      }
      problem={act.error}
      refusals={t.refusals}
    >
      {lists.map((list) => (
        <fieldset key={list} className="report-list">
          <legend>{t.points[list]}</legend>
          {points[list].map((point, index) => {
            const set = (changed: Partial<NarrativePoint>) =>
              change(
                list,
                points[list].map((each, at) => (at === index ? { ...each, ...changed } : each)),
              )
            const name = `content.${list}.${index}`
            return (
              <div key={index} className="report-line">
                <div className="report-line-head">
                  <TextField
                    name={`${name}.title`}
                    label={t.builder.pointTitle}
                    size="sm"
                    maxLength={120}
                    value={point.title}
                    onChange={(title) => set({ title })}
                  />
                  <AudienceChoice
                    name={`${name}.audience`}
                    value={point.audience}
                    onChange={(audience) => set({ audience })}
                  />
                </div>
                <TextArea
                  name={`${name}.text`}
                  label={t.builder.pointText}
                  size="sm"
                  optional
                  rows={2}
                  maxLength={600}
                  value={point.text}
                  onChange={(words) => set({ text: words })}
                />
                <TextButton
                  onClick={() =>
                    change(
                      list,
                      points[list].filter((_, at) => at !== index),
                    )
                  }
                  aria-label={`${t.builder.remove}: ${point.title.trim() || index + 1}`}
                >
                  {t.builder.remove}
                </TextButton>
              </div>
            )
          })}
          {points[list].length < 8 && (
            <Button size="sm" icon="add" onClick={() => change(list, [...points[list], empty])}>
              {t.builder.addPoint}
            </Button>
          )}
        </fieldset>
      ))}
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
