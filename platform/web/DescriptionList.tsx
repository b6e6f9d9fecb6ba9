import type { ReactNode } from 'react'

/** Terms and what holds for them. A falsy entry is left out. */
export function DescriptionList({
  items,
  stacked = false,
}: {
  items: readonly ({ term: ReactNode; said: ReactNode; note?: ReactNode } | false | null | undefined)[]
  stacked?: boolean
}) {
  return (
    <dl className={stacked ? 'dl dl--stack' : 'dl'}>
      {items.map(
        (item, index) =>
          item && (
            <div key={index} className="pair">
              <dt>{item.term}</dt>
              <dd>
                {item.said}
                {item.note && <small>{item.note}</small>}
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
