import type { Actor } from '../../../platform/server/work.ts'
import {
  partiesThatMustSign,
  type Edition,
  type ReportAction,
  type ReportStatus,
  type SigningParty,
} from '../contract.ts'

/** What decides who may do what with a report. */
export type ReportState = { readonly status: ReportStatus; readonly signedBy: readonly SigningParty[] }

/** For which party of the driehoek somebody signs: that of the chain of their organisation. */
export function partyOf(actor: Actor): SigningParty | undefined {
  if (actor.chain === 'municipality') return 'municipality'
  if (actor.chain === 'safety') return 'police'
  return actor.chain === 'justice' ? 'prosecution' : undefined
}

/** Writing and freezing a draft is for the adviser; signing what is frozen is for each party of the driehoek, once. */
export function allowedActions(actor: Actor, report: ReportState): ReportAction[] {
  const allowed: ReportAction[] = []
  if (report.status === 'draft' && actor.permissions.has('insight.write')) allowed.push('write', 'freeze')
  const party = partyOf(actor)
  const open = party !== undefined && !report.signedBy.includes(party)
  if (report.status !== 'draft' && open && actor.permissions.has('insight.sign')) allowed.push('sign')
  return allowed
}

/** Exact small counts are for the driehoek and its adviser alone; the database says the same of frozen editions. */
export function editionsFor(actor: Actor): Edition[] {
  const exact = actor.permissions.has('insight.write') || actor.permissions.has('insight.sign')
  return exact ? ['confidential', 'partner', 'public'] : ['partner', 'public']
}

/** A report is signed when the municipality and the police have signed; the prosecution may sign too. */
export function isSignedWith(parties: readonly SigningParty[]): boolean {
  return partiesThatMustSign.every((party) => parties.includes(party))
}
