import { peopleEndpoints } from '../../../modules/people/contract.ts'
import { goOnSearching, startDoublesSearch } from '../../../modules/people/server/index.ts'
import { type Actor, perform, type Platform } from '../../../platform/server/work.ts'
import { through } from './acts.ts'

const purpose = 'signalering'

/** A coordinator searches all signals that she may see for doubles; the piles wait for a look. */
export async function searchForDoubles(platform: Platform, coordinator: Actor): Promise<void> {
  const { id: searchId } = await perform(platform, coordinator, purpose, (work) =>
    through(work, peopleEndpoints.startDoublesSearch, startDoublesSearch, { purpose }),
  )
  await goOnSearching(platform, { municipalityId: coordinator.municipalityId, searchId }, 'to-the-end')
}
