import type { Random } from '../random.ts'
import { changing, moved, newPhone, otherSpelling, parentsPhone, rewriting } from '../town/error-kinds.ts'
import { oneOf, otherDigit, type Rule, swappedDigits } from '../town/misspelling.ts'
import { asciiOf, surnameInFull } from '../town/people.ts'
import { type ErrorKind, type TownKind, neighbourhood, school } from '../town/town.ts'
import { heldOutNames } from './names.ts'

// All rates are assumed, and other ones than in the development set.
const soundsDutch: readonly Rule[] = [
  [/ch/, 'g'],
  [/g/, 'ch'],
  [/f/, 'v'],
  [/v/, 'f'],
  [/ie/, 'i'],
  [/i(?=[^aeou])/, 'ie'],
  [/oe/, 'u'],
  [/u(?=[^aeoi])/, 'oe'],
  [/th/, 't'],
  [/t(?=[aeiou])/, 'th'],
  [/ph/, 'f'],
  [/x/, 'ks'],
  [/ks/, 'x'],
  [/sch/, 's'],
  [/ui/, 'uy'],
  [/aa/, 'ae'],
  [/a(?=[^aeiou][aeiou])/, 'aa'],
  [/sj/, 'sh'],
  [/en$/, 'e'],
  [/e$/, 'en'],
  [/qu/, 'kw'],
]
const soundsForeign: readonly Rule[] = [
  [/j/, 'dj'],
  [/sh/, 'sch'],
  [/ou/, 'oe'],
  [/kh/, 'ch'],
  [/gh/, 'g'],
  [/q/, 'k'],
  [/w/, 'v'],
  [/y/, 'j'],
  [/aï/, 'aj'],
  [/dh/, 'd'],
  [/(?<=[aeiou])h(?=[aeiou]|$)/, ''],
  [/ine$/, 'in'],
  [/ss/, 's'],
  [/([bdfkmnprt])\1/, '$1'],
]
const besideOnTheKeyboard: Readonly<Record<string, string>> = {
  a: 'sq',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'kp',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'x',
}
const lookAlike: readonly Rule[] = [
  [/rn/, 'm'],
  [/m/, 'rn'],
  [/l/, 'i'],
  [/cl/, 'd'],
  [/o/, '0'],
  [/u/, 'v'],
]
const withoutDots: Readonly<Record<string, string>> = {
  ö: 'oe',
  ü: 'ue',
  ä: 'ae',
  ş: 'sh',
  ç: 'ch',
  ğ: 'gh',
  ı: 'y',
  ë: 'e',
  ł: 'w',
  ż: 'zh',
  ó: 'u',
  ą: 'on',
  ę: 'en',
}

function besideKey(text: string, random: Random): string {
  if (text.length < 4) return text
  const at = random.between(1, text.length - 1)
  const beside = besideOnTheKeyboard[text.charAt(at).toLowerCase()]
  return beside ? `${text.slice(0, at)}${random.letterOf(beside)}${text.slice(at + 1)}` : text
}

const dutchDate = (date: string, random: Random): string => {
  const [year = '', month = '', day = ''] = date.split('-')
  return random.pick([
    `${day}-${month}-${year}`,
    `${Number(day)}-${Number(month)}-${year}`,
    `${day}/${month}/${year}`,
    `${day}.${month}.${year}`,
  ])
}

const errors: readonly ErrorKind[] = [
  changing('pet-name', [0.005, 0.005, 0.1, 0.12], (told, about, random) =>
    told.first === '' || !/^\p{L}{4,}$/u.test(about.call)
      ? undefined
      : { first: `${about.call.slice(0, random.between(3, 4))}${random.pick(['tje', 'ie', 'ke', 'oe', 'sy'])}` },
  ),
  changing('initials-as-nickname', [0, 0.01, 0.04, 0.1], (told, { call, surname }) =>
    told.nickname === '' ? undefined : { nickname: `${call.charAt(0)}${surname.last.charAt(0)}` },
  ),
  changing('first-name-with-initial', [0.01, 0.01, 0.08, 0.12], (told) =>
    told.first === '' || told.last === '' ? undefined : { infix: '', last: `${told.last.charAt(0)}.` },
  ),
  changing('second-given-name', [0.01, 0.03, 0.01, 0], (told, { given }) =>
    told.first === '' || given[1] === undefined ? undefined : { first: given[1] },
  ),
  changing('other-parents-surname', [0.02, 0.01, 0.04, 0.04], (told, { family, surname }) =>
    told.last === '' ? undefined : surname === family.mothers ? family.surname : family.mothers,
  ),
  changing('both-surnames', [0.3, 0.2, 0.15, 0.05], (told, { family }) =>
    told.last === '' || !family.double
      ? undefined
      : { infix: '', last: `${surnameInFull(family.mothers)}-${surnameInFull(family.surname)}` },
  ),
  changing('infix-glued', [0.03, 0.05, 0.08, 0.1], (told, _about, random) =>
    told.infix === ''
      ? undefined
      : {
          infix: '',
          last: random.chance(0.5) ? `${told.infix.replaceAll(' ', '')}${told.last.toLowerCase()}` : `v/d ${told.last}`,
        },
  ),
  changing('infix-dropped', [0.05, 0.03, 0.2, 0.2], (told) => (told.infix === '' ? undefined : { infix: '' })),
  changing('infix-added', [0.004, 0.004, 0.01, 0.02], (told, { family: { names } }, random) => {
    if (told.last === '' || told.infix !== '') return undefined
    if (names === 'moroccan') return { infix: 'El' }
    return names === 'dutch' ? { infix: random.pick(['de', 'van']) } : undefined
  }),

  otherSpelling([0.03, 0.05, 0.18, 0.28]),
  rewriting('as-heard', [0.01, 0.02, 0.06, 0.1], ['last', 'first', 'nickname'], (text, random, { family: { names } }) =>
    oneOf(names === 'dutch' ? soundsDutch : [...soundsDutch, ...soundsForeign], text, random),
  ),
  rewriting(
    'beside-on-the-keyboard',
    [0.015, 0.02, 0.04, 0.05],
    ['first', 'last', 'neighbourhood', 'nickname'],
    besideKey,
  ),
  rewriting('read-from-paper', [0.006, 0.01, 0.01, 0], ['last', 'first'], (text, random) =>
    oneOf(lookAlike, text, random),
  ),
  rewriting('syllable-lost', [0.003, 0.005, 0.02, 0.04], ['last', 'first'], (text, random) => {
    if (text.length < 7) return text
    const at = random.between(2, text.length - 4)
    return `${text.slice(0, at)}${text.slice(at + 2)}`
  }),
  changing('spaces-lost-or-added', [0.01, 0.01, 0.02, 0.03], (told, _about, random) => {
    if (told.last.length < 7) return undefined
    const at = random.between(3, told.last.length - 3)
    return {
      last: told.last.includes(' ')
        ? told.last.replaceAll(' ', '')
        : `${told.last.slice(0, at)} ${told.last.slice(at)}`,
    }
  }),
  changing('diacritics-spelled-out', [0.03, 0.06, 0.1, 0.08], (told) => {
    const plain = (text: string): string =>
      asciiOf(text.replaceAll(/\p{L}/gu, (letter) => withoutDots[letter] ?? letter))
    const changed = { first: plain(told.first), last: plain(told.last) }
    return changed.first === told.first && changed.last === told.last ? undefined : changed
  }),
  changing('diacritics-as-question-marks', [0.03, 0.05, 0.01, 0], (told) => {
    const broken = (text: string): string => text.replaceAll(/[^\p{ASCII}]/gu, '?')
    const changed = { first: broken(told.first), last: broken(told.last) }
    return changed.first === told.first && changed.last === told.last ? undefined : changed
  }),
  changing('no-diacritics', [0.25, 0.4, 0.7, 0.8], (told) => {
    const plain = { first: asciiOf(told.first), last: asciiOf(told.last), nickname: asciiOf(told.nickname) }
    return plain.first === told.first && plain.last === told.last ? undefined : plain
  }),
  changing('capitals', [0.02, 0.25, 0.01, 0.02], (told) => ({
    first: told.first.toUpperCase(),
    last: told.last.toUpperCase(),
    infix: told.infix.toUpperCase(),
  })),

  changing('year-one-off', [0.004, 0.004, 0.02, 0.05], (told, _about, random) => {
    const other = (year: string): string => String(Number(year) + random.pick([-1, 1]))
    if (told.birthYear !== '') return { birthYear: other(told.birthYear) }
    const moved = told.birthDate === '' ? '' : `${other(told.birthDate.slice(0, 4))}${told.birthDate.slice(4)}`
    return moved === '' || moved.endsWith('02-29') ? undefined : { birthDate: moved }
  }),
  changing('day-one-off', [0.006, 0.008, 0.02, 0.02], (told, _about, random) =>
    told.birthDate === ''
      ? undefined
      : {
          birthDate: new Date(Date.parse(told.birthDate) + random.pick([-1, 1]) * 86_400_000)
            .toISOString()
            .slice(0, 10),
        },
  ),
  changing('first-of-the-month', [0.003, 0.006, 0.01, 0], (told) =>
    told.birthDate === '' ? undefined : { birthDate: `${told.birthDate.slice(0, 7)}-01` },
  ),
  changing('born-1-january', [0.003, 0.012, 0.01, 0], (told) =>
    told.birthDate === '' ? undefined : { birthDate: `${told.birthDate.slice(0, 4)}-01-01` },
  ),
  changing('day-and-month-swapped', [0.008, 0.012, 0.02, 0.02], (told) => {
    const [year, month, day] = told.birthDate.split('-')
    return day === undefined || Number(day) > 12 || day === month ? undefined : { birthDate: `${year}-${day}-${month}` }
  }),
  changing('date-written-otherwise', [0.15, 0.1, 0.3, 0.5], (told, _about, random) =>
    told.birthDate === '' ? undefined : { birthDate: dutchDate(told.birthDate, random) },
  ),
  changing('age-off', [0.05, 0.03, 0.35, 0.5], (told, _about, random) =>
    told.age === '' ? undefined : { age: String(Number(told.age) + random.pick([-1, -1, -1, 1, 1, 2, -2, 3])) },
  ),

  moved([0.04, 0.12, 0.1, 0.04]),
  changing('only-digits-of-postcode', [0.03, 0.1, 0.4, 0.5], (told) =>
    told.postcode === '' ? undefined : { postcode: told.postcode.slice(0, 4) },
  ),
  rewriting('postcode-wrong', [0.01, 0.015, 0.03, 0.03], ['postcode'], (text, random) =>
    random.chance(0.5) ? otherDigit(text, random) : swappedDigits(text, random),
  ),
  changing('house-number-without-addition', [0.3, 0.4, 0.5, 0.6], (told) => {
    const plain = /^\d+/.exec(told.houseNo)?.[0] ?? ''
    return plain === told.houseNo ? undefined : { houseNo: plain }
  }),
  changing('neighbourhood-by-another-name', [0.05, 0.08, 0.25, 0.35], (told, { family }, random) => {
    const { name, others } = family.address.neighbourhood
    return told.neighbourhood === name && others.length > 0 ? { neighbourhood: random.pick(others) } : undefined
  }),
  changing('neighbourhood-where-seen', [0.01, 0.04, 0.06, 0.1], (told, _about, random, town) =>
    told.neighbourhood === '' ? undefined : { neighbourhood: random.pick(town.neighbourhoods).name },
  ),
  changing('school-by-another-name', [0.2, 0.5, 0.6, 0.7], (told, about, random) =>
    told.school === '' || !about.school || about.school.others.length === 0
      ? undefined
      : { school: random.pick(about.school.others) },
  ),
  changing('former-school', [0.005, 0.1, 0.08, 0.12], (told, _about, random, town) =>
    told.school === '' ? undefined : { school: random.pick(town.schools).name },
  ),

  parentsPhone([0.6, 0.2, 0.08, 0.03]),
  changing('siblings-phone', [0, 0.02, 0.04, 0.05], (told, about, random) => {
    const others = about.family.children.filter((other) => other !== about)
    return told.phone === '' || others.length === 0 ? undefined : { phone: random.pick(others).phone }
  }),
  newPhone([0.06, 0.2, 0.25, 0.3]),
  rewriting('digit-of-phone', [0.02, 0.03, 0.05, 0.08], ['phone'], (text, random) =>
    random.chance(0.5) ? otherDigit(text, random) : swappedDigits(text, random),
  ),
  changing('end-of-phone', [0, 0.01, 0.05, 0.15], (told) =>
    told.phone === '' ? undefined : { phone: told.phone.slice(-4) },
  ),
  changing('phone-written-otherwise', [0.4, 0.6, 0.4, 0.3], (told, _about, random) => {
    if (told.phone.length < 10) return undefined
    const rest = told.phone.slice(2)
    return {
      phone: random.pick([
        `+31 (0)6 ${rest}`,
        `06.${rest.slice(0, 2)}.${rest.slice(2, 4)}.${rest.slice(4, 6)}.${rest.slice(6)}`,
        `00316${rest}`,
        `6${rest}`,
        `06-${rest.slice(0, 4)}-${rest.slice(4)}`,
      ]),
    }
  }),
  rewriting('handle-written-otherwise', [0.4, 0.4, 0.5, 0.6], ['handle'], (text, random) =>
    random.pick([
      `insta: ${text}`,
      text.toUpperCase(),
      `https://www.instagram.com/${text}/`,
      text.replaceAll('_', '__'),
      `_${text}_`,
      `${text}.2`,
      text.replace('.', ''),
      `snap ${text}`,
    ]),
  ),

  changing('nickname-among-first-names', [0.01, 0.02, 0.06, 0.08], (told) =>
    told.first === '' || told.nickname === '' ? undefined : { first: `${told.first} "${told.nickname}"`, nickname: '' },
  ),
  changing('all-in-last-name', [0.02, 0.02, 0.08, 0.1], (told) =>
    told.first === '' || told.last === ''
      ? undefined
      : { last: `${told.first} ${surnameInFull(told)}`, infix: '', first: '' },
  ),
  changing('swapped', [0.01, 0.03, 0.03, 0.03], (told) =>
    told.first === '' || told.last === '' ? undefined : { first: surnameInFull(told), infix: '', last: told.first },
  ),
  changing('one-field', [0.1, 0.2, 0.45, 0.55], (told, { girl }, random) => {
    const surname = surnameInFull(told)
    if (told.first === '' || surname === '') return undefined
    const fullName = random.pick([
      `${told.first} ${surname}`,
      `${told.first} ${surname}`,
      `${told.last}${told.infix === '' ? '' : ` ${told.infix}`}, ${told.first}`,
      `${told.last.toUpperCase()} ${told.first}`,
      `${girl ? 'mevr.' : 'dhr.'} ${told.first} ${surname}`,
      `${told.first} ${surname}${told.nickname === '' ? '' : ` alias ${told.nickname}`}`,
    ])
    return { fullName, first: '', infix: '', last: '' }
  }),
]

/** The kind of town that nobody tunes on. */
export const heldOutTown: TownKind = {
  name: 'held-out',
  stocks: heldOutNames,
  stockShares: { dutch: 0.46, moroccan: 0.18, turkish: 0.14, polish: 0.1, 'surinamese-antillean': 0.12 },
  neighbourhoods: [
    neighbourhood('Achterveld', ['het Achterveld', "'t Veld"], 'Hogerwaard', 5421),
    neighbourhood('Bergse Plas', ['de Plas', 'Plas'], 'Hogerwaard', 5424),
    neighbourhood('Componistenbuurt', ['Componisten', 'Mozartbuurt'], 'Hogerwaard', 5427),
    neighbourhood('De Hoven', ['Hoven', 'de Hove'], 'Hogerwaard', 5430),
    neighbourhood('Gildenkwartier', ['Gilden', "'t Kwartier"], 'Hogerwaard', 5433),
    neighbourhood('Hogerwaard-Zuid', ['Zuid', 'HW-Zuid'], 'Hogerwaard', 5436),
    neighbourhood('Industriekwartier', ['Industrie'], 'Hogerwaard', 5439),
    neighbourhood('Kruidentuin', ['de Kruiden', 'Kruidenbuurt'], 'Hogerwaard', 5442),
    neighbourhood('Nieuwland', ['Nieuw Land', "'t Nieuwland"], 'Hogerwaard', 5445),
    neighbourhood('Oranjewijk', ['Oranjebuurt', 'Oranje'], 'Hogerwaard', 5448),
    neighbourhood('Sint Maartenskwartier', ['St. Maarten', 'Maartenskwartier', 'SMK'], 'Hogerwaard', 5451),
    neighbourhood('Stadshart', ['centrum', 'de stad'], 'Hogerwaard', 5454),
    neighbourhood('Waterrijk', ['Water', 'Waterryk'], 'Hogerwaard', 5457),
    neighbourhood('Zonnepark', ['Zonnebuurt', 'de Flats'], 'Hogerwaard', 5460),
    neighbourhood('Kern', ['dorp'], 'Achterbeek', 5463),
    neighbourhood('Achterbeek Buiten', ['buitengebied', 'Buiten'], 'Achterbeek', 5466),
    neighbourhood('Loonse Hoek', ['Loon', 'de Hoek'], 'Loonhoek', 5469),
    neighbourhood('Over het Spoor', ['Spoorbuurt', 'achter het spoor'], 'Loonhoek', 5472),
  ],
  schools: [
    school('Gymnasium Hogerwaard', 'het gym', 'Gym HW', 'Hogerwaards Gymnasium'),
    school('Sint-Maartenscollege', 'Maartens', 'SMC', 'St. Maartens', 'Maartenscollege'),
    school('Technisch Lyceum De Gilde', 'de Gilde', 'TL Gilde', 'Gilde VMBO'),
    school('Summit MBO Hogerwaard', 'Summit', 'het MBO', 'Summit College'),
    school('Praktijkonderwijs Vakwijs', 'Vakwijs', 'PRO', 'PrO Vakwijs'),
    school('Agora Waterrijk', 'Agora'),
    school('Vavo Zuidoost', 'de vavo', 'volwassenenonderwijs'),
    school('Kindcentrum De Klimop', 'Klimop', 'KC Klimop', 'bs De Klimop'),
    school('Jenaplanschool Zonnewijzer', 'de Zonnewijzer', 'Jenaplan'),
    school('Basisschool Al-Hikma', 'Al Hikma', 'Alhikma', 'islamitische school'),
    school('Oranjeschool', 'Oranje', 'de Oranje'),
    school('VSO Mariëndaal', 'Mariendaal', 'VSO', 'speciaal onderwijs Mariëndaal'),
    school('Openbare Scholengemeenschap Loonhoek', 'OSG Loonhoek', 'OSG', 'Loonhoek'),
    school('Kunstvakschool Podium', 'Podium', 'kunstschool'),
    school('Vmbo Achterbeek', 'Achterbeek', 'VMBO-A'),
  ],
  streetNames: [
    'Bakkie',
    'Sneakers',
    'Rambo',
    'Kip',
    'Shooter',
    'Dokter',
    'Zilver',
    'Turbo',
    'Mug',
    'Stokkie',
    'Gouwe',
    'Bami',
    'Roti',
    'Bolo',
    'Kale',
    'Tattoo',
    'Kapper',
    'Scoot',
    'Vesp',
    'Capi',
    'Narco',
    'Kappie',
    'Slang',
    'Ratje',
    'Kat',
    'Vos',
    'Gympie',
    'Brakka',
    'Sjaak',
    'Pinda',
    'Loco',
    'Toto',
    'Bana',
    'Pablo',
    'Escro',
    'Yung',
  ].flatMap((name) => [
    name,
    `${name}man`,
    `${name} Jr`,
    `${name}tje`,
    `${name} 040`,
    `El ${name}`,
    `Oom ${name}`,
    `${name} van de Flat`,
  ]),
  handleWords: [
    'hgw',
    'officieel',
    'z',
    'echte',
    'im',
    'ay',
    'drip',
    'nul40',
    'privé',
    'acc',
    'x',
    'leven',
    'no1',
    'moves',
    'backup',
    'not',
    'mr',
  ],
  today: '2026-11-01',
  birthYears: [2002, 2017],
  children: { 1: 0.24, 2: 0.38, 3: 0.22, 4: 0.1, 5: 0.04, 6: 0.02 },
  shares: {
    twins: 0.05,
    related: 0.2,
    calledAfterTheSame: 0.3,
    mothersSurname: 0.09,
    registerHas: {
      callName: 0.45,
      birthDate: 0.975,
      address: 0.92,
      school: 0.75,
      phone: 0.4,
      parentPhone: 0.55,
      handle: 0.2,
      alias: 0.35,
    },
  },
  reporterShares: { school: 0.27, police: 0.28, 'youth-work': 0.25, street: 0.2 },
  caseShares: {
    registered: 0.65,
    'unregistered-sibling': 0.1,
    'unregistered-twin': 0.03,
    cousin: 0.05,
    namesake: 0.03,
    stranger: 0.14,
  },
  tells: {
    given: [0.985, 0.98, 0.97, 0.85],
    callName: [0.6, 0.3, 0.92, 0.95],
    allGivenNames: [0.25, 0.45, 0.01, 0],
    surname: [0.99, 0.99, 0.8, 0.55],
    nickname: [0.03, 0.15, 0.4, 0.6],
    birthDate: [0.95, 0.94, 0.35, 0.06],
    birthYear: [0.3, 0.5, 0.2, 0.1],
    age: [0.9, 0.7, 0.75, 0.7],
    postcode: [0.6, 0.8, 0.2, 0.04],
    houseNo: [0.55, 0.75, 0.12, 0.03],
    neighbourhood: [0.2, 0.4, 0.85, 0.85],
    city: [0.6, 0.9, 0.4, 0.4],
    school: [0.96, 0.25, 0.6, 0.4],
    phone: [0.45, 0.45, 0.4, 0.2],
    handle: [0.02, 0.12, 0.4, 0.4],
  },
  errors,
}
