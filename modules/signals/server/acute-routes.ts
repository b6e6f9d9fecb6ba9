import { acuteRoutesFor, type SignalCode } from '../catalogue.ts'
import type { AcuteRouteInfo } from '../contract.ts'

// National numbers, free and always open (domain/law R-21); 0900-8844 is the police without haste.
const telephones = { emergency: '112', 'veilig-thuis': '0800 2000', police: '0900 8844' } as const

/** Whom to call, all three; `first` marks those that come before anything else for what was ticked. */
export function acuteRouteInfo(codes: readonly SignalCode[], coercion: boolean): AcuteRouteInfo[] {
  const first = acuteRoutesFor(codes, coercion) as readonly string[]
  return (['emergency', 'veilig-thuis', 'police'] as const).map((route) => ({
    route,
    telephone: telephones[route],
    first: first.includes(route),
  }))
}
