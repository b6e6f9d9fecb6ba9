import { Client } from 'pg'
import type { Connection } from './connection.ts'
import { StartProblem } from './start-problem.ts'

const oldest = 15
const newest = 18

/** Knocks at a PostgreSQL server (`postgres://…`) as its owner and refuses a version that Voorkant was not tried on. */
export async function connectServer(ownerUrl: string): Promise<{ owner: Connection; version: string }> {
  const client = clientFor(ownerUrl)
  const { host, port, user, database, password, ssl } = client
  const place = `${host}:${port}`
  try {
    await client.connect()
  } catch (cause) {
    const why = cause instanceof AggregateError ? String(cause.errors[0]?.message) : (cause as Error).message
    throw new StartProblem(
      {
        dutch: `Geen verbinding met de PostgreSQL-server ${place}: ${why}`,
        english: `No connection with the PostgreSQL server ${place}: ${why}`,
      },
      { cause },
    )
  }
  try {
    const { rows } = await client.query<{ version: string; number: string }>(
      `select current_setting('server_version') as version, current_setting('server_version_num') as number`,
    )
    const { version = 'unknown', number = 0 } = rows[0] ?? {}
    const major = Math.floor(Number(number) / 10_000)
    if (major < oldest || major > newest) {
      throw new StartProblem({
        dutch: `De PostgreSQL-server ${place} heeft versie ${version}. Voorkant werkt met ${oldest} tot en met ${newest}.`,
        english: `The PostgreSQL server ${place} is version ${version}. Voorkant works with ${oldest} up to and including ${newest}.`,
      })
    }
    return {
      owner: {
        host,
        port,
        user: user ?? '',
        database: database ?? '',
        ...(password ? { password } : {}),
        ...(ssl ? { ssl } : {}),
      },
      version,
    }
  } finally {
    await client.end()
  }
}

function clientFor(ownerUrl: string): Client {
  try {
    if (!/^postgres(ql)?:\/\//.test(ownerUrl)) throw new Error('it does not begin with postgres://')
    return new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 15_000 })
  } catch {
    // The address holds a password: it is not repeated here.
    throw new StartProblem({
      dutch:
        'DATABASE_URL is geen adres van een PostgreSQL-server. Het hoort te lijken op postgres://gebruiker:wachtwoord@server:5432/voorkant',
      english:
        'DATABASE_URL is not the address of a PostgreSQL server. It should look like postgres://user:password@server:5432/voorkant',
    })
  }
}
