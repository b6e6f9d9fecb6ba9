import { routes } from '../../../platform/server/routes.ts'
import { peopleEndpoints } from '../contract.ts'
import { getComparison } from './use-cases/get-comparison.ts'
import { giveVerdict } from './use-cases/give-verdict.ts'
import { listDeciders } from './use-cases/list-deciders.ts'
import { listReopened } from './use-cases/list-reopened.ts'
import { lookAgain } from './use-cases/look-again.ts'
import { listOwnComparisons } from './use-cases/list-own-comparisons.ts'
import { listSuggestions } from './use-cases/list-suggestions.ts'
import { openComparison } from './use-cases/open-comparison.ts'
import { revealNameOfDescription } from './use-cases/reveal-name.ts'
import { undoJoin } from './use-cases/undo-join.ts'

export const peopleRoutes = routes(peopleEndpoints, {
  listSuggestions,
  revealName: revealNameOfDescription,
  listDeciders,
  listOwnComparisons,
  openComparison,
  getComparison,
  giveVerdict,
  listReopened,
  lookAgain,
  undoJoin,
})
