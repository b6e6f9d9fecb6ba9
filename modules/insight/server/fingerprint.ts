import { createHash } from 'node:crypto'

/** A short mark of content that is the same for the same content, whatever the order of its fields. */
export function fingerprintOf(content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(content)))
    .digest('hex')
}

// PostgreSQL's jsonb keeps fields in its own order, so content that comes back from it must give the same mark.
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, inOrder(field)]))
}
