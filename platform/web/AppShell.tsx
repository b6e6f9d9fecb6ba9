import { type ReactNode, useState } from 'react'
import { languages } from '../contract/words.ts'
import { Icon, type IconName } from './Icon.tsx'
import { Link, useNavigation } from './navigation.tsx'
import { platformText } from './text.en.ts'
import { useLanguage, useWords } from './words.tsx'

/** One way in, in the dark navigation. The note is a count of work or a date; never a count that compares people. */
export type ShellItem = {
  href: string
  label: string
  icon: IconName
  reference?: boolean | undefined
  /** The same hook for as long as the item is there. */
  useNote?: (() => string | undefined) | undefined
}

/** The frame around all screens: brand, ways in, and who you are. On a phone it is a bar with a menu. */
export function AppShell({
  municipality,
  items,
  name,
  role,
  accountHref,
  onSignOut,
  children,
}: {
  municipality: string
  items: readonly ShellItem[]
  name: string
  role: string
  accountHref?: string
  onSignOut: () => void
  children: ReactNode
}) {
  const words = useWords(platformText).frame
  const { path } = useNavigation()
  const { language, speak } = useLanguage()
  // The menu on a phone belongs to the page on which it was opened, so going on closes it.
  const [openOn, setOpenOn] = useState<string>()
  const open = openOn === path
  const current = items
    .filter((item) => path === item.href || path.startsWith(`${item.href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]

  const list = (shown: readonly ShellItem[]) => (
    <ul>
      {shown.map((item) => (
        <NavLine key={item.href} item={item} current={item === current} onFollow={() => setOpenOn(undefined)} />
      ))}
    </ul>
  )
  const reference = items.filter((item) => item.reference)
  return (
    <>
      <a className="skip" href="#inhoud">
        {words.skip}
      </a>
      <div className="app">
        <nav className={open ? 'nav nav--open' : 'nav'} aria-label={words.mainMenu}>
          <Link className="brand" href="/">
            <BrandMark />
            <span>
              Voorkant<span className="sr">, {words.home}</span>
              <small>{words.municipality(municipality)}</small>
            </span>
          </Link>
          <button
            className="menu"
            type="button"
            aria-expanded={open}
            onClick={() => setOpenOn(open ? undefined : path)}
          >
            {words.menu}
          </button>
          {list(items.filter((item) => !item.reference))}
          {reference.length > 0 && <p className="cap">{words.reference}</p>}
          {reference.length > 0 && list(reference)}
          <div className="me">
            <b>{name}</b>
            <small>{role}</small>
            <small>{words.recorded}</small>
            {accountHref && (
              <div className="me-actions">
                <Link
                  href={accountHref}
                  aria-current={path === accountHref ? 'page' : undefined}
                  onClick={() => setOpenOn(undefined)}
                >
                  <Icon name="key" />
                  {words.account}
                </Link>
              </div>
            )}
            <div className="me-actions">
              <div role="group" aria-label={words.language}>
                {languages.map((each) => (
                  <button
                    key={each}
                    type="button"
                    lang={each}
                    aria-pressed={language === each}
                    aria-label={languageNames[each]}
                    onClick={() => speak(each)}
                  >
                    {each.toUpperCase()}
                  </button>
                ))}
              </div>
              <button type="button" className="push" onClick={onSignOut}>
                <Icon name="door" />
                {words.signOut}
              </button>
            </div>
          </div>
        </nav>
        {children}
      </div>
    </>
  )
}

function NavLine({ item, current, onFollow }: { item: ShellItem; current: boolean; onFollow: () => void }) {
  const note = (item.useNote ?? useNoNote)()
  return (
    <li>
      <Link href={item.href} aria-current={current ? 'page' : undefined} onClick={onFollow}>
        <Icon name={item.icon} />
        {item.label}
        {note && <span className="n">{note}</span>}
      </Link>
    </li>
  )
}

function useNoNote(): undefined {
  return undefined
}

// A language is named in its own words, whatever the language of the page.
const languageNames = { nl: 'NL, Nederlands', en: 'EN, English' } as const

/** The mark of Voorkant: a front line, and the way ahead of it. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 26 26" aria-hidden="true">
      <rect x="1" y="3" width="4" height="20" fill="currentColor" />
      <path d="M9 3h8l8 10-8 10H9l8-10z" fill="currentColor" opacity=".55" />
    </svg>
  )
}
