import type { PersonCase, SpokenSide } from '../contract.ts'

/** Which part of the work a moment belongs to; the filter of the timeline. */
export type StoryPart = 'talks' | 'plan' | 'regie'

/** One moment in a case, told by what it was; the words come from the dictionary. */
export type StoryMoment = { key: string; on: string; part: StoryPart } & (
  | { what: 'started' | 'plan-ready' | 'closed' }
  | { what: 'accepted'; name: string }
  | { what: 'informed'; side: SpokenSide; note: string | null }
  | { what: 'letter-sent'; type: PersonCase['letters'][number]['type'] }
  | { what: 'talk-held' | 'talk-planned'; startsAt: string; place: string; withWhom: string; note: string | null }
  | { what: 'progress'; text: string; by: string }
  | { what: 'meeting'; notes: string; names: string[] }
  | { what: 'ave'; phase: PersonCase['avePhase']; reason: string | null; by: string }
  | { what: 'extended'; to: string; reason: string | null }
  | { what: 'joined' | 'left'; name: string; task: string }
  | { what: 'goal-moved'; words: string; stage: PersonCase['goals'][number]['stage'] }
  | {
      what: 'intervention-done'
      words: string
      result: NonNullable<PersonCase['around'][number]['result']>
      note: string | null
    }
  | { what: 'task-done'; words: string; note: string | null }
)

/** Everything that happened in a case and is planned, newest first: gathered from its parts, so that nothing is told twice. */
export function storyOf(found: PersonCase): StoryMoment[] {
  const moments: StoryMoment[] = [{ key: 'start', on: found.startsOn, part: 'regie', what: 'started' }]
  if (found.acceptedOn && found.director)
    moments.push({ key: 'accepted', on: found.acceptedOn, part: 'regie', what: 'accepted', name: found.director.name })
  if (found.plannedOn) moments.push({ key: 'plan', on: found.plannedOn, part: 'plan', what: 'plan-ready' })
  for (const one of found.informing) {
    if (one.doneOn)
      moments.push({
        key: `informed ${one.side}`,
        on: one.doneOn,
        part: 'regie',
        what: 'informed',
        side: one.side,
        note: one.how,
      })
  }
  for (const letter of found.letters) {
    if (letter.sentOn)
      moments.push({ key: letter.id, on: letter.sentOn, part: 'regie', what: 'letter-sent', type: letter.type })
  }
  for (const talk of found.talks) {
    const { startsAt, place, withWhom, note } = talk
    moments.push({
      key: talk.id,
      on: talk.heldOn ?? talk.on,
      part: 'talks',
      what: talk.heldOn ? 'talk-held' : 'talk-planned',
      startsAt,
      place,
      withWhom,
      note,
    })
  }
  for (const { id, on, text, by } of found.progress)
    moments.push({ key: id, on, part: 'talks', what: 'progress', text, by })
  for (const { id, on, notes, attendees } of found.meetings) {
    moments.push({ key: id, on, part: 'talks', what: 'meeting', notes, names: attendees.map(({ name }) => name) })
  }
  found.aveSteps.forEach(({ phase, on, reason, by }, index) =>
    moments.push({ key: `ave ${index}`, on, part: 'regie', what: 'ave', phase, reason, by }),
  )
  found.extensions.forEach(({ to, on, reason }, index) =>
    moments.push({ key: `extended ${index}`, on, part: 'regie', what: 'extended', to, reason }),
  )
  for (const { id, colleague, task, since, endedOn } of found.team) {
    moments.push({ key: `${id} in`, on: since, part: 'regie', what: 'joined', name: colleague.name, task })
    if (endedOn)
      moments.push({ key: `${id} out`, on: endedOn, part: 'regie', what: 'left', name: colleague.name, task })
  }
  for (const goal of found.goals) {
    moments.push({
      key: goal.id,
      on: goal.stageSince,
      part: 'plan',
      what: 'goal-moved',
      words: goal.words,
      stage: goal.stage,
    })
  }
  for (const one of [...found.goals.flatMap(({ interventions }) => interventions), ...found.around]) {
    if (one.finishedOn && one.result) {
      moments.push({
        key: one.id,
        on: one.finishedOn,
        part: 'plan',
        what: 'intervention-done',
        words: one.what,
        result: one.result,
        note: one.resultText,
      })
    }
  }
  for (const task of found.tasks) {
    if (task.doneOn)
      moments.push({
        key: task.id,
        on: task.doneOn,
        part: 'plan',
        what: 'task-done',
        words: task.what,
        note: task.doneNote,
      })
  }
  if (found.closing) moments.push({ key: 'closed', on: found.closing.closedOn, part: 'regie', what: 'closed' })
  return moments.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}
