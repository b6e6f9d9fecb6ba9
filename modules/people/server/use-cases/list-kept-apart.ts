import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { notFound } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { KeptApart, peopleEndpoints } from '../../contract.ts'
import { aroundOf, presentApart } from '../compared-sides.ts'
import { listApartFrom } from '../comparison-storage.ts'
import { findSubjectOf, listDescriptions } from '../description-storage.ts'
import { presentSide } from '../present.ts'

/** Records that somebody keeps apart from this one, newest first: from here two people can compare them anew. */
export async function listKeptApart(
  work: Work,
  { descriptionId }: InputOf<(typeof peopleEndpoints)['listKeptApart']>,
): Promise<KeptApart[]> {
  const subjectId = await findSubjectOf(work, descriptionId)
  if (subjectId === undefined) throw notFound()
  const said = (await listApartFrom(work, subjectId)).map((each) => ({
    each,
    other: each.subjectId === subjectId ? each.otherSubjectId : each.subjectId,
  }))
  const others = said.map(({ other }) => other)
  const described = await listDescriptions(work, others)
  const around = await aroundOf(work, others)
  work.record({ name: 'kept-apart-listed', subjects: [subjectId, ...others] })
  return said.flatMap(({ each, other }) => {
    const side = described.get(other)
    if (!side) return []
    const saidApart = presentApart(each, around.colleagues)
    return [{ ...presentSide(work, side, around), saidApart, comparisonId: each.comparisonId }]
  })
}
