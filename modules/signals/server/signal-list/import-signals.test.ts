import iconv from 'iconv-lite'
import { crc32 } from 'node:zlib'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { testPlatform } from '../../../../platform/server/testing/test-platform.ts'
import { type Actor, perform } from '../../../../platform/server/work.ts'
import { aTown, type Town } from '../a-town.ts'
import { closeSignal } from '../use-cases/close-signal.ts'
import { getSignal } from '../use-cases/get-signal.ts'
import { forgetImports } from '../jobs.ts'
import { findDoublesInImport } from '../use-cases/find-doubles-in-import.ts'
import { importSignals } from '../use-cases/import-signals.ts'
import { listQueue } from '../use-cases/list-queue.ts'
import { listSignalImports } from '../use-cases/list-signal-imports.ts'
import { readSignalList } from './read-signal-list.ts'
import { delimiterOf } from './read-table.ts'

const platform = await testPlatform(new Date('2026-11-23T09:00:00Z'))
const { owner } = platform
let town: Town

beforeAll(async () => {
  town = await aTown(platform, 9001)
})
beforeEach(async () => {
  platform.setNow(new Date('2026-11-23T09:00:00Z'))
  await owner.query('delete from privacy.subject')
})

const head =
  'Datum ontvangst;Datum;T/m;Tijd;Omschrijving;Wereld;Plaats;Hoe bekend;Bron;Signaalkaart;Functie;Organisatie;Gesproken met;Voornaam;Achternaam;Geboortedatum;Leeftijd;School;Nationaliteit'
const first =
  '17-11-2026;02-10-2026;13-11-2026;;"Bleef zes keer weg op vrijdagmiddag; geen melding van thuis.";school;;uit eigen systeem;lesregister;17;Docent;Sluiskamp College;ouders;Zoë;van der Børg;03-2011;;Sluiskamp College;x'
const second =
  '18-11-2026;17-11-2026;;21.40 uur;Stond met een tas bij de fietsenkelder van café Één.;straat;fietsenkelder;zelf gezien;;;Straatcoach;De Loods;nog niet;;;;14,5;;'
const windows = (text: string) => iconv.encode(text, 'win1252')
const utf8 = (text: string) => Buffer.from(`\uFEFF${text}`)
const today = '2026-11-23' as const
const take = (bytes: Uint8Array, told: string[] = [], actor: Actor = town.soraya) =>
  perform(platform, actor, 'signalering', async (work) => {
    const list = await readSignalList(bytes, today, told)
    if (list.faults.length > 0) {
      work.record({ name: 'list-refused' })
      return list
    }
    return importSignals(work, list.signals)
  })
const stored = async () =>
  (await owner.query('select text from signals.observation order by text')).rows.map((row) => row.text)

test('a list from Dutch Excel in Windows-1252 comes in with its accents', async () => {
  expect(await take(windows([head, first, second].join('\r\n')))).toMatchObject({ imported: 2, doubles: 0 })
  expect(await stored()).toEqual([
    'Bleef zes keer weg op vrijdagmiddag; geen melding van thuis.',
    'Stond met een tas bij de fietsenkelder van café Één.',
  ])
  const { items } = await perform(platform, town.soraya, 'signalering', (work) => listQueue(work, {}))
  expect(items).toMatchObject([
    {
      person: { initials: 'Z.B.', age: '15' },
      waitingDays: 4,
      feedbackDueOn: '2026-11-24',
      reporter: { functionTitle: 'Docent', organisationName: 'Sluiskamp College' },
    },
    { person: { initials: null, age: '~14' }, waitingDays: 3, worlds: ['straat'] },
  ])
  const signal = await perform(platform, town.soraya, 'signalering', (work) =>
    getSignal(work, { signalId: items[0]!.id }),
  )
  expect(signal).toMatchObject({
    codes: ['SIG-17'],
    spokenWith: ['parents'],
    facts: [{ kind: 'education', observedOn: '2026-10-02', observedUntil: '2026-11-13', source: 'lesregister' }],
  })
})

test('UTF-8 with a byte order mark, commas or tabs, and a sep= line are read the same', async () => {
  const comma = [head, first, second]
    .join('\n')
    .replace('"Bleef zes keer weg op vrijdagmiddag; geen melding van thuis."', 'Bleef weg.')
    .replace('14,5', '14')
    .replaceAll(';', ',')
  expect(await take(utf8([head, first, second].join('\n')))).toMatchObject({ imported: 2, doubles: 0 })
  expect((await readSignalList(utf8(comma), today)).faults).toEqual([])
  expect((await readSignalList(Buffer.from(`sep=;\r\n${head}\r\n${first}\r\n`), today)).signals).toHaveLength(1)
  expect(delimiterOf('"a;b;c;d",e,f')).toBe(',')
  expect(delimiterOf('a\tb\tc')).toBe('\t')
})

test('the same list again brings no doubles, also when the coordinator no longer sees the first', async () => {
  await take(utf8([head, first, second].join('\n')))
  const third = second.replace('18-11-2026', '19-11-2026')
  expect(await take(windows([head, second, first, third, third].join('\r\n')))).toMatchObject({
    imported: 1,
    doubles: 3,
  })

  const { items } = await perform(platform, town.soraya, 'signalering', (work) => listQueue(work, {}))
  await perform(platform, town.soraya, 'signalering', (work) =>
    closeSignal(work, {
      signalId: items[0]!.id,
      reason: 'solved',
      feedback: { kind: 'back-to-you', text: 'School pakt het zelf op.' },
    }),
  )
  platform.setNow(new Date('2027-01-11T09:00:00Z'))
  expect(await take(utf8([head, first, second].join('\n')))).toMatchObject({ imported: 0, doubles: 2 })
})

test('all faults are told together by line, and nothing comes in', async () => {
  const lines = [
    head,
    first,
    ';31-02-2026;;25:10;;winkel;;weet niet;;18;;;hond;;;13-2011;3,5;;',
    second,
    '01-02-2026;;;;Iets gezien.;straat;;zelf gezien;;;;;;;;;;;',
    '24-11-2026;10-11-2026;09-11-2026;;Iets gezien.;straat;;zelf gezien;;;;;;;;;;;',
  ]
  const list = await readSignalList(windows(lines.join('\r\n')), today)
  expect(list.signals).toEqual([])
  expect(list.faults.map(({ line, column, code }) => `${line} ${column}: ${code}`)).toEqual([
    '3 datum ontvangst: missing',
    '3 omschrijving: missing',
    '3 datum: not-a-date',
    '3 wereld: not-a-world',
    '3 hoe bekend: not-a-basis',
    '3 tijd: not-a-time',
    '3 signaalkaart: not-on-the-card',
    '3 gesproken met: not-spoken-with',
    '3 geboortedatum: not-a-birth-date',
    '3 leeftijd: not-an-age',
    '5 datum ontvangst: too-old-to-keep',
    '6 datum ontvangst: in-future',
    '6 tot en met: period-reversed',
  ])
  await take(windows(lines.join('\r\n')))
  expect(await stored()).toEqual([])
})

test('a row that fails in the database takes the whole list back', async () => {
  await owner.query(`alter table signals.observation add constraint refuse_one check (text not like 'Stond%')`)
  await expect(take(utf8([head, first, second].join('\n')))).rejects.toThrow()
  await owner.query('alter table signals.observation drop constraint refuse_one')
  expect(await stored()).toEqual([])
  expect((await owner.query(`select 1 from privacy.subject`)).rowCount).toBe(0)
})

test('columns without a place here are left out by name; a missing one is asked for', async () => {
  const list = await readSignalList(utf8([head, first].join('\n')), today)
  expect(list.leftOut).toEqual(['Nationaliteit'])
  const renamed = [head.replace('Omschrijving', 'Wat speelt er').replace('Hoe bekend', 'Zekerheid'), first].join('\n')
  expect((await readSignalList(utf8(renamed), today)).faults).toEqual([
    { line: 1, column: 'omschrijving', code: 'missing-column' },
    { line: 1, column: 'hoe bekend', code: 'missing-column' },
  ])
  expect((await readSignalList(utf8(renamed), today, ['Wat speelt er=text', 'zekerheid=basis'])).signals).toHaveLength(
    1,
  )
  expect(
    (await readSignalList(utf8(renamed), today, ['Iets=text', 'Zekerheid=gevoel'])).faults.map(({ code }) => code),
  ).toContain('unknown-field')
})

test('a file that is no list says so', async () => {
  expect((await readSignalList(utf8(`${head}\n"open`), today)).faults).toMatchObject([{ code: 'unreadable' }])
  expect((await readSignalList(utf8(head), today)).faults).toMatchObject([{ code: 'empty' }])
  expect((await readSignalList(Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), today)).faults).toMatchObject([
    { code: 'unreadable' },
  ])
})

test('a workbook comes in like a CSV, with its days as days', async () => {
  const cells = [
    ['Datum ontvangst', 'Datum', 'Omschrijving', 'Wereld', 'Hoe bekend', 'Leeftijd'],
    [46343, 46342, 'Kreeg geld aangeboden via een besloten groep.', 'online', 'verteld door jongere', 15],
  ]
  expect(await take(aWorkbook(cells))).toMatchObject({ imported: 1, doubles: 0 })
  const { items } = await perform(platform, town.soraya, 'signalering', (work) => listQueue(work, {}))
  expect(items).toMatchObject([{ worlds: ['online'], person: { age: '~15' }, receivedAt: '2026-11-16T23:00:00.000Z' }])
})

test('who is no coordinator imports nothing', async () => {
  await expect(take(utf8([head, first].join('\n')), [], town.ilse)).rejects.toThrow(
    'only an information coordinator imports',
  )
  expect(await stored()).toEqual([])
})

/** The smallest xlsx that Excel itself would open: numbers in the first two columns of later rows are days. */
function aWorkbook(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const cell = (value: string | number, row: number, column: number) => {
    const place = `${String.fromCharCode(65 + column)}${row + 1}`
    return typeof value === 'number'
      ? `<c r="${place}"${column < 2 ? ' s="1"' : ''}><v>${value}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
  }
  const sheet = rows
    .map(
      (row, number) =>
        `<row r="${number + 1}">${row.map((value, column) => cell(value, number, column)).join('')}</row>`,
    )
    .join('')
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaged = 'http://schemas.openxmlformats.org/package/2006'
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return aZip({
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Signalen" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  })
}

/** Files in a zip without compression. */
function aZip(files: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(files).map(([name, text]) => ({ name: Buffer.from(name), data: Buffer.from(text) }))
  const fields = ({ name, data }: (typeof entries)[number]) => {
    const made = Buffer.alloc(26)
    made.writeUInt16LE(20, 0)
    made.writeUInt32LE(crc32(data), 10)
    made.writeUInt32LE(data.length, 14)
    made.writeUInt32LE(data.length, 18)
    made.writeUInt16LE(name.length, 22)
    return made
  }
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const written = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields(entry), entry.name, entry.data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    local.push(written)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields(entry), tail, entry.name]))
    offset += written.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

test('an import is known to the coordinators of its organisation, counts its lines, and is forgotten after a year', async () => {
  await owner.query('delete from signals.import')
  await take(utf8([head, first, second].join('\n')))
  await take(utf8([head, first].join('\n')))
  const imports = (actor: Actor) => perform(platform, actor, 'signalering', (work) => listSignalImports(work))
  expect(await imports(town.femke)).toMatchObject([{ importedBy: 'Amrani, S.', imported: 2, doubles: 0 }])
  expect(await imports(town.ilse)).toEqual([])
  const { rows } = await owner.query('select imported, doubles from signals.import order by imported')
  expect(rows).toEqual([
    { imported: 0, doubles: 1 },
    { imported: 2, doubles: 0 },
  ])

  const [{ id: importId } = { id: '' }] = await imports(town.soraya)
  const search = await perform(platform, town.soraya, 'signalering', (work) => findDoublesInImport(work, { importId }))
  expect(search).toMatchObject({ over: 'list', total: 2, state: 'searching' })
  for (const actor of [town.ilse, town.halt]) {
    await expect(
      perform(platform, actor, 'signalering', (work) => findDoublesInImport(work, { importId })),
    ).rejects.toMatchObject({ code: 'not-found' })
  }

  platform.setNow(new Date('2027-11-24T03:00:00Z'))
  await forgetImports(platform)
  expect((await owner.query('select 1 from signals.import')).rowCount).toBe(0)
  expect((await owner.query('select 1 from signals.signal where import_id is not null')).rowCount).toBe(0)
  expect((await owner.query('select 1 from signals.signal')).rowCount).toBe(2)
})
