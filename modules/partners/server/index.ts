import './tables.ts'

export { aCovenant, type NewCovenant } from './fixtures.ts'
export { listTermsInForce, type TermInForce } from './storage.ts'
export { guide } from './use-cases/read-guide.ts'
