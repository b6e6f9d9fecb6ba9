import { generateSync } from 'otplib'

const stepSeconds = 30

/** The time step of a right code within one step of now, or null; a step that was used before is wrong (RFC 6238 §5.2). */
export function acceptedStep(secret: string, code: string, now: Date, lastStep: string | null): number | null {
  const current = Math.floor(now.getTime() / 1000 / stepSeconds)
  for (const step of [current - 1, current, current + 1]) {
    if (lastStep !== null && step <= Number(lastStep)) continue
    if (codeAt(secret, step) === code) return step
  }
  return null
}

/** The six digits of a time step. */
export function codeAt(secret: string, step: number): string {
  return generateSync({ secret, epoch: step * stepSeconds })
}
