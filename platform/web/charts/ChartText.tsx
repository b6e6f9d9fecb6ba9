import type { ChartPaint } from './paint.ts'

type Props = {
  readonly x: number
  readonly y: number
  readonly paint: ChartPaint
  readonly children: string
  /** Follows the text on the same line, in its own weight: the number after its name. */
  readonly tail?: { readonly text: string; readonly weight: number; readonly fill: string }
  readonly fill?: string
  readonly weight?: number
  readonly size?: number
  readonly italic?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
  /** White around the letters where they lie on a band or a line. A second text: `paint-order` is not drawn by every reader. */
  readonly halo?: boolean
}

/** A text in a chart. Its ink is a style, because the stylesheet's `svg text` would win from an attribute. */
export function ChartText(props: Props) {
  const { x, y, paint, children, tail, fill, weight = 400, size = 13, italic, anchor, halo } = props
  const style = {
    fill: fill ?? paint.ink,
    fontSize: `${size}px`,
    fontWeight: weight,
    ...(italic ? { fontStyle: 'italic' } : {}),
    ...(anchor ? { textAnchor: anchor } : {}),
  }
  return (
    <>
      {halo && (
        <text
          x={x}
          y={y}
          aria-hidden="true"
          style={{ ...style, fill: paint.sheet, stroke: paint.sheet, strokeWidth: 4, strokeLinejoin: 'round' }}
        >
          {children}
          {tail && ' '}
          {tail && <tspan style={{ fontWeight: tail.weight }}>{tail.text}</tspan>}
        </text>
      )}
      <text x={x} y={y} style={style}>
        {children}
        {tail && ' '}
        {tail && <tspan style={{ fontWeight: tail.weight, fill: tail.fill }}>{tail.text}</tspan>}
      </text>
    </>
  )
}
