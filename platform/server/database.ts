import type { Writable } from 'node:stream'
import {
  type BinaryOperationNode,
  type DatabaseConnection,
  type Driver,
  Kysely,
  OperatorNode,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  PrimitiveValueListNode,
  ValueNode,
  type CompiledQuery,
  type QueryResult,
} from 'kysely'
import pg, { type Pool, type PoolClient, type PoolConfig } from 'pg'

// bigint as text (subject ids are never calculated with), dates as YYYY-MM-DD, timestamps as Date.
pg.types.setTypeParser(pg.types.builtins.INT8, (value) => value)
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)

/**
 * A pool of connections as the powerless application role. Statements that are not waited for travel together; the server
 * carries them out in the order in which they were sent.
 */
export function openPool(config: PoolConfig): Pool {
  const pool = new pg.Pool({
    application_name: 'voorkant',
    max: 10,
    pipeline: true,
    ...config,
    options: `-c plan_cache_mode=force_generic_plan ${config.options ?? ''}`.trimEnd(),
  })
  // An idle connection that the server closes is not our fault; the next query opens another.
  pool.on('error', () => {})
  return pool
}

const statementNames = new Map<string, string>()
const mostStatements = 1000
const mostValues = 64

// A policy makes a plan several times dearer than running it: a named statement is planned once per connection, for whatever
// values come (without `force_generic_plan` PostgreSQL plans it anew each time that it finds its values special). Inserts of
// many rows differ in length each time and are not worth keeping; a connection that has seen enough plans the rest anew.
function statementName(text: string, values: number): string | null {
  const known = statementNames.get(text)
  if (known !== undefined) return known
  if (values > mostValues || statementNames.size >= mostStatements) return null
  const name = `voorkant_${statementNames.size}`
  statementNames.set(text, name)
  return name
}

// `in (…)` with one parameter for each value is another statement for each length of the list; this is one for all of them.
class StatementCompiler extends PostgresQueryCompiler {
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { leftOperand, operator, rightOperand } = node
    const isIn = OperatorNode.is(operator) && operator.operator === 'in'
    const list = PrimitiveValueListNode.is(rightOperand)
      ? rightOperand.values
      : ValueNode.is(rightOperand)
        ? rightOperand.value
        : null
    if (!isIn || list === null) return super.visitBinaryOperation(node)
    this.visitNode(leftOperand)
    this.append(' = any(')
    this.appendValue(list)
    this.append(')')
  }
}

// A compiler starts anew with each query and works in one breath, so all units of work share one.
const compiler = new StatementCompiler()

/** What is asked side by side goes to the server in one packet: held back until all that can be asked now has been asked. */
export function travelTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

class TransactionConnection implements DatabaseConnection {
  readonly #client: PoolClient
  readonly #whyNot: () => string | null
  constructor(client: PoolClient, whyNot: () => string | null) {
    this.#client = client
    this.#whyNot = whyNot
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const whyNot = this.#whyNot()
    if (whyNot !== null) throw new Error(whyNot)
    travelTogether(this.#client)
    const values = [...query.parameters]
    const name = statementName(query.sql, values.length)
    const result = await this.#client.query(
      name === null ? { text: query.sql, values } : { name, text: query.sql, values },
    )
    const affected = result.command === 'INSERT' || result.command === 'UPDATE' || result.command === 'DELETE'
    return affected
      ? { rows: (result.rows ?? []) as R[], numAffectedRows: BigInt(result.rowCount ?? 0) }
      : { rows: (result.rows ?? []) as R[] }
  }

  // oxlint-disable-next-line require-yield -- docs/decisions/0008: a unit of work does not stream
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('a unit of work does not stream')
  }
}

/** Kysely on one open transaction; commit and rollback belong to `perform` alone. `whyNot` says why no statement may go now. */
export function transactionDatabase<Tables>(client: PoolClient, whyNot: () => string | null): Kysely<Tables> {
  const connection = new TransactionConnection(client, whyNot)
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
      createQueryCompiler: () => compiler,
    },
  })
}
