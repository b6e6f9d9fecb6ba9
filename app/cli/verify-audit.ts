import type { Platform } from '../../platform/server/work.ts'

/** Recomputes every seal; true when the trail is whole. Prints the newest seals, to keep outside the database. */
export async function verifyAudit(platform: Platform, say: (line: string) => void): Promise<boolean> {
  const { rows: municipalities } = await platform.pool.query<{ municipality_id: number; name: string }>(
    'select municipality_id, name from identity.municipality order by 1',
  )
  const { rows: heads } = await platform.pool.query<{
    municipality_id: number
    batch: number
    hash: string
    unsealed: string
  }>('select * from audit.heads()')
  let whole = true
  for (const { municipality_id, name } of municipalities) {
    const { rows: faults } = await platform.pool.query<{ batch: number; fault: string; entry_id: string | null }>(
      'select * from audit.verify($1)',
      [municipality_id],
    )
    for (const { batch, fault, entry_id } of faults) {
      whole = false
      say(`${name}: seal ${batch}: ${fault}${entry_id ? ` at line ${entry_id}` : ''}`)
    }
    const head = heads.find((found) => found.municipality_id === municipality_id)
    if (faults.length === 0)
      say(
        `${name}: whole${head ? `, ${head.batch} seals, newest ${head.hash}, ${head.unsealed} lines not sealed yet` : ', nothing sealed yet'}`,
      )
  }
  return whole
}
