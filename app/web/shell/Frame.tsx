import { type ReactNode, useMemo } from 'react'
import { nameForList } from '../../../platform/contract/dutch.ts'
import { AppShell } from '../../../platform/web/AppShell.tsx'
import { send } from '../../../platform/web/call.ts'
import { PaletteProvider } from '../../../platform/web/palette.tsx'
import type { NavItem } from '../../../platform/web/rooms.ts'
import { useSession } from '../../../platform/web/session.tsx'
import { SessionEnded } from '../../../platform/web/SessionEnded.tsx'
import { platformText } from '../../../platform/web/text.en.ts'
import { useLanguage } from '../../../platform/web/words.tsx'
import { doors } from '../rooms.ts'
import { signInHref } from './addresses.ts'

const today: NavItem = {
  href: '/',
  label: { nl: platformText.nl.today.title, en: platformText.en.today.title },
  icon: 'home',
  order: 0,
}
const account = '/account'
const ways = [today, ...Object.values(doors).flatMap((door) => door.nav)].sort(
  (a, b) => (a.order ?? 50) - (b.order ?? 50),
)
const sources = Object.values(doors).flatMap((door) => door.palette ?? [])

/** The frame around the screens, for who is signed in: the ways in that their permissions open. */
export function Frame({ children }: { children: ReactNode }) {
  const session = useSession()
  const { language } = useLanguage()
  const open = useMemo(() => {
    const held = new Set(session.permissions)
    const may = ({ permission }: { permission?: string | undefined }) =>
      permission === undefined || held.has(permission)
    return {
      items: ways.filter(may).map((way) => ({ ...way, label: way.label[language] })),
      sources: sources.filter(may),
    }
  }, [session.permissions, language])
  const goTo = useMemo(
    () => [
      ...open.items.map(({ href, label, icon }) => ({ key: href, label, icon, href })),
      { key: account, label: platformText[language].frame.account, icon: 'key' as const, href: account },
    ],
    [open.items, language],
  )
  const { givenName: givenNames, infix, familyName, functionTitle } = session.professional

  async function signOut() {
    try {
      await send('POST', '/sign-out', {})
    } finally {
      // Leaving the page empties the memory, so nothing stays on a shared computer.
      location.assign('/aanmelden')
    }
  }

  return (
    <PaletteProvider goTo={goTo} sources={open.sources}>
      <AppShell
        municipality={session.municipality.name}
        items={open.items}
        name={nameForList({ givenNames, infix: infix ?? undefined, familyName })}
        role={functionTitle}
        accountHref={account}
        onSignOut={() => void signOut()}
      >
        {children}
      </AppShell>
      <SessionEnded signInHref={signInHref()} reload={() => location.reload()} />
    </PaletteProvider>
  )
}
