import { HatchKey } from '../../../platform/web/HatchCell.tsx'
import type { ReportTable } from '../contract.ts'

/** What must be read with a table or its picture, and what the hatch means. */
export function Caveats({ table, also = [] }: { readonly table: ReportTable; readonly also?: readonly string[] }) {
  const protection = (table.protection ?? []).join(' ')
  return (
    <>
      <ul className="dots xs cav">
        {[...table.caveats, ...also].map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
      {protection !== '' &&
        (table.withheld ? <HatchKey>{protection}</HatchKey> : <p className="xs sub">{protection}</p>)}
    </>
  )
}
