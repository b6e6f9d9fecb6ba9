import type { InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { identityEndpoints } from '../../contract.ts'
import { deleteDraft, findDraft, upsertDraft } from '../storage.ts'

const draftDays = 30

type E = typeof identityEndpoints

/** The draft of one form of the actor, or null; nobody else ever reads it. */
export async function getDraft(work: Work, { key }: InputOf<E['getDraft']>): Promise<OutputOf<E['getDraft']>> {
  const draft = await findDraft(work, key)
  work.record({ name: 'draft-read' })
  return draft ? { key: draft.key, content: draft.content, keptAt: draft.kept_at.toISOString() } : null
}

/** Keeps what the actor typed so far for thirty days. */
export async function keepDraft(
  work: Work,
  { key, content }: InputOf<E['keepDraft']>,
): Promise<OutputOf<E['keepDraft']>> {
  await upsertDraft(work, key, content, new Date(work.now.getTime() + draftDays * 86_400_000))
  work.record({ name: 'draft-kept' })
  return { done: true }
}

/** Throws a draft away, for instance because the form was sent. */
export async function dropDraft(work: Work, { key }: InputOf<E['dropDraft']>): Promise<OutputOf<E['dropDraft']>> {
  await deleteDraft(work, key)
  work.record({ name: 'draft-dropped' })
  return { done: true }
}
