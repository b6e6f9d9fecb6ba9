import { ChartFrame } from './ChartFrame.tsx'
import { ChartText } from './ChartText.tsx'
import { layOutFlow, nodeWidth, type FlowNode, type PlacedNode } from './flow-layout.ts'
import { screenPaint, type ChartPaint } from './paint.ts'
import { textWidth, wrapText } from './text-width.ts'

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
      {inner ? <InnerLabel placed={placed} paint={paint} /> : <EndLabel placed={placed} paint={paint} />}
    </>
  )
}

/** Beside the step, in the middle of its height. */
function EndLabel({ placed: { node, x, y, height }, paint }: PartProps) {
  const at = y + height / 2 + (node.note ? -3 : 4.5)
  return (
    <>
      <ChartText x={x + nodeWidth + 8} y={at} paint={paint} tail={tailOf(node, paint)}>
        {node.label}
      </ChartText>
      {node.note && (
        <ChartText x={x + nodeWidth + 8} y={at + 17} paint={paint} fill={paint.inkSubtle}>
          {node.note}
        </ChartText>
      )}
    </>
  )
}

/** On the band that goes on from the step; over several lines where the next step is near. */
function InnerLabel({ placed: { node, x, y, room }, paint }: PartProps) {
  const tail = tailOf(node, paint)
  const fits = textWidth(`${node.label} ${tail.text}`, 13, true) <= room
  const lines = fits ? [node.label] : [...wrapText(node.label, room, 13, true), tail.text]
  return lines.map((line, index) => (
    <ChartText
      key={line}
      x={x + nodeWidth + 8}
      y={y + 16 + index * 17}
      paint={paint}
      weight={600}
      halo
      {...(fits ? { tail } : {})}
    >
      {line}
    </ChartText>
  ))
}

function tailOf({ amount }: FlowNode, paint: ChartPaint) {
  const shown = amount.state === 'shown'
  return { text: amount.text, weight: shown ? 600 : 400, fill: shown ? paint.ink : paint.inkSubtle }
}
