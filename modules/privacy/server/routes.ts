import type { UseCase } from '../../../platform/server/work.ts'
import { routes } from '../../../platform/server/routes.ts'
import { privacyEndpoints, type Clock } from '../contract.ts'
import { breakGlass, listBreakGlass, reviewBreakGlass } from './use-cases/break-glass.ts'
import { getAccess } from './use-cases/get-access.ts'
import { listAudit } from './use-cases/list-audit.ts'
import { listDestructions, listRetention } from './use-cases/list-retention.ts'

/** The clocks come from the rooms whose duty they are; the app brings them together. */
export function privacyRoutes(listClocks: UseCase<object, Clock[]>) {
  return routes(privacyEndpoints, {
    getAccess,
    breakGlass,
    listAudit,
    listClocks,
    listRetention,
    listDestructions,
    listBreakGlass,
    reviewBreakGlass,
  })
}
