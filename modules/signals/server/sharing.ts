import type { DataKind } from '../../../platform/contract/endpoint.ts'
import type { Work } from '../../../platform/server/work.ts'
import { listOrganisationsWithRole } from '../../identity/server/index.ts'
import { listTermsInForce, whyNot } from '../../partners/server/index.ts'
import type { SharingLine } from '../contract.ts'

const purpose = 'signalering'
const kinds = ['identity', 'contact', 'observation', 'education'] as const
const nothing = {
  ground: null,
  article: null,
  covenant: null,
  note: null,
  validFrom: null,
  validUntil: null,
  contactPoint: null,
}

/**
 * What an organisation may share with the information coordinator for signalling today; empty when there is no coordinator.
 * `asked` are the kinds that matter: why another is closed is not looked up.
 */
export async function sharingWithCoordinator(
  work: Work,
  senderOrganisationId: number,
  asked: readonly DataKind[] = kinds,
): Promise<SharingLine[]> {
  const receivers = await listOrganisationsWithRole(work, 'information-coordinator')
  if (receivers.length === 0) return []
  if (receivers.includes(senderOrganisationId))
    return kinds
      .filter((kind) => asked.includes(kind))
      .map((kind) => ({ ...nothing, kind, answer: 'may', reason: 'own-organisation' }))

  const terms = await listTermsInForce(work, senderOrganisationId, receivers, purpose)
  const closed = kinds.filter((kind) => asked.includes(kind) && !terms.some((term) => term.kind === kind))
  // Asked only where something is closed: who may share everything waits for nothing more.
  const reasons =
    closed.length > 0
      ? await whyNot(work, { senderId: senderOrganisationId, receiverIds: receivers, purpose }, closed)
      : new Map()
  return kinds
    .filter((kind) => asked.includes(kind))
    .map((kind): SharingLine => {
      const term = terms.find((each) => each.kind === kind)
      if (!term) return closedLine(kind, reasons.get(kind))
      const { ground, article, covenant, contactPoint, note } = term
      const isFree = term.condition === 'free'
      return {
        ...nothing,
        kind,
        answer: isFree ? 'may' : 'with-consent',
        reason: isFree ? 'agreed' : 'consent-first',
        ground,
        article,
        covenant,
        contactPoint,
        note,
      }
    })
}

type WhyNot = Awaited<ReturnType<typeof whyNot>>

function closedLine(kind: SharingLine['kind'], why: ReturnType<WhyNot['get']>): SharingLine {
  const { title = null, contactPoint = null, validFrom = null, validUntil = null } = why?.covenant ?? {}
  return {
    ...nothing,
    kind,
    answer: 'may-not',
    reason: why?.reason ?? 'no-covenant',
    covenant: title,
    contactPoint,
    validFrom,
    validUntil,
  }
}
