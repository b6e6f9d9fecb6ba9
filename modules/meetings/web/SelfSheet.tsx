import { useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { DraftNote } from '../../../platform/web/SavedNote.tsx'
import { TextArea } from '../../../platform/web/TextField.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { meetingEndpoints, type Item } from '../contract.ts'
import { text } from './text.en.ts'

/** What the young person says of it: always asked, "not yet spoken" with a reason is an answer. */
export function SelfSheet({ item, who }: { item: Item; who: string }) {
  const t = useWords(text)
  const [writing, setWriting] = useState(false)
  const draft = useDraft(`own-view:${item.id}`, { text: item.saysSelf ?? '' })
  const change = (part: Partial<typeof draft.value>) => draft.set((before) => ({ ...before, ...part }))
  const act = useAct(meetingEndpoints.saySelf, {
    onDone: () => {
      setWriting(false)
      void draft.discard()
    },
  })
  return (
    <section className="rule">
      <h3>{t.item.selfTitle(who)}</h3>
      {writing ? (
        <Form
          onSend={() => act.mutate({ itemId: item.id, text: draft.value.text })}
          check={() => (draft.value.text.trim() ? [] : [{ field: 'text', message: t.fact.write }])}
          problem={act.error}
          refusals={t.refusals}
        >
          <TextArea
            name="text"
            label={t.item.selfTitle(who)}
            value={draft.value.text}
            onChange={(value) => change({ text: value })}
            maxLength={600}
          />
          <Button type="submit" look="primary" size="sm" busy={act.isPending}>
            {t.actions.save}
          </Button>
          <DraftNote draft={draft} />
        </Form>
      ) : (
        <>
          <p>{item.saysSelf ?? <span className="sub">{t.item.selfNone}</span>}</p>
          {item.allowed.includes('say-self') && (
            <Button size="sm" onClick={() => setWriting(true)}>
              {t.item.selfWrite}
            </Button>
          )}
        </>
      )}
    </section>
  )
}
