import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { MatchProblem, type MatchOptions, runMatch } from './match.ts'

const folder = mkdtempSync(join(tmpdir(), 'voorkant-match-'))
afterAll(() => rmSync(folder, { recursive: true }))

function aFile(name: string, text: string | Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}
const out = join(folder, 'out.csv')
async function match(options: Omit<MatchOptions, 'out'>): Promise<{ lines: string[]; notes: string[] }> {
  const notes: string[] = []
  await runMatch({ ...options, out }, '2026-11-23', (line) => void notes.push(line))
  return { lines: readFileSync(out, 'utf8').trim().split('\n'), notes }
}
const problem = async (options: MatchOptions): Promise<MatchProblem> => {
  const error: unknown = await runMatch(options, '2026-11-23', () => {}).catch((caught: unknown) => caught)
  if (!(error instanceof MatchProblem)) throw new Error('no problem', { cause: error })
  return error
}

const people = aFile(
  'people.csv',
  'person_id,first_names,infix,last_name,birth_date,postcode,phone_parent,shoe_size\n' +
    'P1,Sanne,de,Vries,2012-05-05,3861ZZ,0612345678,38\nP2,Wojciech,,Wiśniewski,2009-06-30,3870CD,,40\n',
)

test('signals get their likeliest people; missing columns are fine, unknown ones are named', async () => {
  const signals = aFile(
    'signals.csv',
    'signal_id;full_name;age;birth_date\r\nS1;Sanne de Vries;14;05-05-2012\r\nS2;;;\r\n',
  )
  const { lines, notes } = await match({ mode: 'signals', people, signals })
  expect(lines).toEqual(['signal_id,rank,person_id,posterior', expect.stringMatching(/^S1,1,P1,0\.9\d{5}$/)])
  expect(notes.join('\n')).toContain('shoe_size')
  expect(notes.join('\n')).not.toContain('Sanne')
})

test('a list of an old spreadsheet, in Windows-1252, is read too', async () => {
  const signals = aFile(
    'old.csv',
    Buffer.from('signal_id,first_name,last_name,birth_date\nS1,Zoë,Vries,05-05-2012\n', 'latin1'),
  )
  const register = aFile('zoe.csv', 'person_id,first_names,last_name,birth_date\nP9,Zoë,de Vries,2012-05-05\n')
  expect((await match({ mode: 'signals', people: register, signals })).lines[1]).toMatch(/^S1,1,P9,0\.9/)
})

test('doubles in one list and links between two, with roles from the command line', async () => {
  const rows =
    'a1,mitchell,green,19560409,cleveland\na2,mitchel,green,19560409,clevland\na3,harley,mccarthy,19080419,marsden\n'
  const records = aFile('records.csv', `rec_id,given_name,surname,date_of_birth,suburb\n${rows}`)
  const fields = 'given=given_name,family=surname,birth=date_of_birth,place=suburb'
  const clusters = join(folder, 'clusters.csv')
  const doubles = await match({ mode: 'dedup', records, fields, clusters })
  expect(doubles.lines).toEqual(['record_a,record_b,probability', expect.stringMatching(/^a1,a2,(?:0\.9|1\.0)\d{5}$/)])
  expect(readFileSync(clusters, 'utf8').trim().split('\n')).toEqual(['record,cluster', 'a1,a1', 'a2,a1', 'a3,a3'])
  const other = aFile(
    'other.csv',
    `rec_id,given_name,surname,date_of_birth,suburb\nb1,green,mitchell,19560409,cleveland\n`,
  )
  const links = await match({ mode: 'link', records, with: other, fields })
  expect(links.lines.slice(1).map((line) => line.slice(0, 5))).toContain('a1,b1')
})

test('what cannot be done is said in both languages, with what is wrong, and a mistake of use apart', async () => {
  const empty = aFile('empty.csv', 'signal_id\n')
  expect(await problem({ mode: 'guess' })).toMatchObject({
    usage: true,
    message: expect.stringMatching(/signals.* \/ .*signals/),
  })
  expect(await problem({ mode: 'signals', out, people })).toMatchObject({
    usage: true,
    message: expect.stringContaining('--signals'),
  })
  expect(await problem({ mode: 'signals', out, people: 'nowhere.csv', signals: empty })).toMatchObject({
    usage: false,
    message: expect.stringContaining('nowhere.csv'),
  })
  expect((await problem({ mode: 'signals', out, people: empty, signals: empty })).message).toContain('person_id')
  const twice = aFile('twice.csv', 'person_id,last_name\nP1,a\nP1,b\n')
  expect((await problem({ mode: 'signals', out, people: twice, signals: empty })).message).toContain('line 3')
  expect(await problem({ mode: 'dedup', out, records: people, fields: 'shoe=shoe_size' })).toMatchObject({
    usage: true,
    message: expect.stringContaining('shoe=shoe_size'),
  })
  expect((await problem({ mode: 'dedup', out, records: people, fields: 'given=roepnaam' })).message).toContain(
    'roepnaam',
  )
  expect((await problem({ mode: 'signals', out, people, signals: empty, on: 'gisteren' })).message).toContain('--on')
})
