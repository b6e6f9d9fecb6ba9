// What both sides say of the two rules; a test holds it to the rules themselves.

/** The numbers and the sentence of the source that a screen shows beside a rule. */
export const ruleFacts = {
  'TG-HLM': {
    ageMin: 12,
    ageMax: 21,
    offenceMax: 2,
    opiumAct: true,
    quote: '0 tot maximaal 2 Opiumwetdelicten én er daarnaast minimaal twee risico-indicatoren aanwezig zijn',
    source: 'A001-068',
  },
  'TG-ZWO': {
    ageMin: 8,
    ageMax: 23,
    offenceMax: 2,
    opiumAct: false,
    quote: 'heeft ≤ 2 delicten gepleegd en er zijn ten minste 2 risicofactoren aanwezig',
    source: 'A003-020',
  },
} as const
