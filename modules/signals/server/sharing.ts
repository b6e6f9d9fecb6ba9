import type { Work } from '../../../platform/server/work.ts'
import { listOrganisationsWithRole } from '../../identity/server/index.ts'
import { listTermsInForce } from '../../partners/server/index.ts'
import type { SharingLine } from '../contract.ts'

const kinds = ['identity', 'contact', 'observation', 'education'] as const
const nothing = { ground: null, article: null, covenant: null, note: null }

/** What an organisation may share with the information coordinator for signalling today; empty when there is no coordinator. */
export async function sharingWithCoordinator(work: Work, senderOrganisationId: number): Promise<SharingLine[]> {
  const receivers = await listOrganisationsWithRole(work, 'information-coordinator')
  if (receivers.length === 0) return []
  if (receivers.includes(senderOrganisationId)) return kinds.map((kind) => ({ kind, answer: 'may', ...nothing }))

  const terms = await listTermsInForce(work, senderOrganisationId, receivers, 'signalering')
  return kinds.map((kind) => {
    const term = terms.find((each) => each.kind === kind)
    if (!term) return { kind, answer: 'may-not', ...nothing }
    const { ground, article, covenant, note } = term
    return { kind, answer: term.condition === 'free' ? 'may' : 'with-consent', ground, article, covenant, note }
  })
}
