// A program that starts our PostgreSQL, tells where it is, and then lives until it is killed. Run by embedded.test.ts.
import { startEmbeddedPostgres } from '../postgres/embedded.ts'

const [dataDir = ''] = process.argv.slice(2)
try {
  const { owner, adopted } = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' }, inUsePatienceMs: 500 })
  process.stdout.write(JSON.stringify({ owner, adopted }) + '\n')
  setInterval(() => {}, 60_000)
} catch (error) {
  process.stdout.write(JSON.stringify({ problem: (error as Error).message }) + '\n')
  process.exitCode = 1
}
