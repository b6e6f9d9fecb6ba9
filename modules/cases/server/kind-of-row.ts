import type { DataKind } from '../../../platform/contract/endpoint.ts'
import type { Work } from '../../../platform/server/work.ts'
import { accessTo } from '../../privacy/server/index.ts'
import type { OwnerInput } from '../contract.ts'
import { kindsToWrite } from './case.ts'
import { isActive, type LoadedCase, refuse } from './case-at-hand.ts'
import { localDateOf } from '../../../platform/contract/working-days.ts'

/**
 * The kind under which something is written that a colleague must do: the first of these that the writer may write and the
 * colleague can read. So a police officer reads a task without the observations, and a school its timetable.
 */
export async function kindForOwner(
  work: Work,
  loaded: LoadedCase,
  owner: OwnerInput,
  candidates: readonly DataKind[],
): Promise<DataKind> {
  const writes = kindsToWrite(work.actor, loaded.at)
  const mine = candidates.filter((kind) => writes.includes(kind))
  const [first] = mine
  if (first === undefined) return refuse('fact-kind-not-yours')
  if (!('professionalId' in owner) || owner.professionalId === work.actor.professionalId) return first
  mustWorkOnCase(work, loaded, owner.professionalId)
  const readable = (await accessTo(work, loaded.row.subject_id))
    .filter(
      (line) =>
        line.professional_id === owner.professionalId &&
        line.source_organisation_ids.includes(Number(work.actor.organisationId)),
    )
    .map((line) => line.kind)
  return mine.find((kind) => readable.includes(kind)) ?? refuse('no-covenant')
}

/** Who must do something works on the case, and so can see what. */
export function mustWorkOnCase(work: Work, { row, team }: LoadedCase, professionalId: string): void {
  const today = localDateOf(work.now)
  const works =
    professionalId === row.director_id ||
    team.some((member) => member.professional_id === professionalId && isActive(member, today))
  if (!works) refuse('owner-not-in-team')
}
