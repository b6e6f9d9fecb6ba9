import { encode } from 'uqr'

const quiet = 4
const pixels = 5

/** A QR picture, drawn here: what is in it leaves the browser nowhere. Dark on light in every theme, or no app reads it. */
export function QrPicture({ value, title }: { value: string; title: string }) {
  const { data } = encode(value, { ecc: 'M', border: 0 })
  const size = (data.length + 2 * quiet) * pixels
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) =>
      dark ? [`M${(x + quiet) * pixels} ${(y + quiet) * pixels}h${pixels}v${pixels}h-${pixels}z`] : [],
    ),
  )
  return (
    <svg className="qr" width={size} height={size} role="img" aria-label={title} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="var(--nl-color-sheet)" />
      <path d={squares.join('')} fill="var(--nl-color-ink)" />
    </svg>
  )
}
