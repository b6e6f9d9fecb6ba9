import type { SignalDraft } from './signals/draft.ts'
import type { Outcome } from './story.ts'

/** How fast the work went: slow at first, better since the signal card came. In working days. */
export type Rhythm = { firstFeedback: number; wait: number }

type Share = readonly [workingDays: number, times: number]

/** Every value as often as it should occur, mixed by steps that visit each place once. */
function mixed(shares: readonly Share[], step: number): number[] {
  const inOrder = shares.flatMap(([workingDays, times]) => Array.from({ length: times }, () => workingDays))
  return inOrder.map((_, place) => inOrder[(place * step) % inOrder.length] as number)
}

/** Periods by the oldest working day in them; the bounds are half-years of the report on an ordinary autumn day. */
const periods = [
  {
    oldest: 37,
    firstFeedback: mixed(
      [
        [0, 2],
        [1, 3],
        [2, 3],
        [3, 2],
        [4, 1],
      ],
      3,
    ),
  },
  {
    oldest: 162,
    firstFeedback: mixed(
      [
        [0, 5],
        [1, 8],
        [2, 13],
        [3, 12],
        [4, 10],
        [5, 7],
        [6, 2],
        [7, 1],
        [8, 1],
        [9, 1],
      ],
      7,
    ),
  },
  {
    oldest: 289,
    firstFeedback: mixed(
      [
        [1, 3],
        [2, 5],
        [3, 7],
        [4, 8],
        [5, 8],
        [6, 6],
        [7, 5],
        [8, 4],
        [9, 3],
        [12, 2],
      ],
      20,
    ),
  },
  {
    oldest: Infinity,
    firstFeedback: mixed(
      [
        [2, 2],
        [3, 2],
        [5, 3],
        [6, 4],
        [8, 3],
        [11, 4],
      ],
      5,
    ),
  },
]

const waits = [8, 17, 11, 3, 13, 22, 9, 18, 6, 14, 27, 12]

/** A rhythm for each signal, the same on whatever day the world is built. */
export function rhythms(drafts: readonly SignalDraft[]): ReadonlyMap<string, Rhythm> {
  const found = new Map<string, Rhythm>()
  const placeIn = periods.map(() => 0)
  const oldestFirst = drafts
    .map((draft) => ({ draft, ago: 'daysAgo' in draft.on ? 0 : draft.on[0] }))
    .sort((a, b) => b.ago - a.ago || a.draft.id.localeCompare(b.draft.id))
  for (const { draft, ago } of oldestFirst) {
    const fixed = draft.then.kind === 'closed' ? draft.then.after : undefined
    if (draft.then.kind === 'open') continue
    const period = periods.findIndex(({ oldest }) => ago <= oldest)
    const row = periods[period]?.firstFeedback ?? []
    const place = placeIn[period] ?? 0
    if (fixed === undefined) placeIn[period] = place + 1
    found.set(draft.id, {
      firstFeedback: fixed ?? (row[place % row.length] as number),
      wait: waits[found.size % waits.length] as number,
    })
  }
  return found
}

export const feedbackText = {
  received:
    'Dank je wel voor je signaal. Het staat op de agenda van het signaaloverleg. Daarna hoor je wat ermee gebeurt.',
  decided: (outcome: Outcome, owner: string): string =>
    ({
      'no-action': 'Besproken. Er is geen reden om verder iets te doen. Dank je wel dat je het deelde.',
      'own-organisation': `Opgepakt door: ${owner}, binnen de eigen organisatie. Zie je iets nieuws, meld het dan opnieuw.`,
      'conversation-or-care': `Opgepakt door: ${owner}. Er komt een gesprek. Wat daar gezegd wordt, blijft daar.`,
      pga: `Opgepakt door: ${owner}. Blijf gewoon in contact met de jongere, dat helpt.`,
      group: 'Opgepakt in de groepsaanpak. Daar gaat het om wat de groep doet, niet om één jongere.',
      undermining: 'Doorgegeven aan het team ondermijning. Wij kunnen er verder niets over zeggen.',
      'veilig-thuis':
        'Veilig Thuis is aan zet. Blijf het vaste gezicht voor de jongere; bel hen als je je zorgen maakt.',
    })[outcome],
}
