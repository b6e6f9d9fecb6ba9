import { daysBetween, localDateOf } from '../../platform/contract/working-days.ts'
import type { JobHandler } from '../../platform/server/jobs.ts'
import type { PageRoute } from '../../platform/server/pages.ts'
import type { Route } from '../../platform/server/routes.ts'
import type { Platform, Work } from '../../platform/server/work.ts'
import { listClocks as listCaseClocks } from '../../modules/cases/server/index.ts'
import { caseRoutes } from '../../modules/cases/server/routes.ts'
import { identityPages } from '../../modules/identity/server/index.ts'
import { demoRoutes, identityRoutes } from '../../modules/identity/server/routes.ts'
import { insightRoutes } from '../../modules/insight/server/routes.ts'
import { meetingRoutes } from '../../modules/meetings/server/routes.ts'
import { partnerRoutes } from '../../modules/partners/server/routes.ts'
import { peopleJobNames, peopleJobs } from '../../modules/people/server/index.ts'
import { peopleRoutes } from '../../modules/people/server/routes.ts'
import type { Clock } from '../../modules/privacy/contract.ts'
import { privacyJobNames, privacyJobs } from '../../modules/privacy/server/index.ts'
import { privacyRoutes } from '../../modules/privacy/server/routes.ts'
import {
  followedPages,
  intakePages,
  listClocks as listSignalClocks,
  signalJobNames,
  signalJobs,
} from '../../modules/signals/server/index.ts'
import { signalRoutes } from '../../modules/signals/server/routes.ts'

/** The clocks of all rooms together, the longest overdue first. */
async function listClocks(work: Work): Promise<Clock[]> {
  const today = localDateOf(work.now)
  const clocks = [...(await listSignalClocks(work)), ...(await listCaseClocks(work))]
  work.record({ name: 'clocks-listed' })
  return clocks
    .map(({ room, code, reference, dueOn }) => ({
      room,
      code,
      reference,
      dueOn,
      overdueDays: Math.max(0, daysBetween(dueOn, today)),
    }))
    .toSorted((a, b) => b.overdueDays - a.overdueDays || a.dueOn.localeCompare(b.dueOn))
}

/** Every endpoint of every room. */
export const roomRoutes: readonly Route[] = [
  ...identityRoutes,
  ...privacyRoutes(listClocks),
  ...partnerRoutes,
  ...peopleRoutes,
  ...signalRoutes,
  ...meetingRoutes,
  ...caseRoutes,
  ...insightRoutes,
]

/** Only in demo mode. */
export const demoOnlyRoutes: readonly Route[] = [...demoRoutes]

/** Pages that the server renders itself: signing in and the intake, which work without JavaScript. */
export function roomPages(demo: boolean): readonly PageRoute[] {
  return [...identityPages(demo), ...intakePages, ...followedPages]
}

/** Jobs of the rooms, with their rhythm. */
export function roomJobs(platform: Platform): readonly JobHandler[] {
  return [...privacyJobs(platform), ...signalJobs(platform), ...peopleJobs(platform)]
}

/** Names of all queues; the owner creates them when migrating. */
export const jobNames: readonly string[] = [...privacyJobNames, ...signalJobNames, ...peopleJobNames]
