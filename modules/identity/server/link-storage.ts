import { sql } from 'kysely'
import type { Work } from '../../../platform/server/work.ts'
import type { LinkRow } from './sign-in-link.ts'

const shown = ['id', 'professional_id', 'made_by', 'made_at', 'ends_at', 'used_at', 'revoked_at'] as const

/** A link that ends when the municipality says that links end. */
export async function insertLink(
  work: Work,
  link: { id: string; tokenHash: Buffer; professionalId: string },
): Promise<LinkRow> {
  return work.db
    .insertInto('identity.sign_in_link')
    .values({
      municipality_id: work.actor.municipalityId,
      id: link.id,
      token_hash: link.tokenHash,
      professional_id: link.professionalId,
      made_by: work.actor.professionalId,
      made_at: work.now,
      ends_at: sql<Date>`(select platform.moment() + make_interval(hours => m.link_valid_hours) from identity.municipality m where m.municipality_id = platform.municipality())`,
    })
    .returning(shown)
    .executeTakeFirstOrThrow()
}

/** The links of this municipality that were made lately, the newest first. */
export async function listLinks(work: Work): Promise<LinkRow[]> {
  return links(work).execute()
}

/** The links that were made for the actor lately. */
export async function listOwnLinks(work: Work): Promise<LinkRow[]> {
  return links(work).where('professional_id', '=', work.actor.professionalId).execute()
}

export async function findLinkForUpdate(work: Work, id: string): Promise<LinkRow | undefined> {
  return links(work).where('id', '=', id).forUpdate().executeTakeFirst()
}

function links(work: Work) {
  return work.db
    .selectFrom('identity.sign_in_link')
    .where('municipality_id', '=', work.actor.municipalityId)
    .select(shown)
    .orderBy('made_at', 'desc')
    .limit(200)
}

export async function updateRevoked(work: Work, id: string): Promise<void> {
  await open(work).where('id', '=', id).execute()
}

/** One open link for each professional: making another withdraws the one before. */
export async function revokeOpenLinks(work: Work, professionalId: string): Promise<void> {
  await open(work).where('professional_id', '=', professionalId).where('ends_at', '>', work.now).execute()
}

function open(work: Work) {
  return work.db
    .updateTable('identity.sign_in_link')
    .set({ revoked_at: work.now, revoked_by: work.actor.professionalId })
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
}
