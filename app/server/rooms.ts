import type { JobHandler } from '../../platform/server/jobs.ts'
import type { PageRoute } from '../../platform/server/pages.ts'
import type { Route } from '../../platform/server/routes.ts'
import type { Platform } from '../../platform/server/work.ts'
import { identityPages } from '../../modules/identity/server/index.ts'
import { demoRoutes, identityRoutes } from '../../modules/identity/server/routes.ts'

/** Every endpoint of every room. */
export const roomRoutes: readonly Route[] = [...identityRoutes]

/** Only in demo mode. */
export const demoOnlyRoutes: readonly Route[] = [...demoRoutes]

/** Pages that the server renders itself: signing in and the intake, which work without JavaScript. */
export function roomPages(demo: boolean): readonly PageRoute[] {
  return [...identityPages(demo)]
}

/** Jobs of the rooms, with their rhythm. */
export function roomJobs(_platform: Platform): readonly JobHandler[] {
  return []
}

/** Names of all queues; the owner creates them when migrating. */
export const jobNames: readonly string[] = []
