import './tables.ts'
import type { Work } from '../../../platform/server/work.ts'
import type { DescribedSubject } from './described-subject.ts'
import { listDescriptions } from './description-storage.ts'

export type { DescribedSubject as Description, RevealedName } from './described-subject.ts'
export { nobodyKnown, presentPseudonym } from './described-subject.ts'
export { joinedSubjects } from './comparison-storage.ts'
export { listDescriptions, listPseudonyms, type RecordLabel } from './description-storage.ts'
export { copyDescription, describePerson } from './use-cases/describe-person.ts'
export type { Description as MatchedDescription } from './description.ts'
export { clustersOf } from './matching/average-linkage.ts'
export { matchDescriptions } from './matching/match-signals.ts'
export { findDoubles, linkDescriptions, type PairFound } from './matching/match-tables.ts'
export { getDoublesSearch } from './use-cases/get-doubles-search.ts'
export { goOnSearching, lookForMatchesEverywhere, peopleJobNames, peopleJobs } from './jobs.ts'
export { giveVerdict } from './use-cases/give-verdict.ts'
export { keepApart } from './use-cases/keep-apart.ts'
export { listMatches } from './use-cases/list-matches.ts'
export { takeMatch } from './use-cases/take-match.ts'
export { undoJoin } from './use-cases/undo-join.ts'
export { listSuggestions, relatedTo, suggestionsFor } from './use-cases/list-suggestions.ts'
export { openComparison } from './use-cases/open-comparison.ts'
export { findDoublesAmong, startDoublesSearch } from './use-cases/start-doubles-search.ts'
export { revealName } from './use-cases/reveal-name.ts'

/** What is known of one subject, as far as the actor may see it; the caller records that it was read. */
export async function getDescription(work: Work, subjectId: string): Promise<DescribedSubject | undefined> {
  return (await listDescriptions(work, [subjectId])).get(subjectId)
}
