import type { TimelineEvent } from '../../../platform/web/Timeline.tsx'
import type { PersonCase } from '../contract.ts'
import type { text } from './text.en.ts'

type Moment = PersonCase['timeline'][number]

/** Two things of one day stand under one mark: "Brief en gesprek". What still comes and matters most is bold. */
export function timelineEvents(moments: readonly Moment[], t: (typeof text)['nl']): TimelineEvent[] {
  const byDay = new Map<string, Moment[]>()
  for (const moment of moments) {
    // A talk about progress that was due and not held happened on no day; the clock tells that it is late.
    if (moment.code === 'review-due' && moment.past) continue
    const known = byDay.get(moment.on)
    if (!known) byDay.set(moment.on, [moment])
    else if (!known.some(({ code }) => t.events[code] === t.events[moment.code])) known.push(moment)
  }
  return [...byDay].map(([on, together]) => ({
    key: on,
    day: on,
    label: together.map(({ code }, index) => (index === 0 ? t.events[code] : t.events[code].toLowerCase())).join(', '),
    strong: together.some(({ code, past }) => code === 'end-date' || code === 'closed' || (code === 'talk' && !past)),
  }))
}
