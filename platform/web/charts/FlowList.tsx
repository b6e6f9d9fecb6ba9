import type { FlowNode } from './flow-layout.ts'

/** The flow as an indented list: on a phone a wide drawing is no help. */
export function FlowList({ start, label }: { readonly start: FlowNode; readonly label: string }) {
  return (
    <ul className="flowlist" aria-label={label}>
      {linesOf(start).map(({ node, depth, key }) => (
        <li key={key} className={depth === 0 ? undefined : depth === 1 ? 'in' : 'in2'}>
          {node.amount.state === 'withheld' ? (
            <span className="held">
              <span>{node.amount.text}</span>
            </span>
          ) : (
            <b>{node.amount.text}</b>
          )}{' '}
          {node.label}
          {node.note ? `, ${node.note}` : ''}
        </li>
      ))}
    </ul>
  )
}

function linesOf(node: FlowNode, depth = 0, key = '0'): { node: FlowNode; depth: number; key: string }[] {
  const after = (node.next ?? []).flatMap((child, index) => linesOf(child, depth + 1, `${key}.${index}`))
  return [{ node, depth, key }, ...after]
}
