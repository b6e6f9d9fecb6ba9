import { expect, test } from 'vitest'
import type { PersonCase } from '../contract.ts'
import { storyOf } from './story-of-case.ts'

const emre = {
  professionalId: 'e',
  name: 'Yıldız, E.',
  functionTitle: 'forensisch coach',
  organisationName: 'Jeugdhulp',
  chain: 'care' as const,
}

function aCase(over: Partial<PersonCase>): PersonCase {
  return {
    id: 'c',
    handle: null,
    reference: '2609-006',
    who: { descriptionId: null, initials: 'T.W.', age: '16' },
    phase: 'running',
    role: 'director',
    why: null,
    ground: 'AVG art. 6 lid 1e',
    weeksRunning: 10,
    decidedOn: '2026-09-07',
    acceptedOn: null,
    plannedOn: null,
    startsOn: '2026-09-14',
    endsOn: '2027-03-14',
    extensions: [],
    keptUntil: null,
    director: null,
    directorSince: null,
    offeredTo: null,
    processDirector: null,
    avePhase: 2,
    aveSteps: [],
    possibleVictim: 'no',
    careRouteOnly: false,
    views: [],
    informing: [],
    facts: [],
    protectiveFacts: [],
    goals: [],
    around: [],
    progress: [],
    meetings: [],
    tasks: [],
    nextTalk: null,
    talks: [],
    team: [],
    letters: [],
    closing: null,
    clocks: [],
    timeline: [],
    readers: [],
    allowed: [],
    ...over,
  }
}

test('a case begins its story with its first day', () => {
  expect(storyOf(aCase({})).map(({ what, on }) => [what, on])).toEqual([['started', '2026-09-14']])
})

test('the newest stands first', () => {
  const told = storyOf(
    aCase({
      plannedOn: '2026-10-05',
      progress: [{ id: 'p', on: '2026-11-02', text: 'Gaat goed.', nextOn: '2026-12-14', by: 'Van der Berg, J.' }],
    }),
  )
  expect(told.map(({ what }) => what)).toEqual(['progress', 'plan-ready', 'started'])
})

test('who left the team is told to have joined and to have left', () => {
  const member = {
    id: 'm',
    colleague: emre,
    task: 'coach',
    kinds: [],
    since: '2026-09-20',
    until: '2027-03-14',
    allowed: [],
  }
  const told = storyOf(aCase({ team: [{ ...member, endedOn: '2026-11-01' }] }))
  expect(told.filter(({ what }) => what === 'joined' || what === 'left').map(({ what, on }) => [what, on])).toEqual([
    ['left', '2026-11-01'],
    ['joined', '2026-09-20'],
  ])
})

test('what is not done yet is not told', () => {
  const letter = { id: 'l', type: 'inform-young-person' as const, madeOn: '2026-09-18', sections: [], allowed: [] }
  const told = storyOf(
    aCase({
      letters: [{ ...letter, sentOn: null }],
      informing: [
        {
          side: 'young-person',
          state: 'due',
          dueOn: '2026-10-14',
          doneOn: null,
          how: null,
          onTime: null,
          deferral: null,
        },
      ],
    }),
  )
  expect(told.map(({ what }) => what)).toEqual(['started'])
})

test('a talk that is planned is told as a plan, and one that was held on the day it was held', () => {
  const talk = {
    startsAt: '15:30',
    place: 'Buurthuis',
    withWhom: 'de coach',
    chosenByYoungPerson: true,
    note: null,
    allowed: [],
  }
  const told = storyOf(
    aCase({
      talks: [
        { ...talk, id: '1', on: '2026-10-01', heldOn: '2026-10-02' },
        { ...talk, id: '2', on: '2026-11-26', heldOn: null },
      ],
    }),
  )
  expect(told.map(({ what, on }) => [what, on])).toEqual([
    ['talk-planned', '2026-11-26'],
    ['talk-held', '2026-10-02'],
    ['started', '2026-09-14'],
  ])
})
