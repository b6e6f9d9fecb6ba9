import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { notFound } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { peopleEndpoints, RevealedName } from '../../contract.ts'
import { presentName } from '../described-subject.ts'
import { findSubjectOf, listDescriptions } from '../description-storage.ts'

type Input = InputOf<(typeof peopleEndpoints)['revealName']>

/** The name behind initials, for who may see it; the screen where it was asked for goes into the audit line. */
export async function revealNameOfDescription(work: Work, { descriptionId, where }: Input): Promise<RevealedName> {
  const subjectId = await findSubjectOf(work, descriptionId)
  if (subjectId === undefined) throw notFound()
  return revealName(work, subjectId, where)
}

/** As above, for a subject. */
export async function revealName(work: Work, subjectId: string, where?: Input['where']): Promise<RevealedName> {
  const described = (await listDescriptions(work, [subjectId])).get(subjectId)
  if (!described) throw notFound()
  work.record({ name: 'name-revealed', subjectId, details: where ? { where } : {} })
  return presentName(described)
}
