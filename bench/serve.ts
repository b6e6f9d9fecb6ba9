// Our program on the database of the bench, in a process of its own; the same code that `voorkant start` runs.
import { readConfig } from '../app/server/config.ts'
import { runServer } from '../app/server/run.ts'
import type { Connection } from '../platform/server/postgres/connection.ts'

const server = await runServer(JSON.parse(process.argv[2] ?? '{}') as Connection, { ...readConfig({}), port: 0 })
process.send?.({ port: Number(new URL(server.url).port) })
process.once('disconnect', () => void server.stop().then(() => process.exit()))
