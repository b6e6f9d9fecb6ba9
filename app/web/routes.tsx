import type { ScreenRoute } from '../../platform/web/rooms.ts'
import { gatherScreens } from '../../platform/web/router.tsx'
import { doors } from './rooms.ts'

const today: ScreenRoute = {
  path: '/',
  load: async () => ({ default: (await import('./shell/TodayScreen.tsx')).TodayScreen }),
}

/** All screens of all rooms, and Today. */
export const screens = gatherScreens([today, ...Object.values(doors).flatMap((door) => door.routes)])
