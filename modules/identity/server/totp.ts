import { generateSecret, generateSync, generateURI } from 'otplib'

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
function codeAt(secret: string, step: number): string {
  return generateSync({ secret, epoch: step * stepSeconds })
}

/** A secret of 160 random bits, as text and as the address that an authenticator app reads from a picture. */
export function newSecret(email: string): { key: string; address: string } {
  const key = generateSecret()
  return { key, address: generateURI({ issuer: 'Voorkant', label: email, secret: key }) }
}
