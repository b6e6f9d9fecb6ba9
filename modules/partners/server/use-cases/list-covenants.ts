import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { listOrganisations as organisationsOf } from '../../../identity/server/index.ts'
import type { Covenant, CovenantLine, Organisation, partnerEndpoints } from '../../contract.ts'
import { presentCovenant, presentLine } from '../present.ts'
import { getCovenantRow, listCovenantRows, partiesOf, termsOf } from '../storage.ts'

type E = typeof partnerEndpoints

/** Everybody that works with this municipality, to choose a sender and a receiver from. */
export async function listOrganisations(work: Work): Promise<Organisation[]> {
  const organisations = await organisationsOf(work)
  work.record({ name: 'organisations-listed' })
  return organisations
}

/** Every covenant, also expired ones: what was shared then was shared under it. */
export async function listCovenants(work: Work): Promise<CovenantLine[]> {
  const rows = await listCovenantRows(work)
  const ids = rows.map(({ id }) => id)
  const parties = await partiesOf(work, ids)
  const terms = await termsOf(work, ids)
  work.record({ name: 'covenants-listed' })
  return rows.map((row) =>
    presentLine(
      work,
      row,
      parties.filter(({ covenant_id }) => covenant_id === row.id),
      terms.filter(({ covenant_id }) => covenant_id === row.id),
    ),
  )
}

/** One covenant with its parties, and what each gives and receives. */
export async function getCovenant(work: Work, { covenantId }: InputOf<E['getCovenant']>): Promise<Covenant> {
  const row = await getCovenantRow(work, covenantId)
  work.record({ name: 'covenant-read', details: { covenantId } })
  return presentCovenant(work, row)
}
