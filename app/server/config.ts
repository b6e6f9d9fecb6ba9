/** What the program can be told from outside; the only place that reads the environment. */
export type Config = {
  readonly databaseUrl: string | null
  /** Password of the application role, when the owner's cannot give it one. */
  readonly appPassword: string | null
  readonly host: string
  readonly port: number
  /** Where people reach it; https turns on secure cookies and HSTS. */
  readonly publicUrl: string | null
  readonly demo: boolean
  readonly logLevel: string
  readonly themeFile: string | null
  readonly poolSize: number
}

export class ConfigProblem extends Error {}

/** Reads the environment; a value that makes no sense stops the start with what to do. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  return {
    databaseUrl: environment.DATABASE_URL || null,
    appPassword: environment.VOORKANT_APP_PASSWORD || null,
    host: environment.VOORKANT_HOST || '127.0.0.1',
    port: wholeNumber(environment.PORT, 'PORT', 8080, 0, 65_535),
    publicUrl: publicUrl(environment.VOORKANT_PUBLIC_URL),
    demo: false,
    logLevel: environment.VOORKANT_LOG_LEVEL || 'info',
    themeFile: environment.VOORKANT_THEME_FILE || null,
    poolSize: wholeNumber(environment.VOORKANT_POOL_SIZE, 'VOORKANT_POOL_SIZE', 10, 1, 200),
  }
}

function wholeNumber(text: string | undefined, name: string, otherwise: number, least: number, most: number): number {
  if (!text) return otherwise
  const number = Number(text)
  if (Number.isInteger(number) && number >= least && number <= most) return number
  throw new ConfigProblem(
    `${name} moet een geheel getal van ${least} tot en met ${most} zijn. / ${name} must be a whole number from ${least} to ${most}.`,
  )
}

function publicUrl(text: string | undefined): string | null {
  if (!text) return null
  try {
    return new URL(text).origin
  } catch {
    throw new ConfigProblem(
      'VOORKANT_PUBLIC_URL is geen geldig adres (bijvoorbeeld https://voorkant.gemeente.nl). / VOORKANT_PUBLIC_URL is not a valid address.',
    )
  }
}
