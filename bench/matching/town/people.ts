import { byRank, type Random } from '../random.ts'
import type { PersonRow, StockName } from './files.ts'
import type { Address, Family, NameStock, Surname, TownKind, Youth } from './town.ts'

type Drawing = {
  readonly boys: (random: Random) => string
  readonly girls: (random: Random) => string
  readonly surnames: (random: Random) => string
}

/** Makes families one by one; what it hands out exists nowhere but here. */
export class Registry {
  readonly town: TownKind
  readonly random: Random
  readonly families: Family[] = []
  readonly #drawings: ReadonlyMap<StockName, Drawing>
  #made = 0

  constructor(town: TownKind, random: Random) {
    this.town = town
    this.random = random
    this.#drawings = new Map(
      (Object.entries(town.stocks) as [StockName, NameStock][]).map(([name, stock]) => [
        name,
        {
          boys: byRank(stock.boys, 12, 0.75),
          girls: byRank(stock.girls, 12, 0.75),
          surnames: byRank(stock.surnames, 10, 0.7),
        },
      ]),
    )
  }

  /** A family without children yet. */
  family(
    names: StockName = this.random.weighed(this.town.stockShares),
    surname: Surname = this.#surname(names),
  ): Family {
    const { random, town } = this
    return {
      names,
      surname,
      mothers: this.#surname(random.chance(0.9) ? names : random.weighed(town.stockShares)),
      double: random.chance(town.stocks[names].doubleSurnameShare),
      address: anAddress(town, random),
      parentPhone: aPhone(random),
      children: [],
    }
  }

  /** A family as there are many, with its children; sometimes of a brother of another one's father. */
  familyWithChildren(): Family {
    const { random, town } = this
    const related =
      this.families.length > 0 && random.chance(town.shares.related) ? random.pick(this.families) : undefined
    const family = related ? this.cousinsOf(related) : this.family()
    const count = Number(random.weighed(town.children))
    while (family.children.length < count) {
      const twin = family.children.at(-1)
      if (twin && random.chance(town.shares.twins)) this.child(family, { twin })
      else if (related && random.chance(town.shares.calledAfterTheSame))
        this.cousin(family, random.pick(related.children))
      else this.child(family)
    }
    // A country does not fit in memory: who may still get cousins is some of them.
    if (this.families.length < 20_000) this.families.push(family)
    else this.families[random.below(this.families.length)] = family
    return family
  }

  /** Another household with the same surname, perhaps in another spelling. */
  cousinsOf(family: Family): Family {
    const last = this.random.chance(0.35) ? this.otherSpelling(family.names, family.surname.last) : family.surname.last
    return this.family(family.names, { ...family.surname, last })
  }

  /** A child that is called after the same grandparent as its cousin, in this spelling or another. */
  cousin(family: Family, of: Youth): Youth {
    const first = of.given[0] ?? of.call
    const given = this.random.chance(0.6) ? this.otherSpelling(family.names, first) : first
    return this.child(family, { given: [given], girl: of.girl })
  }

  /** Somebody else with the same call name and surname. */
  namesake(of: Youth): Youth {
    const family = this.family(of.family.names, of.family.surname)
    return this.child(family, { given: of.given, girl: of.girl, call: of.call, surname: of.surname })
  }

  child(
    family: Family,
    as: { twin?: Youth; given?: readonly string[]; girl?: boolean; call?: string; surname?: Surname } = {},
  ): Youth {
    const { random, town } = this
    const stock = town.stocks[family.names]
    const girl = as.girl ?? (as.twin && random.chance(0.6) ? as.twin.girl : random.chance(0.5))
    const given = as.given ?? this.#givenNames(family, girl)
    const official = given[0] ?? ''
    const call =
      as.call ?? (stock.callNames[official] ? random.pick([official, ...stock.callNames[official]]) : official)
    const born = as.twin?.born ?? this.#born(family)
    const youth: Youth = {
      id: `P${String((this.#made += 1)).padStart(6, '0')}`,
      family,
      girl,
      given,
      call,
      surname: as.surname ?? this.#surnameOf(family, girl),
      born,
      school: this.#schoolOf(family, born),
      phone: aPhone(random),
      handle: this.handle(call, born),
      alias: this.#alias(call),
    }
    family.children.push(youth)
    return youth
  }

  handle(call: string, born: string): string {
    const { random, town } = this
    const name = asciiOf(call).toLowerCase()
    const year = born.slice(2, 4)
    return random.pick([
      `${name}${year}`,
      `${name}.${random.pick(town.handleWords)}`,
      `${random.pick(town.handleWords)}_${name}`,
      `${name}_${random.between(1, 999)}`,
      `${random.pick(town.handleWords)}${random.pick(town.handleWords)}${year}`,
      `x${name.slice(0, 4)}x${random.between(10, 99)}`,
    ])
  }

  /** The same name as somebody else may write it. */
  otherSpelling(names: StockName, name: string): string {
    const group = this.town.stocks[names].spellings.find((spellings) => spellings.includes(name))
    return group ? this.random.pick(group.filter((spelling) => spelling !== name)) : name
  }

  #givenNames(family: Family, girl: boolean): string[] {
    const drawing = this.#drawingOf(family.names)
    const taken = new Set(family.children.flatMap(({ given, call }) => [given[0], call]))
    const draw = (): string => (girl ? drawing.girls : drawing.boys)(this.random)
    let first = draw()
    for (let tries = 0; taken.has(first) && tries < 20; tries += 1) first = draw()
    const count = this.random.chance(this.town.stocks[family.names].secondNameShare) ? this.random.between(1, 2) : 0
    const more = Array.from({ length: count }, draw).filter((name) => name !== first)
    return [...new Set([first, ...more])]
  }

  // Brothers and sisters are at least ten months apart.
  #born(family: Family): string {
    const [first, last] = this.town.birthYears
    const days = (year: number): number => Date.UTC(year, 0, 1) / 86_400_000
    const there = family.children.map(({ born }) => Date.parse(born) / 86_400_000)
    for (;;) {
      const middle = there[0]
      const day =
        middle === undefined
          ? this.random.between(days(first), days(last + 1) - 1)
          : Math.round(middle + (this.random.next() - 0.5) * 365 * 12)
      const fits = day >= days(first) && day < days(last + 1) && there.every((other) => Math.abs(other - day) > 300)
      if (fits) return new Date(day * 86_400_000).toISOString().slice(0, 10)
      if (this.random.chance(0.02))
        return new Date(this.random.between(days(first), days(last + 1) - 1) * 86_400_000).toISOString().slice(0, 10)
    }
  }

  #schoolOf(family: Family, born: string): Youth['school'] {
    const age = Number(this.town.today.slice(0, 4)) - Number(born.slice(0, 4))
    if (age > 19 && this.random.chance(0.6)) return undefined
    const sibling = family.children.at(-1)?.school
    return sibling && this.random.chance(0.4) ? sibling : this.random.pick(this.town.schools)
  }

  #surnameOf(family: Family, girl: boolean): Surname {
    const { town, random } = this
    if (random.chance(town.shares.mothersSurname)) return family.mothers
    const ending = town.stocks[family.names].daughterEnding?.find(([own]) => family.surname.last.endsWith(own))
    if (!girl || !ending) return family.surname
    return { ...family.surname, last: `${family.surname.last.slice(0, -ending[0].length)}${ending[1]}` }
  }

  #surname(names: StockName): Surname {
    const { tail, tailShare } = this.town.stocks[names]
    if (this.random.chance(tailShare)) {
      const infix = tail.infixes.length > 0 && this.random.chance(0.25) ? this.random.pick(tail.infixes) : ''
      return { infix, last: `${this.random.pick(tail.starts)}${this.random.pick(tail.ends)}` }
    }
    return surnameOf(this.#drawingOf(names).surnames(this.random))
  }

  #alias(call: string): string {
    const { random, town } = this
    const short = call.slice(0, Math.min(call.length, random.between(2, 4)))
    return random.pick([
      random.pick(town.streetNames),
      random.pick(town.streetNames),
      `${short}${random.pick(['o', 'ie', 'y', 's', 'ski'])}`,
      `${random.pick(['Lil', 'Kleine', 'Lange', 'Big'])} ${short}`,
    ])
  }

  #drawingOf(names: StockName): Drawing {
    const drawing = this.#drawings.get(names)
    if (!drawing) throw new Error(`no names of ${names}`)
    return drawing
  }
}

export function anAddress({ neighbourhoods }: TownKind, random: Random): Address {
  const neighbourhood = random.pick(neighbourhoods)
  const postcode = `${neighbourhood.postcode + random.below(3)}${random.letterOf('ABCDEGHJKLMNPRSTVWXZ')}${random.letterOf('ABCDEGHJ')}`
  const addition = random.chance(0.12) ? random.pick(['A', 'B', '-1', '-2', ' bis', 'C']) : ''
  return { postcode, houseNo: `${1 + Math.floor(180 * random.next() ** 1.6)}${addition}`, neighbourhood }
}

export function aPhone(random: Random): string {
  return `06${random.between(1, 5)}${String(random.below(10_000_000)).padStart(7, '0')}`
}

export function surnameOf(text: string): Surname {
  const [first = '', second] = text.split('|')
  return second === undefined ? { infix: '', last: first } : { infix: first, last: second }
}

export function surnameInFull({ infix, last }: Surname): string {
  return infix === '' ? last : `${infix}${infix.endsWith('-') || infix.endsWith("'") ? '' : ' '}${last}`
}

export function asciiOf(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ø', 'o')
}

/** As the register has it; not everything is known of everybody. */
export function rowOf(youth: Youth, { shares: { registerHas } }: TownKind, random: Random): PersonRow {
  const has = (share: keyof typeof registerHas, value: string): string =>
    random.chance(registerHas[share]) ? value : ''
  const known = random.chance(registerHas.address)
  const { family, surname } = youth
  const address = known ? family.address : undefined
  return {
    person_id: youth.id,
    first_names: youth.given.join(' '),
    call_name: has('callName', youth.call),
    infix: surname.infix,
    last_name: surname.last,
    second_surname: family.double ? surnameInFull(surname === family.mothers ? family.surname : family.mothers) : '',
    birth_date: has('birthDate', youth.born),
    postcode: address?.postcode ?? '',
    house_no: address?.houseNo ?? '',
    neighbourhood: address?.neighbourhood.name ?? '',
    city: address?.neighbourhood.city ?? '',
    school: has('school', youth.school?.name ?? ''),
    phone: has('phone', youth.phone),
    phone_parent: has('parentPhone', family.parentPhone),
    handle: has('handle', youth.handle),
    alias: has('alias', youth.alias),
  }
}
