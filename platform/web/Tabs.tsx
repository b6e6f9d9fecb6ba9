import type { ReactNode } from 'react'
import { Link, useNavigation } from './navigation.tsx'
import { platformText } from './text.en.ts'
import { useWords } from './words.tsx'

export type Tab = { href: string; label: ReactNode; count?: number | undefined }

/** Parts of one subject, each with its own address. The longest address that fits the page is the current one. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label?: string }) {
  const words = useWords(platformText)
  const { path } = useNavigation()
  const fits = (href: string) => path === href || path.startsWith(`${href}/`)
  const current = tabs.filter((tab) => fits(tab.href)).sort((a, b) => b.href.length - a.href.length)[0]
  return (
    <nav className="tabs" aria-label={label ?? words.frame.parts}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab === current ? 'page' : undefined}>
          {tab.label} {tab.count !== undefined && <span className="faint">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}
