import './tables.ts'

export { type NewCase, openCase } from './use-cases/open-case.ts'
export { listClocks } from './clocks.ts'
