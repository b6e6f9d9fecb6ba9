import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { AcuteRouteInfo, SharingAnswer, signalEndpoints } from '../../contract.ts'
import { acuteRouteInfo } from '../acute-routes.ts'
import { sharingWithCoordinator } from '../sharing.ts'

type E = typeof signalEndpoints

/** Whom to call, before anything else. */
export async function getAcuteRoutes(
  work: Work,
  { codes = [], coercion = false }: InputOf<E['getAcuteRoutes']>,
): Promise<AcuteRouteInfo[]> {
  work.record({ name: 'acute-routes-shown' })
  return acuteRouteInfo(codes, coercion)
}

/** What the actor may share with the information coordinator today, before anything is written. */
export async function getSignalSharing(work: Work): Promise<SharingAnswer> {
  const lines = await sharingWithCoordinator(work, Number(work.actor.organisationId))
  work.record({ name: 'sharing-guide-read' })
  return { lines, consentNeeded: work.actor.chain === 'care' || lines.some((line) => line.answer === 'with-consent') }
}
