import { dictionary } from '../../../../platform/contract/words.ts'
import { nl } from './text.nl.ts'

const records = (count: number): string => (count === 1 ? '1 signal' : `${count} signals`)
const piles = (count: number): string => (count === 1 ? '1 pile' : `${count} piles`)

export const text = dictionary(nl, {
  title: 'Find doubles',
  lead: 'Which signals may be about one young person? The program proposes, people decide.',
  because: 'you are an information coordinator',
  hidden: 'names, until you open a pile',
  alone: { term: 'Only for you', said: 'a search is seen by who started it' },
  comparisons: 'Comparisons',
  records,
  start: {
    title: 'New search',
    all: 'All signals that you may see',
    allText: 'In this municipality, for this purpose. With many signals this takes a while; you can go on working.',
    go: 'Find doubles',
    list: 'One imported list',
    busy: 'A search of yours is under way. Wait until it is finished, or stop it.',
    toRunning: 'See how far it is',
  },
  earlier: {
    title: 'Searches',
    none: 'No search yet',
    noneText: 'What you search and find stays for thirty days.',
    started: 'Started',
    over: 'In what',
    outcome: 'Outcome',
  },
  over: (over, total) => (over === 'all' ? `${records(total)} that you may see` : `${records(total)} of one list`),
  state: {
    searching: 'searching',
    grouping: 'making piles',
    finished: 'finished',
    stopped: 'stopped',
    'not-allowed': 'stopped: you were no information coordinator any more',
  },
  outcome: (open, later, decided) => {
    if (open + later + decided === 0) return 'nothing found that looks double'
    return [
      open > 0 ? `${piles(open)} to look at` : '',
      later > 0 ? `${later} for later` : '',
      decided > 0 ? `${decided} looked at` : '',
    ]
      .filter(Boolean)
      .join(', ')
  },
  progress: {
    label: 'How far the search is',
    done: (done, total) => `${done} of ${records(total)} looked at`,
    pairs: (pairs) =>
      pairs === 0
        ? 'Nothing found yet that looks double'
        : pairs === 1
          ? '1 pair that looks double'
          : `${pairs} pairs that look double`,
    leave: 'You can leave this page. The search goes on.',
    stop: 'Stop the search',
    stopTitle: 'Stop this search?',
    stopText: 'What was found so far is forgotten. Nothing changes in the signals.',
    keep: 'Go on searching',
  },
  search: {
    title: (day) => `Search of ${day}`,
    lead: (over) => `In ${over}. The pile with the oldest signal first; there is no other order.`,
    until: (day) => `Stays until ${day}.`,
    piles: 'Piles',
    none: 'Nothing found that looks double',
    noneText:
      'No two of these signals seem to be about one young person, or they were brought together or kept apart already.',
    stopped: 'This search was stopped',
    stoppedText: 'Nothing was kept of what was found. Start a new one if you like.',
    again: 'To find doubles',
    more: 'Show more piles',
    open: 'Look at this pile',
  },
  pile: {
    title: (count) => `${records(count)}, perhaps about one young person`,
    one: 'Pile',
    lead: 'Field by field side by side, the oldest signal first. This is only about who it is, not about what anyone did.',
    because: 'you started this search and may see these signals',
    namesShown: { term: 'Names visible', said: 'recorded with each of these signals' },
    fits: (fields) => `Fits: ${fields}.`,
    apart: (fields) => `Does not fit: ${fields}.`,
    joinedWith: (count) =>
      count === 1
        ? 'brought together with 1 other signal already'
        : `brought together with ${count} other signals already`,
    caption: 'Field by field what each signal says, the oldest signal first',
    together: 'Together',
    belongs: 'Belongs to this person',
    ticked: (count) => `${count} ticked`,
    belongsFor: (record) => `${record} belongs to this person`,
    says: { fits: 'Fits together.', differs: 'Does not fit together.', 'says-little': 'Says too little.' },
  },
  pileState: { open: 'to look at', later: 'for later', together: 'being compared', apart: 'not the same' },
  choose: {
    title: 'What do you think?',
    text: 'Tick which signals are about one person, or choose that none of these belong together.',
    together: 'These belong together',
    none: 'None of these',
    later: 'Later',
    tickTwo: 'Tick two or more signals first.',
    togetherTitle: 'These belong together',
    togetherText: (count) =>
      `${count === 2 ? '1 comparison is' : `${count - 1} comparisons are`} opened, each with your choice ‘same person’. Only when the second colleague says so too are they brought together. Both of you see the names for fourteen days; that is recorded.`,
    second: 'Who looks second?',
    secondHint: 'This colleague looks independently and does not see your choice.',
    noSecond:
      'There is no second information coordinator in your organisation. Without a second person nothing can be brought together.',
    send: 'Open the comparisons',
    noneTitle: 'None of these belong together',
    noneText:
      'No search puts them in one pile again, until more becomes known of one of the signals. Other suggestions stay.',
    why: 'Why?',
    whyHint: 'Only about who it is.',
    whyNeeded: 'Write why these do not belong together.',
    noneSend: 'Record: not the same',
    cancel: 'Not after all',
  },
  decided: {
    together: 'The comparisons are ready',
    togetherText: 'Your choice is recorded. Nothing is brought together before the second colleague finds so too.',
    apart: 'Not the same person',
    apartText: 'No search puts these in one pile again, until more becomes known of one of the signals.',
    by: (name, when) => `${name === '' ? '' : `${name}, `}${when}:`,
    later: 'Kept for later',
    laterText: 'This pile stays as long as the search does. You can still choose now.',
    comparison: (place, state) => `Comparison ${place}: ${state}`,
    back: 'Back to the piles',
  },
  refusals: {
    'search-under-way': 'A search of yours is under way. Wait until it is finished, or stop it.',
    'nothing-to-search': 'There are no two signals that you may see and in which somebody is described.',
    'too-few-records': 'Tick two or more signals that you may still see.',
    'already-decided': 'This pile was decided on already.',
    'search-ended': 'This search has ended already.',
    'second-not-possible':
      'This colleague cannot be the second. Choose another information coordinator of your organisation.',
    'kept-apart': 'Of two of these signals it was decided that they are never linked. Untick one.',
    'not-found': 'This does not exist, or no longer for you.',
  },
})
