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
        equal: { m: 0.72, u: 0.0016, byShare: 1 },
        'equal-other-infix': { m: 0.0053, u: 0.0001 },
        'sounds-the-same': { m: 0.061, u: 0.00047, byShare: 1 },
        'one-letter-differs': { m: 0.074, u: 0.00063, byShare: 0.5 },
        'part-of-double-name': { m: 0.037, u: 0.00069, byShare: 1 },
        'same-consonants': { m: 0.0085, u: 0.001, byShare: 0.5 },
        'looks-alike': { m: 0.018, u: 0.0057, byShare: 0.25 },
        'names-swapped': { m: 0.028, u: 0.0000052 },
        different: { m: 0.05, u: 0.99 },
      },
      { 'initial-fits': { m: 0.94, u: 0.12 }, 'initial-differs': { m: 0.057, u: 0.86 } },
    ],
  },
  givenNames: {
    sibling: 0,
    namesake: 1,
    groups: [
      {
        equal: { m: 0.7, u: 0.0037, byShare: 1 },
        'sounds-the-same': { m: 0.058, u: 0.0017, byShare: 1 },
        'short-form': { m: 0.061, u: 0.0041, byShare: 0.5 },
        'one-letter-differs': { m: 0.065, u: 0.0033, byShare: 0.5 },
        'same-consonants': { m: 0.012, u: 0.0019, byShare: 0.5 },
        'one-of-the-names': { m: 0.016, u: 0.0028, byShare: 0.5 },
        'looks-alike': { m: 0.019, u: 0.0084, byShare: 0.25 },
        'names-swapped': { m: 0.027, u: 0.0000051 },
        different: { m: 0.043, u: 0.95 },
      },
      { 'initial-fits': { m: 0.95, u: 0.076 }, 'initial-differs': { m: 0.048, u: 0.92 } },
      // One family, one address or birthday, clearly another given name: a brother or sister far more often than a mistake.
      { 'different-in-household': { m: 0.0005, u: 0.93 } },
    ],
  },
  nickname: {
    sibling: 0,
    namesake: 0.1,
    groups: [
      {
        equal: { m: 0.43, u: 0.00088, byShare: 1 },
        'equal-like-given-name': { m: 0.21, u: 0.003, byShare: 0.5 },
        'sounds-the-same': { m: 0.081, u: 0.0018, byShare: 0.5 },
        'looks-alike': { m: 0.035, u: 0.0094, byShare: 0.25 },
        different: { m: 0.25, u: 0.98 },
      },
      {
        'fits-given-name': { m: 0.3, u: 0.0088, byShare: 0.5 },
        'fits-later-name': { m: 0.017, u: 0.0029, byShare: 0.5 },
        'fits-no-name': { m: 0.68, u: 0.99 },
      },
    ],
  },
  birth: {
    sibling: 0.2,
    namesake: 0,
    groups: [
      {
        'same-day': { m: 0.92, u: 0.0002, byShare: 1 },
        'day-and-month-swapped': { m: 0.016, u: 0.00009 },
        'one-part-differs': { m: 0.044, u: 0.007 },
        'looks-alike': { m: 0.0059, u: 0.01 },
        'same-year': { m: 0.008, u: 0.056 },
        different: { m: 0.0055, u: 0.93 },
      },
      {
        'same-month-known': { m: 0.94, u: 0.008 },
        'other-month-known': { m: 0.06, u: 0.09 },
      },
      {
        'same-year-known': { m: 0.96, u: 0.091 },
        'next-year-known': { m: 0.031, u: 0.16 },
        'other-year-known': { m: 0.013, u: 0.74 },
      },
      {
        'estimate-fits': { m: 0.55, u: 0.1 },
        'estimate-one-off': { m: 0.29, u: 0.18 },
        'estimate-two-off': { m: 0.13, u: 0.15 },
        'estimate-off': { m: 0.026, u: 0.27 },
        'estimate-far-off': { m: 0.0029, u: 0.26 },
      },
    ],
  },
  street: {
    sibling: 0.95,
    namesake: 0,
    groups: [
      {
        'same-house': { m: 0.83, u: 0.00019, byShare: 1 },
        'other-house': { m: 0.029, u: 0.00071, byShare: 0.5 },
        'nearly-same-house': { m: 0.029, u: 0.000042 },
        different: { m: 0.11, u: 0.999 },
      },
      {
        equal: { m: 0.85, u: 0.002, byShare: 1 },
        'looks-alike': { m: 0.032, u: 0.0043 },
        'other-street': { m: 0.12, u: 0.99 },
      },
      { 'same-number': { m: 0.93, u: 0.0089 }, 'other-number': { m: 0.074, u: 0.99 } },
    ],
  },
  neighbourhood: {
    sibling: 0.9,
    namesake: 0,
    groups: [
      {
        equal: { m: 0.8, u: 0.059, byShare: 1 },
        'looks-alike': { m: 0.069, u: 0.017, byShare: 0.5 },
        different: { m: 0.13, u: 0.92 },
      },
      { 'equal-elsewhere': { m: 0.28, u: 0.075, byShare: 1 }, 'different-elsewhere': { m: 0.72, u: 0.92 } },
      { 'same-city': { m: 0.98, u: 0.69, byShare: 1 }, 'other-city': { m: 0.02, u: 0.31 } },
    ],
  },
  school: {
    sibling: 0.4,
    namesake: 0,
    groups: [
      {
        equal: { m: 0.74, u: 0.053, byShare: 1 },
        'looks-alike': { m: 0.11, u: 0.026 },
        different: { m: 0.15, u: 0.92 },
      },
    ],
  },
  phone: {
    sibling: 0.05,
    namesake: 0,
    groups: [
      {
        equal: { m: 0.48, u: 0.000044, byShare: 1 },
        'equal-to-parent': { m: 0.14, u: 0.00005, byShare: 1 },
        'one-digit-differs': { m: 0.028, u: 0.000041 },
        different: { m: 0.36, u: 0.999 },
      },
      { 'last-digits-equal': { m: 0.8, u: 0.001 }, 'last-digits-differ': { m: 0.2, u: 0.999 } },
    ],
  },
  handle: {
    sibling: 0.005,
    namesake: 0,
    groups: [
      {
        equal: { m: 0.33, u: 0.000013, byShare: 1 },
        // A handle made of a first name says less beside that name.
        'equal-like-given-name': { m: 0.41, u: 0.0012 },
        'looks-alike': { m: 0.084, u: 0.00038 },
        'looks-alike-like-given-name': { m: 0.042, u: 0.0063 },
        different: { m: 0.14, u: 0.99 },
      },
    ],
  },
} as const satisfies Readonly<Record<string, FieldTable>>

/** A table of any persons: what else stands in a column of text, of digits, or of a place. */
export const shippedText: FieldTable = {
  sibling: 0.9,
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

/**
 * The share of signals about somebody in the register, and about a brother, sister, cousin or namesake who is not; and the
 * share of the first that is recognised at all.
 */
export const shippedPriors = { registered: 0.75, sibling: 0.06, namesake: 0.04, reached: 0.97 }

/**
 * Mistakes come together: who misheard the name is often wrong on the age too. So what speaks against counts a little less,
 * by which chances come out as often as they say (calibrated on made-up sets, with little and with much noise).
 */
export const againstWeighs = 0.9

export const matcherVersion = 'identity-2'
