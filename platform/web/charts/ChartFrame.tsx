import { useId, type ReactNode } from 'react'
import type { ChartPaint } from './paint.ts'

type Props = {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
  readonly paint: ChartPaint
  /** Draws the chart; `hatch` is the fill for what is withheld. */
  readonly children: (hatch: string) => ReactNode
}

/** The drawing surface of every chart: one pixel is one pixel, so text keeps its size. */
export function ChartFrame({ width, height, title, description, paint, children }: Props) {
  const id = useId()
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      {...(paint.fontFamily ? { fontFamily: paint.fontFamily } : {})}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <defs>
        <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill={paint.sheet} />
          <rect width="1.5" height="6" fill={paint.hatch} />
        </pattern>
      </defs>
      {children(`url(#${id}-hatch)`)}
    </svg>
  )
}
