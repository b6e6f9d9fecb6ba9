import type { ReactNode } from 'react'

/** The answer of a rule or a check: a person decides, so none of the three is good or bad. */
export type TriAnswer = 'yes' | 'no' | 'unknown'

const marks = {
  yes: (
    <>
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <path d="m5.800 10.300 2.900 2.900 5.500-6" fill="none" stroke="var(--nl-color-sheet)" strokeWidth="2" />
    </>
  ),
  no: (
    <>
      <circle cx="10" cy="10" r="8.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M6 10h8" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  unknown: (
    <>
      <circle cx="10" cy="10" r="8.2" fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="3 2.500" />
      <path
        d="M7.700 7.700a2.300 2.300 0 1 1 3.200 2.100c-.700.300-.900.700-.900 1.500M10 14v.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </>
  ),
} as const

/** The mark alone: filled disc, ring, dashed ring. Words beside it must say the answer. */
export function TriMark({ answer }: { answer: TriAnswer }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      {marks[answer]}
    </svg>
  )
}

/** Yes, no or unknown in ink, always with the word and its evidence. */
export function Tri({ answer, evidence, children }: { answer: TriAnswer; evidence?: ReactNode; children: ReactNode }) {
  return (
    <div className="tri">
      <TriMark answer={answer} />
      <div>
        {children}
        {evidence && <small>{evidence}</small>}
      </div>
    </div>
  )
}

/** A disc or a dash in a matrix of who sees what, with its words for screen readers. */
export function SeenMark({ seen, said }: { seen: boolean; said: string }) {
  return (
    <>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {seen ? (
          <circle cx="7" cy="7" r="6" fill="currentColor" />
        ) : (
          <path d="M4 7h6" stroke="var(--nl-color-line-form)" strokeWidth="1.5" />
        )}
      </svg>
      <span className="sr">{said}</span>
    </>
  )
}
