import { Command, CommanderError } from 'commander'
import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { localDateOf } from '../../platform/contract/working-days.ts'
import { openLog } from '../../platform/server/log.ts'
import { openApi } from '../../platform/server/openapi.ts'
import type { Connection } from '../../platform/server/postgres/connection.ts'
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../../platform/server/postgres/embedded.ts'
import { connectServer } from '../../platform/server/postgres/server.ts'
import { StartProblem } from '../../platform/server/postgres/start-problem.ts'
import type { Platform } from '../../platform/server/work.ts'
import { ConfigProblem, readConfig, type Config } from '../server/config.ts'
import { openPlatform, prepareDatabase } from '../server/platform.ts'
import { roomRoutes } from '../server/rooms.ts'
import { runServer, untilStopped } from '../server/run.ts'
import { apiVersion } from '../server/server.ts'
import { addUser } from './add-user.ts'
import type { MatchOptions } from './match.ts'
import { resetUser } from './reset-user.ts'
import { verifyAudit } from './verify-audit.ts'

const projectFolder = fileURLToPath(new URL('../../', import.meta.url))
const say = (line: string) => void process.stdout.write(`${line}\n`)

type Opened = { readonly owner: Connection; readonly lost: Promise<void>; stop(): Promise<void> }

/** The server of DATABASE_URL, or else our own PostgreSQL in the data folder. */
async function openDatabase(config: Config, dataDir: string): Promise<Opened> {
  if (config.databaseUrl) {
    const { owner } = await connectServer(config.databaseUrl)
    return { owner, lost: new Promise(() => {}), stop: async () => {} }
  }
  const { owner, lost, stop } = await startEmbeddedPostgres({ dataDir, log: say })
  return { owner, lost, stop }
}

function dataFolder(given: string | undefined): string {
  return resolve(given ?? join(projectFolder, '.data', 'voorkant'))
}

function portOf(given: string | undefined, config: Config): number {
  if (given === undefined) return config.port
  const port = Number(given)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new ConfigProblem(`--port ${given} is geen poortnummer. / --port ${given} is not a port number.`)
}

async function withPlatform<T>(
  dataDir: string | undefined,
  act: (platform: Platform, owner: Connection) => Promise<T>,
): Promise<T> {
  const config = readConfig()
  const database = await openDatabase(config, dataFolder(dataDir))
  try {
    const app = await prepareDatabase(database.owner, say, config.appPassword)
    const { platform, close } = await openPlatform(app, openLog('silent'), { jobs: false })
    try {
      return await act(platform, database.owner)
    } finally {
      await close()
    }
  } finally {
    await database.stop()
  }
}

const program = new Command('voorkant')
  .description(
    'Voorkant: jongeren weghouden uit de georganiseerde criminaliteit. / Keeping young people out of organised crime.',
  )
  .showHelpAfterError()
  .exitOverride()

const dataOption = ['--data <folder>', 'folder of the embedded PostgreSQL (without DATABASE_URL)'] as const

program
  .command('start')
  .description('migrate and serve; on the server of DATABASE_URL, or on the embedded PostgreSQL')
  .option('--port <number>', 'port to listen on (PORT)')
  .option(...dataOption)
  .action(async (options: { port?: string; data?: string }) => {
    const base = readConfig()
    const config: Config = { ...base, port: portOf(options.port, base) }
    const database = await openDatabase(config, dataFolder(options.data))
    try {
      const app = await prepareDatabase(database.owner, say, config.appPassword)
      const server = await runServer(app, config)
      say(`Voorkant is ready at ${config.publicUrl ?? server.url}`)
      await untilStopped([server.stop], database.lost)
    } finally {
      await database.stop()
    }
  })

program
  .command('migrate')
  .description("bring the database to this program's shape")
  .option(...dataOption)
  .action((options: { data?: string }) => withPlatform(options.data, async () => say('The database is up to date.')))

program
  .command('demo')
  .description('serve the fictional municipality of Merenbroek')
  .option('--port <number>', 'port to listen on')
  .option('--fresh', 'begin again')
  .option(...dataOption)
  .action(async (options: { port?: string; data?: string; fresh?: boolean }) => {
    const { runDemo } = await import('./demo.ts')
    const base = readConfig()
    const dataDir = resolve(options.data ?? join(projectFolder, '.data', 'demo'))
    if (options.fresh) await removeEmbeddedPostgres(dataDir)
    await runDemo(
      { ...base, demo: true, databaseUrl: null, port: portOf(options.port, base), logLevel: 'warn' },
      dataDir,
      say,
    )
  })

const user = program.command('user').description('accounts')
user
  .command('add')
  .description('give a professional an account; prints a first password once')
  .requiredOption('--municipality <number>', 'number of the municipality')
  .requiredOption('--organisation <name>', 'name of the organisation; made with --chain when it does not exist')
  .option('--chain <chain>', 'chain of a new organisation')
  .requiredOption('--given-name <name>', 'given name')
  .option('--infix <infix>', 'infix (van der)')
  .requiredOption('--family-name <name>', 'family name')
  .requiredOption('--function <title>', 'function in words')
  .requiredOption('--email <address>', 'work e-mail, also the sign-in name')
  .requiredOption('--role <role...>', 'role or roles')
  .option('--municipality-name <name>', 'name of a municipality that is new')
  .option(...dataOption)
  .action((options: Parameters<typeof addUser>[1] & { data?: string }) =>
    withPlatform(options.data, async (platform) => {
      const password = randomBytes(12).toString('base64url')
      await addUser(platform, options, password)
      say(`${options.email} can sign in with the password ${password}`)
    }),
  )

user
  .command('reset')
  .description('a first password again for who lost password, app and recovery codes; signs out everywhere')
  .requiredOption('--municipality <number>', 'number of the municipality')
  .requiredOption('--email <address>', 'work e-mail, also the sign-in name')
  .option(...dataOption)
  .action((options: { municipality: string; email: string; data?: string }) =>
    withPlatform(options.data, async (platform) => {
      const password = randomBytes(12).toString('base64url')
      await resetUser(platform, options, password)
      say(`${options.email} can sign in with the password ${password}, without a second step`)
    }),
  )

program
  .command('import')
  .description('bring in a list')
  .command('signals')
  .description("a municipality's own list of signals, CSV or xlsx")
  .argument('<file>', 'file')
  .requiredOption('--municipality <number>', 'number of the municipality')
  .requiredOption('--as <email>', 'information coordinator in whose name the signals come in')
  .option('--map <column=field...>', 'which column is which field, when the headings do not tell')
  .option('--dry-run', 'only say what is wrong')
  .option('--find-doubles', 'then look which of these signals may be about one young person')
  .option(...dataOption)
  .action(
    async (
      file: string,
      options: {
        municipality: string
        as: string
        map?: string[]
        dryRun?: boolean
        findDoubles?: boolean
        data?: string
      },
    ) => {
      const { runImportSignals } = await import('./import-signals.ts')
      await withPlatform(options.data, async (platform) => {
        const lines = await runImportSignals(platform, { file: resolve(file), ...options })
        lines.report.forEach(say)
        if (!lines.succeeded) process.exitCode = 1
      })
    },
  )

program
  .command('match')
  .description(
    'wie is dezelfde persoon? vergelijkt bestanden, zonder server of database / who is the same person? compares files, without a server or database',
  )
  .option(
    '--mode <mode>',
    'signals: signalen bij personen / signals with people; dedup: dubbelen in één lijst / doubles in one list; link: twee lijsten / two lists',
    'signals',
  )
  .option(
    '--people <file>',
    'signals: csv met personen / csv with people (person_id, first_names, last_name, birth_date ...)',
  )
  .option('--signals <file>', 'signals: csv met signalen / csv with signals (signal_id, full_name, age, school ...)')
  .option('--records <file>', 'dedup, link: csv met personen / csv with people')
  .option('--with <file>', 'link: de tweede csv / the second csv')
  .option(
    '--fields <role=column,...>',
    'dedup, link: welke kolom welke rol heeft / which column has which role (given=voornaam,family=achternaam,birth=geboortedatum,place=plaats)',
  )
  .option(
    '--id <column>',
    'dedup, link: kolom met het nummer van een regel; anders de eerste / column that names a line; else the first',
  )
  .option('--out <file>', 'csv met voorstellen en hun kans / csv with suggestions and their probability')
  .option('--clusters <file>', 'dedup: csv met groepen / csv with groups')
  .option('--on <date>', 'dag waarop leeftijden gelden; anders vandaag / day on which ages hold; else today')
  .action(async (options: MatchOptions) => {
    const { MatchProblem, runMatch } = await import('./match.ts')
    try {
      await runMatch(options, localDateOf(new Date()), (line) => void process.stderr.write(`${line}\n`))
    } catch (error) {
      if (!(error instanceof MatchProblem)) throw error
      process.stderr.write(`${error.message}\n`)
      process.exitCode = error.usage ? 2 : 1
    }
  })

program
  .command('verify-audit')
  .description('recompute the seals of the audit trail; exit code 1 when a line was altered, removed or reordered')
  .option(...dataOption)
  .action((options: { data?: string }) =>
    withPlatform(options.data, async (platform) => {
      if (!(await verifyAudit(platform, say))) process.exitCode = 1
    }),
  )

program
  .command('openapi')
  .description('print the OpenAPI 3.1 description')
  .action(() => say(JSON.stringify(openApi(roomRoutes, apiVersion), null, 2)))

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2
  } else if (error instanceof StartProblem || error instanceof ConfigProblem) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  } else {
    throw error
  }
}
