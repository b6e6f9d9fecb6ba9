import type { ClientConfig } from 'pg'

/** Where a database is and as whom to enter it; `pg` takes it as it is. */
export type Connection = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
  readonly password?: string
  readonly ssl?: NonNullable<ClientConfig['ssl']>
}
