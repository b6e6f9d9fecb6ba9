import { BarsByYearChart, type YearBars } from './BarsByYearChart.tsx'
import { DurationChart, type DurationBin } from './DurationChart.tsx'
import { FlowChart } from './FlowChart.tsx'
import type { FlowNode } from './flow-layout.ts'
import type { ChartPaint } from './paint.ts'

type Drawn = { readonly title: string; readonly description: string }

/** A chart as data: all words and all shown numbers are in it, so that it draws alike on screen and on paper. */
export type ChartSpec = Drawn &
  (
    | { readonly kind: 'bars-by-year'; readonly years: readonly YearBars[] }
    | { readonly kind: 'flow'; readonly start: FlowNode }
    | {
        readonly kind: 'duration'
        readonly unit: string
        readonly bins: readonly DurationBin[]
        readonly norm?: { readonly label: string; readonly afterBins: number }
        readonly tooFew?: string
      }
  )

type Props = { readonly chart: ChartSpec; readonly width?: number; readonly paint?: ChartPaint }

export function Chart({ chart, width, paint }: Props) {
  const size = { ...(width === undefined ? {} : { width }), ...(paint === undefined ? {} : { paint }) }
  switch (chart.kind) {
    case 'bars-by-year':
      return <BarsByYearChart title={chart.title} description={chart.description} years={chart.years} {...size} />
    case 'flow':
      return <FlowChart title={chart.title} description={chart.description} start={chart.start} {...size} />
    case 'duration':
      return (
        <DurationChart
          title={chart.title}
          description={chart.description}
          unit={chart.unit}
          bins={chart.bins}
          {...(chart.norm ? { norm: chart.norm } : {})}
          {...(chart.tooFew === undefined ? {} : { tooFew: chart.tooFew })}
          {...size}
        />
      )
  }
}
