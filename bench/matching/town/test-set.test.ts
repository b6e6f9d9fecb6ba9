import { expect, test } from 'vitest'
import { developmentTown } from '../development/kind.ts'
import { heldOutTown } from '../held-out/kind.ts'
import { Random } from '../random.ts'
import { cases, nameStocks, type PersonRow, reporters } from './files.ts'
import { Registry } from './people.ts'
import { ratesOf } from './rates.ts'
import { testSet } from './test-set.ts'
import type { TownKind } from './town.ts'

const size = { persons: 3000, signals: 4000 }
const towns: readonly [string, TownKind][] = [
  ['development', developmentTown],
  ['held-out', heldOutTown],
]

test('chance spreads evenly, one draw says nothing of the next, and seeds that look alike give other numbers', () => {
  const random = new Random('a')
  const pairs = Array.from({ length: 100 }, () => 0)
  for (let draw = 0; draw < 100_000; draw += 1) {
    const cell = random.below(10) * 10 + random.below(10)
    pairs[cell] = (pairs[cell] ?? 0) + 1
  }
  const chiSquare = pairs.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
  // 99 degrees of freedom: one in a thousand honest generators is above 149, one in a thousand below 61.
  expect(chiSquare).toBeGreaterThan(61)
  expect(chiSquare).toBeLessThan(149)
  expect(new Random('seed 1').next()).not.toBe(new Random('seed 2').next())
})

test.each(towns)('%s: the same seed makes the same set, another seed another one', (_name, town) => {
  const small = { persons: 200, signals: 100 }
  expect(testSet(town, small, 7)).toEqual(testSet(town, small, 7))
  expect(testSet(town, small, 8).signals).not.toEqual(testSet(town, small, 7).signals)
})

test.each(towns)('%s: every reporter, case, stock of names and kind of error occurs', (_name, town) => {
  const { truths } = testSet(town, { persons: 1000, signals: 12_000 }, 1)
  expect(new Set(truths.map(({ reporter }) => reporter))).toEqual(new Set(reporters))
  expect(new Set(truths.map((truth) => truth.case))).toEqual(new Set(cases))
  expect(new Set(truths.map(({ names }) => names))).toEqual(new Set(nameStocks))
  const made = new Set(truths.flatMap(({ errors }) => errors.split(' ')).filter(Boolean))
  expect(made).toEqual(new Set(town.errors.map(({ kind }) => kind)))
})

test.each(towns)('%s: a signal about somebody in the register names one, any other names nobody', (_name, town) => {
  const { people, signals, truths } = testSet(town, size, 2)
  const ids = new Set(people.map(({ person_id: id }) => id))
  expect(ids.size).toBe(size.persons)
  expect(signals.map(({ signal_id: id }) => id)).toEqual(truths.map(({ signal_id: id }) => id))
  for (const truth of truths) {
    expect(ids.has(truth.person_id)).toBe(truth.case === 'registered')
    expect(truth.family.split(' ').filter((id) => id !== '' && !ids.has(id))).toEqual([])
    if (truth.case === 'registered') expect(truth.alike).toBeGreaterThan(0)
  }
})

test.each(towns)('%s: an unregistered twin has the surname and birth date of one who is registered', (_name, town) => {
  const plain = { ...town, errors: [] }
  const { people, signals, truths } = testSet(plain, size, 3)
  const byId = new Map<string, PersonRow>(people.map((row) => [row.person_id, row]))
  const twins = truths
    .map((truth, place) => ({ truth, signal: signals[place]! }))
    .filter(({ truth, signal }) => truth.case === 'unregistered-twin' && signal.birth_date !== '')
  expect(twins.length).toBeGreaterThan(10)
  for (const { truth, signal } of twins) {
    const family = truth.family.split(' ').map((id) => byId.get(id)!)
    expect(family.some((row) => ['', signal.birth_date].includes(row.birth_date))).toBe(true)
    expect(family.some((row) => row.birth_date === signal.birth_date && row.call_name === signal.first_name)).toBe(
      false,
    )
  }
})

test('a school tells more than the street, and what nobody knows stays empty', () => {
  const { signals } = testSet(developmentTown, size, 4)
  const share = (source: string, field: 'birth_date' | 'last_name' | 'nickname'): number => {
    const own = signals.filter((signal) => signal.source === source)
    return own.filter((signal) => signal[field] !== '').length / own.length
  }
  expect(share('school', 'birth_date')).toBeGreaterThan(0.9)
  expect(share('street', 'birth_date')).toBeLessThan(0.1)
  expect(share('street', 'nickname')).toBeGreaterThan(share('school', 'nickname') * 5)
})

test('the held-out set has other names and other kinds of error than the development set', () => {
  const namesOf = ({ stocks }: TownKind): Set<string> =>
    new Set(Object.values(stocks).flatMap(({ boys, girls, surnames }) => [...boys, ...girls, ...surnames]))
  const [seen, unseen] = [namesOf(developmentTown), namesOf(heldOutTown)]
  expect([...unseen].filter((name) => seen.has(name)).length / unseen.size).toBeLessThan(0.1)
  const kinds = new Set(developmentTown.errors.map(({ kind }) => kind))
  const others = heldOutTown.errors.filter(({ kind }) => !kinds.has(kind))
  expect(others.length).toBeGreaterThan(heldOutTown.errors.length / 2)
})

test('the development set has as many twin births as the Netherlands', () => {
  const registry = new Registry(developmentTown, new Random('twins'))
  const families = Array.from({ length: 20_000 }, () => registry.familyWithChildren())
  const births = families.map(({ children }) => new Set(children.map(({ born }) => born)).size)
  const children = families.flatMap((family) => family.children).length
  const deliveries = births.reduce((sum, count) => sum + count, 0)
  expect(((children - deliveries) / deliveries) * 1000).toBeGreaterThan(15)
  expect(((children - deliveries) / deliveries) * 1000).toBeLessThan(20)
})

test('the rates that are published are those by which the set is made', () => {
  const lines = ratesOf(developmentTown).split('\n')
  for (const { kind, rates } of developmentTown.errors) {
    const line = lines.find((each) => each.startsWith(`| ${kind} |`))
    expect(
      line
        ?.split('|')
        .slice(2, -1)
        .map((cell) => Number(cell) / 100),
    ).toEqual(rates.map((rate) => expect.closeTo(rate, 3)))
  }
})
