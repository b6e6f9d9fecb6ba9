import iconv from 'iconv-lite'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { testPlatform } from '../../platform/server/testing/test-platform.ts'
import { aTown } from '../../modules/signals/server/index.ts'
import { runImportSignals } from './import-signals.ts'

const platform = await testPlatform(new Date('2026-11-23T09:00:00Z'))
const folder = mkdtempSync(join(tmpdir(), 'voorkant-import-'))
const list = { municipality: '9001', as: 'Soraya.Amrani@9001.example' }
const head = 'Datum ontvangst;Datum;Omschrijving;Wereld;Hoe bekend;Voornaam;Geslacht'
const good = '17-11-2026;16-11-2026;Kreeg geld op een café-terras.;straat;zelf gezien;Zoë;x'

beforeAll(async () => {
  await aTown(platform, 9001)
  return () => rmSync(folder, { recursive: true })
})

function aFile(name: string, lines: readonly string[]): string {
  const file = join(folder, name)
  writeFileSync(file, iconv.encode(lines.join('\r\n'), 'win1252'))
  return file
}
const signals = async () =>
  (await platform.owner.query<{ count: number }>('select count(*)::int as count from signals.signal')).rows[0]?.count

test('a dry run says what would come in, and which columns have no place here', async () => {
  const file = aFile('good.csv', [head, good])
  const { succeeded, report } = await runImportSignals(platform, { ...list, file, dryRun: true })
  expect(succeeded).toBe(true)
  expect(report.join('\n')).toContain('Geslacht')
  expect(report.at(-1)).toContain('1 regels zijn goed; er is niets ingelezen.')
  expect(await signals()).toBe(0)
})

test('faults are told by line in both languages, without what stands in the cell, and nothing comes in', async () => {
  const file = aFile('faults.csv', [head, good, 'gisteren;;Iets.;straat;zelf gezien;Zoë;', ';;;;;Zoë;'])
  const { succeeded, report } = await runImportSignals(platform, { ...list, file })
  expect(succeeded).toBe(false)
  expect(report[0]).toBe(
    'regel 3, datum ontvangst: geen datum; schrijf dd-mm-jjjj / line 3, datum ontvangst: no date; write dd-mm-yyyy',
  )
  expect(report.at(-1)).toContain('5 fouten op 2 regels')
  expect(report.join('\n')).not.toMatch(/Zoë|gisteren/)
  expect(await signals()).toBe(0)
})

test('with --find-doubles the list is searched at once, and says how many piles wait for a look', async () => {
  const named = 'Datum ontvangst;Datum;Omschrijving;Wereld;Hoe bekend;Voornaam;Achternaam;Geboortedatum'
  const about = (day: string, who: string) => `18-11-2026;${day}-11-2026;Kreeg geld.;straat;zelf gezien;${who}`
  const file = aFile('doubles.csv', [
    named,
    about('15', 'Tirza;Wiggersma;03-03-2011'),
    about('16', 'Tirza;Wiggersma;03-03-2011'),
    about('17', 'Olle;Braakhuis;14-09-2009'),
  ])
  const { report } = await runImportSignals(platform, { ...list, file, findDoubles: true })
  expect(report.at(-2)).toContain('3 signalen ingelezen, 0 waren er al.')
  expect(report.at(-1)).toContain('3 signalen vergeleken: 1 stapels om te bekijken')
  const again = await runImportSignals(platform, { ...list, file, findDoubles: true })
  expect(again.report.at(-2)).toContain('0 signalen ingelezen, 3 waren er al.')
  expect(again.report.at(-1)).toContain('Er is niets om te vergelijken')
  const { rows } = await platform.owner.query(
    'select i.imported, i.doubles, count(s.id)::int as signals from signals.import i left join signals.signal s on s.import_id = i.id group by i.municipality_id, i.id order by i.imported desc',
  )
  expect(rows).toEqual([
    { imported: 3, doubles: 0, signals: 3 },
    { imported: 0, doubles: 3, signals: 0 },
  ])
  await platform.owner.query('delete from privacy.subject')
})

test('the list comes in under the name of the coordinator, and again without doubles', async () => {
  const file = aFile('good.csv', [head, good])
  expect((await runImportSignals(platform, { ...list, file })).report.at(-1)).toContain(
    '1 signalen ingelezen, 0 waren er al.',
  )
  expect((await runImportSignals(platform, { ...list, file })).report.at(-1)).toContain(
    '0 signalen ingelezen, 1 waren er al.',
  )
  expect(await signals()).toBe(1)
})

test('who is no coordinator here, and a file that is not there, are said so', async () => {
  const file = aFile('good.csv', [head, good])
  for (const as of ['ilse.bakker@9001.example', 'nobody@9001.example']) {
    expect(await runImportSignals(platform, { ...list, as, file })).toMatchObject({ succeeded: false })
  }
  const missing = await runImportSignals(platform, { ...list, file: join(folder, 'none.csv') })
  expect(missing.report[0]).toContain('is niet te lezen')
})
