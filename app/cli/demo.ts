import { openLog } from '../../platform/server/log.ts'
import { startEmbeddedPostgres } from '../../platform/server/postgres/embedded.ts'
import type { Config } from '../server/config.ts'
import { openPlatform, prepareDatabase } from '../server/platform.ts'
import { runServer, untilStopped } from '../server/run.ts'
import { buildWorld, worldStands } from '../world/build.ts'

/** Serves the fictional municipality from its own PostgreSQL until Ctrl-C; the second start finds everything there. */
export async function runDemo(config: Config, dataDir: string, say: (line: string) => void): Promise<void> {
  const database = await startEmbeddedPostgres({ dataDir, database: 'voorkant', log: say })
  try {
    const app = await prepareDatabase(database.owner, say)
    const { platform, close } = await openPlatform(app, openLog('warn'), { jobs: false })
    try {
      if (!(await worldStands(platform))) {
        say('Filling Merenbroek, a municipality that does not exist ...')
        const refused = await buildWorld(platform, { say })
        for (const what of refused) say(`  did not happen: ${what}`)
      }
    } finally {
      await close()
    }
    const server = await runServer(app, config)
    say(`Voorkant is ready at ${server.url}`)
    say(`Sign in as anyone of Merenbroek at ${server.url}/demo . Ctrl-C stops everything.`)
    await untilStopped([server.stop], database.lost)
  } finally {
    await database.stop()
  }
}
