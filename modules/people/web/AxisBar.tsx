import type { DegreeName } from '../contract.ts'

const middle = 44
const lengths: Readonly<Record<DegreeName, number>> = {
  'for-strong': 66,
  for: 44,
  'for-slight': 22,
  neutral: 0,
  'against-slight': -22,
  against: -44,
}

/** What a field says, as a bar from the middle; the words stand beside it. Filled is for, open is against. */
export function AxisBar({ degree }: { degree: DegreeName }) {
  const length = lengths[degree]
  const ink = 'var(--nl-color-ink-subtle)'
  return (
    <svg width="112" height="18" aria-hidden="true">
      <line x1={middle} x2={middle} y1="0" y2="18" stroke="var(--nl-color-line-form)" />
      {length === 0 ? (
        <circle cx={middle} cy="9" r="4" fill="var(--nl-color-sheet)" stroke={ink} strokeWidth="1.5" />
      ) : (
        <rect
          x={Math.min(middle, middle + length)}
          y="4"
          width={Math.abs(length)}
          height="10"
          fill={length > 0 ? ink : 'var(--nl-color-sheet)'}
          stroke={ink}
          strokeWidth="1.5"
        />
      )}
    </svg>
  )
}
