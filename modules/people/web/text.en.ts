import { numberText } from '../../../platform/contract/dutch.ts'
import { dictionary } from '../../../platform/contract/words.ts'
import type { FieldReasonName } from '../contract.ts'
import { nl } from './text.nl.ts'

const listed = (items: readonly string[]): string =>
  items.length <= 1 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const the = (teller: string): string =>
  `the ${/^[A-Z]{2}/.test(teller) ? teller : teller.charAt(0).toLowerCase() + teller.slice(1)}`

function differsBy(part: string, by: number): string {
  if (by === 0 || !['year', 'month', 'day'].includes(part)) return `Only the ${part} differs.`
  return `Differs ${by === 1 ? `one ${part}` : `${by} ${part}s`}, equal otherwise.`
}

export const text = dictionary(nl, {
  signals: 'Signals',
  compare: 'Compare',
  title: 'Is this about the same person?',
  lead: (purpose) => `This is only about who it is, not about what anyone did. Both are for the purpose ${purpose}.`,
  because: (name) => `${name === '' ? 'you' : `you, together with ${name},`} decide whether this is the same person`,
  becauseOther: 'you are an information coordinator and may see both',
  notSearched: { term: 'Not searched', said: 'outside this purpose or in other municipalities' },
  record: (type, reference) => {
    const words: Readonly<Record<string, string>> = {
      signal: 'Signal',
      case: 'Case',
      group: 'Group',
      'agenda-item': 'Agenda item',
    }
    return `${words[type] ?? 'Data'}${reference ? ` ${reference}` : ''}`
  },
  unknownTeller: 'former colleague',
  table: {
    caption: (left, right) => `For each field: ${left}, ${right}, what it says`,
    field: 'Field',
    says: 'What this says about who it is',
    against: 'against',
    for: 'for',
    scroll: 'scrolls sideways',
    note: 'The bars show which field helps and which does not. The numbers stand below.',
    how: 'How this works',
    nothing: 'not known',
    endsIn: (digits) => `ends in ${digits}`,
    about: (years) => `about ${years} years old`,
  },
  field: {
    familyName: 'Family name',
    givenNames: 'Given name',
    nickname: 'Nickname',
    birth: 'Born',
    street: 'Street',
    neighbourhood: 'Neighbourhood',
    school: 'School',
    phone: 'Telephone',
    handle: 'Name online',
  },
  inSentence: {
    familyName: 'family name',
    givenNames: 'given name',
    nickname: 'nickname',
    birth: 'age',
    street: 'street',
    neighbourhood: 'neighbourhood',
    school: 'school',
    phone: 'telephone',
    handle: 'name online',
  },
  name: 'name',
  degree: {
    'for-strong': 'strongly for',
    for: 'clearly for',
    'for-slight': 'slightly for',
    neutral: 'does not count',
    'against-slight': 'slightly against',
    against: 'clearly against',
  },
  reason: (code, field, params) => {
    const letters = Number(params['letters'] ?? 0)
    const oneIn = params['oneIn'] ? `: about 1 in ${numberText(Number(params['oneIn']), 'en')}` : ''
    const said: Readonly<Record<FieldReasonName, string>> = {
      equal:
        field === 'street' && params['houseNumber']
          ? 'Same street. The house number is not known of both.'
          : params['rarity'] === 'rare'
            ? `Equal, and rare${oneIn}.`
            : params['rarity'] === 'fairly-common'
              ? `Equal, and not rare${oneIn}.`
              : 'Equal.',
      'equal-but-common':
        {
          school: 'Same school, with many others.',
          neighbourhood: 'Same neighbourhood, with many others.',
          street: 'Same street, with many others.',
        }[String(field)] ?? `Equal, but common${oneIn}.`,
      'sounds-the-same': `Sounds the same.${letters === 0 ? '' : letters === 1 ? ' One letter differs.' : ` ${letters} letters differ.`}`,
      'one-part-differs': differsBy(String(params['part']), Number(params['by'] ?? 0)),
      'estimate-off': `Differs ${params['years']} years from an estimate.`,
      'estimate-far-off': `Differs ${params['years']} years from an estimate.`,
      'last-digits-equal': `The last ${params['digits']} digits are equal.`,
      different: field === 'phone' ? 'Different. One person can have two telephones.' : 'Different.',
      'not-known': 'Cannot be compared.',
      'equal-other-infix': 'Equal, with another infix.',
      'short-form': 'One is a short or everyday form of the other.',
      'one-letter-differs': 'One letter differs.',
      'part-of-double-name': 'One name is part of the other.',
      'one-of-the-names': 'One of the given names is equal.',
      'same-consonants': 'Same consonants, other vowels.',
      'looks-alike': 'They look alike.',
      'initial-fits': 'The first letter fits.',
      'initial-differs': 'The first letter does not fit.',
      'names-swapped': 'Given name and family name seem swapped.',
      'fits-given-name': 'The nickname fits the given name.',
      'same-day': 'Same day.',
      'day-and-month-swapped': 'Day and month seem swapped.',
      'same-year': 'Same year, another day.',
      'same-month-known': 'They fit. The day is not known of both.',
      'other-month-known': 'Same year, another month.',
      'same-year-known': 'They fit. Not known exactly.',
      'next-year-known': 'One year apart.',
      'estimate-fits': 'They fit. Not known exactly.',
      'estimate-one-off': 'Differs a year from an estimate.',
      'estimate-two-off': 'Differs two years from an estimate.',
      'same-house': 'Same house.',
      'other-house': 'Same street, another house number.',
      'already-in-street': 'Does not count apart: the street lies in this neighbourhood.',
      'one-digit-differs': 'One digit differs.',
      'same-number': 'Same house number. The street is not known of both.',
      'other-number': 'Other house number. The street is not known of both.',
      'equal-like-given-name': 'Equal, but made of the first name.',
      'looks-alike-like-given-name': 'Looks alike because the first name is in it.',
      'fits-no-name': 'The nickname does not fit the first name.',
      'different-in-household': 'Different, with the same family name and the same house or date of birth.',
    }
    return said[code]
  },
  waterfall: {
    title: 'How much each field weighs',
    lead: 'This is about who it is, not about what anyone did. Each one more doubles how often it is one person against two people. Each one less halves that.',
    caption: 'The weights, from the start to the end',
    withOne: 'Like this with one person',
    withTwo: 'Like this with two people',
    weight: 'Weight',
    line: 'Added up. Filled adds, open takes off.',
    row: { start: 'Start', relatives: 'Family or namesake', end: 'Together' },
    startSays: (many, records) => `Any two of the ${records} that you may see: the same person 1 time in ${many}`,
    relativesSays: 'A brother, sister, cousin or namesake shares much of it too',
    nearlyAll: 'more than 99 in 100',
    ofHundred: (times) => `${times} in 100`,
    oneIn: (many) => `1 in ${many}`,
    overNinetyNine: 'more than 99 times in 100',
    underOne: 'less than 1 time in 100',
    timesOfHundred: (times) => `about ${times} times in 100`,
    chance: (often) => `By these weights this is the same person ${often}.`,
    heldBack: 'We still do not call it probably the same person:',
    about: 'The number is only about who it is. Nobody is ordered by it and it stands in no list. Two people decide.',
    from: (version) =>
      `The weights (version ${version}) are the same for everyone. They come from our own estimate and from made-up people. They do not change by what comes in here. Only how common a name or place is gets counted. Whether it comes out like this in your municipality was not measured. What speaks against counts nine tenths, as mistakes often come together. The numbers are rounded.`,
  },
  heldBack: {
    'other-given-name-under-one-roof':
      'Family name and house, telephone or birthday fit, but the given name is another. So it is with brothers, sisters and twins.',
    'given-name-looks-alike-under-one-roof':
      'Family name and house, telephone or birthday fit, and the given names only look alike. That can be a brother or sister.',
    'no-name-or-contact-of-ones-own':
      'No given name, nickname, telephone or name online fits. What a family or a school shares is not enough.',
    'too-little-of-ones-own':
      'What fits is mostly of the family or the school. Given name, date of birth and telephone say too little.',
    'own-speaks-against': 'Something of one’s own clearly does not fit.',
  },
  hypothesis: {
    most: 'Most likely',
    possible: 'Also possible',
    least: 'Less likely',
    title: {
      'probably-same': 'Probably the same person',
      'possibly-sibling': 'Possibly a brother or sister',
      unclear: 'Too early to say',
      'probably-different': 'Two different people',
    },
    same: (fit, apart) =>
      `${capital(listed(fit))} ${fit.length === 1 ? 'fits' : 'fit together'}.${apart === 0 ? '' : ` ${apart === 1 ? 'One field does' : `${apart} fields do`} not fit.`}`,
    sibling: (shared) =>
      `${capital(listed(shared))} also ${shared.length === 1 ? 'fits' : 'fit'} somebody of the same family.`,
    estimated: (teller) => `The age was estimated by ${the(teller)}.`,
    unclear: 'Too little is known to call one likelier than the other.',
    different: (fit) => (fit.length === 0 ? 'Little of it fits.' : `Then they share ${listed(fit)} by chance.`),
    differentMost: (apart) =>
      apart.length === 0
        ? 'Little of it fits.'
        : `${capital(listed(apart))} ${apart.length === 1 ? 'does' : 'do'} not fit.`,
    wouldHelp: {
      birth: (teller) => `Ask ${the(teller)} for the date of birth`,
      givenNames: (teller) => `Ask ${the(teller)} for the given name`,
      familyName: (teller) => `Ask ${the(teller)} for the family name`,
    },
  },
  two: {
    title: 'Two people decide',
    says: (verdict) => `says: ${verdict}`,
    decided: 'has chosen. You see the choice when you have chosen too.',
    decidedForOthers: 'has chosen. The choice can be seen when both have chosen.',
    looksAlone: 'looks independently, does not see your choice',
    looksAloneForOthers: 'looks independently',
    you: 'you, looking independently',
    waitsSince: (time) => `waiting since ${time}`,
    waits: 'still to choose',
    after:
      'Only after the second confirmation do they come together. It can always be undone, with everything back in place.',
    shown: (time, reference) => `Names visible since ${time}. Recorded with the reason: comparing for ${reference}.`,
  },
  verdict: { same: 'the same person', unsure: 'I do not know', never: 'never link' },
  choose: {
    title: 'Your choice',
    change: 'Can be changed until the second has looked.',
    same: 'The same person',
    unsure: 'I do not know',
    never: 'Never link',
    neverNote: '‘Never link’ asks for a reason. The suggestion then never comes back, to anyone.',
    why: 'Why?',
    whyHint: 'Only about who it is. The other reads this after choosing too.',
    neverReasons: {
      sibling: 'Brother, sister or twin',
      namesake: 'Namesake',
      household: 'A parent or someone else in the house',
    },
    neverReasonsLabel: 'Fill in',
    whyNeeded: 'Write why you never want to link these two.',
    keep: 'Record my choice',
    kept: 'Your choice was recorded.',
    askBack: 'Not sure? Ask the person who shared it.',
  },
  outcome: {
    joined: 'Brought together',
    joinedText: (day) =>
      `On ${day} two people said that this is the same person. Who may see both, now sees them together.`,
    never: 'Never link',
    neverText: (day) => `Decided on ${day}. This suggestion does not come back, to anyone.`,
    unsure: 'Not linked',
    unsureText: (day) => `On ${day} not both people were sure. Nothing has changed. Compare again when more is known.`,
    undone: 'Taken apart',
    undoneText: (name, day) =>
      `By ${name} on ${day}. Everything is back in place. These two are not suggested any more, until something changes or two people compare anew.`,
    lapsed: 'Lapsed',
    lapsedText: (day) => `On ${day} these two came together by what others confirmed.`,
    undo: 'Take apart again',
    undoTitle: 'Take these two apart again?',
    undoText:
      'Everything goes back to how it was. What others brought together stays together. These two do not come together again by themselves, nor by way of a third.',
    undoWhy: 'Why is it not right?',
  },
  changed: {
    title: 'Something changed',
    said: (day, reference, fields) => `${reference}: ${listed(fields)} changed on ${day}.`,
    seen: (name, day) => `${name} looked again on ${day}.`,
    lapsed: 'Your choice was about other facts and does not count any more. Look again and choose again.',
    open: 'Choices from before do not count any more.',
    ask: 'This was decided on other facts. Look again. Nothing changes by itself.',
    never: 'This was decided on other facts. The decision stays.',
    looked: 'Somebody looked again. The decision stayed.',
    stays: 'Seen, it stays so',
  },
  notSame: {
    open: 'Not the same',
    title: 'Is this not the same person?',
    lead: 'This suggestion goes away for everybody. It comes back when something changes in what was told. Two people can always compare anew.',
    why: 'Why is it not the same?',
    whyHint: 'Only about who it is. Write no name.',
    whyNeeded: 'Write why it is not the same person.',
    keep: 'Record: not the same',
  },
  matches: {
    mine: 'Yours',
    nobody: 'Of nobody',
    colleague: 'Of a colleague',
    due: 'By',
    dueTitle: 'By',
    late: 'late',
    ownedBy: (name) => `of ${name}`,
    take: 'Take it',
    handOver: 'Hand over',
    handOverTitle: 'To whom do you hand this over?',
    toWhom: 'Choose a colleague',
    nobodyElse: 'There is no other information coordinator in your organisation.',
    outcome: {
      open: 'open',
      joined: 'brought together',
      'kept-apart': 'kept apart',
      unsure: 'not linked',
      'not-same': 'not the same',
    },
  },
  followUp: {
    title: 'How we follow up',
    lead: (found, from, until) => `Found from ${from} up to ${until}: ${found}, of what you may see.`,
    decided: (inTime, found) => (found === 0 ? '' : `Decided within five working days: ${inTime}.`),
    what: 'What was done',
    count: 'Number',
    rows: {
      decidedInTime: 'Decided in time',
      decidedLate: 'Decided late',
      openInTime: 'Open, still in time',
      overdue: 'Open, overdue',
      withoutOwner: 'Of the open ones, of nobody',
    },
  },
  before: {
    title: 'Kept apart before',
    said: (name, day, joinedBefore) =>
      joinedBefore ? `${name} took this apart on ${day}.` : `On ${day} ${name} said that this is not the same person.`,
    holds: 'This holds until you both say that it is the same person after all.',
    lifted: 'This does not hold any more.',
  },
  cancel: 'Not now',
  how: {
    title: 'How comparing works',
    close: 'Close',
    paragraphs: {
      looks:
        'The comparison looks only at who someone is: name, date of birth or age, street, neighbourhood, school, telephone and name online. Not at what anyone did, and never at descent, nationality or religion.',
      rules:
        'Each field is compared on its own, by fixed rules that are the same for everyone. Names may be spelled differently when they sound the same. A common name says less than a rare one.',
      bars: 'A bar to the right means: this field fits one person. A bar to the left: this field does not fit. An open circle does not count.',
      weights:
        'Below the table stands how much each field weighs and what that says together: how often this would be the same person. That number stands in the comparison alone. No list shows it and nobody is ordered by it.',
      siblings:
        'Brothers, sisters and twins share almost everything. That is why this possibility stands apart when name and house fit.',
      where:
        'The search covers this municipality, this purpose, and what you may see. When the suggestions do not help, you can search on a name at a signal, with a reason. Each search is recorded.',
      later:
        'What was taken apart or is not the same does not come back by itself, nor by way of a third. When something changes in what was told, a person is asked to look again. The program brings nothing together by itself.',
      matches:
        'What the program finds stands under Comparisons, with the last day to decide: five working days. Who takes it is the owner.',
      decide:
        'The program only suggests. Two people decide, each on their own. One sees the choice of the other only after both have chosen. A wrong choice can be undone.',
    },
  },
  suggestions: {
    title: 'Is this about someone we know already?',
    lead: 'Only for the same purpose, in this municipality. Newest first.',
    none: 'No suggestion. Nothing was found that may be about the same person.',
    open: 'Compare',
    goOn: 'To the comparison',
    again: 'Compare again',
    why: (fits, apart) => [fits && `Fits: ${fits}`, apart && `Does not fit: ${apart}`].filter(Boolean).join('. '),
    second: 'Who looks as the second person?',
    secondHint: 'This colleague looks independently and does not see your choice.',
    start: 'Open the comparison',
    dialogTitle: 'Compare with two people',
    dialogText: 'You both see the names on both sides for fourteen days. That is recorded.',
    noSecond:
      'There is no second information coordinator in your organisation. Without a second person nothing can be brought together.',
    joined: 'Belongs together',
    joinedLead: 'Two people confirmed this.',
    state: {
      open: 'being compared',
      unsure: 'not sure before',
      undone: 'taken apart before',
      joined: '',
      never: '',
      lapsed: '',
    },
  },
  search: {
    open: 'Search on a name after all',
    lead: 'For when the suggestions do not help. Searches the same purpose, in this municipality, in what you may see. Names in another spelling too.',
    name: 'Name',
    nameHint: 'What you search is kept nowhere.',
    birthYear: 'Year of birth',
    yearOdd: 'Write the year in four digits, such as 2011.',
    why: 'Why do you search?',
    whyHint: 'Without a name. This is recorded and the privacy officer can read it.',
    whyNeeded: 'Write why you search.',
    send: 'Search',
    found: (count) =>
      count === 0
        ? 'Nothing found in what you may see. This search was recorded.'
        : `${count} found, newest first. This search was recorded.${count === 20 ? ' More than 20 are not shown: make the name longer.' : ''}`,
  },
  own: {
    title: 'Comparisons',
    doubles: 'Find doubles',
    lead: 'What may be about the same person. What has to be done first stands on top.',
    because: 'you are information coordinator and may see both',
    again: 'Look again: something changed',
    changed: 'Changed',
    changedAt: 'On',
    decided: 'Decided',
    act: 'Again',
    and: 'and',
    you: 'Waits for you',
    other: 'Waits for the other',
    done: 'Done, last 30 days',
    nothing: 'There is nothing to compare',
    nothingText: 'When a new signal may be about somebody who is known already, it stands here.',
    opened: 'Opened',
    about: 'About',
    state: 'State',
  },
  states: {
    open: 'open',
    joined: 'brought together',
    unsure: 'not linked',
    never: 'never link',
    undone: 'taken apart',
    lapsed: 'lapsed',
  },
  refusals: {
    'same-record': 'This is the same twice.',
    'already-joined': 'These two belong together already.',
    'kept-apart': 'Somebody decided that these two are never linked.',
    'taken-apart': 'Somebody said that this is not the same person. Open that comparison and choose Compare again.',
    'apart-by-others':
      'One of these two belongs to records that were taken apart from the other. Compare those two anew first, or take apart what is not right.',
    'not-now': 'These two cannot come together now.',
    'comparison-already-open': 'These two are being compared already.',
    'not-possible-now': 'You cannot say this of these two now.',
    'second-not-possible':
      'This colleague cannot be the second. Choose another information coordinator of your organisation.',
    'comparison-settled': 'You have both chosen. The choice stands.',
    'not-one-of-the-two': 'Two others decide on this.',
    'reason-missing': 'Write why.',
    'name-too-short': 'Type at least three letters of the name.',
    'searched-too-often':
      'You searched on a name 30 times this hour already. Wait a while. If you look for many names, talk to the privacy officer.',
    'reason-holds-name': 'Leave the name out of the reason. The reason is kept longer than the data.',
    'not-joined': 'These two were not brought together, or were taken apart already.',
    'match-decided': 'This was decided already.',
    'not-a-coordinator-here': 'Choose another information coordinator of your organisation.',
    'facts-changed': 'Something changed while you looked. Load the page again, see what is different and then choose.',
    'nothing-changed': 'Somebody looked again already, or nothing changed.',
    'birth-date-impossible': 'This date of birth does not exist or cannot be that of a young person.',
    'not-found': 'This comparison does not exist for you.',
  },
})
