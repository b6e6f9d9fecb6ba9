import { lazy } from 'react'
import type { RoomDoor } from '../../../platform/web/rooms.ts'
import { useStopsToday } from './use-stops-today.ts'

/** In a form that shares: `<Suspense><GuideSummary senderId={…} receiverId={…} purpose="signalering" /></Suspense>`. */
export const GuideSummary = lazy(() => import('./GuideSummary.tsx'))

export const door: RoomDoor = {
  routes: [
    { path: '/guide', load: () => import('./SharingGuideScreen.tsx'), permission: 'partners.read-guide' },
    { path: '/covenants', load: () => import('./CovenantsScreen.tsx'), permission: 'partners.read' },
    { path: '/covenants/$covenantId', load: () => import('./CovenantScreen.tsx'), permission: 'partners.read' },
    { path: '/organisations', load: () => import('./PartnersScreen.tsx'), permission: 'partners.read-guide' },
    {
      path: '/organisations/$organisationId',
      load: () => import('./PartnerScreen.tsx'),
      permission: 'partners.read-guide',
    },
  ],
  nav: [
    {
      href: '/guide',
      label: { nl: 'Deelwijzer', en: 'Sharing guide' },
      icon: 'shield',
      permission: 'partners.read-guide',
      reference: true,
      order: 70,
    },
    {
      href: '/organisations',
      label: { nl: 'Organisaties', en: 'Organisations' },
      icon: 'network',
      permission: 'partners.read-guide',
      reference: true,
      order: 71,
    },
    {
      href: '/covenants',
      label: { nl: 'Convenanten', en: 'Covenants' },
      icon: 'document',
      permission: 'partners.read',
      reference: true,
      order: 72,
    },
  ],
  today: [
    {
      key: 'stops',
      title: { nl: 'Delen dat stilstaat', en: 'Sharing that stands still' },
      permission: 'partners.stop-covenant',
      order: 25,
      useItems: useStopsToday,
    },
  ],
}
