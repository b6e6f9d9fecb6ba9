import './tables.ts'

export { freezeReport } from './use-cases/freeze-report.ts'
export { importFigures } from './use-cases/import-figures.ts'
export { readDraft } from './use-cases/read-draft.ts'
export { signReport } from './use-cases/sign-report.ts'
export { startReport } from './use-cases/start-report.ts'
export { writePoints, writeSection } from './use-cases/write-report.ts'
export { aFigureFile } from './fixtures.ts'
