import './tables.ts'

export { aCovenant, type NewCovenant } from './fixtures.ts'
export { guide } from './use-cases/read-guide.ts'
