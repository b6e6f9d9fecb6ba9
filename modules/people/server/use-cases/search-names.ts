import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { notFound, Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { NamesFound, PeopleRefusal, peopleEndpoints } from '../../contract.ts'
import { aroundOf } from '../compared-sides.ts'
import { countValues, joinedSubjects, listComparisonsOf } from '../comparison-storage.ts'
import { comparable } from '../described-subject.ts'
import { findSubjectOf, listDescriptions } from '../description-storage.ts'
import { plainName } from '../name-key.ts'
import { plainWords } from '../name-sounds.ts'
import { findByName } from '../name-search-storage.ts'
import { presentSuggestion } from '../present.ts'
import { compareWith, valuesAsked } from '../shares.ts'

/**
 * The second step, when the suggestions do not help: records of the same purpose, seen by the actor, with a name like the one
 * asked; newest first. Why it was searched and what came up is recorded. What was searched is not: a name in the trail would
 * outlive the record that it belongs to, also the name of somebody about whom nothing is kept.
 */
export async function searchNames(
  work: Work,
  { descriptionId, name, birthYear, reason }: InputOf<(typeof peopleEndpoints)['searchNames']>,
): Promise<NamesFound> {
  const subjectId = await findSubjectOf(work, descriptionId)
  const asking = subjectId && (await listDescriptions(work, [subjectId])).get(subjectId)
  if (!subjectId || !asking) throw notFound()
  const asked = plainName(name)
  if (asked.replaceAll(' ', '').length < 3) throw new Refusal<PeopleRefusal>('name-too-short')
  if (repeats(reason, asked)) throw new Refusal<PeopleRefusal>('reason-holds-name')

  const all = await findByName(work, subjectId, asked, birthYear)
  if (all === undefined) throw new Refusal<PeopleRefusal>('searched-too-often')
  const joined = new Set(await joinedSubjects(work, subjectId))
  const described = await listDescriptions(
    work,
    all.filter((found) => !joined.has(found)),
  )
  const candidates = [...described.values()]
  const subjects = candidates.map((candidate) => candidate.subjectId)
  work.record({
    name: 'names-searched',
    subjectId,
    details: { reason: reason.trim(), withBirthYear: birthYear !== null, found: subjects.length },
  })
  if (candidates.length === 0) return { found: [] }

  work.record({ name: 'suggestions-read', subjects })
  const left = comparable(asking)
  const rights = candidates.map((candidate) => comparable(candidate))
  const counted = await countValues(work, valuesAsked(left, rights))
  const around = await aroundOf(work, subjects)
  const comparisons = await listComparisonsOf(work, subjectId)
  return {
    found: candidates
      .toSorted((a, b) => b.describedAt.getTime() - a.describedAt.getTime())
      .map((candidate) =>
        presentSuggestion(work, candidate, compareWith(left, comparable(candidate), counted), comparisons, around),
      ),
  }
}

/**
 * Whether the name stands in the reason, which is kept longer than any record: whole, a part of it as a word, or a longer part at
 * the begin of one (`Uiterwijks`).
 */
function repeats(reason: string, asked: string): boolean {
  const said = plainWords(reason)
  const parts = asked.split(' ').filter((part) => part.length > 1)
  return (
    ` ${said} `.includes(` ${asked} `) ||
    said.split(' ').some((word) => parts.some((part) => word === part || (part.length > 3 && word.startsWith(part))))
  )
}
