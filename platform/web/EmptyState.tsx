import type { ReactNode } from 'react'

/**
 * Nothing here: says why that is so and what to do next. `picture` is for a whole page, without it for one list; `alone` when
 * no other heading stands above it.
 */
export function EmptyState({
  title,
  children,
  actions,
  picture = false,
  alone = false,
}: {
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
  picture?: boolean
  alone?: boolean
}) {
  const Heading = alone ? 'h1' : 'h2'
  const body = (
    <div>
      <Heading {...(alone && { tabIndex: -1 })}>{title}</Heading>
      {children && <p>{children}</p>}
      {actions && <div className="row row--wrap">{actions}</div>}
    </div>
  )
  if (!picture) return <div className="empty--plain">{body}</div>
  return (
    <section className="sheet empty">
      <svg width="190" height="150" aria-hidden="true">
        <path d="M10 132H182" stroke="var(--nl-color-line-form)" strokeWidth="2" />
        <rect x="34" y="30" width="8" height="102" fill="var(--nl-color-ink)" />
        <path
          d="M54 30h34l38 51-38 51H54l38-51z"
          fill="var(--nl-color-brand-tint)"
          stroke="var(--nl-color-brand)"
          strokeWidth="2"
        />
        <rect x="150" y="120" width="12" height="12" fill="var(--nl-world-straat-color)" />
        <circle cx="138" cy="126" r="6" fill="var(--nl-world-thuis-color)" />
        <path d="M119 118l7 7-7 7-7-7z" fill="var(--nl-world-school-color)" />
        <path d="M175 119.500l7 12.500h-14z" fill="var(--nl-world-online-color)" />
      </svg>
      {body}
    </section>
  )
}
