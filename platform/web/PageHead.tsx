import { type ReactNode, useId } from 'react'

type Head = { title: ReactNode; lead?: ReactNode; children?: ReactNode }

/** The heading of a page: what it is, one line on what and why in this order, and at the end its actions or chips. */
export function PageHead({ title, ...rest }: Head) {
  return <HeadRow {...rest} heading={<h1 tabIndex={-1}>{title}</h1>} />
}

/** The heading of one tab of a subject, under its SubjectHead: looks as the heading of a page and is the second level. */
export function PartHead({ title, ...rest }: Head) {
  return <HeadRow {...rest} heading={<h2>{title}</h2>} />
}

function HeadRow({ heading, lead, children }: Omit<Head, 'title'> & { heading: ReactNode }) {
  return (
    <div className="head">
      <div>
        {heading}
        {lead && <p>{lead}</p>}
      </div>
      {children && <div className="push row row--wrap head-actions">{children}</div>}
    </div>
  )
}

/** The heading above tabs: who or what this is about, an identifier line, and the actions that hold on every tab. */
export function SubjectHead({
  title,
  beside,
  line,
  children,
}: {
  title: ReactNode
  /** In the heading, lighter: the age. */
  beside?: ReactNode
  line?: ReactNode
  children?: ReactNode
}) {
  const id = useId()
  // A region and no second banner: the top bar is the banner of the page.
  return (
    <section className="casehead" aria-labelledby={id}>
      <div>
        <h1 id={id} tabIndex={-1}>
          {title} {beside && <span>{beside}</span>}
        </h1>
        {line && <p>{line}</p>}
      </div>
      <span className="push" />
      {children}
    </section>
  )
}
