import type { RoomDoor } from '../../../platform/web/rooms.ts'
import { useReportsToday } from './use-reports-today.ts'

export const door: RoomDoor = {
  routes: [
    { path: '/reports', load: () => import('./ReportScreen.tsx'), permission: 'insight.read' },
    { path: '/reports/$reportId', load: () => import('./ReportScreen.tsx'), permission: 'insight.read' },
    { path: '/reports/$reportId/write', load: () => import('./ReportBuilderScreen.tsx'), permission: 'insight.write' },
    { path: '/imported-figures', load: () => import('./ImportFiguresScreen.tsx'), permission: 'insight.import' },
  ],
  nav: [
    {
      href: '/reports',
      label: { nl: 'Driehoek', en: 'Driehoek' },
      icon: 'chart',
      permission: 'insight.read',
      order: 60,
    },
  ],
  today: [
    {
      key: 'reports',
      title: { nl: 'Halfjaarbericht', en: 'Half-yearly report' },
      permission: 'insight.read',
      order: 30,
      useItems: useReportsToday,
    },
  ],
}
