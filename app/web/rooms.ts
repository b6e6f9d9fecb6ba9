import type { RoomDoor } from '../../platform/web/rooms.ts'

// Every room with screens exports `door` from its web/index.ts; a new room is found by itself.
const found = import.meta.glob<RoomDoor>('../../modules/*/web/index.ts', { eager: true, import: 'door' })

/** What the rooms offer to the frame, by the name of the room. */
export const doors: Readonly<Record<string, RoomDoor>> = Object.fromEntries(
  Object.entries(found).map(([file, door]) => [file.split('/').at(-3) ?? file, door]),
)
