import { nameForList } from '../../../../platform/contract/dutch.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { findColleagues } from '../../../identity/server/index.ts'
import type { SignalImport } from '../../contract.ts'
import { listImports } from '../import-storage.ts'

/** Lists that the actor's organisation imported, newest first. */
export async function listSignalImports(work: Work): Promise<SignalImport[]> {
  const imports = await listImports(work)
  const colleagues = await findColleagues(
    work,
    imports.map(({ importedBy }) => importedBy),
  )
  work.record({ name: 'signal-imports-listed', details: { imports: imports.length } })
  return imports.map(({ id, importedBy, importedAt, imported, doubles }) => {
    const by = colleagues.get(importedBy)
    return {
      id,
      importedAt: importedAt.toISOString(),
      importedBy: by
        ? nameForList({ givenNames: by.givenName, infix: by.infix ?? undefined, familyName: by.familyName })
        : '',
      imported,
      doubles,
    }
  })
}
