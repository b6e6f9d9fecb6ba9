/** From where a weight is called strong, and from where two descriptions are called probably of one person. */
export const identityLimits = {
  /** Share of people from which a shared value is called common. */
  commonFrom: 0.005,
  /** Share of people under which it is called rare. */
  rareBelow: 0.001,
  /** Bits from which a field speaks for or against. */
  degrees: { strong: 9, clear: 6, slight: 0.5, clearlyAgainst: -3 },
  /** Bits that two arbitrary descriptions start with at most, about one pair in a thousand: where many are seen it is less. */
  priorBits: -10,
  verdict: {
    /** How likely it has to be, beside a brother or sister, a namesake and anybody else, to call them probably the same … */
    same: 0.9,
    /** … if at least this many bits come from what is someone's own, and is not shared by a household. */
    own: 4,
    /** Bits with the prior up to which they are probably of two people, when a field speaks clearly against. */
    different: -2,
    /** The same, when no field does: bits without the prior. */
    differentWithout: -3,
  },
} as const
