import { useLayoutEffect, useRef, useState } from 'react'
import { Chart, type ChartSpec } from './Chart.tsx'

type Props = {
  readonly chart: ChartSpec
  /** Below this the drawing scrolls sideways instead of shrinking. */
  readonly narrowest: number
  readonly widest: number
}

/** A chart that is drawn as wide as its place, one pixel per pixel. */
export function FittedChart({ chart, narrowest, widest }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(narrowest)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const fit = () => setWidth(Math.round(Math.min(widest, Math.max(narrowest, element.clientWidth))))
    fit()
    const observer = new ResizeObserver(fit)
    observer.observe(element)
    return () => observer.disconnect()
  }, [narrowest, widest])
  return (
    // A region that scrolls must be reachable by keyboard.
    <div ref={place} className="scroll" tabIndex={0} role="group" aria-label={chart.title}>
      <Chart chart={chart} width={width} />
    </div>
  )
}
