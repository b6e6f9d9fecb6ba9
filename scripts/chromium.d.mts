import type { Browser } from 'playwright-core'

export function findChromium(where?: {
  env?: Record<string, string | undefined>
  platform?: string
}): string | undefined
export function findOrInstallChromium(options?: { say?: (line: string) => void }): string
export function chromiumFlags(): string[]
export function newProfileFolder(): string
export function launchChromium(): Promise<Browser>
