// npm run bench:matching -- CLAIM [OPTIONS]
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { ratesOf } from './town/rates.ts'
import { besideOf, reportOf as dutchReport, runOn } from './dutch.ts'
import { trigramSearch } from './peers/trigram-search.ts'
import { febrlFolder, reportOf as febrlReport, runFebrl } from './febrl.ts'
import { evenly, reportOf as fairnessReport } from './fairness.ts'
import { heldOutTown } from './held-out/kind.ts'
import { developmentTown } from './development/kind.ts'
import { runLists } from './lists.ts'
import { product } from './product.ts'
import { machineAndDay, writeReport } from './report.ts'
import { reportOf as sizeReport, runSize } from './size/size.ts'
import { runSpeed } from './speed.ts'
import { testSet, writeTestSet } from './town/test-set.ts'

type Given = { seeds: string; persons: string; signals: string; only?: string; errors?: boolean; write?: boolean }

const readme = fileURLToPath(new URL('README.md', import.meta.url))
const bench = new Command('npm run bench:matching --').description('measures the matcher, one claim at a time')

function publish(claim: string, report: string, write: boolean | undefined): void {
  const whole = `${machineAndDay(new Date())}\n\n${report}`
  process.stdout.write(`${whole}\n`)
  if (write) writeReport(readme, claim, whole)
}

const numbers = (text: string): number[] => text.split(',').map(Number)
const towns = ({ only }: Given) =>
  [developmentTown, heldOutTown].filter(({ name }) => only === undefined || name === only)
const sizeOf = ({ persons, signals }: Given) => ({ persons: Number(persons), signals: Number(signals) })

// Seed 1 is the set that `make` writes to tune on; what is published comes from others.
const onSets = (name: string, persons: string, signals: string, seeds = '11,12,13'): Command =>
  bench
    .command(name)
    .option('--seeds <numbers>', 'one set for each, with commas between', seeds)
    .option('--persons <number>', 'persons in the register of each set', persons)
    .option('--signals <number>', 'signals in each set', signals)
    .option('--only <set>', 'development or held-out')
    .option('--write', 'put the result in bench/matching/README.md')

onSets('dutch', '10000', '5000')
  .description('R@1, R@5, precision, recall, calibration and mistakes on our own Dutch sets')
  .option('--errors', 'for the development set: how well it goes with each kind of error')
  .action(async (given: Given) => {
    const reports: string[] = []
    for (const town of towns(given)) {
      const measured = await runOn(town, sizeOf(given), numbers(given.seeds), product)
      const [firstSeed = 1] = numbers(given.seeds)
      const asked = { ...sizeOf(given), signals: Math.min(1000, sizeOf(given).signals) }
      const peer = await runOn(town, asked, [firstSeed], trigramSearch)
      const says = `${town.name}, seeds ${given.seeds}, ${given.persons} persons each.`
      reports.push(
        dutchReport(says, measured, Boolean(given.errors) && town === developmentTown),
        besideOf(measured, peer),
      )
    }
    publish('dutch', reports.join('\n\n'), given.write)
  })

onSets('fairness', '20000', '15000')
  .description('wrong strong suggestions by where a name comes from')
  .action(async (given: Given) => {
    const reports: string[] = []
    for (const town of towns(given)) {
      const { judged } = await runOn(evenly(town), sizeOf(given), numbers(given.seeds), product)
      reports.push(fairnessReport(`${town.name}, seeds ${given.seeds}, ${given.persons} persons each.`, judged))
    }
    publish('fairness', reports.join('\n\n'), given.write)
  })

bench
  .command('speed')
  .description('20,000 persons and 15,000 signals through the command line')
  .option('--write', 'put the result in bench/matching/README.md')
  .action(async ({ write }: { write?: boolean }) => {
    publish('speed', await runSpeed(developmentTown, { persons: 20_000, signals: 15_000 }, product), write)
  })

bench
  .command('lists')
  .description('a search for doubles over a list of signals, through the product')
  .option('--persons <number>', 'persons whom the signals are about', '1500')
  .option('--signals <number>', 'signals in the list', '3000')
  .option('--write', 'put the result in bench/matching/README.md')
  .action(async ({ write, ...size }: { persons: string; signals: string; write?: boolean }) => {
    const [persons, signals] = [Number(size.persons), Number(size.signals)]
    publish('lists', await runLists(developmentTown, { persons, signals }, 11), write)
  })

bench
  .command('febrl')
  .description('the public sets Febrl 3 and 4, beside what other programs reach')
  .option('--data <folder>', 'where dataset3.csv, dataset4a.csv and dataset4b.csv are; otherwise ../shared/bench/febrl')
  .option('--write', 'put the result in bench/matching/README.md')
  .action(async ({ data, write }: { data?: string; write?: boolean }) => {
    publish('febrl', febrlReport(await runFebrl(febrlFolder(data))), write)
  })

bench
  .command('size')
  .description('suggestions from a database that grows, by way of the use case')
  .option('--sizes <numbers>', 'persons in each database', '10000,100000,1000000')
  .option('--seen <number>', 'persons on whom the coordinators hold a grant; otherwise all')
  .option('--signals <number>', 'signals of which suggestions are asked', '400')
  .option('--small', '500 and 1,000 persons: proves that it runs, its figures mean nothing')
  .option('--write', 'put the result in bench/matching/README.md')
  .action(async (given: { sizes: string; seen?: string; signals: string; small?: boolean; write?: boolean }) => {
    const lines = await runSize({
      sizes: given.small ? [500, 1000] : numbers(given.sizes),
      seen: given.seen === undefined ? Infinity : Number(given.seen),
      signals: given.small ? 60 : Number(given.signals),
      small: given.small ?? false,
      say: (line) => void process.stderr.write(`${line}\n`),
    })
    publish('size', sizeReport(lines), given.write)
  })

bench
  .command('rates')
  .description('how often each kind of error is made in the development set')
  .option('--write', 'put the table in bench/matching/README.md')
  .action(({ write }: { write?: boolean }) => {
    const rates = ratesOf(developmentTown)
    process.stdout.write(`${rates}\n`)
    if (write) writeReport(readme, 'rates', rates)
  })

onSets('make', '10000', '5000', '1')
  .description('only writes a set: people.csv, signals.csv and truth.csv')
  .argument('<folder>')
  .action((folder: string, given: Given) => {
    const town = given.only === 'held-out' ? heldOutTown : developmentTown
    for (const seed of numbers(given.seeds)) {
      const { people } = writeTestSet(testSet(town, sizeOf(given), seed), `${folder}/${town.name}-${seed}`)
      process.stdout.write(`${people}\n`)
    }
  })

await bench.parseAsync()
