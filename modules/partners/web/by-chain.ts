import { chains } from '../../identity/contract.ts'
import type { Organisation } from '../contract.ts'

/** Organisations in the fixed order of the chains, and by name within one. */
export function byChain(a: Organisation, b: Organisation): number {
  return chains.indexOf(a.chain) - chains.indexOf(b.chain) || a.name.localeCompare(b.name, 'nl')
}
