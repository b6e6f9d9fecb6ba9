import { type ReactNode, useId } from 'react'

/** A white sheet on the canvas: one subject. With a `title` it is a named region; `padded` gives its content room. */
export function Sheet({
  title,
  note,
  aside,
  level = 2,
  padded = false,
  className = '',
  label,
  children,
}: {
  title?: ReactNode
  /** Small words beside the title: how many, since when. */
  note?: ReactNode
  /** What stands at the far end of the head: a link or a small button. */
  aside?: ReactNode
  level?: 2 | 3
  padded?: boolean
  className?: string
  /** The name of a sheet without a visible title. */
  label?: string
  children?: ReactNode
}) {
  const id = useId()
  return (
    <section className={`sheet ${className}`} {...(title ? { 'aria-labelledby': id } : { 'aria-label': label })}>
      {title && (
        <SheetHead id={id} note={note} aside={aside} level={level}>
          {title}
        </SheetHead>
      )}
      {padded ? <div className="pad stack">{children}</div> : children}
    </section>
  )
}

/** The head of a sheet or of a part of it. */
export function SheetHead({
  id,
  note,
  aside,
  level = 2,
  children,
}: {
  id?: string
  note?: ReactNode
  aside?: ReactNode
  level?: 2 | 3
  children: ReactNode
}) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="sheet-head">
      <Heading id={id}>{children}</Heading>
      {note && <p>{note}</p>}
      {aside && <span className="push">{aside}</span>}
    </div>
  )
}
