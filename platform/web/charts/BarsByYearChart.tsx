import { scaleLinear } from 'd3-scale'
import { shownValue, type Amount } from './amount.ts'
import { ChartFrame } from './ChartFrame.tsx'
import { ChartText } from './ChartText.tsx'
import { screenPaint, type ChartPaint } from './paint.ts'
import { textWidth } from './text-width.ts'

export type YearBars = {
  readonly label: string
  readonly bars: readonly { readonly label: string; readonly amount: Amount }[]
}

type Props = {
  readonly title: string
  readonly description: string
  readonly years: readonly YearBars[]
  readonly width?: number
  readonly paint?: ChartPaint
}

const row = 23
const gap = 12
const barHeight = 14
const withheldWidth = 34

/** Bars per year and kind. A year the source does not give says so; it is never a bar of nothing. */
export function BarsByYearChart({ title, description, years, width = 326, paint = screenPaint }: Props) {
  const yearWidth = Math.max(...years.map((year) => textWidth(year.label, 13, true)), 20) + 14
  const kindWidth = Math.max(...years.flatMap((year) => year.bars.map((bar) => textWidth(bar.label))), 20) + 14
  const left = yearWidth + kindWidth
  const amounts = years.flatMap((year) => year.bars.map((bar) => bar.amount))
  const valueWidth = Math.max(...amounts.map((amount) => textWidth(amount.text, 13, true)), 20) + 8
  const scale = scaleLinear([0, Math.max(1, ...amounts.map(shownValue))], [0, Math.max(40, width - left - valueWidth)])

  let y = 4
  const placed = years.map((year) => {
    const top = y
    const absent = year.bars.every((bar) => bar.amount.state === 'not-in-source')
    const rows = absent ? 1 : year.bars.length
    y += rows * row + gap
    return { year, top, absent }
  })

  return (
    <ChartFrame width={width} height={y - gap + 2} title={title} description={description} paint={paint}>
      {(hatch) =>
        placed.map(({ year, top, absent }) => (
          <g key={year.label}>
            <ChartText x={0} y={top + 14} paint={paint} weight={600}>
              {year.label}
            </ChartText>
            {absent ? (
              <ChartText x={left} y={top + 14} paint={paint} fill={paint.inkSubtle} italic>
                {year.bars[0]?.amount.text ?? ''}
              </ChartText>
            ) : (
              year.bars.map(({ label, amount }, index) => {
                const at = top + index * row
                const length = amount.state === 'shown' ? scale(amount.value) : withheldWidth
                return (
                  <g key={label}>
                    <ChartText x={yearWidth} y={at + 14} paint={paint} fill={paint.inkSubtle}>
                      {label}
                    </ChartText>
                    {amount.state === 'shown' && (
                      <rect x={left} y={at + 3} width={Math.max(1, length)} height={barHeight} fill={paint.inkSubtle} />
                    )}
                    {amount.state === 'withheld' && (
                      <rect
                        x={left + 0.5}
                        y={at + 3.5}
                        width={length}
                        height={barHeight - 1}
                        fill={hatch}
                        stroke={paint.line}
                      />
                    )}
                    <ChartText
                      x={amount.state === 'not-in-source' ? left : left + length + 8}
                      y={at + 14}
                      paint={paint}
                      italic={amount.state === 'not-in-source'}
                      weight={amount.state === 'shown' ? 600 : 400}
                      fill={amount.state === 'shown' ? paint.ink : paint.inkSubtle}
                    >
                      {amount.text}
                    </ChartText>
                  </g>
                )
              })
            )}
          </g>
        ))
      }
    </ChartFrame>
  )
}
