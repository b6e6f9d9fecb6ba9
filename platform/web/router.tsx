import {
  Component,
  type ComponentType,
  lazy,
  type ReactNode,
  startTransition,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type Navigation, NavigationContext } from './navigation.tsx'
import type { ScreenRoute } from './rooms.ts'
import { Waiting } from './Waiting.tsx'

/** A screen with its code, fetched once. */
type Loaded = {
  path: string
  segments: readonly string[]
  permission: string | undefined
  fetch: () => void
  Screen: ComponentType
}

/** The screens, ready to be found by an address. Two screens on one address are a mistake. */
export function gatherScreens(routes: readonly ScreenRoute[]): readonly Loaded[] {
  const seen = new Set<string>()
  return routes.map(({ path, load, permission }) => {
    const form = path.replace(/\$\w+/g, '$')
    if (seen.has(form)) throw new Error(`two screens share the address ${path}`)
    seen.add(form)
    let fetched: ReturnType<ScreenRoute['load']> | undefined
    const fetch = () =>
      (fetched ??= load().catch((reason: unknown) => {
        fetched = undefined
        throw reason
      }))
    return {
      path,
      segments: segmentsOf(path),
      permission,
      fetch: () => void fetch().catch(() => {}),
      Screen: lazy(fetch),
    }
  })
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter(Boolean)
}

/** The screen at an address, with the parts of its path. A fixed word goes before `$part`. */
export function findScreen<S extends { segments: readonly string[] }>(
  screens: readonly S[],
  path: string,
): { screen: S; params: Record<string, string> } | undefined {
  const asked = segmentsOf(path)
  let best: { screen: S; params: Record<string, string>; fixed: string } | undefined
  for (const screen of screens) {
    if (screen.segments.length !== asked.length) continue
    const params: Record<string, string> = {}
    // 1 for a fixed word, 0 for a part, from the left: the larger is the closer fit.
    let fixed = ''
    const fits = screen.segments.every((segment, index) => {
      const given = asked[index] ?? ''
      if (!segment.startsWith('$')) {
        fixed += '1'
        return segment === given
      }
      fixed += '0'
      const part = readPart(given)
      if (part === undefined) return false
      params[segment.slice(1)] = part
      return true
    })
    if (fits && (!best || fixed > best.fixed)) best = { screen, params, fixed }
  }
  return best && { screen: best.screen, params: best.params }
}

function readPart(given: string): string | undefined {
  try {
    return decodeURIComponent(given)
  } catch {
    // A broken percent sign in an address is an address that does not exist.
    return undefined
  }
}

type Place = { path: string; search: string; visit: number; came: 'start' | 'forward' | 'replaced' | 'back' }

/**
 * Shows the screen that belongs to the address, inside the frame. The present screen stays until the next one's code
 * has arrived. The position on the page comes back with the back button.
 */
export function Router({
  screens,
  holds,
  frame: Frame,
  notFound: NotFound,
  stumble: Stumble,
}: {
  screens: readonly Loaded[]
  /** Whether the reader holds a permission. */
  holds: (permission: string) => boolean
  frame: ComponentType<{ children: ReactNode }>
  notFound: ComponentType
  stumble: ComponentType<{ error: unknown }>
}) {
  const [place, setPlace] = useState<Place>(() => ({ ...here(), visit: visitOf(history.state), came: 'start' }))
  const positions = useRef(new Map<number, number>())
  const visit = useRef(place.visit)

  const leave = useCallback(() => positions.current.set(visit.current, scrollY), [])

  useEffect(() => {
    history.scrollRestoration = 'manual'
    function onPop() {
      // A jump within the page (skip to content) is the browser's own.
      if (location.hash !== '' && history.state === null) return
      const next = here()
      leave()
      visit.current = visitOf(history.state)
      startTransition(() => setPlace({ ...next, visit: visit.current, came: 'back' }))
    }
    addEventListener('popstate', onPop)
    return () => removeEventListener('popstate', onPop)
  }, [leave])

  useLayoutEffect(() => {
    if (place.came === 'forward') scrollTo(0, 0)
    if (place.came === 'back') scrollTo(0, positions.current.get(place.visit) ?? 0)
  }, [place])

  const found = findScreen(screens, place.path)
  const params = JSON.stringify(found?.params ?? {})
  const navigation = useMemo<Navigation>(
    () => ({
      path: place.path,
      search: place.search,
      params: JSON.parse(params) as Record<string, string>,
      go(href, { replace = false } = {}) {
        const url = new URL(href, location.href)
        if (url.origin !== location.origin) {
          location.assign(url)
          return
        }
        leave()
        if (!replace) visit.current = newVisit()
        history[replace ? 'replaceState' : 'pushState']({ visit: visit.current }, '', url)
        startTransition(() => setPlace({ ...here(), visit: visit.current, came: replace ? 'replaced' : 'forward' }))
      },
      warm: (href) => findScreen(screens, new URL(href, location.href).pathname)?.screen.fetch(),
    }),
    [screens, place.path, place.search, params, leave],
  )

  const allowed = found && (found.screen.permission === undefined || holds(found.screen.permission))
  const Shown = found && allowed ? found.screen.Screen : NotFound
  return (
    <NavigationContext value={navigation}>
      <Frame>
        <StumbleGuard key={place.path} stumble={Stumble}>
          <Suspense
            fallback={
              <div className="main">
                <Waiting />
              </div>
            }
          >
            <Shown />
          </Suspense>
        </StumbleGuard>
      </Frame>
    </NavigationContext>
  )
}

function here(): { path: string; search: string } {
  return { path: location.pathname.replace(/(.)\/+$/, '$1'), search: location.search }
}

let visits = 0
/** Visits are counted from a start that differs per load, so that old entries of the history are not mixed up. */
function newVisit(): number {
  visits += 1
  return performance.timeOrigin + visits
}

function visitOf(state: unknown): number {
  return typeof state === 'object' && state !== null && 'visit' in state ? Number(state.visit) : 0
}

class StumbleGuard extends Component<
  { stumble: ComponentType<{ error: unknown }>; children: ReactNode },
  { error: unknown; failed: boolean }
> {
  override state = { error: undefined as unknown, failed: false }

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true }
  }

  override render() {
    const { stumble: Stumble, children } = this.props
    return this.state.failed ? <Stumble error={this.state.error} /> : children
  }
}
