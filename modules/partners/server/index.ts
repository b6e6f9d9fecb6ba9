import './tables.ts'

export { aCovenant } from './fixtures.ts'
export { listTermsInForce, type NewCovenant, type TermInForce } from './storage.ts'
export { whyNot } from './use-cases/read-guide.ts'
