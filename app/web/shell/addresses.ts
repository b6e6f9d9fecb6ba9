/** The page to sign in on, rendered by the server, with the way back to where the reader is. */
export function signInHref(): string {
  const here = location.pathname + location.search
  return here === '/' ? '/aanmelden' : `/aanmelden?next=${encodeURIComponent(here)}`
}
