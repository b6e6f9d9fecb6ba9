import { MeetingTable } from './MeetingScreen.tsx'

/** A meeting without an item chosen yet. */
export default function MeetingStartScreen() {
  return <MeetingTable itemId={undefined} />
}
