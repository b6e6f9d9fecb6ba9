/** Facts about comparing. Which of them it was tells what somebody thinks of a record, or that it was joined with another. */
const aboutComparing: ReadonlySet<string> = new Set([
  'candidates-searched',
  'comparison-left-open',
  'comparison-looked-at-again',
  'comparison-opened',
  'comparison-read',
  'doubles-cluster-decided',
  'doubles-cluster-read',
  'doubles-search-read',
  'doubles-searched',
  'doubles-searched-in-import',
  'join-undone',
  'joined-records-read',
  'kept-apart-listed',
  'matches-listed',
  'matches-looked-for',
  'names-searched',
  'own-comparisons-listed',
  'records-joined',
  'records-kept-apart',
  'records-said-not-the-same',
  'reopened-comparisons-listed',
  'suggestions-read',
  'verdict-given',
])

type View = { readonly happened_at: Date; readonly professional_id: string | null; readonly fact: string }

/**
 * Who looked, for who may not read the audit trail: what was compared becomes one neutral fact, once for each act. Else the
 * second of two people would read from the lines of one act what the first said, and a reporter that hers was joined.
 */
export function withoutComparing<V extends View>(views: readonly V[]): V[] {
  const shown = new Set<string>()
  return views.flatMap((view) => {
    if (!aboutComparing.has(view.fact)) return [view]
    const act = `${view.happened_at.toISOString()} ${view.professional_id}`
    if (shown.has(act)) return []
    shown.add(act)
    return [{ ...view, fact: 'looked-whether-the-same' }]
  })
}
