/** The ages that a pseudonym leaves open: `15`, `14-15`, and about a year each way for `~15`; undefined when unknown. */
export function agesOf(age: string | null): { min: number; max: number } | undefined {
  if (age === null) return undefined
  if (age.startsWith('~')) {
    const years = Number(age.slice(1))
    return { min: years - 1, max: years + 1 }
  }
  const [min, max] = age.split('-').map(Number)
  return min === undefined ? undefined : { min, max: max ?? min }
}
