import { Timeline } from '../../../platform/web/Timeline.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import type { PersonCase } from '../contract.ts'
import { CareSheet } from './CareSheet.tsx'
import { CaseFrame } from './CaseFrame.tsx'
import { ClocksSheet } from './ClocksSheet.tsx'
import { ClosingSheet } from './ClosingSheet.tsx'
import { DirectionSheet } from './DirectionSheet.tsx'
import { GoalsSheet } from './GoalsSheet.tsx'
import { NextStep } from './NextStep.tsx'
import { NextTalk } from './NextTalk.tsx'
import { OffencesSheet } from './OffencesSheet.tsx'
import { ReadersSheet } from './ReadersSheet.tsx'
import { text } from './text.en.ts'
import { timelineEvents } from './timeline-events.ts'
import { WhySection } from './WhySection.tsx'
import { FourWorlds } from './FourWorlds.tsx'

/** A case at a glance: why, what is known in four worlds, what the young person wants, and our own clocks. */
export default function CaseScreen() {
  return <CaseFrame part="overview">{(found) => <Overview found={found} />}</CaseFrame>
}

function Overview({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const dates = useDates()
  const last = found.closing?.closedOn ?? found.endsOn
  return (
    <div className="case">
      <div className="stack">
        {found.closing && <ClosingSheet found={found} closing={found.closing} />}
        <WhySection found={found} />
        <NextStep found={found} />
        <FourWorlds found={found} />
        <OffencesSheet found={found} />
        <CareSheet found={found} />
        <GoalsSheet found={found} />
        <Sheet title={t.timeline.title} note={t.timeline.span(dates.plain(found.startsOn), dates.plain(last))}>
          <Timeline
            title={t.timeline.ofCase}
            from={found.startsOn}
            to={last > found.startsOn ? last : found.endsOn}
            events={timelineEvents(found.timeline, t)}
          />
        </Sheet>
      </div>
      <aside className="stack" aria-label={t.direction.label}>
        <NextTalk found={found} />
        <DirectionSheet found={found} />
        <ClocksSheet found={found} />
        <ReadersSheet found={found} />
      </aside>
    </div>
  )
}
