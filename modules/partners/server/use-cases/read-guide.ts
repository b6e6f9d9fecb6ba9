import { dataKinds, type InputOf, type PersonalPurpose } from '../../../../platform/contract/endpoint.ts'
import { localDateOf } from '../../../../platform/contract/working-days.ts'
import { notFound } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { listOrganisations } from '../../../identity/server/index.ts'
import type { GuideLine, Organisation, partnerEndpoints } from '../../contract.ts'
import { answerOf } from '../guide.ts'
import { kindsOpened, listCovenantRows, partiesOf, termsOf } from '../storage.ts'

type E = typeof partnerEndpoints
type Parties = { readonly senderId: number; readonly receiverId: number; readonly purpose: PersonalPurpose }

/** The sharing guide: every kind of data, for one sender, one receiver and one purpose. */
export async function readGuide(work: Work, asked: InputOf<E['readGuide']>): Promise<GuideLine[]> {
  const lines = await guideLines(work, asked)
  work.record({ name: 'sharing-guide-read', details: asked })
  return lines
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
  const covenants = await listCovenantRows(work)
  const ids = covenants.map(({ id }) => id)
  const agreements = { covenants, parties: await partiesOf(work, ids), terms: await termsOf(work, ids) }
  const today = localDateOf(work.now)
  return dataKinds.map((kind) =>
    answerOf({ sender, receiver, purpose, kind, today, opened: opened.has(kind) }, agreements),
  )
}
