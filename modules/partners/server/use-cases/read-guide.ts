import { type DataKind, dataKinds, type InputOf, type PersonalPurpose } from '../../../../platform/contract/endpoint.ts'
import { localDateOf } from '../../../../platform/contract/working-days.ts'
import { notFound } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { listOrganisations } from '../../../identity/server/index.ts'
import type { GuideLine, Organisation, partnerEndpoints } from '../../contract.ts'
import { answerOf, nearestLine } from '../guide.ts'
import { kindsOpened, listAgreements } from '../storage.ts'

type E = typeof partnerEndpoints
type Parties = { readonly senderId: number; readonly receiverId: number; readonly purpose: PersonalPurpose }

/** The sharing guide: every kind of data, for one sender, one receiver and one purpose. */
export async function readGuide(work: Work, asked: InputOf<E['readGuide']>): Promise<GuideLine[]> {
  const lines = await guideLines(work, asked)
  work.record({ name: 'sharing-guide-read', details: asked })
  return lines
}

/** For another room: why a sender may not share these kinds with any of these receivers today, per kind. */
export async function whyNot(
  work: Work,
  { senderId, receiverIds, purpose }: Omit<Parties, 'receiverId'> & { readonly receiverIds: readonly number[] },
  kinds: readonly DataKind[],
): Promise<ReadonlyMap<DataKind, GuideLine>> {
  const perReceiver = await Promise.all(
    receiverIds.map((receiverId) => guideLines(work, { senderId, receiverId, purpose })),
  )
  return new Map(
    kinds.flatMap((kind) => {
      const line = nearestLine(perReceiver.flat().filter((each) => each.kind === kind && each.answer === 'may-not'))
      return line ? [[kind, line]] : []
    }),
  )
}

async function guideLines(work: Work, { senderId, receiverId, purpose }: Parties): Promise<GuideLine[]> {
  const organisations = await listOrganisations(work)
  const one = (id: number): Organisation => {
    const found = organisations.find((organisation) => organisation.id === id)
    if (!found) throw notFound()
    return found
  }
  const [sender, receiver] = [one(senderId), one(receiverId)]
  const opened = await kindsOpened(work, senderId, receiverId, purpose)
  const agreements = await listAgreements(work)
  const today = localDateOf(work.now)
  return dataKinds.map((kind) =>
    answerOf({ sender, receiver, purpose, kind, today, opened: opened.has(kind) }, agreements),
  )
}
