import type { Amount } from './amount.ts'
import { textWidth } from './text-width.ts'

/** A step that a number of signals reached, and where they went from there. */
export type FlowNode = {
  readonly label: string
  readonly amount: Amount
  readonly note?: string
  /** Drawn fainter: the part that did not go on. */
  readonly quiet?: boolean
  readonly next?: readonly FlowNode[]
}

export type PlacedNode = {
  readonly node: FlowNode
  readonly key: string
  readonly x: number
  readonly y: number
  readonly height: number
  readonly inner: boolean
  /** How wide a label may be before it reaches the next step. */
  readonly room: number
  /** The band from the step before: its top and its height on that step's edge. */
  readonly from?: { readonly x: number; readonly y: number; readonly height: number }
}

export const nodeWidth = 10
const thin = 7
const rootHeight = 224
const top = 8
const leafPitch = 19
const notePitch = 17

/** Places the steps from left to right. A withheld band is always equally thin, so its width tells nothing. */
export function layOutFlow(start: FlowNode, width: number): { nodes: PlacedNode[]; height: number } {
  const perSignal =
    rootHeight / Math.max(1, start.amount.state === 'shown' ? start.amount.value : sumOf(start.next ?? []))
  const columns = Math.max(1, depthOf(start))
  const labelWidth = Math.max(
    ...leavesOf(start)
      .filter((leaf) => leaf.depth === columns)
      .map(({ node }) => labelWidthOf(node)),
    60,
  )
  const step = (width - nodeWidth - 8 - labelWidth) / columns
  const nodes: PlacedNode[] = []

  const own = (node: FlowNode) =>
    node.amount.state === 'shown'
      ? Math.max(2, node.amount.value * perSignal)
      : node.amount.state === 'withheld'
        ? thin
        : 0
  const heightOf = (node: FlowNode): number =>
    Math.max(
      own(node),
      (node.next ?? []).reduce((total, child) => total + own(child), 0),
    )

  /** Returns the lowest point of the step and everything after it. */
  const place = (node: FlowNode, depth: number, y: number, key: string, from?: PlacedNode['from']): number => {
    const x = depth * step
    const height = heightOf(node)
    const inner = (node.next ?? []).length > 0
    nodes.push({ node, key, x, y, height, inner, room: step - nodeWidth - 14, ...(from ? { from } : {}) })
    const labelBottom = y + (inner ? Math.max(height, 20) : Math.max(height, labelHeightOf(node) - 12))
    let edge = y
    let next = y
    let bottom = labelBottom
    for (const [index, child] of (node.next ?? []).entries()) {
      const band = own(child)
      bottom = Math.max(
        bottom,
        place(child, depth + 1, next, `${key}.${index}`, { x: x + nodeWidth, y: edge, height: band }),
      )
      edge += band
      const childHeight = heightOf(child)
      const isLeaf = (child.next ?? []).length === 0
      next = isLeaf ? next + Math.max(childHeight + 9, labelHeightOf(child)) : bottom + 12
    }
    return bottom
  }

  const bottom = place(start, 0, top, '0')
  return { nodes, height: Math.ceil(bottom + 8) }
}

function labelWidthOf(node: FlowNode): number {
  return Math.max(textWidth(`${node.label} ${node.amount.text}`, 13, true), textWidth(node.note ?? '')) + 12
}

function labelHeightOf(node: FlowNode): number {
  return leafPitch + (node.note ? notePitch : 0)
}

function sumOf(nodes: readonly FlowNode[]): number {
  return nodes.reduce((total, node) => total + (node.amount.state === 'shown' ? node.amount.value : 0), 0)
}

function depthOf(node: FlowNode): number {
  const next = node.next ?? []
  return next.length === 0 ? 0 : 1 + Math.max(...next.map(depthOf))
}

function leavesOf(node: FlowNode, depth = 0): { node: FlowNode; depth: number }[] {
  const next = node.next ?? []
  return next.length === 0 ? [{ node, depth }] : next.flatMap((child) => leavesOf(child, depth + 1))
}
