/** How often a field looks like this when two descriptions are of one person (`m`) and when they are of two (`u`). */
export type Frequencies = { readonly m: number; readonly u: number }

type LevelTable = Readonly<Record<string, Frequencies & { readonly byShare?: number }>>

export type FieldTable = {
  /** Levels that exclude each other stand in one group; within it, `m` and `u` each add up to about one. */
  readonly groups: readonly LevelTable[]
  /** How much of this field other people have in common, from 0 to 1: a brother or sister, and a namesake or cousin. */
  readonly sibling: number
  readonly namesake: number
}

/**
 * After Fellegi and Sunter: a field weighs log2(m/u) bits. They speak of identity and of nothing that anyone did.
 * `byShare` says how far the share of people who have the value takes the place of `u`: 1 wholly, 0.5 half (geometric).
 * Learnt from made-up people (bench/matching), fixed and versioned: they change with a release, never by what comes in.
 */
export const shippedFields = {
  familyName: {
    sibling: 0.9,
    namesake: 1,
    groups: [
      {
        equal: { m: 0.66, u: 0.002, byShare: 1 },
        'equal-other-infix': { m: 0.01, u: 0.0004 },
        'sounds-the-same': { m: 0.08, u: 0.001, byShare: 1 },
        'one-letter-differs': { m: 0.06, u: 0.001, byShare: 0.5 },
        'part-of-double-name': { m: 0.06, u: 0.002, byShare: 1 },
        'same-consonants': { m: 0.015, u: 0.003, byShare: 0.5 },
        'looks-alike': { m: 0.03, u: 0.012, byShare: 0.25 },
        'names-swapped': { m: 0.02, u: 0.00002 },
        different: { m: 0.065, u: 0.98 },
      },
      { 'initial-fits': { m: 0.95, u: 0.09 }, 'initial-differs': { m: 0.05, u: 0.91 } },
    ],
  },
  givenNames: {
    sibling: 0,
    namesake: 1,
    groups: [
      {
        equal: { m: 0.62, u: 0.005, byShare: 1 },
        'sounds-the-same': { m: 0.08, u: 0.004, byShare: 1 },
        'short-form': { m: 0.08, u: 0.01, byShare: 0.5 },
        'one-letter-differs': { m: 0.05, u: 0.006, byShare: 0.5 },
        'same-consonants': { m: 0.02, u: 0.006, byShare: 0.5 },
        'one-of-the-names': { m: 0.03, u: 0.004, byShare: 0.5 },
        'looks-alike': { m: 0.03, u: 0.03, byShare: 0.25 },
        'names-swapped': { m: 0.02, u: 0.00002 },
        different: { m: 0.06, u: 0.93 },
      },
      { 'initial-fits': { m: 0.95, u: 0.08 }, 'initial-differs': { m: 0.05, u: 0.92 } },
      // One family, one address or birthday, clearly another given name: a brother or sister far more often than a mistake.
      { 'different-in-household': { m: 0.0005, u: 0.93 } },
    ],
  },
  nickname: {
    sibling: 0,
    namesake: 0.1,
    groups: [
      {
        equal: { m: 0.4, u: 0.001, byShare: 1 },
        'equal-like-given-name': { m: 0.1, u: 0.005, byShare: 0.5 },
        'sounds-the-same': { m: 0.1, u: 0.003, byShare: 0.5 },
        'looks-alike': { m: 0.05, u: 0.01, byShare: 0.25 },
        different: { m: 0.35, u: 0.98 },
      },
      {
        'fits-given-name': { m: 0.3, u: 0.01, byShare: 0.5 },
        'fits-later-name': { m: 0.02, u: 0.005, byShare: 0.5 },
        'fits-no-name': { m: 0.68, u: 0.985 },
      },
    ],
  },
  birth: {
    sibling: 0.1,
    namesake: 0,
    groups: [
      {
        'same-day': { m: 0.9, u: 0.00018, byShare: 1 },
        'day-and-month-swapped': { m: 0.02, u: 0.0001 },
        'one-part-differs': { m: 0.05, u: 0.006 },
        'looks-alike': { m: 0.01, u: 0.008 },
        'same-year': { m: 0.01, u: 0.06 },
        different: { m: 0.01, u: 0.925 },
      },
      {
        'same-month-known': { m: 0.94, u: 0.008 },
        'other-month-known': { m: 0.03, u: 0.09 },
        'same-year-known': { m: 0.93, u: 0.1 },
        'next-year-known': { m: 0.05, u: 0.18 },
        'other-year-known': { m: 0.02, u: 0.72 },
      },
      {
        'estimate-fits': { m: 0.6, u: 0.13 },
        'estimate-one-off': { m: 0.27, u: 0.2 },
        'estimate-two-off': { m: 0.1, u: 0.17 },
        'estimate-off': { m: 0.025, u: 0.3 },
        'estimate-far-off': { m: 0.005, u: 0.2 },
      },
    ],
  },
  street: {
    sibling: 0.95,
    namesake: 0,
    groups: [
      {
        'same-house': { m: 0.75, u: 0.0002, byShare: 1 },
        'other-house': { m: 0.05, u: 0.003, byShare: 0.5 },
        'nearly-same-house': { m: 0.05, u: 0.0003 },
        different: { m: 0.15, u: 0.995 },
      },
      {
        equal: { m: 0.8, u: 0.002, byShare: 1 },
        'looks-alike': { m: 0.05, u: 0.004 },
        'other-street': { m: 0.15, u: 0.99 },
      },
      { 'same-number': { m: 0.9, u: 0.01 }, 'other-number': { m: 0.1, u: 0.99 } },
    ],
  },
  neighbourhood: {
    sibling: 0.9,
    namesake: 0,
    groups: [
      {
        equal: { m: 0.77, u: 0.06, byShare: 1 },
        'looks-alike': { m: 0.08, u: 0.02, byShare: 0.5 },
        different: { m: 0.15, u: 0.92 },
      },
      { 'equal-elsewhere': { m: 0.3, u: 0.08, byShare: 1 }, 'different-elsewhere': { m: 0.7, u: 0.92 } },
      { 'same-city': { m: 0.97, u: 0.7, byShare: 1 }, 'other-city': { m: 0.03, u: 0.3 } },
    ],
  },
  school: {
    sibling: 0.4,
    namesake: 0,
    groups: [
      {
        equal: { m: 0.75, u: 0.05, byShare: 1 },
        'looks-alike': { m: 0.1, u: 0.03 },
        different: { m: 0.15, u: 0.92 },
      },
    ],
  },
  phone: {
    sibling: 0.05,
    namesake: 0,
    groups: [
      {
        equal: { m: 0.6, u: 0.00005, byShare: 1 },
        'equal-to-parent': { m: 0.12, u: 0.00005, byShare: 1 },
        'one-digit-differs': { m: 0.05, u: 0.0003 },
        different: { m: 0.23, u: 0.9996 },
      },
      { 'last-digits-equal': { m: 0.8, u: 0.001 }, 'last-digits-differ': { m: 0.2, u: 0.999 } },
    ],
  },
  handle: {
    sibling: 0.005,
    namesake: 0,
    groups: [
      {
        equal: { m: 0.4, u: 0.00005, byShare: 1 },
        // A handle made of a first name says less beside that name.
        'equal-like-given-name': { m: 0.3, u: 0.001 },
        'looks-alike': { m: 0.1, u: 0.0005 },
        'looks-alike-like-given-name': { m: 0.02, u: 0.02 },
        different: { m: 0.18, u: 0.978 },
      },
    ],
  },
} as const satisfies Readonly<Record<string, FieldTable>>

/** A table of any persons: what else stands in a column of text, of digits, or of a place. */
export const shippedText: FieldTable = {
  sibling: 0.5,
  namesake: 0,
  groups: [
    {
      equal: { m: 0.8, u: 0.005, byShare: 1 },
      'sounds-the-same': { m: 0.03, u: 0.005, byShare: 1 },
      'one-letter-differs': { m: 0.08, u: 0.002, byShare: 0.5 },
      'looks-alike': { m: 0.04, u: 0.01, byShare: 0.25 },
      different: { m: 0.05, u: 0.98 },
    },
  ],
}

/** The share of signals about somebody in the register, and about a brother, sister, cousin or namesake who is not. */
export const shippedPriors = { registered: 0.75, sibling: 0.06, namesake: 0.04 }

export const matcherVersion = 'identity-2'
