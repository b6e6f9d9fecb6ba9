import { HatchKey } from '../../../platform/web/HatchCell.tsx'
import type { ReportTable } from '../contract.ts'

type Props = {
  readonly table: ReportTable
  readonly also?: readonly string[]
  /** `elsewhere`: said once for several tables together. */
  readonly protection?: 'here' | 'elsewhere'
}

/** What must be read with a table or its picture, and what the hatch means. */
export function Caveats({ table, also = [], protection = 'here' }: Props) {
  return (
    <>
      <ul className="dots xs cav">
        {[...table.caveats, ...also].map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
      {protection === 'here' && <Protection tables={[table]} />}
    </>
  )
}

/** What was done in this edition to protect small counts. */
export function Protection({ tables }: { readonly tables: readonly ReportTable[] }) {
  const said = [...new Set(tables.flatMap((table) => table.protection ?? []))].join(' ')
  if (said === '') return null
  return tables.some((table) => table.withheld) ? <HatchKey>{said}</HatchKey> : <p className="xs sub">{said}</p>
}
