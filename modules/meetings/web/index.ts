import type { RoomDoor } from '../../../platform/web/rooms.ts'
import { lazy } from 'react'
import { offerAgenda } from '../../signals/web/index.ts'
import { useActionsToday } from './use-actions-today.ts'
import { useMeetingsToday } from './use-meetings-today.ts'

// On a signal stands the way to the agenda of the next meeting.
offerAgenda(lazy(() => import('./AgendaButton.tsx')))

export const door: RoomDoor = {
  routes: [
    { path: '/meetings', load: () => import('./MeetingsScreen.tsx'), permission: 'meetings.read' },
    { path: '/meetings/plan', load: () => import('./PlanMeetingScreen.tsx'), permission: 'meetings.prepare' },
    { path: '/meetings/$meetingId', load: () => import('./MeetingStartScreen.tsx'), permission: 'meetings.read' },
    {
      path: '/meetings/$meetingId/items/$itemId',
      load: () => import('./MeetingScreen.tsx'),
      permission: 'meetings.read',
    },
    { path: '/agenda/add', load: () => import('./AddItemScreen.tsx'), permission: 'meetings.prepare' },
    { path: '/meeting-actions', load: () => import('./ActionsScreen.tsx'), permission: 'meetings.read' },
  ],
  nav: [
    {
      href: '/meetings',
      label: { nl: 'Overleg', en: 'Meetings' },
      icon: 'people',
      permission: 'meetings.read',
      order: 20,
    },
    {
      href: '/meeting-actions',
      label: { nl: 'Acties', en: 'Actions' },
      icon: 'check',
      permission: 'meetings.read',
      order: 25,
    },
  ],
  today: [
    {
      key: 'meetings',
      title: { nl: 'Overleg deze week', en: 'Meetings this week' },
      permission: 'meetings.read',
      order: 15,
      useItems: useMeetingsToday,
    },
    {
      key: 'meeting-actions',
      title: { nl: 'Beloofd in overleg', en: 'Promised in meetings' },
      permission: 'meetings.read',
      order: 20,
      useItems: useActionsToday,
    },
  ],
}
