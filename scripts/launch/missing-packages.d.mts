type Lock = {
  packages: Record<string, { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> }>
}
export function missingPackages(lock: Lock): { parent: string; name: string; version: string; optional: boolean }[]
