import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { openLog } from '../../platform/server/log.ts'
import type { Connection } from '../../platform/server/postgres/connection.ts'
import { StartProblem } from '../../platform/server/postgres/start-problem.ts'
import type { Platform } from '../../platform/server/work.ts'
import { closePdfWorker } from '../../platform/server/pdf/index.ts'
import type { Config } from './config.ts'
import { openPlatform } from './platform.ts'
import { buildServer } from './server.ts'

export type RunningServer = { readonly url: string; readonly platform: Platform; stop(): Promise<void> }

/** The folder of the built pages, or null while there is no build. */
export function builtWebFolder(): string | null {
  const folder = fileURLToPath(new URL('../../dist/web', import.meta.url))
  return existsSync(folder) ? folder : null
}

/** Opens the program on a database that is ready, and listens. */
export async function runServer(
  app: Connection,
  config: Config,
  options: { strictAnswers?: boolean; jobs?: boolean } = {},
): Promise<RunningServer> {
  const log = openLog(config.logLevel)
  const { platform, close } = await openPlatform(app, log, { jobs: options.jobs ?? true, poolSize: config.poolSize })
  const server = await buildServer({
    platform,
    config,
    webFolder: builtWebFolder(),
    ...(options.strictAnswers === undefined ? {} : { strictAnswers: options.strictAnswers }),
  })
  try {
    await server.listen({ host: config.host, port: config.port })
  } catch (error) {
    await close()
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error
    throw new StartProblem({
      dutch: `Poort ${config.port} is al in gebruik. Kies een andere met --port.`,
      english: `Port ${config.port} is in use already. Choose another with --port.`,
    })
  }
  const { port } = server.server.address() as AddressInfo
  return {
    url: `http://${config.host}:${port}`,
    platform,
    async stop() {
      // Requests that run are finished first, then the jobs, then the connections.
      await server.close()
      await close()
      await closePdfWorker()
    },
  }
}

/** Runs until Ctrl-C or SIGTERM, then stops what was started, in reverse order, once. */
export async function untilStopped(
  stops: readonly (() => Promise<void>)[],
  lost: Promise<void> = new Promise(() => {}),
): Promise<void> {
  const asked = new Promise<'asked'>((resolve) =>
    ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => process.once(signal, () => resolve('asked'))),
  )
  const ended = await Promise.race([asked, lost.then(() => 'lost' as const)])
  if (ended === 'lost') {
    process.stderr.write(
      'PostgreSQL is gestopt; Voorkant kan niet verder. / PostgreSQL stopped; Voorkant cannot go on.\n',
    )
    process.exitCode = 1
  }
  for (const stop of stops) await stop()
}
