export function buildIfNeeded(): boolean
export function build(): Promise<void>
