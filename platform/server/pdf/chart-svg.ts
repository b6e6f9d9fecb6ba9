import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Chart, type ChartSpec } from '../../web/charts/Chart.tsx'
import { printPaint } from '../../web/charts/paint.ts'

/** The same chart as on the screen, as a drawing that stands by itself. */
export function chartSvg(chart: ChartSpec, width?: number): string {
  return renderToStaticMarkup(
    createElement(Chart, { chart, paint: printPaint, ...(width === undefined ? {} : { width }) }),
  )
}
