import type { DataKind, PersonalPurpose } from '../../../platform/contract/endpoint.ts'
import type { LocalDate } from '../../../platform/contract/working-days.ts'
import type { GuideLine, GuideReason, Organisation } from '../contract.ts'
import { stateOn, takesPartOn } from './covenant.ts'
import type { Agreements, CovenantRow, TermRow } from './storage.ts'

type Asked = {
  readonly sender: Organisation
  readonly receiver: Organisation
  readonly purpose: PersonalPurpose
  readonly kind: DataKind
  readonly today: LocalDate
  /** Whether the policies open this kind of this sender for this receiver today; the words follow from it, never the reverse. */
  readonly opened: boolean
}

const readsCriminal = ['municipality', 'justice', 'safety']
const givesCriminal = ['justice', 'safety']

/** The reasons not to share, the one that comes nearest to a yes first. */
const nearestToYes: readonly GuideReason[] = [
  'purpose-stopped',
  'left-or-not-joined',
  'covenant-not-yet',
  'covenant-expired',
  'not-agreed',
  'police-gives-it',
  'care-stays-with-care',
  'not-for-this-receiver',
  'no-covenant',
]

/** Of several receivers, the line whose reason comes nearest to a yes. */
export function nearestLine(lines: readonly GuideLine[]): GuideLine | undefined {
  return lines.toSorted((a, b) => nearestToYes.indexOf(a.reason) - nearestToYes.indexOf(b.reason))[0]
}

/** One line of the sharing guide. */
export function answerOf(asked: Asked, agreements: Agreements): GuideLine {
  const { sender, receiver, purpose, kind, opened } = asked
  const line = (answer: GuideLine['answer'], reason: GuideReason, found?: Found): GuideLine => ({
    sender,
    receiver,
    purpose,
    kind,
    answer,
    reason,
    ground: found?.term.ground ?? null,
    article: found?.term.article ?? null,
    note: found?.term.note ?? null,
    covenant: found ? covenantOf(found.covenant) : null,
  })

  // Criminal data are the police's and the prosecutor's own: nobody passes them on for them (Wpg art. 16 to 20, Wjsg).
  if (kind === 'criminal' && !givesCriminal.includes(sender.chain)) return line('only-by-police', 'police-gives-it')
  const agreed = pairs(asked, agreements)
  if (opened) {
    if (sender.id === receiver.id) return line('may', 'own-organisation')
    const found = agreed.find((each) => each.standing === 'agreed')
    const consent = kind === 'care' || found?.term.condition === 'with-consent'
    return consent ? line('with-consent', 'consent-first', found) : line('may', 'agreed', found)
  }
  if (kind === 'care' && receiver.chain !== 'care') return line('may-not', 'care-stays-with-care')
  if (kind === 'criminal' && !readsCriminal.includes(receiver.chain)) return line('may-not', 'not-for-this-receiver')
  const closest = agreed[0]
  if (closest && closest.standing !== 'agreed') {
    return { ...line('may-not', closest.standing), covenant: covenantOf(closest.covenant) }
  }
  const shared = sharedCovenant(asked, agreements)
  return shared ? { ...line('may-not', 'not-agreed'), covenant: covenantOf(shared) } : line('may-not', 'no-covenant')
}

type Standing = 'agreed' | 'purpose-stopped' | 'left-or-not-joined' | 'covenant-expired' | 'covenant-not-yet'
type Found = { readonly covenant: CovenantRow; readonly term: TermRow; readonly standing: Standing }
const nearestFirst: readonly Standing[] = [
  'agreed',
  'purpose-stopped',
  'left-or-not-joined',
  'covenant-not-yet',
  'covenant-expired',
]

// Every covenant in which the sender gives and the receiver receives exactly this, the one that comes nearest first.
function pairs({ sender, receiver, purpose, kind, today }: Asked, { covenants, parties, terms }: Agreements): Found[] {
  return covenants
    .flatMap((covenant): Found[] => {
      const here = terms.filter(
        (term) => term.covenant_id === covenant.id && term.purpose === purpose && term.kind === kind,
      )
      const gives = here.find((term) => term.direction === 'gives' && term.organisation_id === sender.id)
      if (!gives || !here.some((term) => term.direction === 'receives' && term.organisation_id === receiver.id))
        return []
      const both = parties.filter(
        (party) =>
          party.covenant_id === covenant.id &&
          [sender.id, receiver.id].includes(party.organisation_id) &&
          takesPartOn(today, party),
      )
      const state = stateOn(today, covenant)
      const standing: Standing =
        state === 'expired'
          ? 'covenant-expired'
          : state === 'not-yet'
            ? 'covenant-not-yet'
            : both.length < 2
              ? 'left-or-not-joined'
              : covenant.stopped_purposes.includes(purpose)
                ? 'purpose-stopped'
                : 'agreed'
      return [{ covenant, term: gives, standing }]
    })
    .toSorted(
      (a, b) =>
        nearestFirst.indexOf(a.standing) - nearestFirst.indexOf(b.standing) ||
        (a.term.condition === 'free' ? 0 : 1) - (b.term.condition === 'free' ? 0 : 1),
    )
}

// Both sit in it today, but this was left out of it.
function sharedCovenant(
  { sender, receiver, today }: Asked,
  { covenants, parties }: Agreements,
): CovenantRow | undefined {
  return covenants.find(
    (covenant) =>
      stateOn(today, covenant) === 'in-force' &&
      [sender.id, receiver.id].every((id) =>
        parties.some(
          (party) => party.covenant_id === covenant.id && party.organisation_id === id && takesPartOn(today, party),
        ),
      ),
  )
}

function covenantOf(covenant: CovenantRow): NonNullable<GuideLine['covenant']> {
  return {
    id: covenant.id,
    title: covenant.title,
    validFrom: covenant.valid_from,
    validUntil: covenant.valid_until,
    contactPoint: covenant.contact_point,
  }
}
