/** A seeded generator of whole numbers (sfc32, as published by C. Doty-Humphrey): the same numbers on every machine. */
export function seededIndex(seed: number): (below: number) => number {
  let [a, b, c, d] = [0x9e3779b9 ^ seed, 0x243f6a88, 0xb7e15162, 1]
  const next = (): number => {
    const t = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    return t >>> 0
  }
  for (let round = 0; round < 20; round += 1) next()
  return (below) => Math.floor((next() / 0x100000000) * below)
}
