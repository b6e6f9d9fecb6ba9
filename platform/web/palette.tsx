import { createContext, lazy, type ReactNode, Suspense, use, useEffect, useMemo, useRef, useState } from 'react'
import type { Language } from '../contract/words.ts'
import { Icon, type IconName } from './Icon.tsx'
import { platformText } from './text.en.ts'
import { useWords } from './words.tsx'

/** One line in the palette: goes somewhere, or does something. */
export type PaletteItem = {
  key: string
  label: string
  note?: string
  icon?: IconName
  href?: string
  act?: () => void
}

/** Items under one heading. */
export type PaletteGroup = { title: string; items: readonly PaletteItem[] }

/** Finds the reader's own work for what was typed. The server decides what may be found. */
export type PaletteSource = {
  key: string
  permission?: string
  title: (language: Language) => string
  find: (typed: string, language: Language, signal: AbortSignal) => Promise<readonly PaletteItem[]>
}

type Registry = {
  open(): void
  add(group: PaletteGroup): () => void
}

const PaletteContext = createContext<Registry>({ open: () => {}, add: () => () => {} })

const CommandPalette = lazy(() => import('./CommandPalette.tsx'))

/** Holds the palette; it opens with Ctrl K or with the search button in the top bar. Its code comes on first use. */
export function PaletteProvider({
  goTo,
  sources,
  children,
}: {
  goTo: readonly PaletteItem[]
  sources: readonly PaletteSource[]
  children: ReactNode
}) {
  const words = useWords(platformText)
  const [isOpen, setOpen] = useState(false)
  const [here, setHere] = useState<readonly PaletteGroup[]>([])
  const registry = useMemo<Registry>(
    () => ({
      open: () => setOpen(true),
      add: (group) => {
        setHere((groups) => [...groups, group])
        return () => setHere((groups) => groups.filter((other) => other !== group))
      },
    }),
    [],
  )
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setOpen(true)
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <PaletteContext value={registry}>
      {children}
      {isOpen && (
        <Suspense>
          <CommandPalette
            groups={here}
            goTo={{ title: words.palette.goTo, items: goTo }}
            sources={sources}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </PaletteContext>
  )
}

/** Puts what can be done on this page into the palette while the page is open. */
export function usePaletteActions(title: string, items: readonly PaletteItem[]): void {
  const { add } = use(PaletteContext)
  const latest = useRef(items)
  useEffect(() => {
    latest.current = items
  })
  // The palette needs to know the words; what happens is looked up at the moment of choosing.
  const shape = JSON.stringify(items.map(({ act: _, ...item }) => item))
  useEffect(() => {
    const shown = (JSON.parse(shape) as PaletteItem[]).map((item) =>
      item.href ? item : { ...item, act: () => latest.current.find(({ key }) => key === item.key)?.act?.() },
    )
    if (shown.length > 0) return add({ title, items: shown })
  }, [add, title, shape])
}

/** The button in the top bar that opens the palette. */
export function SeekButton() {
  const words = useWords(platformText).palette
  const { open } = use(PaletteContext)
  return (
    <button className="seek" type="button" onClick={open} aria-keyshortcuts="Control+K">
      <Icon name="search" />
      <span>{words.open}</span>
      <kbd>Ctrl K</kbd>
    </button>
  )
}
