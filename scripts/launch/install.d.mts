type Lock = { packages?: Record<string, { version?: string; integrity?: string; optional?: boolean }> }
export function installIfNeeded(): void
export function isInstalled(wanted: Lock | undefined, installed: Lock | undefined): boolean
