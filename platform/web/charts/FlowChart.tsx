import { ChartFrame } from './ChartFrame.tsx'
import { ChartText } from './ChartText.tsx'
import { layOutFlow, nodeWidth, type FlowNode, type PlacedNode } from './flow-layout.ts'
import { screenPaint, type ChartPaint } from './paint.ts'

type Props = {
  readonly title: string
  readonly description: string
  readonly start: FlowNode
  readonly width?: number
  readonly paint?: ChartPaint
}

/** From signal to outcome. What is withheld is a thin hatched band that everyone can see is there. */
export function FlowChart({ title, description, start, width = 600, paint = screenPaint }: Props) {
  const { nodes, height } = layOutFlow(start, width)
  return (
    <ChartFrame width={width} height={height} title={title} description={description} paint={paint}>
      {(hatch) => (
        <>
          {nodes.map((placed) => (
            <Band key={placed.key} placed={placed} hatch={hatch} paint={paint} />
          ))}
          {nodes.map((placed) => (
            <Step key={placed.key} placed={placed} paint={paint} />
          ))}
        </>
      )}
    </ChartFrame>
  )
}

type PartProps = { readonly placed: PlacedNode; readonly paint: ChartPaint }

function Band({ placed, hatch, paint }: PartProps & { readonly hatch: string }) {
  const { from, x, y, node } = placed
  if (!from || from.height === 0) return null
  const middle = (from.x + x) / 2
  const low = from.y + from.height
  const path = `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${y} ${x} ${y}V${y + from.height}C${middle} ${y + from.height} ${middle} ${low} ${from.x} ${low}z`
  const fill = node.amount.state === 'withheld' ? hatch : node.quiet ? paint.bandFaint : paint.band
  return <path d={path} fill={fill} />
}

function Step({ placed, paint }: PartProps) {
  const { node, x, y, height, inner } = placed
  const shown = node.amount.state === 'shown'
  const tail = { text: node.amount.text, weight: shown ? 600 : 400, fill: shown ? paint.ink : paint.inkSubtle }
  const labelY = inner ? y + 16 : y + height / 2 + (node.note ? -3 : 4.5)
  return (
    <>
      {node.amount.state === 'withheld' ? (
        <rect
          x={x + 0.5}
          y={y + 0.5}
          width={nodeWidth - 1}
          height={Math.max(height, 6) - 1}
          fill={paint.sheet}
          stroke={paint.inkSubtle}
        />
      ) : (
        <rect x={x} y={y} width={nodeWidth} height={height} fill={node.quiet ? paint.inkSubtle : paint.ink} />
      )}
      <ChartText x={x + nodeWidth + 8} y={labelY} paint={paint} weight={inner ? 600 : 400} tail={tail} halo={inner}>
        {node.label}
      </ChartText>
      {node.note && !inner && (
        <ChartText x={x + nodeWidth + 8} y={labelY + 17} paint={paint} fill={paint.inkSubtle}>
          {node.note}
        </ChartText>
      )}
    </>
  )
}
