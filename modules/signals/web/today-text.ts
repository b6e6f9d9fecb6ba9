import { dictionary } from '../../../platform/contract/words.ts'

// Apart from the other words of this room, because Today is in the first load of the application.
const nl = {
  noName: 'zonder naam',
  group: 'Groep',
  tellBack: 'terugmelden',
  weigh: 'wegen',
  callBack: 'terugbellen',
  answer: (reference: string, day: string) => `Vraag bij je signaal ${reference}, ${day}`,
  signal: 'signaal',
}

export const todayText = dictionary(nl, {
  noName: 'without a name',
  group: 'Group',
  tellBack: 'tell back',
  weigh: 'weigh',
  callBack: 'call back',
  answer: (reference, day) => `Question about your signal ${reference}, ${day}`,
  signal: 'signal',
})
