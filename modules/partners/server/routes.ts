import { routes } from '../../../platform/server/routes.ts'
import { partnerEndpoints } from '../contract.ts'
import { getCovenant, listCovenants, listOrganisations } from './use-cases/list-covenants.ts'
import { getPartner, listPartners } from './use-cases/list-partners.ts'
import { readGuide } from './use-cases/read-guide.ts'
import { resumePurpose, stopPurpose } from './use-cases/stop-purpose.ts'

export const partnerRoutes = routes(partnerEndpoints, {
  listOrganisations,
  listPartners,
  getPartner,
  readGuide,
  listCovenants,
  getCovenant,
  stopPurpose,
  resumePurpose,
})
