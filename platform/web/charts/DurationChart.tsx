import { scaleLinear } from 'd3-scale'
import { shownValue, type Amount } from './amount.ts'
import { ChartFrame } from './ChartFrame.tsx'
import { ChartText } from './ChartText.tsx'
import { screenPaint, type ChartPaint } from './paint.ts'
import { textWidth, wrapText } from './text-width.ts'

export type DurationBin = { readonly label: string; readonly amount: Amount }

type Props = {
  readonly title: string
  readonly description: string
  /** What is counted along the axis: working days, weeks. */
  readonly unit: string
  readonly bins: readonly DurationBin[]
  /** Our own agreement: the line stands after so many bins. */
  readonly norm?: { readonly label: string; readonly afterBins: number }
  /** Said instead of a distribution when there are too few to show one. */
  readonly tooFew?: string
  readonly width?: number
  readonly paint?: ChartPaint
}

const plotTop = 24
const plotBottom = 122
const gap = 4
const withheldHeight = 22

/** How long things took, as a distribution beside our own agreement. There is no average to read here, on purpose. */
export function DurationChart(props: Props) {
  const { title, description, unit, bins, norm, tooFew, width = 326, paint = screenPaint } = props
  if (tooFew !== undefined) return <TooFew {...{ title, description, tooFew, width, paint }} />

  const binWidth = Math.min(
    Math.max(42, ...bins.map((bin) => textWidth(bin.label) + 6)),
    Math.floor((width - 16) / Math.max(1, bins.length)) - gap,
  )
  const scale = scaleLinear(
    [0, Math.max(1, ...bins.map((bin) => shownValue(bin.amount)))],
    [0, plotBottom - plotTop - 4],
  )
  const x = (index: number) => 8 + index * (binWidth + gap)
  const normX = norm ? x(norm.afterBins) - gap / 2 : 0
  const normFits = norm ? normX + 6 + textWidth(norm.label, 13, true) <= width : true

  return (
    <ChartFrame width={width} height={160} title={title} description={description} paint={paint}>
      {(hatch) => (
        <>
          <line x1={4} x2={width - 10} y1={plotBottom} y2={plotBottom} stroke={paint.axis} />
          {bins.map(({ label, amount }, index) => {
            const height =
              amount.state === 'shown' ? scale(amount.value) : amount.state === 'withheld' ? withheldHeight : 0
            const middle = x(index) + binWidth / 2
            return (
              <g key={label}>
                {amount.state === 'shown' && height > 0 && (
                  <rect x={x(index)} y={plotBottom - height} width={binWidth} height={height} fill={paint.inkSubtle} />
                )}
                {amount.state === 'withheld' && (
                  <rect
                    x={x(index) + 0.5}
                    y={plotBottom - height}
                    width={binWidth - 1}
                    height={height - 0.5}
                    fill={hatch}
                    stroke={paint.line}
                  />
                )}
                <ChartText x={middle} y={plotBottom - height - 5} paint={paint} size={12} anchor="middle">
                  {amount.state === 'withheld' ? amount.short : amount.text}
                </ChartText>
                <ChartText x={middle} y={plotBottom + 16} paint={paint} fill={paint.inkSubtle} anchor="middle">
                  {label}
                </ChartText>
              </g>
            )
          })}
          {norm && (
            <>
              <line
                x1={normX}
                x2={normX}
                y1={2}
                y2={plotBottom}
                stroke={paint.norm}
                strokeWidth={2}
                strokeDasharray="4 3"
              />
              <ChartText
                x={normFits ? normX + 6 : normX - 6}
                y={12}
                anchor={normFits ? 'start' : 'end'}
                paint={paint}
                fill={paint.norm}
                weight={600}
                halo
              >
                {norm.label}
              </ChartText>
            </>
          )}
          <ChartText x={4} y={156} paint={paint} fill={paint.inkSubtle}>
            {unit}
          </ChartText>
        </>
      )}
    </ChartFrame>
  )
}

type TooFewProps = {
  readonly title: string
  readonly description: string
  readonly tooFew: string
  readonly width: number
  readonly paint: ChartPaint
}

function TooFew({ title, description, tooFew, width, paint }: TooFewProps) {
  const lines = wrapText(tooFew, width - 80)
  const boxWidth = Math.max(...lines.map((line) => textWidth(line))) + 24
  const boxHeight = lines.length * 17 + 12
  const top = 64 - boxHeight / 2
  return (
    <ChartFrame width={width} height={130} title={title} description={description} paint={paint}>
      {(hatch) => (
        <>
          <rect x={0.5} y={0.5} width={width - 1} height={127} fill={hatch} stroke={paint.line} />
          <rect x={(width - boxWidth) / 2} y={top} width={boxWidth} height={boxHeight} fill={paint.sheet} rx={2} />
          {lines.map((line, index) => (
            <ChartText
              key={line}
              x={width / 2}
              y={top + 18 + index * 17}
              paint={paint}
              fill={paint.inkSubtle}
              anchor="middle"
            >
              {line}
            </ChartText>
          ))}
        </>
      )}
    </ChartFrame>
  )
}
