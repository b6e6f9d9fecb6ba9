// Apart from the words of the card, so that a screen that only needs the numbers does not fetch the words.

/** The numbers on the signal card, in its own order. */
export const signalCodes = [
  'SIG-01',
  'SIG-02',
  'SIG-03',
  'SIG-04',
  'SIG-05',
  'SIG-06',
  'SIG-07',
  'SIG-08',
  'SIG-09',
  'SIG-10',
  'SIG-11',
  'SIG-12',
  'SIG-13',
  'SIG-14',
  'SIG-15',
  'SIG-16',
  'SIG-17',
] as const

export type SignalCode = (typeof signalCodes)[number]

export function isSignalCode(text: string): text is SignalCode {
  return (signalCodes as readonly string[]).includes(text)
}
