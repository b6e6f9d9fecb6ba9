// Only for developing: every part on invented data, without a server. It is no part of the build.
import '../../../platform/web/styles/index.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { AppShell, type ShellItem } from '../../../platform/web/AppShell.tsx'
import { type Navigation, NavigationContext } from '../../../platform/web/navigation.tsx'
import { NowProvider } from '../../../platform/web/now.tsx'
import { PaletteProvider } from '../../../platform/web/palette.tsx'
import { LanguageProvider } from '../../../platform/web/words.tsx'
import { CasePage } from './CasePage.tsx'
import { FormsPage } from './FormsPage.tsx'
import { MeetingPage } from './MeetingPage.tsx'
import { PartsPage } from './PartsPage.tsx'
import { RefusedPage } from './RefusedPage.tsx'
import { SignalsPage } from './SignalsPage.tsx'

const pages: Record<string, () => ReactNode> = {
  '/signals': SignalsPage,
  '/signals/2611-041': SignalsPage,
  '/cases/2609-006': CasePage,
  '/meeting': MeetingPage,
  '/refused': RefusedPage,
  '/forms': FormsPage,
  '/parts': PartsPage,
}

const items: readonly ShellItem[] = [
  { href: '/parts', label: 'Onderdelen', icon: 'home' },
  { href: '/signals', label: 'Signalen', icon: 'bars', useNote: () => '9' },
  { href: '/cases', label: 'Mijn zaken', icon: 'document', useNote: () => '6' },
  { href: '/meeting', label: 'Signaaloverleg', icon: 'people', useNote: () => 'wo 25 nov' },
  { href: '/forms', label: 'Formulieren', icon: 'edit' },
  { href: '/refused', label: 'Geweigerd', icon: 'lock' },
  { href: '/interventions', label: 'Interventiekaart', icon: 'card', reference: true },
  { href: '/network', label: 'Netwerk', icon: 'network', reference: true },
]

/** The address lives after the #, so that one file serves all pages of the gallery. */
function Gallery() {
  const [address, setAddress] = useState(() => location.hash.slice(1) || '/parts')
  const [path = '/parts', query] = address.split('?')
  const navigation = useMemo<Navigation>(
    () => ({
      path,
      search: query ? `?${query}` : '',
      params: { signalId: path.split('/')[2] ?? '' },
      go: (href) => {
        location.hash = href
        setAddress(href)
      },
    }),
    [path, query],
  )
  const Page = pages[path] ?? PartsPage
  return (
    <NavigationContext value={navigation}>
      <PaletteProvider
        goTo={items.map(({ href, label, icon }) => ({ key: href, label, icon, href }))}
        sources={[
          {
            key: 'cases',
            title: () => 'In jouw 6 zaken',
            find: async (typed) =>
              [
                {
                  key: '1',
                  label: 'T.W.: gesprek met ouders',
                  note: 'gepland do 10 dec 2026',
                  icon: 'document' as const,
                  href: '/cases/2609-006',
                },
                {
                  key: '2',
                  label: 'J.P.: uitkomst gesprek RMC',
                  note: 'ma 16 nov 2026',
                  icon: 'document' as const,
                  href: '/cases/2609-006',
                },
              ].filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase())),
          },
        ]}
      >
        <AppShell
          municipality="Merenbroek"
          items={items}
          name="Van der Berg, J."
          role="Casusregisseur PGA"
          onSignOut={() => location.reload()}
        >
          <Page key={path.split('/')[1]} />
        </AppShell>
      </PaletteProvider>
    </NavigationContext>
  )
}

const place = document.getElementById('voorkant')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <LanguageProvider>
        <NowProvider clock={() => new Date('2026-11-23T09:04:00Z')}>
          <QueryClientProvider client={new QueryClient()}>
            <Gallery />
          </QueryClientProvider>
        </NowProvider>
      </LanguageProvider>
    </StrictMode>,
  )
}
