import type { Random } from '../random.ts'
import type { Case, Reporter, StockName } from './files.ts'

/** Names of one origin, written by hand: ordinary names, the common ones first. How common each is, is assumed. */
export type NameStock = {
  /** Official given names. */
  readonly boys: readonly string[]
  readonly girls: readonly string[]
  /** What somebody with this official name is called, when that is another word. */
  readonly callNames: Readonly<Record<string, readonly string[]>>
  /** `van der|Berg` has an infix. */
  readonly surnames: readonly string[]
  /** Rare surnames are put together: a register has thousands that occur once or twice. */
  readonly tail: {
    readonly infixes: readonly string[]
    readonly starts: readonly string[]
    readonly ends: readonly string[]
  }
  readonly tailShare: number
  readonly secondNameShare: number
  readonly doubleSurnameShare: number
  /** Surname of a daughter, where it has another ending. */
  readonly daughterEnding?: readonly (readonly [string, string])[]
  /** Spellings of the same name, given names and surnames. */
  readonly spellings: readonly (readonly string[])[]
}

export type School = { readonly name: string; readonly others: readonly string[] }
export type Neighbourhood = {
  readonly name: string
  readonly others: readonly string[]
  readonly city: string
  readonly postcode: number
}

export const neighbourhood = (name: string, others: string[], city: string, postcode: number): Neighbourhood => ({
  name,
  others,
  city,
  postcode,
})
export const school = (name: string, ...others: string[]): School => ({ name, others })

export type Address = { readonly postcode: string; readonly houseNo: string; readonly neighbourhood: Neighbourhood }
export type Surname = { readonly infix: string; readonly last: string }

export type Family = {
  readonly names: StockName
  readonly surname: Surname
  readonly mothers: Surname
  readonly double: boolean
  readonly address: Address
  readonly parentPhone: string
  readonly children: Youth[]
}

export type Youth = {
  readonly id: string
  readonly family: Family
  readonly girl: boolean
  readonly given: readonly string[]
  readonly call: string
  readonly surname: Surname
  readonly born: string
  readonly school: School | undefined
  readonly phone: string
  readonly handle: string
  /** Street name, whether the register has it or not. */
  readonly alias: string
}

/** What a reporter says of somebody, until it is laid out in columns. */
export type Told = {
  fullName: string
  first: string
  infix: string
  last: string
  nickname: string
  birthDate: string
  birthYear: string
  age: string
  postcode: string
  houseNo: string
  neighbourhood: string
  city: string
  school: string
  phone: string
  handle: string
}

export type ByReporter = Readonly<Record<Reporter, number>>

/** One way in which what is told differs from what the register has. Answers whether it changed anything. */
export type ErrorKind = {
  readonly kind: string
  /** How often, per reporter: school, police, youth-work, street. All of them are assumed. */
  readonly rates: readonly [number, number, number, number]
  readonly apply: (told: Told, about: Youth, random: Random, town: TownKind) => boolean
}

/** Everything in which one test set differs from another. */
export type TownKind = {
  readonly name: string
  readonly stocks: Readonly<Record<StockName, NameStock>>
  readonly stockShares: Readonly<Record<StockName, number>>
  readonly neighbourhoods: readonly Neighbourhood[]
  readonly schools: readonly School[]
  readonly streetNames: readonly string[]
  readonly handleWords: readonly string[]
  /** The day on which everything was told. */
  readonly today: string
  readonly birthYears: readonly [number, number]
  /** Share of families with so many children of this age. */
  readonly children: Readonly<Record<string, number>>
  readonly shares: {
    /** Of all births but the first of a family. */
    readonly twins: number
    /** Of families: the same surname as another family, by a brother of the father. */
    readonly related: number
    /** Of the children of such a family: called after the same grandfather as a cousin. */
    readonly calledAfterTheSame: number
    /** Of children: with the mother's surname. */
    readonly mothersSurname: number
    /** Of persons: of whom the register has this. */
    readonly registerHas: Readonly<
      Record<'callName' | 'birthDate' | 'address' | 'school' | 'phone' | 'parentPhone' | 'handle' | 'alias', number>
    >
  }
  readonly reporterShares: ByReporter
  readonly caseShares: Readonly<Record<Case, number>>
  /** How often a reporter tells each fact: school, police, youth-work, street. */
  readonly tells: Readonly<Record<Fact, readonly [number, number, number, number]>>
  readonly errors: readonly ErrorKind[]
}

export type Fact =
  | 'given'
  | 'callName'
  | 'allGivenNames'
  | 'surname'
  | 'nickname'
  | 'birthDate'
  | 'birthYear'
  | 'age'
  | 'postcode'
  | 'houseNo'
  | 'neighbourhood'
  | 'city'
  | 'school'
  | 'phone'
  | 'handle'
