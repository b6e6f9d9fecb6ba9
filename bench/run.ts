// npm run bench [-- OPTIONS]
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { runBench } from './bench.ts'
import { reportOf } from './report.ts'

type Given = { small?: boolean; data?: string; rounds: string; profile?: string; only: string[]; write?: boolean }

const given = new Command('npm run bench --')
  .description('measures the main requests beside a floor in the same run')
  .option('--small', 'a hundredth of the size: proves that the bench runs, its figures mean nothing')
  .option('--data <folder>', 'keep the filled database here and use it again')
  .option('--rounds <number>', 'how often the two servers take turns', '5')
  .option('--only <scenario...>', 'queue, cases, case, signal, register', [])
  .option('--profile <folder>', 'write a CPU profile of both servers')
  .option('--write', 'put the result in bench/README.md')
  .parse()
  .opts<Given>()

const say = (line: string) => void process.stderr.write(`${line}\n`)
const results = await runBench({
  small: given.small ?? false,
  dataDir: given.data ? resolve(given.data) : null,
  rounds: Number(given.rounds),
  requestsAlone: given.small ? 20 : 200,
  requestsTogether: given.small ? 64 : 800,
  profileDir: given.profile ? resolve(given.profile) : null,
  only: given.only,
  say,
})
const report = reportOf(results, new Date())
process.stdout.write(`${report}\n`)

if (given.write) {
  const file = fileURLToPath(new URL('README.md', import.meta.url))
  const [start, end] = ['<!-- result -->', '<!-- /result -->']
  const text = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    `${text.slice(0, text.indexOf(start) + start.length)}\n${report}\n${text.slice(text.indexOf(end))}`,
  )
}
