import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { nameForList } from '../../../../platform/contract/dutch.ts'
import { notFound } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { listProfessionals } from '../../../identity/server/index.ts'
import type { Professional } from '../../../identity/contract.ts'
import type { AccessRow, privacyEndpoints, SubjectAccess } from '../../contract.ts'
import { accessTo, findSubject, viewsOf, type AccessLine } from '../access-storage.ts'
import { withoutComparing } from '../shown-views.ts'

const viewsShown = 500

/** Who can see this, and why, and who looked. For who sees the subject, and for the privacy officer; content is not in it. */
export async function getAccess(
  work: Work,
  { handle, purpose }: InputOf<(typeof privacyEndpoints)['getAccess']>,
): Promise<SubjectAccess> {
  const subject = await findSubject(work, handle)
  if (!subject || subject.purpose !== purpose) throw notFound()
  const people = new Map((await listProfessionals(work)).map((person) => [person.id, person]))
  const lines = await viewsOf(work, subject.id, viewsShown)
  const views = work.actor.permissions.has('privacy.read-audit') ? lines : withoutComparing(lines)
  const lastSeen = new Map<string, Date>()
  for (const view of views)
    if (view.professional_id && !lastSeen.has(view.professional_id))
      lastSeen.set(view.professional_id, view.happened_at)
  work.record({ name: 'access-read', subjectId: subject.id })
  return {
    type: subject.type,
    purpose: subject.purpose,
    destroyOn: subject.destroy_on,
    destroyRule: subject.destroy_reason,
    rows: rowsOf(work, await accessTo(work, subject.id), people, lastSeen),
    views: views.slice(0, 20).map((view) => ({
      at: view.happened_at.toISOString(),
      name: nameOf(people.get(String(view.professional_id))),
      fact: view.fact,
    })),
    viewCount: views.length,
    breakGlassUsed: views.some((view) => view.fact === 'emergency-opened'),
  }
}

// A kind counts when some source organisation may share it with the reader's; the policies ask the same.
function rowsOf(
  work: Work,
  lines: readonly AccessLine[],
  people: ReadonlyMap<string, Professional>,
  lastSeen: ReadonlyMap<string, Date>,
): AccessRow[] {
  const rows = new Map<string, AccessRow>()
  for (const line of lines) {
    if (line.source_organisation_ids.length === 0) continue
    const person = people.get(line.professional_id)
    const known = rows.get(line.professional_id)
    const until = line.valid_until.toISOString()
    if (known) {
      rows.set(line.professional_id, {
        ...known,
        kinds: [...known.kinds, line.kind],
        until: until > known.until ? until : known.until,
      })
      continue
    }
    rows.set(line.professional_id, {
      professionalId: line.professional_id,
      name: nameOf(person),
      functionTitle: person?.functionTitle ?? '',
      organisationName: person?.organisationName ?? '',
      reason: line.reason,
      kinds: [line.kind],
      until,
      lastSeenAt: lastSeen.get(line.professional_id)?.toISOString() ?? null,
      self: line.professional_id === work.actor.professionalId,
    })
  }
  return [...rows.values()].sort((a, b) => Number(b.self) - Number(a.self) || a.name.localeCompare(b.name, 'nl'))
}

export function nameOf(person: Professional | undefined): string {
  return person
    ? nameForList({ givenNames: person.givenName, infix: person.infix ?? undefined, familyName: person.familyName })
    : '–'
}
