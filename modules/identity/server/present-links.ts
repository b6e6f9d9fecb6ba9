import type { Work } from '../../../platform/server/work.ts'
import type { SignInLink } from '../contract.ts'
import { stateOf, type LinkRow } from './sign-in-link.ts'
import { findColleagues, type Colleague } from './storage.ts'

/** Links with the people they are about; only a coordinator may withdraw one, and only while it is open. */
export async function presentLinks(work: Work, links: readonly LinkRow[]): Promise<SignInLink[]> {
  const people = await findColleagues(
    work,
    links.flatMap((link) => [link.professional_id, ...(link.made_by ? [link.made_by] : [])]),
  )
  return links.flatMap((link) => {
    const holder = people.get(link.professional_id)
    if (!holder) return []
    const maker = link.made_by ? people.get(link.made_by) : undefined
    const state = stateOf(link, work.now)
    return [
      {
        id: link.id,
        professional: named(holder),
        madeBy: maker ? named(maker) : null,
        madeAt: link.made_at.toISOString(),
        endsAt: link.ends_at.toISOString(),
        usedAt: link.used_at?.toISOString() ?? null,
        state,
        allowed: state === 'open' && work.actor.permissions.has('identity.make-links') ? ['revoke' as const] : [],
      },
    ]
  })
}

function named({
  givenName,
  infix,
  familyName,
  functionTitle,
  organisationName,
}: Colleague): SignInLink['professional'] {
  return { givenName, infix, familyName, functionTitle, organisationName }
}
