import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import { transactionDatabase } from './database.ts'
import type { Tables, Work } from './work.ts'

// Stands where a value will stand, while a statement is built.
class StandIn {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

type Values = Readonly<Record<string, unknown>>
type Built = { readonly query: CompiledQuery; readonly parameters: readonly unknown[] }

const onlyToBuild = transactionDatabase<Tables>(null as never, () => 'a statement is only built here')

/**
 * A statement that is built once, at its first use, and asked with other values each time: building costs more than asking.
 * `municipality` is always that of the actor. A value can only stand where one value stands; `in` takes a list as one value.
 */
export function statement<Row, Given extends { readonly municipality: number }>(
  build: (db: Kysely<Tables>, value: Given) => Compilable<Row> | CompiledQuery<Row>,
): (work: Work, values: Omit<Given, 'municipality'>) => Promise<Row[]> {
  let built: Built | undefined
  return async (work, values) => {
    const { query, parameters } = (built ??= builtFrom(build as never))
    const { rows } = await work.db.executeQuery<Row>({
      ...(query as CompiledQuery<Row>),
      parameters: parameters.map((parameter) =>
        parameter instanceof StandIn ? valueOf(parameter, work, values as Values) : parameter,
      ),
    })
    return rows
  }
}

type Build = (db: Kysely<Tables>, value: Values) => Compilable | CompiledQuery

function builtFrom(build: Build): Built {
  const standIns = new Proxy<Values>({}, { get: (_, name) => new StandIn(String(name)) })
  const made = build(onlyToBuild, standIns)
  const query = 'compile' in made ? made.compile() : made
  return { query, parameters: query.parameters }
}

function valueOf({ name }: StandIn, work: Work, values: Values): unknown {
  return name === 'municipality' ? work.actor.municipalityId : values[name]
}
