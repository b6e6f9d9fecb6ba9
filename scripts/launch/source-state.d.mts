export function stateOfSources(root: string, sources: readonly string[]): string
