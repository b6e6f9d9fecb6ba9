import { changing, moved, newPhone, otherSpelling, parentsPhone, rewriting } from '../town/error-kinds.ts'
import { mojibake, oneOf, otherDigit, type Rule, slip } from '../town/misspelling.ts'
import { asciiOf, surnameInFull } from '../town/people.ts'
import { type ErrorKind, type TownKind, neighbourhood, school } from '../town/town.ts'
import { developmentNames } from './names.ts'

// Every rate in this file is assumed, but that of twins: we know of no published rates for what professionals write down about
// young people.
const hearing: readonly Rule[] = [
  [/c(?=[aou])/, 'k'],
  [/k/, 'c'],
  [/s/, 'z'],
  [/z/, 's'],
  [/ei/, 'ij'],
  [/ij/, 'ei'],
  [/ou/, 'au'],
  [/au/, 'ou'],
  [/dt$/, 't'],
  [/d$/, 't'],
  [/t$/, 'd'],
  [/ck/, 'k'],
  [/([lmnrst])\1/, '$1'],
]
const ijOrY: readonly Rule[] = [
  [/ij/, 'y'],
  [/y/, 'ij'],
]
const misheard: readonly Rule[] = [
  [/b/, 'p'],
  [/p/, 'b'],
  [/m/, 'n'],
  [/n/, 'm'],
  [/v/, 'w'],
  [/e(?=[lnr]$)/, 'a'],
  [/a(?=[lnr])/, 'o'],
]

const errors: readonly ErrorKind[] = [
  // How the name is told.
  changing('nickname-for-name', [0.01, 0.01, 0.12, 0.1], (told, about) =>
    told.first === '' || about.call === told.first ? undefined : { nickname: about.call },
  ),
  changing('short-form', [0.01, 0.01, 0.08, 0.12], (told, about, random) =>
    told.first === '' || about.call.length < 5 ? undefined : { first: about.call.slice(0, random.between(2, 4)) },
  ),
  changing('only-surname', [0, 0.01, 0.02, 0.05], (told) =>
    told.last === '' || told.first === '' ? undefined : { first: '' },
  ),
  changing('initials', [0.01, 0.06, 0.03, 0.02], (told, about) =>
    told.first === '' || told.last === ''
      ? undefined
      : { first: about.given.map((name) => `${name.charAt(0)}.`).join('') },
  ),
  changing('mothers-surname', [0.01, 0.01, 0.03, 0.03], (told, { family }) =>
    told.last === '' ? undefined : family.mothers,
  ),
  changing('double-surname', [0.25, 0.3, 0.1, 0.05], (told, { family }, random) => {
    if (told.last === '' || !family.double) return undefined
    const [one, other] = random.shuffled([family.surname, family.mothers]) as [
      typeof family.surname,
      typeof family.surname,
    ]
    return random.chance(0.3)
      ? other
      : { infix: one.infix, last: `${one.last}${random.pick(['-', ' '])}${surnameInFull(other)}` }
  }),
  changing('infix-dropped', [0.03, 0.04, 0.15, 0.25], (told) => (told.infix === '' ? undefined : { infix: '' })),
  changing('infix-behind', [0.02, 0.06, 0.01, 0], (told) =>
    told.infix === '' ? undefined : { infix: '', last: `${told.last}, ${told.infix}` },
  ),
  changing('infix-short', [0.04, 0.04, 0.06, 0.03], (told) =>
    told.infix.includes(' ') ? { infix: told.infix.replace(/^(\w)\w+ (\w)\w*$/, '$1.$2.') } : undefined,
  ),

  // How it is spelled.
  otherSpelling([0.05, 0.06, 0.2, 0.3]),
  rewriting('as-heard-dutch', [0.01, 0.02, 0.06, 0.1], ['first', 'last'], (text, random) =>
    oneOf(hearing, text, random),
  ),
  rewriting('misheard', [0.003, 0.01, 0.02, 0.04], ['first', 'last', 'nickname'], (text, random) =>
    oneOf(misheard, text, random),
  ),
  rewriting('ij-or-y', [0.02, 0.03, 0.06, 0.08], ['last', 'first'], (text, random) => oneOf(ijOrY, text, random)),
  rewriting('slip', [0.02, 0.03, 0.04, 0.05], ['first', 'last', 'nickname', 'school'], slip),
  changing('no-diacritics', [0.2, 0.5, 0.6, 0.7], (told) => {
    const plain = { first: asciiOf(told.first), last: asciiOf(told.last), nickname: asciiOf(told.nickname) }
    return plain.first === told.first && plain.last === told.last ? undefined : plain
  }),
  changing('mojibake', [0.05, 0.04, 0.01, 0.01], (told) => {
    const broken = { first: mojibake(told.first), last: mojibake(told.last) }
    return broken.first === told.first && broken.last === told.last ? undefined : broken
  }),
  changing('small-letters', [0.01, 0.03, 0.12, 0.3], (told) => ({
    first: told.first.toLowerCase(),
    last: told.last.toLowerCase(),
    nickname: told.nickname.toLowerCase(),
  })),

  // When born.
  changing('born-1-january', [0.005, 0.01, 0.01, 0], (told) =>
    told.birthDate === '' ? undefined : { birthDate: `${told.birthDate.slice(0, 4)}-01-01` },
  ),
  changing('day-and-month-swapped', [0.01, 0.015, 0.02, 0.02], (told) => {
    const [year, month, day] = told.birthDate.split('-')
    return day === undefined || Number(day) > 12 || day === month ? undefined : { birthDate: `${year}-${day}-${month}` }
  }),
  changing('one-digit-of-birth', [0.01, 0.015, 0.03, 0.05], (told, _about, random, town) => {
    const wrong = otherDigit(told.birthDate, random)
    const real = !Number.isNaN(Date.parse(wrong)) && new Date(wrong).toISOString().startsWith(wrong)
    return wrong === told.birthDate || !real || Math.abs(Number(wrong.slice(0, 4)) - Number(town.birthYears[0])) > 20
      ? undefined
      : { birthDate: wrong }
  }),
  changing('age-off', [0.02, 0.02, 0.3, 0.4], (told, _about, random) =>
    told.age === '' ? undefined : { age: String(Number(told.age) + random.pick([-1, -1, 1, 1, -2, 2])) },
  ),

  // Where.
  moved([0.03, 0.1, 0.08, 0.06]),
  changing('neighbourhood-by-another-name', [0.02, 0.05, 0.15, 0.25], (told, { family }, random) => {
    const { name, others } = family.address.neighbourhood
    return told.neighbourhood === name && others.length > 0 ? { neighbourhood: random.pick(others) } : undefined
  }),
  changing('postcode-with-space', [0.4, 0.2, 0.2, 0.1], (told) =>
    told.postcode === '' ? undefined : { postcode: `${told.postcode.slice(0, 4)} ${told.postcode.slice(4)}` },
  ),
  changing('school-by-another-name', [0.1, 0.4, 0.5, 0.6], (told, about, random) =>
    told.school === '' || !about.school || about.school.others.length === 0
      ? undefined
      : { school: random.pick(about.school.others) },
  ),
  changing('another-school', [0.01, 0.06, 0.06, 0.1], (told, _about, random, town) =>
    told.school === '' ? undefined : { school: random.pick(town.schools).name },
  ),

  // How to reach.
  parentsPhone([0.5, 0.15, 0.1, 0.02]),
  newPhone([0.08, 0.15, 0.2, 0.25]),
  changing('phone-written-otherwise', [0.6, 0.5, 0.6, 0.5], (told, _about, random) => {
    if (told.phone === '') return undefined
    const rest = told.phone.slice(2)
    return {
      phone: random.pick([`06-${rest}`, `+316${rest}`, `06 ${rest.slice(0, 4)} ${rest.slice(4)}`, `0031 6 ${rest}`]),
    }
  }),
  rewriting('handle-written-otherwise', [0.3, 0.3, 0.4, 0.5], ['handle'], (text, random) =>
    random.pick([
      `@${text}`,
      text.replaceAll(/[._]/g, ''),
      text.replaceAll('.', '_'),
      `${text}${random.below(10)}`,
      text.replace(/\d+$/, ''),
    ]),
  ),

  // In which column.
  changing('swapped', [0.02, 0.02, 0.02, 0.02], (told) =>
    told.first === '' || told.last === '' ? undefined : { first: surnameInFull(told), infix: '', last: told.first },
  ),
  changing('one-field', [0.15, 0.1, 0.35, 0.5], (told, _about, random) => {
    const surname = surnameInFull(told)
    if (told.first === '' || surname === '') return undefined
    const fullName = random.chance(0.25) ? `${surname}, ${told.first}` : `${told.first} ${surname}`
    return { fullName, first: '', infix: '', last: '' }
  }),
  changing('nickname-in-one-field', [0, 0.02, 0.05, 0.1], (told) =>
    told.fullName === '' || told.nickname === ''
      ? undefined
      : { fullName: `${told.fullName} (${told.nickname})`, nickname: '' },
  ),
]

function streetNames(): string[] {
  const whole = [
    'Skinny',
    'Blacka',
    'Smokey',
    'Bolle',
    'Tjappie',
    'Ricky',
    'Snelle',
    'Money',
    'Ghost',
    'Rooie',
    'Kaas',
    'Beertje',
    'Pitbull',
    'Flaco',
    'Moeder',
    'Doc',
    'Prof',
    'Ninja',
    'Cash',
    'Tank',
    'Slim',
    'Spook',
    'Gekko',
    'Haas',
    'Tijger',
    'Wolf',
    'Boef',
    'Makker',
    'Jumbo',
    'Fixer',
    'Speedy',
    'Panda',
    'Krul',
    'Bril',
  ]
  const before = [
    'Lange',
    'Kleine',
    'Lil',
    'Big',
    'Young',
    'Dikke',
    'Snelle',
    'Stille',
    'Gouden',
    'Nacht',
    'King',
    'Mister',
    'Baby',
    'Dr',
    'Wilde',
    'Blauwe',
  ]
  return [...whole, ...before.flatMap((first) => whole.map((second) => `${first} ${second}`))]
}

/** The kind of town on which a matcher may be tuned. */
export const developmentTown: TownKind = {
  name: 'development',
  stocks: developmentNames,
  stockShares: { dutch: 0.58, moroccan: 0.15, turkish: 0.11, polish: 0.07, 'surinamese-antillean': 0.09 },
  neighbourhoods: [
    neighbourhood('Sluiskamp', ['de Kamp', 'Sluiskamp-Noord'], 'Merenbroek', 3861),
    neighbourhood('Oude Haven', ['Haven', 'de Haven', 'Havenbuurt'], 'Merenbroek', 3864),
    neighbourhood('Molenwijk', ['Molenwyk', 'de Molens'], 'Merenbroek', 3867),
    neighbourhood('Vogelbuurt', ['Vogelwijk', 'de Vogels'], 'Merenbroek', 3870),
    neighbourhood('Centrum', ['Binnenstad', 'Merenbroek Centrum', 'de stad'], 'Merenbroek', 3873),
    neighbourhood('Rivierenwijk', ['Rivierenbuurt'], 'Merenbroek', 3876),
    neighbourhood('De Weide', ['Weide', 'Weidewijk'], 'Merenbroek', 3879),
    neighbourhood('Kanaaleiland', ['het Eiland', 'Kanaleneiland'], 'Merenbroek', 3882),
    neighbourhood('Bloemenbuurt', ['Bloemenwijk'], 'Merenbroek', 3885),
    neighbourhood('Zuiderpark', ['Zuid', 'het Park'], 'Merenbroek', 3888),
    neighbourhood('Oosterveld', ['Oost', 'Oosterveld-Oost'], 'Merenbroek', 3891),
    neighbourhood('Nieuw-Broek', ['Nieuw Broek', 'Broek'], 'Merenbroek', 3894),
    neighbourhood('Lindehof', ['de Linden'], 'Merenbroek', 3897),
    neighbourhood('Dorp', ['Veendorp dorp', 'het dorp'], 'Veendorp', 3901),
    neighbourhood('Veendorp-West', ['West', 'Veendorp West'], 'Veendorp', 3904),
    neighbourhood('Duinzicht', ['Duinen'], 'Strandwolde', 3907),
  ],
  schools: [
    school('Sluiskamp College', 'Sluiskamp', 'SKC', 'het Sluiskamp'),
    school('Merenlyceum', 'Meren', 'Het Merenlyceum', 'ML'),
    school('Praktijkschool De Werf', 'De Werf', 'PrO De Werf', 'praktijkschool'),
    school('Christelijk College Zuiderzee', 'CCZ', 'Zuiderzee', 'Zuiderzee College'),
    school('ROC Merenbroek', 'ROC', 'het ROC', 'MBO Merenbroek'),
    school('VMBO De Brug', 'De Brug', 'Brug College'),
    school('Montessori Lyceum Oost', 'Montessori', 'MLO'),
    school('Openbare Basisschool De Regenboog', 'De Regenboog', 'OBS Regenboog'),
    school('Basisschool Het Kompas', 'Kompas', 'Het Kompas'),
    school('Islamitische Basisschool An-Noor', 'An Noor', 'Annoor'),
    school('Katholieke Basisschool Sint Jozef', 'St. Jozef', 'Jozefschool', 'Sint-Jozef'),
    school('VSO De Horizon', 'Horizon', 'De Horizon'),
    school('Dalton Veendorp', 'Dalton', 'Daltonschool Veendorp'),
    school('Mavo Noord', 'de mavo', 'Noord'),
  ],
  streetNames: streetNames(),
  handleWords: [
    'lil',
    'real',
    'xo',
    'mbroek',
    'official',
    'nr9',
    'fc',
    'gang',
    'vibes',
    'king',
    'its',
    'just',
    'the',
    'k',
    'm',
    'b',
    'yo',
  ],
  today: '2026-11-01',
  birthYears: [2003, 2016],
  children: { 1: 0.3, 2: 0.42, 3: 0.18, 4: 0.07, 5: 0.03 },
  shares: {
    // Gives the 16 to 19 twin births in 1,000 deliveries of 2005-2011 (Glasner et al., NTvG 2013;157:A5962, from CBS).
    twins: 0.034,
    related: 0.12,
    calledAfterTheSame: 0.25,
    mothersSurname: 0.05,
    registerHas: {
      callName: 0.6,
      birthDate: 0.985,
      address: 0.96,
      school: 0.85,
      phone: 0.45,
      parentPhone: 0.6,
      handle: 0.25,
      alias: 0.3,
    },
  },
  reporterShares: { school: 0.3, police: 0.25, 'youth-work': 0.25, street: 0.2 },
  caseShares: {
    registered: 0.72,
    'unregistered-sibling': 0.07,
    'unregistered-twin': 0.02,
    cousin: 0.04,
    namesake: 0.02,
    stranger: 0.13,
  },
  tells: {
    given: [0.99, 0.985, 0.97, 0.85],
    callName: [0.75, 0.2, 0.95, 0.97],
    allGivenNames: [0.1, 0.6, 0, 0],
    surname: [0.995, 0.99, 0.82, 0.55],
    nickname: [0.02, 0.12, 0.35, 0.6],
    birthDate: [0.96, 0.95, 0.3, 0.04],
    birthYear: [0.4, 0.4, 0.15, 0.05],
    age: [0.8, 0.8, 0.8, 0.7],
    postcode: [0.7, 0.75, 0.15, 0.02],
    houseNo: [0.65, 0.7, 0.1, 0.02],
    neighbourhood: [0.3, 0.3, 0.88, 0.88],
    city: [0.7, 0.85, 0.5, 0.3],
    school: [0.97, 0.2, 0.6, 0.4],
    phone: [0.5, 0.4, 0.4, 0.15],
    handle: [0.03, 0.1, 0.35, 0.35],
  },
  errors,
}
