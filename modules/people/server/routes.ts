import { routes } from '../../../platform/server/routes.ts'
import { peopleEndpoints } from '../contract.ts'
import { bringTogether } from './use-cases/bring-together.ts'
import { getCluster } from './use-cases/get-cluster.ts'
import { getFollowUp } from './use-cases/get-follow-up.ts'
import { getComparison } from './use-cases/get-comparison.ts'
import { getDoublesSearch } from './use-cases/get-doubles-search.ts'
import { giveVerdict } from './use-cases/give-verdict.ts'
import { keepApart } from './use-cases/keep-apart.ts'
import { listDeciders } from './use-cases/list-deciders.ts'
import { listDoublesSearches } from './use-cases/list-doubles-searches.ts'
import { listReopened } from './use-cases/list-reopened.ts'
import { lookAgain } from './use-cases/look-again.ts'
import { listKeptApart } from './use-cases/list-kept-apart.ts'
import { listMatches } from './use-cases/list-matches.ts'
import { listOwnComparisons } from './use-cases/list-own-comparisons.ts'
import { listSuggestions } from './use-cases/list-suggestions.ts'
import { openComparison } from './use-cases/open-comparison.ts'
import { revealNameOfDescription } from './use-cases/reveal-name.ts'
import { searchNames } from './use-cases/search-names.ts'
import { putOff } from './use-cases/put-off.ts'
import { startDoublesSearch } from './use-cases/start-doubles-search.ts'
import { stopDoublesSearch } from './use-cases/stop-doubles-search.ts'
import { tellApart } from './use-cases/tell-apart.ts'
import { handOverMatch, takeMatch } from './use-cases/take-match.ts'
import { undoJoin } from './use-cases/undo-join.ts'

export const peopleRoutes = routes(peopleEndpoints, {
  listSuggestions,
  revealName: revealNameOfDescription,
  listDeciders,
  listOwnComparisons,
  openComparison,
  getComparison,
  giveVerdict,
  listKeptApart,
  listMatches,
  getFollowUp,
  takeMatch,
  handOverMatch,
  keepApart,
  listReopened,
  lookAgain,
  undoJoin,
  searchNames,
  startDoublesSearch,
  listDoublesSearches,
  getDoublesSearch,
  stopDoublesSearch,
  getCluster,
  bringTogether,
  tellApart,
  putOff,
})
