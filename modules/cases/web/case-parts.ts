/** The parts of a case; each has an address of its own. */
export const caseParts = ['overview', 'plan', 'tasks', 'meetings', 'timeline', 'team', 'access', 'informing'] as const
export type CasePart = (typeof caseParts)[number]

/** The address of one part of a case. */
export function caseHref(caseId: string, part: CasePart = 'overview'): string {
  return part === 'overview' ? `/cases/${caseId}` : `/cases/${caseId}/${part}`
}
