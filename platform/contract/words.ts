/** The languages of the screens. Dutch is the source; English is complete beside it. */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** The cookie in which the reader's choice of language is kept; the server reads it too. */
export const languageCookie = 'voorkant-language'

/** One thing said on a screen: fixed text, or text with something filled in. */
// `never[]` lets a function with any parameters be a phrase; SameShape keeps the real parameters.
export type Phrase = string | ((...filledIn: never[]) => string)

/** Texts of one room, grouped as its author likes. */
export type Words = { readonly [name: string]: Phrase | Words }

/** What a translation must look like: every key, and every function with the same parameters. */
export type SameShape<W> = W extends string
  ? string
  : W extends (...filledIn: infer P) => string
    ? (...filledIn: P) => string
    : { readonly [K in keyof W]: SameShape<W[K]> }

/** The texts of one room in every language. */
export type Dictionary<S> = Readonly<Record<Language, S>>

/** Joins a Dutch source and its translation. A missing or unknown key in the translation does not compile. */
export function dictionary<W extends Words>(nl: W, en: SameShape<W>): Dictionary<SameShape<W>> {
  return { nl: nl as unknown as SameShape<W>, en }
}

/** Tells whether a text names a language of the screens. */
export function isLanguage(text: string | undefined): text is Language {
  return (languages as readonly (string | undefined)[]).includes(text)
}

/** The language of one visitor: the cookie if there is one, else the browser's preference, else Dutch. */
export function languageOf(cookieHeader: string | undefined, acceptLanguage?: string): Language {
  for (const part of (cookieHeader ?? '').split(';')) {
    const [name, value] = part.trim().split('=')
    if (name === languageCookie && isLanguage(value)) return value
  }
  for (const range of (acceptLanguage ?? '').split(',')) {
    const wanted = range.trim().slice(0, 2).toLowerCase()
    if (isLanguage(wanted)) return wanted
  }
  return 'nl'
}

/** A count with its noun: `counted(1, 'signaal', 'signalen')` is "1 signaal". Ours use no other plural forms. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
