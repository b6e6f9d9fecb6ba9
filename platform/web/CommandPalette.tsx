import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { I18nProvider, Modal, ModalOverlay, Dialog } from 'react-aria-components'
import { Icon } from './Icon.tsx'
import { useNavigation } from './navigation.tsx'
import type { PaletteGroup, PaletteItem, PaletteSource } from './palette.tsx'
import { platformText } from './text.en.ts'
import { useLanguage, useWords } from './words.tsx'

/** Ctrl K: searches your own work and every action. Arrow keys walk, Tab goes to the next group, Enter does it. */
export default function CommandPalette({
  groups,
  goTo,
  sources,
  onClose,
}: {
  groups: readonly PaletteGroup[]
  goTo: PaletteGroup
  sources: readonly PaletteSource[]
  onClose: () => void
}) {
  const words = useWords(platformText).palette
  const { language } = useLanguage()
  const { go } = useNavigation()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const found = useFound(useDeferredValue(typed.trim()), sources)
  const listbox = useRef<HTMLDivElement>(null)

  const shown = useMemo(() => {
    const matching = (group: PaletteGroup) => ({
      title: group.title,
      items: group.items.filter((item) => placeOf(typed, item.label) !== undefined),
    })
    return [...groups.map(matching), ...found.groups, matching(goTo)].filter((group) => group.items.length > 0)
  }, [groups, goTo, found.groups, typed])
  const flat = shown.flatMap((group) => group.items)
  const current = Math.min(chosen, flat.length - 1)

  useEffect(() => {
    listbox.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [current])

  function run(item: PaletteItem | undefined) {
    if (!item) return
    onClose()
    if (item.href) go(item.href)
    else item.act?.()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (flat.length === 0 && event.key !== 'Tab') return
    const starts = shown.map((_, index) => shown.slice(0, index).flatMap((group) => group.items).length)
    if (event.key === 'ArrowDown') setChosen((current + 1) % flat.length)
    else if (event.key === 'ArrowUp') setChosen((current - 1 + flat.length) % flat.length)
    else if (event.key === 'Enter') run(flat[current])
    else if (event.key === 'Tab') {
      const next = event.shiftKey
        ? (starts.findLast((start) => start < current) ?? starts.at(-1))
        : (starts.find((start) => start > current) ?? 0)
      setChosen(next ?? 0)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  let index = -1
  return (
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <ModalOverlay className="veil veil--top" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
        <Modal className="palette">
          <Dialog aria-label={words.title}>
            <div className="pin">
              <Icon name="search" />
              <input
                // The palette is opened to type in.
                autoFocus
                role="combobox"
                aria-expanded="true"
                aria-controls={`${id}-list`}
                aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
                aria-autocomplete="list"
                aria-label={words.open}
                autoComplete="off"
                spellCheck={false}
                value={typed}
                onChange={(event) => {
                  setTyped(event.target.value)
                  setChosen(0)
                }}
                onKeyDown={onKeyDown}
              />
              <kbd aria-hidden="true">Esc</kbd>
            </div>
            <div id={`${id}-list`} role="listbox" aria-label={words.results} ref={listbox} className="results">
              {shown.map((group, groupIndex) => (
                <div key={groupIndex} role="group" aria-labelledby={`${id}-g${groupIndex}`}>
                  <div className="gh" role="presentation" id={`${id}-g${groupIndex}`}>
                    {group.title}
                  </div>
                  {group.items.map((item) => {
                    index += 1
                    const at = index
                    return (
                      <div
                        key={item.key}
                        id={`${id}-${at}`}
                        role="option"
                        aria-selected={at === current}
                        onKeyDown={onKeyDown}
                        onMouseMove={() => setChosen(at)}
                        onClick={() => run(item)}
                      >
                        <Icon name={item.icon ?? 'arrow'} />
                        <span>
                          <Marked label={item.label} typed={typed} />
                        </span>
                        {item.note && <span className="push sub xs">{item.note}</span>}
                      </div>
                    )
                  })}
                </div>
              ))}
            </div>
            {flat.length === 0 && <p className="none">{found.searching ? words.searching : words.nothing}</p>}
            {found.failed && <p className="none">{words.failed}</p>}
            <p className="sr" role="status">
              {found.searching ? words.searching : words.found(flat.length)}
            </p>
            <div className="pfoot">
              <span>
                <kbd>Enter</kbd> {words.enter}
              </span>
              <span>
                <kbd>Tab</kbd> {words.tab}
              </span>
              <span className="push">{words.scope}</span>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  )
}

function useFound(typed: string, sources: readonly PaletteSource[]) {
  const { language } = useLanguage()
  const [found, setFound] = useState<{ groups: readonly PaletteGroup[]; searching: boolean; failed: boolean }>({
    groups: [],
    searching: false,
    failed: false,
  })
  useEffect(() => {
    if (typed.length < 2 || sources.length === 0) {
      setFound({ groups: [], searching: false, failed: false })
      return
    }
    const stop = new AbortController()
    setFound((before) => ({ ...before, searching: true }))
    const timer = setTimeout(async () => {
      const answers = await Promise.allSettled(
        sources.map(async (source) => ({
          title: source.title(language),
          items: await source.find(typed, language, stop.signal),
        })),
      )
      if (stop.signal.aborted) return
      setFound({
        groups: answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : [])),
        searching: false,
        failed: answers.some((answer) => answer.status === 'rejected'),
      })
    }, 180)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [typed, sources, language])
  return found
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Where what was typed begins in a label, or undefined when it is not there. Accents do not matter. */
export function placeOf(typed: string, label: string): number | undefined {
  const wanted = plain(typed.trim())
  if (wanted === '') return 0
  // Only where folding keeps the length can its places be used in the label itself.
  const folded = plain(label)
  const at = folded.indexOf(wanted)
  return at < 0 ? undefined : at
}

function Marked({ label, typed }: { label: string; typed: string }) {
  const wanted = typed.trim()
  const at = placeOf(wanted, label)
  if (wanted === '' || at === undefined || plain(label).length !== label.length) return label
  return (
    <>
      {label.slice(0, at)}
      <mark>{label.slice(at, at + wanted.length)}</mark>
      {label.slice(at + wanted.length)}
    </>
  )
}
