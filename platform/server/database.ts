import { type DatabaseConnection, type Driver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type CompiledQuery, type QueryResult } from 'kysely'
import pg, { type Pool, type PoolClient, type PoolConfig } from 'pg'

// bigint as text (subject ids are never calculated with), dates as YYYY-MM-DD, timestamps as Date.
pg.types.setTypeParser(pg.types.builtins.INT8, (value) => value)
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)

/** A pool of connections as the powerless application role. */
export function openPool(config: PoolConfig): Pool {
  const pool = new pg.Pool({ application_name: 'voorkant', max: 10, ...config })
  // An idle connection that the server closes is not our fault; the next query opens another.
  pool.on('error', () => {})
  return pool
}

class TransactionConnection implements DatabaseConnection {
  readonly #client: PoolClient
  constructor(client: PoolClient) {
    this.#client = client
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.#client.query(query.sql, [...query.parameters])
    const affected = result.command === 'INSERT' || result.command === 'UPDATE' || result.command === 'DELETE'
    return affected ? { rows: (result.rows ?? []) as R[], numAffectedRows: BigInt(result.rowCount ?? 0) } : { rows: (result.rows ?? []) as R[] }
  }

  // eslint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('a unit of work does not stream')
  }
}

/** Kysely on one open transaction; commit and rollback belong to `perform` alone. */
export function transactionDatabase<Tables>(client: PoolClient): Kysely<Tables> {
  const connection = new TransactionConnection(client)
  const refuse = () => Promise.reject(new Error('only perform opens and ends transactions'))
  const driver: Driver = {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: () => Promise.resolve(),
    destroy: () => Promise.resolve(),
  }
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}
