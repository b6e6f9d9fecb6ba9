import { dataKinds, type DataKind } from '../../../platform/contract/endpoint.ts'

/** Kinds of data in their fixed order, as one phrase: the first with its capital, the others without. */
export function kindsInWords(kinds: readonly DataKind[], words: Readonly<Record<DataKind, string>>): string {
  return dataKinds
    .filter((kind) => kinds.includes(kind))
    .map((kind, place) => (place === 0 ? words[kind] : words[kind].toLowerCase()))
    .join(', ')
}
