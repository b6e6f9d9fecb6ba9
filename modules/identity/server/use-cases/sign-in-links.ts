import { createHash, randomBytes } from 'node:crypto'
import type { InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { notFound, Refusal } from '../../../../platform/server/refusal.ts'
import { newId, type Work } from '../../../../platform/server/work.ts'
import type { identityEndpoints, IdentityRefusal } from '../../contract.ts'
import { findLinkForUpdate, insertLink, listLinks, revokeOpenLinks, updateRevoked } from '../link-storage.ts'
import { presentLinks } from '../present-links.ts'
import { mayHaveLink, stateOf } from '../sign-in-link.ts'
import { getOwnMunicipality, listProfessionals } from '../storage.ts'

type E = typeof identityEndpoints

/** Makes a link with which a professional shares a signal once. The link is told now and never again. */
export async function makeSignInLink(
  work: Work,
  { professionalId }: InputOf<E['makeSignInLink']>,
): Promise<OutputOf<E['makeSignInLink']>> {
  const professional = (await listProfessionals(work)).find(({ id }) => id === professionalId)
  if (!professional) throw notFound()
  // In one's own name one shares with one's own account.
  if (professional.id === work.actor.professionalId) throw new Refusal<IdentityRefusal>('link-not-for-oneself')
  if (!mayHaveLink(professional.roles)) throw new Refusal<IdentityRefusal>('link-not-for-role')

  const token = randomBytes(32)
  await revokeOpenLinks(work, professionalId)
  const made = await insertLink(work, {
    id: newId(),
    tokenHash: createHash('sha256').update(token).digest(),
    professionalId,
  })
  work.record({ name: 'sign-in-link-made', details: { linkId: made.id, professionalId } })
  const [link] = await presentLinks(work, [made])
  if (!link) throw new Error('a link belongs to somebody who works here')
  return { link, path: `/link/${token.toString('base64url')}` }
}

/** The links that were made lately, how each stands, and who could get one. */
export async function listSignInLinks(work: Work): Promise<OutputOf<E['listSignInLinks']>> {
  const links = await presentLinks(work, await listLinks(work))
  const candidates = (await listProfessionals(work)).filter(
    ({ id, roles }) => id !== work.actor.professionalId && mayHaveLink(roles),
  )
  const { linkValidHours: validHours } = await getOwnMunicipality(work)
  work.record({ name: 'sign-in-links-listed' })
  return { links, candidates, validHours }
}

/** Withdraws a link that nobody used yet. */
export async function revokeSignInLink(
  work: Work,
  { linkId }: InputOf<E['revokeSignInLink']>,
): Promise<OutputOf<E['revokeSignInLink']>> {
  const link = await findLinkForUpdate(work, linkId)
  if (!link) throw notFound()
  if (stateOf(link, work.now) !== 'open') throw new Refusal<IdentityRefusal>('link-not-open')

  await updateRevoked(work, linkId)
  work.record({ name: 'sign-in-link-revoked', details: { linkId, professionalId: link.professional_id } })
  return { done: true }
}
