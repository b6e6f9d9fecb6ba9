import type { Random } from '../random.ts'
import { aPhone, anAddress } from './people.ts'
import type { ErrorKind, Told, TownKind, Youth } from './town.ts'

type TextField = { [Field in keyof Told]: Told[Field] extends string ? Field : never }[keyof Told]

/** An error that rewrites one of these fields, whichever is filled and lets itself be rewritten. */
export function rewriting(
  kind: string,
  rates: ErrorKind['rates'],
  fields: readonly TextField[],
  rewrite: (text: string, random: Random, about: Youth, town: TownKind) => string,
): ErrorKind {
  return {
    kind,
    rates,
    apply: (told, about, random, town) => {
      for (const field of random.shuffled(fields)) {
        if (told[field] === '') continue
        const rewritten = rewrite(told[field], random, about, town)
        if (rewritten === told[field]) continue
        told[field] = rewritten
        return true
      }
      return false
    },
  }
}

/** An error that says something else of the whole, or nothing when it cannot. */
export function changing(
  kind: string,
  rates: ErrorKind['rates'],
  change: (told: Told, about: Youth, random: Random, town: TownKind) => Partial<Told> | undefined,
): ErrorKind {
  return {
    kind,
    rates,
    apply: (told, about, random, town) => {
      const changed = change(told, about, random, town)
      if (!changed) return false
      Object.assign(told, changed)
      return true
    },
  }
}

/** Another address than the register has, in as far as one was told. */
export const moved = (rates: ErrorKind['rates']): ErrorKind =>
  changing('moved', rates, (told, _about, random, town) => {
    if (told.postcode === '' && told.neighbourhood === '') return undefined
    const { postcode, houseNo, neighbourhood } = anAddress(town, random)
    return {
      postcode: told.postcode === '' ? '' : postcode,
      houseNo: told.houseNo === '' ? '' : houseNo,
      neighbourhood: told.neighbourhood === '' ? '' : neighbourhood.name,
      city: told.city === '' ? '' : neighbourhood.city,
    }
  })

export const newPhone = (rates: ErrorKind['rates']): ErrorKind =>
  changing('new-phone', rates, (told, _about, random) => (told.phone === '' ? undefined : { phone: aPhone(random) }))

export const parentsPhone = (rates: ErrorKind['rates']): ErrorKind =>
  changing('parents-phone', rates, (told, { family }) =>
    told.phone === '' ? undefined : { phone: family.parentPhone },
  )

/** A name as somebody else spells it, after the groups that come with the stock of names. */
export const otherSpelling = (rates: ErrorKind['rates']): ErrorKind =>
  rewriting('other-spelling', rates, ['first', 'last'], (text, random, { family: { names } }, { stocks }) => {
    const group = stocks[names].spellings.find((spellings) => spellings.includes(text))
    return group ? random.pick(group.filter((spelling) => spelling !== text)) : text
  })
