import { routes } from '../../../platform/server/routes.ts'
import { partnerEndpoints } from '../contract.ts'
import { getCovenant, listCovenants, listOrganisations } from './use-cases/list-covenants.ts'
import { readGuide } from './use-cases/read-guide.ts'
import { resumePurpose, stopPurpose } from './use-cases/stop-purpose.ts'

export const partnerRoutes = routes(partnerEndpoints, {
  listOrganisations,
  readGuide,
  listCovenants,
  getCovenant,
  stopPurpose,
  resumePurpose,
})
