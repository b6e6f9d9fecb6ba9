import { lazy } from 'react'
import type { RoomDoor } from '../../../platform/web/rooms.ts'
import { useComparisonsToday } from './use-comparisons-today.ts'

/** On a record, for who may compare: `<Suspense><SuggestionSheet purpose="signalering" descriptionId={…} /></Suspense>`. */
export const SuggestionSheet = lazy(() => import('./SuggestionSheet.tsx'))

export { type ListChoice, offerLists } from './doubles/list-offer.ts'
/** On a record, for who may compare: what somebody keeps apart from it, and the way to compare anew. */
export const KeptApartList = lazy(() => import('./KeptApartList.tsx'))

export const door: RoomDoor = {
  routes: [
    { path: '/comparisons', load: () => import('./OwnComparisonsScreen.tsx'), permission: 'people.compare' },
    {
      path: '/comparisons/$purpose/$comparisonId',
      load: () => import('./CompareScreen.tsx'),
      permission: 'people.compare',
    },
    { path: '/doubles', load: () => import('./doubles/DoublesScreen.tsx'), permission: 'people.compare' },
    { path: '/doubles/$searchId', load: () => import('./doubles/SearchScreen.tsx'), permission: 'people.compare' },
    {
      path: '/doubles/$searchId/piles/$clusterId',
      load: () => import('./doubles/PileScreen.tsx'),
      permission: 'people.compare',
    },
  ],
  nav: [
    {
      href: '/comparisons',
      label: { nl: 'Vergelijkingen', en: 'Comparisons' },
      icon: 'people',
      permission: 'people.compare',
      order: 15,
    },
  ],
  today: [
    {
      key: 'comparisons',
      title: { nl: 'Vergelijkingen die op jou wachten', en: 'Comparisons that wait for you' },
      permission: 'people.compare',
      order: 20,
      useItems: useComparisonsToday,
    },
  ],
}
