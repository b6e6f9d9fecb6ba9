import type { RoomDoor } from '../../../platform/web/rooms.ts'

export const door: RoomDoor = {
  routes: [
    { path: '/account', load: () => import('./AccountScreen.tsx'), permission: 'identity.own' },
    { path: '/one-time-links', load: () => import('./SignInLinksScreen.tsx'), permission: 'identity.make-links' },
  ],
  nav: [
    {
      href: '/one-time-links',
      label: { nl: 'Eenmalige links', en: 'One-time links' },
      icon: 'link',
      permission: 'identity.make-links',
      order: 13,
    },
  ],
}
