import { sql } from 'kysely'
import type { DataKind } from '../../../platform/contract/endpoint.ts'
import type { Work } from '../../../platform/server/work.ts'
import { listOrganisationsWithRole } from '../../identity/server/index.ts'
import type { SharingLine } from '../contract.ts'

const kinds = ['identity', 'contact', 'observation', 'education'] as const

/** What an organisation may share with the information coordinator for signalling today; empty when there is no coordinator. */
export async function sharingWithCoordinator(work: Work, senderOrganisationId: number): Promise<SharingLine[]> {
  const receivers = await listOrganisationsWithRole(work, 'information-coordinator')
  if (receivers.length === 0) return []
  if (receivers.includes(senderOrganisationId)) {
    return kinds.map((kind) => ({ kind, answer: 'may', ground: null, article: null, covenant: null, note: null }))
  }
  const found = await termsInForce(work, senderOrganisationId, receivers)
  return kinds.map((kind) => {
    const term = found.find((each) => each.kind === kind)
    if (!term) return { kind, answer: 'may-not', ground: null, article: null, covenant: null, note: null }
    return { kind, answer: term.condition === 'free' ? 'may' : 'with-consent', ground: term.ground, article: term.article, covenant: term.title, note: term.note }
  })
}

type Term = { kind: DataKind; condition: 'free' | 'with-consent'; ground: string; article: string; title: string; note: string | null }

// The keys are those that the policies ask for; the terms beside them only say in which words.
async function termsInForce(work: Work, sender: number, receivers: readonly number[]): Promise<Term[]> {
  const { rows } = await sql<Term>`
    select gives.kind, gives.condition, gives.ground, gives.article, c.title, gives.note
    from unnest(${receivers}::int[]) receiver(id)
    cross join lateral privacy.shared_keys_of(platform.municipality(), receiver.id, 'signalering', platform.today()) opened(key)
    join partners.covenant_term gives on gives.municipality_id = platform.municipality() and gives.organisation_id = ${sender} and gives.direction = 'gives'
      and gives.purpose = 'signalering' and privacy.sharing_key(gives.organisation_id, gives.purpose, gives.kind) = opened.key
    join partners.covenant c on c.municipality_id = gives.municipality_id and c.id = gives.covenant_id
      and c.valid_from <= platform.today() and (c.valid_until is null or c.valid_until >= platform.today()) and not ('signalering' = any (c.stopped_purposes))
    join partners.covenant_party party on party.municipality_id = c.municipality_id and party.covenant_id = c.id and party.organisation_id = gives.organisation_id
      and party.joined_on <= platform.today() and (party.left_on is null or party.left_on >= platform.today())
    order by gives.condition, c.valid_from desc, c.id`.execute(work.db)
  return rows
}
