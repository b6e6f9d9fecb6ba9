import type { Work } from '../../../../platform/server/work.ts'
import { deleteDraft, findDraft, upsertDraft } from '../../../identity/server/index.ts'
import { emptyDraft, type SignalDraft } from './draft.ts'

const daysKept = 30

// Who came by a one-time link may be another than the link was for: what is typed there stays there, and ends with it.
// The account sees that the link was used and by which session; a key with # is one that the endpoint for drafts refuses.
function placeOf(work: Work): { key: string; endsAt: Date } {
  const { session } = work.actor
  return session?.narrow
    ? { key: `signal-intake#${session.id}`, endsAt: session.endsAt }
    : { key: 'signal-intake', endsAt: new Date(work.now.getTime() + daysKept * 86_400_000) }
}

/** The draft of the actor's own intake, on the server and for nobody else. */
export async function getSignalDraft(work: Work): Promise<{ draft: SignalDraft; keptAt: Date | null }> {
  const kept = await findDraft(work, placeOf(work).key)
  return kept
    ? { draft: { ...emptyDraft(), ...(kept.content as Partial<SignalDraft>) }, keptAt: kept.kept_at }
    : { draft: emptyDraft(), keptAt: null }
}

export async function keepSignalDraft(work: Work, draft: SignalDraft): Promise<void> {
  const { key, endsAt } = placeOf(work)
  await upsertDraft(work, key, draft, endsAt)
  work.record({ name: 'draft-kept' })
}

export async function dropSignalDraft(work: Work): Promise<void> {
  await deleteDraft(work, placeOf(work).key)
  work.record({ name: 'draft-dropped' })
}
