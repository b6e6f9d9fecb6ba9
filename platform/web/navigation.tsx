import { type AnchorHTMLAttributes, createContext, type MouseEvent, use, useCallback, useMemo } from 'react'

/** Where the reader is, and the way to go elsewhere without loading the page anew. The app fills it from its router. */
export type Navigation = {
  path: string
  search: string
  params: Readonly<Record<string, string>>
  go(href: string, options?: { replace?: boolean }): void
  /** Fetches the code of a screen that will probably be opened. */
  warm?(href: string): void
}

const outside: Navigation = {
  path: '/',
  search: '',
  params: {},
  go: (href) => {
    globalThis.location.assign(href)
  },
}

export const NavigationContext = createContext<Navigation>(outside)

/** Where the reader is, and `go(href)`. */
export function useNavigation(): Navigation {
  return use(NavigationContext)
}

/** One part of the path, such as `signalId` in `/signals/$signalId`. */
export function usePathParam(name: string): string {
  const value = use(NavigationContext).params[name]
  if (value === undefined) throw new Error(`the path of this screen has no part named ${name}`)
  return value
}

/** A link inside the application. An address elsewhere, or a download, is a plain `<a>`. */
export function Link({
  href,
  replace = false,
  onClick,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; replace?: boolean }) {
  const { go, warm } = use(NavigationContext)
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event)
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0
    if (event.defaultPrevented || elsewhere || (rest.target && rest.target !== '_self')) return
    event.preventDefault()
    go(href, { replace })
  }
  return <a href={href} onClick={follow} onMouseEnter={() => warm?.(href)} onFocus={() => warm?.(href)} {...rest} />
}

/**
 * Filters that live in the address, so that a list can be shared, kept and walked back to.
 * Names and values are plain words; a value equal to its default stays out of the address.
 */
export function useFilters<F extends Readonly<Record<string, string>>>(defaults: F) {
  const { path, search, go } = use(NavigationContext)
  const names = JSON.stringify(defaults)
  const values = useMemo(() => {
    const inAddress = new URLSearchParams(search)
    const read: Record<string, string> = {}
    for (const [name, standard] of Object.entries(JSON.parse(names) as F)) read[name] = inAddress.get(name) ?? standard
    return read as { -readonly [K in keyof F]: F[K] extends string ? string : never }
  }, [search, names])

  const hrefFor = useCallback(
    (change: Partial<Record<keyof F, string>>): string => {
      const next = new URLSearchParams(search)
      const standard = JSON.parse(names) as F
      for (const [name, value] of Object.entries(change) as [string, string | undefined][]) {
        if (value === undefined || value === standard[name]) next.delete(name)
        else next.set(name, value)
      }
      const query = next.toString()
      return query ? `${path}?${query}` : path
    },
    [path, search, names],
  )
  const set = useCallback(
    (change: Partial<Record<keyof F, string>>) => go(hrefFor(change), { replace: true }),
    [go, hrefFor],
  )
  return { values, hrefFor, set }
}
