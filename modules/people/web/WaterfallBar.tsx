const width = 200
const height = 30
const margin = 6

/** One step, from where the last one ended. Filled adds, open takes off; the line up and down is an even chance. */
export function WaterfallBar({
  from,
  to,
  range,
  end,
}: {
  from: number
  to: number
  range: { readonly low: number; readonly high: number }
  /** The end is a place and no step. */
  end: boolean
}) {
  const at = (bits: number): number =>
    margin + ((bits - range.low) / (range.high - range.low || 1)) * (width - 2 * margin)
  const ink = 'var(--nl-color-ink-subtle)'
  const [left, right] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))]
  return (
    <svg width={width} height={height} aria-hidden="true">
      <line x1={at(0)} x2={at(0)} y1="0" y2={height} stroke="var(--nl-color-line-form)" />
      {end ? (
        <path d={`M${at(to)} 5 l6 10 l-6 10 l-6 -10 z`} fill="var(--nl-color-ink)" />
      ) : (
        <>
          <line x1={at(to)} x2={at(to)} y1="15" y2={height} stroke={ink} strokeDasharray="2 2" />
          <rect
            x={left}
            y="9"
            width={Math.max(2, right - left)}
            height="12"
            fill={to > from ? ink : 'var(--nl-color-sheet)'}
            stroke={ink}
            strokeWidth="1.5"
          />
        </>
      )}
    </svg>
  )
}
