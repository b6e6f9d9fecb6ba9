/** A number as its reader may see it. A withheld number is not in here, so it can never reach a browser or a document. */
export type Amount =
  | { readonly state: 'shown'; readonly value: number; readonly text: string }
  | { readonly state: 'withheld'; readonly text: string; readonly short: string }
  | { readonly state: 'not-in-source'; readonly text: string }

export function shownValue(amount: Amount): number {
  return amount.state === 'shown' ? amount.value : 0
}
