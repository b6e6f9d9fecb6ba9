import { lazy } from 'react'
import type { RoomDoor } from '../../../platform/web/rooms.ts'
import { useClocksToday, useEmergenciesToday } from './use-privacy-today.ts'

/** On a subject: `<Suspense><SubjectAccess handle={…} purpose="pga" initial="T." /></Suspense>`. */
export const SubjectAccess = lazy(() => import('./SubjectAccess.tsx'))

export const door: RoomDoor = {
  routes: [
    { path: '/audit', load: () => import('./AuditScreen.tsx'), permission: 'privacy.read-audit' },
    { path: '/clocks', load: () => import('./ClocksScreen.tsx'), permission: 'privacy.read-clocks' },
    { path: '/retention', load: () => import('./RetentionScreen.tsx'), permission: 'privacy.read-retention' },
    { path: '/emergencies', load: () => import('./EmergenciesScreen.tsx'), permission: 'privacy.read-audit' },
    { path: '/access/$purpose/$handle', load: () => import('./AccessScreen.tsx'), permission: 'privacy.see-access' },
  ],
  nav: [
    {
      href: '/audit',
      label: { nl: 'Logboek', en: 'Audit trail' },
      icon: 'eye',
      permission: 'privacy.read-audit',
      order: 40,
    },
    {
      href: '/clocks',
      label: { nl: 'Klokken', en: 'Clocks' },
      icon: 'clock',
      permission: 'privacy.read-clocks',
      order: 41,
    },
    {
      href: '/emergencies',
      label: { nl: 'Noodtoegang', en: 'Emergency access' },
      icon: 'key',
      permission: 'privacy.read-audit',
      order: 42,
    },
    {
      href: '/retention',
      label: { nl: 'Te vernietigen', en: 'To be destroyed' },
      icon: 'remove',
      permission: 'privacy.read-retention',
      reference: true,
      order: 43,
    },
  ],
  today: [
    {
      key: 'clocks',
      title: { nl: 'Over tijd', en: 'Overdue' },
      permission: 'privacy.read-clocks',
      order: 20,
      useItems: useClocksToday,
    },
    {
      key: 'emergencies',
      title: { nl: 'Noodtoegang die jij nog nakijkt', en: 'Emergency access that you still review' },
      permission: 'privacy.read-audit',
      order: 10,
      useItems: useEmergenciesToday,
    },
  ],
}
