export type { Amount } from './amount.ts'
export { type ChartSpec } from './Chart.tsx'
export { type YearBars } from './BarsByYearChart.tsx'

export { type DurationBin } from './DurationChart.tsx'
export { FittedChart } from './FittedChart.tsx'

export type { FlowNode } from './flow-layout.ts'
export { FlowList } from './FlowList.tsx'
export { type ChartPaint } from './paint.ts'
