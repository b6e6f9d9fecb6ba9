import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { personColumns, signalColumns } from '../../../app/cli/match.ts'
import { Random } from '../random.ts'
import {
  type PersonRow,
  type Reporter,
  reporters,
  type SignalRow,
  type Truth,
  truthColumns,
  writeCsv,
} from './files.ts'
import { Registry, rowOf, surnameInFull } from './people.ts'
import type { Fact, Told, TownKind, Youth } from './town.ts'

export type TestSet = {
  readonly people: readonly PersonRow[]
  readonly signals: readonly SignalRow[]
  readonly truths: readonly Truth[]
}

export type Size = { readonly persons: number; readonly signals: number }

/** A register and signals with the truth about them; the same kind, size and seed give the same set. */
export function testSet(town: TownKind, size: Size, seed: number): TestSet {
  const registry = new Registry(town, new Random(`${town.name} families ${seed}`))
  const registered: Youth[] = []
  while (registered.length < size.persons) registered.push(...registry.familyWithChildren().children)
  registered.length = size.persons
  const random = new Random(`${town.name} register ${seed}`)
  const people = random.shuffled(registered).map((youth) => rowOf(youth, town, random))

  const inRegister = new Set(registered)
  const alike = countAlike(registered, people, town)
  const others = new Registry(town, new Random(`${town.name} others ${seed}`))
  const told = new Random(`${town.name} signals ${seed}`)
  const signals: SignalRow[] = []
  const truths: Truth[] = []
  for (let place = 1; place <= size.signals; place += 1) {
    const reporter = told.weighed(town.reporterShares)
    const kind = told.weighed(town.caseShares)
    const about = someone(kind, told.pick(registered), others)
    // What is made for one signal leaves no brother or sister behind in the family for the next.
    if (!inRegister.has(about)) about.family.children.splice(about.family.children.indexOf(about), 1)
    const { signal, errors, known } = signalOf(`S${String(place).padStart(6, '0')}`, about, reporter, town, told)
    signals.push(signal)
    truths.push({
      signal_id: signal.signal_id,
      person_id: inRegister.has(about) ? about.id : '',
      case: kind,
      reporter,
      names: about.family.names,
      family: about.family.children
        .filter((other) => other !== about && inRegister.has(other))
        .map(({ id }) => id)
        .join(' '),
      alike: alike(known),
      errors: errors.join(' '),
    })
  }
  return { people, signals, truths }
}

function someone(kind: Truth['case'], known: Youth, others: Registry): Youth {
  switch (kind) {
    case 'registered':
      return known
    case 'unregistered-sibling':
      return others.child(known.family)
    case 'unregistered-twin':
      return others.child(known.family, { twin: known })
    case 'cousin':
      return others.cousin(others.cousinsOf(known.family), known)
    case 'namesake':
      return others.namesake(known)
    case 'stranger':
      return others.child(others.family())
  }
}

/** What a reporter tells about somebody, with the errors that were made. */
export function signalOf(
  id: string,
  about: Youth,
  reporter: Reporter,
  town: TownKind,
  random: Random,
): { signal: SignalRow; errors: string[]; known: Told } {
  const at = reporters.indexOf(reporter)
  const told = tell(about, town, (fact) => random.chance(town.tells[fact][at] ?? 0))
  const known = { ...told }
  const errors = town.errors
    .filter(({ rates, apply }) => random.chance(rates[at] ?? 0) && apply(told, about, random, town))
    .map(({ kind }) => kind)
  return {
    signal: {
      signal_id: id,
      source: reporter,
      full_name: told.fullName,
      first_name: told.first,
      last_name: surnameInFull(told),
      nickname: told.nickname,
      birth_date: told.birthDate,
      birth_year: told.birthYear,
      age: told.age,
      postcode: told.postcode,
      house_no: told.houseNo,
      neighbourhood: told.neighbourhood,
      city: told.city,
      school: told.school,
      phone: told.phone,
      handle: told.handle,
    },
    errors,
    known,
  }
}

/** Counts of how many in the register everything is true that somebody knew. */
function countAlike(
  registered: readonly Youth[],
  people: readonly PersonRow[],
  { today }: TownKind,
): (known: Told) => number {
  const rows = new Map(people.map((row) => [row.person_id, row]))
  const byName = new Map<string, Youth[]>()
  for (const youth of registered) {
    const names = new Set([youth.call, youth.given[0] ?? '', youth.given.join(' '), youth.surname.last, youth.alias])
    for (const name of names) {
      const same = byName.get(name)
      if (same) same.push(youth)
      else byName.set(name, [youth])
    }
  }
  return (known) => {
    const lists = [known.last, known.first, known.nickname]
      .filter((name) => name !== '')
      .map((name) => byName.get(name) ?? [])
    const shortest = lists.reduce((one, other) => (other.length < one.length ? other : one))
    return shortest.filter((youth) => holds(known, youth, rows.get(youth.id), today)).length
  }
}

// What the register does not have cannot tell two of its people apart.
function holds(known: Told, youth: Youth, row: PersonRow | undefined, today: string): boolean {
  if (!row) return false
  const fits = (told: string, value: string): boolean => told === '' || value === '' || told === value
  return (
    (known.first === '' || [youth.call, youth.given[0], youth.given.join(' ')].includes(known.first)) &&
    fits(known.last, youth.surname.last) &&
    (fits(known.nickname, row.alias) || known.nickname === youth.call) &&
    fits(known.birthDate, row.birth_date) &&
    fits(known.birthYear, row.birth_date.slice(0, 4)) &&
    (known.age === '' || row.birth_date === '' || Number(known.age) === ageOn(today, row.birth_date)) &&
    fits(known.postcode, row.postcode) &&
    fits(known.neighbourhood, row.neighbourhood) &&
    fits(known.school, row.school) &&
    fits(known.phone, row.phone) &&
    fits(known.handle, row.handle)
  )
}

function tell(about: Youth, town: TownKind, tells: (fact: Fact) => boolean): Told {
  const { family, surname } = about
  const has = (fact: Fact, value: string): string => (tells(fact) ? value : '')
  const official = tells('allGivenNames') ? about.given.join(' ') : (about.given[0] ?? '')
  const first = tells('callName') ? about.call : official
  const date = has('birthDate', about.born)
  const year = date === '' ? has('birthYear', about.born.slice(0, 4)) : ''
  const told = {
    fullName: '',
    first: has('given', first),
    ...(tells('surname') ? surname : { infix: '', last: '' }),
    nickname: has('nickname', about.alias),
    birthDate: date,
    birthYear: year,
    age: date === '' && year === '' ? has('age', String(ageOn(town.today, about.born))) : '',
    postcode: has('postcode', family.address.postcode),
    houseNo: has('houseNo', family.address.houseNo),
    neighbourhood: has('neighbourhood', family.address.neighbourhood.name),
    city: has('city', family.address.neighbourhood.city),
    school: has('school', about.school?.name ?? ''),
    phone: has('phone', about.phone),
    handle: has('handle', about.handle),
  }
  // Nobody reports about somebody of whom they know no name of any kind.
  if (`${told.first}${told.last}${told.nickname}` === '') told.nickname = about.call
  return told
}

export function ageOn(day: string, born: string): number {
  return Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0)
}

export type SetFiles = { readonly people: string; readonly signals: string; readonly truths: string }

export function writeTestSet({ people, signals, truths }: TestSet, folder: string): SetFiles {
  mkdirSync(folder, { recursive: true })
  const files = {
    people: join(folder, 'people.csv'),
    signals: join(folder, 'signals.csv'),
    truths: join(folder, 'truth.csv'),
  }
  writeCsv(files.people, personColumns, people)
  writeCsv(files.signals, signalColumns, signals)
  writeCsv(files.truths, truthColumns, truths)
  return files
}
