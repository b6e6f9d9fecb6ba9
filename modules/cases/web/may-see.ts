import { dataKinds, type DataKind } from '../../../platform/contract/endpoint.ts'
import type { PersonCase } from '../contract.ts'

/** Kinds of data of this case that a reader sees and does not see. */
export function kindsOfReader(
  readers: PersonCase['readers'],
  professionalId: string,
): { seen: DataKind[]; hidden: DataKind[] } {
  const own = readers.find(({ colleague }) => colleague.professionalId === professionalId)?.kinds ?? []
  return {
    seen: dataKinds.filter((kind) => own.includes(kind)),
    hidden: dataKinds.filter((kind) => !own.includes(kind)),
  }
}
