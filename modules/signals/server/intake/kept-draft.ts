import type { Work } from '../../../../platform/server/work.ts'
import { deleteDraft, findDraft, upsertDraft } from '../../../identity/server/index.ts'
import { emptyDraft, type SignalDraft } from './draft.ts'

const key = 'signal-intake'
const daysKept = 30

/** The draft of the actor's own intake, on the server and for nobody else. */
export async function getSignalDraft(work: Work): Promise<{ draft: SignalDraft; keptAt: Date | null }> {
  const kept = await findDraft(work, key)
  return kept
    ? { draft: { ...emptyDraft(), ...(kept.content as Partial<SignalDraft>) }, keptAt: kept.kept_at }
    : { draft: emptyDraft(), keptAt: null }
}

export async function keepSignalDraft(work: Work, draft: SignalDraft): Promise<void> {
  await upsertDraft(work, key, draft, new Date(work.now.getTime() + daysKept * 86_400_000))
  work.record({ name: 'draft-kept' })
}

export async function dropSignalDraft(work: Work): Promise<void> {
  await deleteDraft(work, key)
  work.record({ name: 'draft-dropped' })
}
