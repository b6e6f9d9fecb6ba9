/**
 * How often two descriptions look like this when they are of the same person (`m`) and when they are of two people (`u`),
 * after Fellegi and Sunter: a field weighs log2(m/u) bits. They speak of identity and of nothing that anyone did.
 * Fixed and versioned; estimates of ours until `bench/` has measured them, to be changed only with a new version.
 */
export const identityParameters = {
  version: 'identity-1',
  fields: {
    familyName: {
      equal: { m: 0.74, u: 0.001 },
      'equal-other-infix': { m: 0.03, u: 0.0006 },
      'sounds-the-same': { m: 0.1, u: 0.001 },
      'one-letter-differs': { m: 0.04, u: 0.0015 },
      'part-of-double-name': { m: 0.03, u: 0.002 },
      'same-consonants': { m: 0.01, u: 0.004 },
      'looks-alike': { m: 0.01, u: 0.012 },
      'initial-fits': { m: 0.95, u: 0.09 },
      'initial-differs': { m: 0.05, u: 0.91 },
      'names-swapped': { m: 0.01, u: 0.0001 },
      different: { m: 0.04, u: 0.98 },
    },
    givenNames: {
      equal: { m: 0.62, u: 0.005 },
      'sounds-the-same': { m: 0.1, u: 0.004 },
      'short-form': { m: 0.06, u: 0.01 },
      'one-letter-differs': { m: 0.04, u: 0.006 },
      'same-consonants': { m: 0.03, u: 0.006 },
      'one-of-the-names': { m: 0.03, u: 0.01 },
      'looks-alike': { m: 0.03, u: 0.03 },
      'initial-fits': { m: 0.95, u: 0.08 },
      'initial-differs': { m: 0.05, u: 0.92 },
      'names-swapped': { m: 0.01, u: 0.0001 },
      different: { m: 0.05, u: 0.93 },
    },
    nickname: {
      equal: { m: 0.55, u: 0.005 },
      'sounds-the-same': { m: 0.1, u: 0.006 },
      'fits-given-name': { m: 0.3, u: 0.02 },
      different: { m: 0.3, u: 0.97 },
    },
    birth: {
      'same-day': { m: 0.92, u: 0.00018 },
      'day-and-month-swapped': { m: 0.01, u: 0.0001 },
      'one-part-differs': { m: 0.03, u: 0.003 },
      'same-year': { m: 0.01, u: 0.065 },
      'same-month-known': { m: 0.94, u: 0.008 },
      'other-month-known': { m: 0.02, u: 0.09 },
      'same-year-known': { m: 0.95, u: 0.1 },
      'next-year-known': { m: 0.03, u: 0.18 },
      'estimate-fits': { m: 0.5, u: 0.13 },
      'estimate-one-off': { m: 0.3, u: 0.2 },
      'estimate-two-off': { m: 0.12, u: 0.17 },
      'estimate-off': { m: 0.07, u: 0.35 },
      'estimate-far-off': { m: 0.01, u: 0.3 },
      different: { m: 0.01, u: 0.9 },
    },
    school: {
      equal: { m: 0.83, u: 0.05 },
      'looks-alike': { m: 0.04, u: 0.02 },
      different: { m: 0.13, u: 0.93 },
    },
    neighbourhood: {
      equal: { m: 0.83, u: 0.08 },
      different: { m: 0.17, u: 0.92 },
    },
    street: {
      'same-house': { m: 0.45, u: 0.0002 },
      equal: { m: 0.8, u: 0.003 },
      'other-house': { m: 0.1, u: 0.003 },
      'looks-alike': { m: 0.05, u: 0.005 },
      different: { m: 0.25, u: 0.99 },
    },
    phone: {
      equal: { m: 0.7, u: 0.0002 },
      'one-digit-differs': { m: 0.04, u: 0.0005 },
      different: { m: 0.25, u: 0.999 },
    },
    handle: {
      equal: { m: 0.6, u: 0.0001 },
      'looks-alike': { m: 0.12, u: 0.003 },
      different: { m: 0.28, u: 0.99 },
    },
  },
  /** The last digits of a phone number: `m` when they are equal; `u` is one in ten for each digit. */
  phoneEnd: { m: 0.35 },
  /** Share of people from which a shared value is called common. */
  commonFrom: 0.005,
  /** Bits from which a field speaks for or against. */
  degrees: { strong: 9, clear: 6, slight: 0.5, clearlyAgainst: -3 },
  /** Bits that two arbitrary descriptions of one purpose in one municipality start with: about one pair in a thousand. */
  priorBits: -10,
  verdict: {
    /** Bits with the prior from which two descriptions are probably of the same person … */
    same: 4,
    /** … if at least this many come from what is someone's own, and is not shared by a household. */
    own: 4,
    /** Bits with the prior up to which they are probably of two people, when a field speaks clearly against. */
    different: -2,
    /** The same, when no field does: bits without the prior. */
    differentWithout: -3,
  },
} as const

type Tables = (typeof identityParameters)['fields']
export type ComparedField = keyof Tables
export type Level<Field extends ComparedField> = keyof Tables[Field]

/** What looking like this says on identity, in bits; `share` is the share of people who have the value that both have. */
export function bitsOf<Field extends ComparedField>(field: Field, level: Level<Field>, share?: number): number {
  const { m, u } = identityParameters.fields[field][level] as { m: number; u: number }
  return Math.log2(m / (share === undefined ? u : Math.min(0.5, Math.max(0.00001, share))))
}
