import { call } from '../../../platform/web/call.ts'
import type { PaletteItem } from '../../../platform/web/palette.tsx'
import type { RoomDoor } from '../../../platform/web/rooms.ts'
import { useCaseCount, useCasesToday, useOffersToday, useDeferralsToday, useTasksToday } from './use-cases-today.ts'

export const door: RoomDoor = {
  routes: [
    { path: '/cases', load: () => import('./MyCasesScreen.tsx'), permission: 'cases.read' },
    { path: '/cases/$caseId', load: () => import('./CaseScreen.tsx'), permission: 'cases.read' },
    { path: '/cases/$caseId/plan', load: () => import('./PlanScreen.tsx'), permission: 'cases.read' },
    { path: '/cases/$caseId/plan/page', load: () => import('./PlanPageScreen.tsx'), permission: 'cases.direct' },
    { path: '/cases/$caseId/tasks', load: () => import('./TasksScreen.tsx'), permission: 'cases.read' },
    { path: '/cases/$caseId/meetings', load: () => import('./ReviewsScreen.tsx'), permission: 'cases.read' },
    { path: '/cases/$caseId/timeline', load: () => import('./TimelineScreen.tsx'), permission: 'cases.read' },
    { path: '/cases/$caseId/team', load: () => import('./TeamScreen.tsx'), permission: 'cases.read' },
    { path: '/cases/$caseId/access', load: () => import('./CaseAccessScreen.tsx'), permission: 'cases.read' },
    { path: '/cases/$caseId/informing', load: () => import('./InformingScreen.tsx'), permission: 'cases.read' },
    { path: '/case-offers', load: () => import('./OffersScreen.tsx'), permission: 'cases.offer' },
    {
      path: '/informing-deferrals',
      load: () => import('./DeferralsScreen.tsx'),
      permission: 'cases.approve-deferral',
    },
  ],
  nav: [
    {
      href: '/cases',
      label: { nl: 'Mijn zaken', en: 'My cases' },
      icon: 'document',
      permission: 'cases.read',
      order: 12,
      useNote: useCaseCount,
    },
    {
      href: '/case-offers',
      label: { nl: 'Zonder regisseur', en: 'Without a director' },
      icon: 'flag',
      permission: 'cases.offer',
      order: 34,
    },
    {
      href: '/informing-deferrals',
      label: { nl: 'Uitstel', en: 'Deferrals' },
      icon: 'mail',
      permission: 'cases.approve-deferral',
      order: 36,
    },
  ],
  today: [
    {
      key: 'cases',
      title: { nl: 'Zaken', en: 'Cases' },
      permission: 'cases.read',
      order: 10,
      useItems: useCasesToday,
    },
    {
      key: 'case-tasks',
      title: { nl: 'Acties die jij beloofde', en: 'Actions that you promised' },
      permission: 'cases.read',
      order: 15,
      useItems: useTasksToday,
    },
    {
      key: 'case-offers',
      title: { nl: 'Zaken zonder casusregisseur', en: 'Cases without a director' },
      permission: 'cases.offer',
      order: 12,
      useItems: useOffersToday,
    },
    {
      key: 'deferrals',
      title: { nl: 'Uitstel dat jij goedkeurt', en: 'Deferral that you approve' },
      permission: 'cases.approve-deferral',
      order: 14,
      useItems: useDeferralsToday,
    },
  ],
  palette: [
    {
      key: 'cases',
      permission: 'cases.read',
      title: (language) => (language === 'nl' ? 'Mijn zaken' : 'My cases'),
      find: findOwnCases,
    },
  ],
}

/** Own cases by initials or number; there is no search beyond them. */
async function findOwnCases(typed: string): Promise<readonly PaletteItem[]> {
  const { caseEndpoints } = await import('../contract.ts')
  const wanted = typed.trim().toLowerCase().replaceAll('.', '')
  const cases = await call(caseEndpoints.listMyCases, {})
  return cases
    .filter(({ who, reference }) =>
      `${(who.initials ?? '').replaceAll('.', '')} ${reference}`.toLowerCase().includes(wanted),
    )
    .slice(0, 8)
    .map(({ id, who, reference }) => ({
      key: id,
      label: who.initials ?? reference,
      note: reference,
      icon: 'document' as const,
      href: `/cases/${id}`,
    }))
}
