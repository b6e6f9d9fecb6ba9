import { lazy } from 'react'
import type { RoomDoor } from '../../../platform/web/rooms.ts'
import { offerLists } from '../../people/web/index.ts'
import { useOpenCount, useQuestionsToday, useSignalsToday } from './use-signals-today.ts'

export { type AgendaButton, offerAgenda } from './agenda-offer.ts'

// Where doubles are searched stands the choice of lists that were imported.
offerLists(lazy(() => import('./ImportedLists.tsx')))

const inbox = () => import('./SignalInboxScreen.tsx')
const own = () => import('./OwnSignalsScreen.tsx')

export const door: RoomDoor = {
  routes: [
    { path: '/signals', load: inbox, permission: 'signals.weigh' },
    { path: '/signals/$signalId', load: inbox, permission: 'signals.weigh' },
    { path: '/caller-signals/new', load: () => import('./RegisterForCallerScreen.tsx'), permission: 'signals.weigh' },
    { path: '/call-backs', load: () => import('./CallBacksScreen.tsx'), permission: 'signals.weigh' },
    { path: '/own-signals', load: own, permission: 'signals.read-own' },
    { path: '/own-signals/$signalId', load: own, permission: 'signals.read-own' },
  ],
  nav: [
    {
      href: '/signals',
      label: { nl: 'Signalen', en: 'Signals' },
      icon: 'bars',
      permission: 'signals.weigh',
      order: 10,
      useNote: useOpenCount,
    },
    {
      href: '/own-signals',
      label: { nl: 'Mijn signalen', en: 'My signals' },
      icon: 'message',
      permission: 'signals.read-own',
      order: 12,
    },
  ],
  today: [
    {
      key: 'signals',
      title: { nl: 'Signalen die op jou wachten', en: 'Signals that wait for you' },
      permission: 'signals.weigh',
      order: 10,
      useItems: useSignalsToday,
    },
    {
      key: 'own-signals',
      title: { nl: 'Vragen bij jouw signalen', en: 'Questions about your signals' },
      permission: 'signals.read-own',
      order: 12,
      useItems: useQuestionsToday,
    },
  ],
}
