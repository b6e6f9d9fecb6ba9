import type { ReactNode } from 'react'
import type { Language } from '../contract/words.ts'
import type { IconName } from './Icon.tsx'
import type { PaletteSource } from './palette.tsx'

/** One screen of a room. `path` has the router's form: `/signals/$signalId`. Its code comes when it is opened. */
export type ScreenRoute = {
  path: string
  load: () => Promise<{ default: () => ReactNode }>
  /** Without this permission the address does not exist for the reader. The server decides on the data all the same. */
  permission?: string
}

/** A way in, in the navigation. */
export type NavItem = {
  href: string
  label: Readonly<Record<Language, string>>
  icon: IconName
  permission?: string
  /** Under "Naslag", below the work itself. */
  reference?: boolean
  /** Low comes first. */
  order?: number
  /** What stands behind it, such as how many wait on you. A hook; undefined shows nothing. */
  useNote?: () => string | undefined
}

/** One thing on the reader's own list. */
export type TodayItem = {
  key: string
  href: string
  /** What to do, with initials at most. */
  what: string
  /** The day by which, or the moment at which. */
  when?: string
  /** The kind: overleg, gesprek, brief. */
  kind?: string
}

/** A list on the screen Today. `useItems` answers undefined while it is being fetched. */
export type TodayList = {
  key: string
  title: Readonly<Record<Language, string>>
  permission?: string
  order?: number
  useItems: () => { items: readonly TodayItem[] | undefined; problem?: unknown }
}

/** What a room offers to the frame: the only thing its `web/index.ts` exports for the app. */
export type RoomDoor = {
  routes: readonly ScreenRoute[]
  nav: readonly NavItem[]
  today?: readonly TodayList[]
  palette?: readonly PaletteSource[]
}
