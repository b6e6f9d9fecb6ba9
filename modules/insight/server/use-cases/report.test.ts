import { beforeAll, beforeEach, expect, test } from 'vitest'
import { languages } from '../../../../platform/contract/words.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import { testPlatform } from '../../../../platform/server/testing/test-platform.ts'
import { perform, type Actor, type Work } from '../../../../platform/server/work.ts'
import { editions, reportActions, type Edition, type NarrativePoints, type ReportAction } from '../../contract.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { aFigureFile, aNarrative, someoneOf } from '../fixtures.ts'
import { downloadTable } from './download-table.ts'
import { freezeReport } from './freeze-report.ts'
import { importFigures } from './import-figures.ts'
import { listReports } from './list-reports.ts'
import { readDraft } from './read-draft.ts'
import { readPaper } from './read-paper.ts'
import { readReport } from './read-report.ts'
import { signReport } from './sign-report.ts'
import { startReport } from './start-report.ts'
import { planDriehoek, writePoints, writeSection } from './write-report.ts'

const platform = await testPlatform(new Date('2026-11-24T09:00:00Z'))
const { owner } = platform

const people = {} as Record<
  | 'adviser'
  | 'mayor'
  | 'police'
  | 'otherPolice'
  | 'prosecutor'
  | 'director'
  | 'teacher'
  | 'schoolSigner'
  | 'neighbour'
  | 'neighbourMayor',
  Actor
>

const write = ['insight.read', 'insight.write', 'insight.import']
const sign = ['insight.read', 'insight.sign']

beforeAll(async () => {
  await owner.query(
    `insert into identity.municipality (municipality_id, name, region) values (9001, 'Merenbroek', 'r'), (9002, 'Oeverlande', 'r')`,
  )
  const at = { municipalityId: 9001, chain: 'municipality', organisation: 'Gemeente Merenbroek' } as const
  const police = { municipalityId: 9001, chain: 'safety', organisation: 'Politie' } as const
  const make = async (who: keyof typeof people, person: Parameters<typeof someoneOf>[1]) => {
    people[who] = await someoneOf(owner, person)
  }
  await make('adviser', {
    ...at,
    familyName: 'Schipper',
    functionTitle: 'Beleidsadviseur OOV',
    role: 'policy-adviser',
    permissions: write,
  })
  await make('mayor', {
    ...at,
    familyName: 'Terpstra',
    functionTitle: 'Burgemeester',
    role: 'driehoek',
    permissions: sign,
  })
  await make('police', {
    ...police,
    familyName: 'Dijk-Osei',
    functionTitle: 'Teamchef',
    role: 'driehoek',
    permissions: sign,
  })
  await make('otherPolice', {
    ...police,
    familyName: 'Jonker',
    functionTitle: 'Plv. teamchef',
    role: 'driehoek',
    permissions: sign,
  })
  await make('prosecutor', {
    municipalityId: 9001,
    chain: 'justice',
    organisation: 'OM',
    familyName: 'Kuipers',
    functionTitle: 'Officier van justitie',
    role: 'driehoek',
    permissions: sign,
  })
  await make('director', {
    ...at,
    familyName: 'Ramdin',
    functionTitle: 'Netwerkregisseur',
    role: 'network-director',
    permissions: ['insight.read'],
  })
  await make('teacher', {
    municipalityId: 9001,
    chain: 'education',
    organisation: 'School',
    familyName: 'Bakker',
    functionTitle: 'Docent',
    role: 'signaller',
    permissions: [],
  })
  await make('schoolSigner', {
    municipalityId: 9001,
    chain: 'education',
    organisation: 'School',
    familyName: 'Vos',
    functionTitle: 'Rector',
    role: 'driehoek',
    permissions: sign,
  })
  await make('neighbour', {
    municipalityId: 9002,
    chain: 'municipality',
    organisation: 'Gemeente Oeverlande',
    familyName: 'Bloemen',
    functionTitle: 'Adviseur',
    role: 'policy-adviser',
    permissions: write,
  })
  await make('neighbourMayor', {
    municipalityId: 9002,
    chain: 'municipality',
    organisation: 'Gemeente Oeverlande',
    familyName: 'Huizen',
    functionTitle: 'Burgemeester',
    role: 'driehoek',
    permissions: sign,
  })
  // The real views are tested in figures-storage.test.ts; here facts are put in their place.
  await owner.query('drop view if exists insight.signal_flow')
  await owner.query(`create table insight.signal_flow (municipality_id int, received_on date, closed_on date, feedback_on date, feedback_working_days int,
    asked_back boolean, weighing_outcome text, decided_on date, meeting_outcome text)`)
  await owner.query('grant select on insight.signal_flow to voorkant_app')
})

beforeEach(async () => {
  platform.setNow(new Date('2026-11-24T09:00:00Z'))
  await owner.query(
    'truncate insight.report, insight.report_section, insight.frozen_figures, insight.frozen_edition, insight.sign_off, insight.imported_figure, insight.signal_flow',
  )
  await signals(64)
})

async function signals(count: number): Promise<void> {
  await owner.query(
    `insert into insight.signal_flow select 9001, '2026-05-04', null, '2026-05-06', 2, false, 'to-meeting', '2026-05-18', 'pga' from generate_series(1, $1)`,
    [count],
  )
}

const as = <T>(who: Actor, act: (work: Work) => Promise<T>): Promise<T> => perform(platform, who, 'none', act)
const asked = (reportId: string, edition: Edition = 'confidential') => ({
  reportId,
  edition,
  language: 'nl' as const,
})
const start = (who = people.adviser) =>
  as(who, (work) => startReport(work, { periodFrom: '2026-04-01', meetingOn: '2026-12-15' }))
const freeze = (reportId: string, smallNumbersSeen = true) =>
  as(people.adviser, (work) => freezeReport(work, { reportId, smallNumbersSeen }))
const signAs = (who: Actor, reportId: string) => as(who, (work) => signReport(work, { reportId }))
const code = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'carried out',
    (error: unknown) => (error instanceof Refusal ? error.code : `broke: ${String(error)}`),
  )

async function everything(): Promise<string> {
  const tables = ['report', 'report_section', 'frozen_figures', 'frozen_edition', 'sign_off', 'imported_figure']
  const all: unknown[] = []
  for (const table of tables) all.push((await owner.query(`select * from insight.${table} order by 1, 2, 3`)).rows)
  return JSON.stringify(all)
}

async function received(reportId: string, who = people.adviser): Promise<string | undefined> {
  const { report } = await as(who, (work) => readReport(work, asked(reportId)))
  const flow = report.elements[0]?.exhibits.find(({ table }) => table.id === 'signal-flow')
  return flow?.table.rows[0]?.cells[1]?.text
}

test('a report goes from draft to frozen to signed by municipality and police', async () => {
  const draft = await start()
  expect(draft).toMatchObject({
    status: 'draft',
    periodUntil: '2026-09-30',
    allowed: ['write', 'freeze'],
    signedBy: [],
  })
  expect((await freeze(draft.id)).status).toBe('frozen')
  expect((await signAs(people.mayor, draft.id)).status).toBe('frozen')
  expect(await signAs(people.police, draft.id)).toMatchObject({
    status: 'signed',
    signedBy: ['municipality', 'police'],
  })

  const { report } = await as(people.director, (work) => readReport(work, asked(draft.id, 'public')))
  expect(
    report.signOffs.map(({ partyName, name, functionTitle, signedOn }) => [partyName, name, functionTitle, signedOn]),
  ).toEqual([
    ['Gemeente', 'Terpstra, A.', 'Burgemeester', '24 nov 2026'],
    ['Politie', 'Dijk-Osei, A.', 'Teamchef', '24 nov 2026'],
    ['Openbaar Ministerie', null, null, null],
  ])
})

test('the prosecution may sign too, also after it was signed', async () => {
  const { id } = await start()
  await freeze(id)
  await signAs(people.mayor, id)
  await signAs(people.police, id)
  expect((await signAs(people.prosecutor, id)).signedBy).toEqual(['municipality', 'police', 'prosecution'])
})

test('a draft shows the figures of now, a frozen report those of its freezing', async () => {
  const { id } = await start()
  expect(await received(id)).toBe('64')
  await signals(3)
  expect(await received(id)).toBe('67')
  await freeze(id)
  await signals(5)
  expect(await received(id)).toBe('67')
})

test('nothing of a frozen report changes, not even past the program', async () => {
  const { id } = await start()
  await freeze(id)
  const before = await everything()
  const points: NarrativePoints = { changed: [], stuck: [], asked: [] }
  expect(
    await code(as(people.adviser, (work) => writePoints(work, { reportId: id, version: 1, content: points }))),
  ).toBe('report-is-frozen')
  expect(await code(as(people.adviser, (work) => planDriehoek(work, { reportId: id, meetingOn: null })))).toBe(
    'report-is-frozen',
  )
  expect(await code(freeze(id))).toBe('report-is-frozen')
  expect(await code(as(people.adviser, (work) => readDraft(work, { reportId: id })))).toBe('report-is-frozen')
  for (const attempt of [
    `update insight.report set meeting_on = '2026-12-16'`,
    `update insight.report set status = 'draft', frozen_at = null, frozen_by = null, fingerprint = null`,
    `update insight.report set fingerprint = 'x'`,
    `update insight.report_section set content = '{}'`,
    `insert into insight.frozen_edition select municipality_id, report_id, edition, 'xx', content from insight.frozen_edition limit 1`,
  ]) {
    await expect(owner.query(attempt), attempt).rejects.toThrow(/report-is-frozen|frozen_edition_known/)
  }
  for (const attempt of [
    'update insight.frozen_edition set edition = edition',
    'delete from insight.frozen_figures',
    'delete from insight.sign_off',
    'delete from insight.report',
  ]) {
    await expect(platform.pool.query(attempt), attempt).rejects.toThrow('permission denied')
  }
  expect(await everything()).toBe(before)
})

test('what was signed is what was frozen: every signature carries its fingerprint', async () => {
  const { id } = await start()
  await freeze(id)
  await signAs(people.mayor, id)
  await signAs(people.police, id)
  const { rows } = await owner.query(
    'select distinct r.fingerprint = s.fingerprint as same from insight.report r join insight.sign_off s on s.report_id = r.id',
  )
  expect(rows).toEqual([{ same: true }])
})

test('the fingerprint can be worked out again from what is kept', async () => {
  const { id } = await start()
  await freeze(id)
  const { rows } = await owner.query<{ edition: Edition; language: 'nl' | 'en'; content: unknown }>(
    'select edition, language, content from insight.frozen_edition',
  )
  const kept = editions.flatMap((edition) =>
    languages.map((language) => rows.find((row) => row.edition === edition && row.language === language)),
  )
  const { rows: reports } = await owner.query<{ fingerprint: string }>('select fingerprint from insight.report')
  expect(kept).toHaveLength(6)
  expect(reports[0]?.fingerprint).toBe(fingerprintOf(kept))
})

test('each party signs once, and each for another organisation', async () => {
  const { id } = await start()
  await freeze(id)
  await signAs(people.police, id)
  expect(await code(signAs(people.police, id))).toBe('party-has-signed')
  expect(await code(signAs(people.otherPolice, id))).toBe('party-has-signed')
  expect((await owner.query('select 1 from insight.sign_off')).rowCount).toBe(1)
})

test('two members who sign at the same moment are both heard', async () => {
  const { id } = await start()
  await freeze(id)
  await Promise.all([signAs(people.mayor, id), signAs(people.police, id), signAs(people.prosecutor, id)])
  const { rows } = await owner.query(
    'select status, (select count(*)::int from insight.sign_off) as signed from insight.report',
  )
  expect(rows).toEqual([{ status: 'signed', signed: 3 }])
})

test('nobody outside municipality, police and prosecution signs', async () => {
  const { id } = await start()
  await freeze(id)
  expect(await code(signAs(people.schoolSigner, id))).toBe('not-of-the-driehoek')
})

test('a draft is not signed, and the driehoek does not see it', async () => {
  const { id } = await start()
  expect(await code(signAs(people.mayor, id))).toBe('not-found')
  expect(await as(people.mayor, listReports)).toEqual([])
})

test('a half year is frozen from the day after it ended', async () => {
  platform.setNow(new Date('2026-09-30T21:59:00Z'))
  const { id } = await start()
  expect(await code(freeze(id))).toBe('half-year-not-over')
  platform.setNow(new Date('2026-09-30T22:01:00Z'))
  expect(await code(freeze(id))).toBe('carried out')
})

test('small numbers in texts that leave the driehoek must be seen before freezing', async () => {
  const { id } = await start()
  const content: NarrativePoints = {
    changed: [{ title: 'Drie jongeren zijn klaar', text: '', audience: 'public' }],
    stuck: [],
    asked: [],
  }
  await as(people.adviser, (work) => writePoints(work, { reportId: id, version: 1, content }))
  expect((await as(people.adviser, (work) => readDraft(work, { reportId: id }))).smallNumbers).toEqual([
    { where: 'changed', number: 'Drie', edition: 'public' },
  ])
  expect(await code(freeze(id, false))).toBe('small-numbers-unseen')
  expect(await code(freeze(id, true))).toBe('carried out')
})

test('two writers do not overwrite each other unseen', async () => {
  const { id } = await start()
  const section = aNarrative().sections.repression
  const first = await as(people.adviser, (work) =>
    writeSection(work, { reportId: id, element: 'repression', version: 1, content: { ...section, text: 'een' } }),
  )
  expect(first.version).toBe(2)
  expect(
    await code(
      as(people.adviser, (work) =>
        writeSection(work, { reportId: id, element: 'repression', version: 1, content: { ...section, text: 'twee' } }),
      ),
    ),
  ).toBe('written-meanwhile')
  const draft = await as(people.adviser, (work) => readDraft(work, { reportId: id }))
  expect(draft.sections.find(({ element }) => element === 'repression')?.content.text).toBe('een')
})

test('one report for each half year, that starts on the first of a month', async () => {
  await start()
  expect(await code(start())).toBe('report-exists')
  expect(
    await code(as(people.adviser, (work) => startReport(work, { periodFrom: '2026-04-02', meetingOn: null }))),
  ).toBe('half-year-starts-on-the-first')
  expect(
    await code(as(people.adviser, (work) => startReport(work, { periodFrom: '2099-12-01', meetingOn: null }))),
  ).toBe('half-year-not-begun')
})

test('readers outside the driehoek see a signed report, in the editions for them', async () => {
  const { id } = await start()
  await freeze(id)
  expect(await as(people.director, listReports)).toEqual([])
  await signAs(people.mayor, id)
  await signAs(people.police, id)
  expect(await as(people.director, listReports)).toMatchObject([{ id, editions: ['partner', 'public'], allowed: [] }])
  expect(await code(as(people.director, (work) => readReport(work, asked(id, 'confidential'))))).toBe('not-found')
  expect(await code(as(people.director, (work) => readPaper(work, asked(id, 'confidential'))))).toBe('not-found')
  expect(await code(as(people.director, (work) => readReport(work, asked(id, 'partner'))))).toBe('carried out')
})

test('even the database gives a reader outside the driehoek no exact count', async () => {
  const { id } = await start()
  await freeze(id)
  await signAs(people.mayor, id)
  await signAs(people.police, id)
  const seen = await as(people.director, async (work) => {
    work.record({ name: 'looked' })
    return {
      figures: (await work.db.selectFrom('insight.frozen_figures').selectAll().execute()).length,
      editions: (
        await work.db.selectFrom('insight.frozen_edition').select('edition').distinct().orderBy('edition').execute()
      ).map((row) => row.edition),
    }
  })
  expect(seen).toEqual({ figures: 0, editions: ['partner', 'public'] })
})

test('another municipality sees, reads, writes, freezes and signs nothing', async () => {
  const { id } = await start()
  await freeze(id)
  const before = await everything()
  const { neighbour, neighbourMayor } = people
  expect(await as(neighbour, listReports)).toEqual([])
  for (const attempt of [
    () => as(neighbour, (work) => readReport(work, asked(id))),
    () => as(neighbour, (work) => readDraft(work, { reportId: id })),
    () => as(neighbour, (work) => planDriehoek(work, { reportId: id, meetingOn: null })),
    () => as(neighbour, (work) => freezeReport(work, { reportId: id, smallNumbersSeen: true })),
    () => as(neighbour, (work) => downloadTable(work, { ...asked(id), tableId: 'signal-flow' })),
    () => signAs(neighbourMayor, id),
  ]) {
    expect(await code(attempt())).toBe('not-found')
  }
  expect(await everything()).toBe(before)
})

test('a professional without a task in the report sees nothing of it', async () => {
  const { id } = await start()
  await freeze(id)
  await signAs(people.mayor, id)
  await signAs(people.police, id)
  expect(await as(people.teacher, listReports)).toEqual([])
  expect(await code(as(people.teacher, (work) => readReport(work, asked(id, 'public'))))).toBe('not-found')
})

test('what is listed can be read, and what is not listed cannot, for everyone in every state and edition', async () => {
  const { id } = await start()
  for (const bring of [
    async () => {},
    () => freeze(id),
    () => signAs(people.mayor, id),
    () => signAs(people.police, id),
  ]) {
    await bring()
    for (const [name, who] of Object.entries(people)) {
      const listed = (await as(who, listReports)).find((report) => report.id === id)
      for (const edition of editions) {
        const readable = (await code(as(who, (work) => readReport(work, asked(id, edition))))) === 'carried out'
        expect(readable, `${name} ${edition}`).toBe(listed?.editions.includes(edition) ?? false)
      }
    }
  }
}, 60_000)

test('allowed says exactly what can be done, for everyone in every state', async () => {
  const acts: Readonly<Record<ReportAction, (work: Work, reportId: string) => Promise<unknown>>> = {
    write: (work, reportId) => planDriehoek(work, { reportId, meetingOn: '2026-12-15' }),
    freeze: (work, reportId) => freezeReport(work, { reportId, smallNumbersSeen: true }),
    sign: (work, reportId) => signReport(work, { reportId }),
  }
  // Done and undone, so that one report serves all.
  const tried = async (who: Actor, action: ReportAction, reportId: string): Promise<boolean> => {
    const outcome = await code(
      as(who, async (work) => {
        await acts[action](work, reportId)
        throw new Error('undo')
      }),
    )
    return outcome === 'broke: Error: undo'
  }
  const { id } = await start()
  const states: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['draft', async () => {}],
    ['frozen', () => freeze(id)],
    ['signed by one', () => signAs(people.mayor, id)],
    ['signed', () => signAs(people.police, id)],
  ]
  for (const [state, bring] of states) {
    await bring()
    for (const [name, who] of Object.entries(people)) {
      const listed = (await as(who, listReports)).find((report) => report.id === id)
      for (const action of reportActions) {
        expect(await tried(who, action, id), `${name} ${action} ${state}`).toBe(
          listed?.allowed.includes(action) ?? false,
        )
      }
    }
  }
}, 60_000)

test('every look at a report leaves a line, and a refusal too', async () => {
  const { id } = await start()
  await as(people.adviser, (work) => readReport(work, asked(id, 'partner')))
  await as(people.adviser, (work) => readPaper(work, asked(id)))
  await as(people.adviser, (work) => downloadTable(work, { ...asked(id), tableId: 'signal-flow' }))
  await code(signAs(people.mayor, id))
  const { rows } = await owner.query<{ fact: string }>('select fact from audit.entry order by id desc limit 4')
  expect(rows.map(({ fact }) => fact).toReversed()).toEqual([
    'report-read',
    'report-downloaded',
    'report-table-downloaded',
    'refused:not-found',
  ])
})

test('a frozen report is always printed as the same document', async () => {
  const { id } = await start()
  await freeze(id)
  const first = await as(people.adviser, (work) => readPaper(work, asked(id)))
  platform.setNow(new Date('2027-01-05T09:00:00Z'))
  expect(await as(people.adviser, (work) => readPaper(work, asked(id)))).toEqual(first)
  expect(first.filename).toBe('halfjaarbericht-2026-04-01-confidential.pdf')
})

const policeFile = (count: number) =>
  aFigureFile({
    key: 'soort',
    title: 'Verdachten',
    unit: 'registraties',
    period: '2025',
    source: 'politie',
    addsUp: true,
    missing: [],
    caveats: ['Let op'],
    figures: [{ year: 2025, kind: 'bezit', count }],
  })
const importAs = (who: Actor, count: number, dryRun = false) =>
  as(who, (work) => importFigures(work, { file: policeFile(count), dryRun }))

test('figures of the police are first looked at, then imported, and again without doubles', async () => {
  expect(await importAs(people.adviser, 34, true)).toMatchObject({
    imported: false,
    series: [{ id: 'soort', lines: 1, replaces: false }],
    faults: [],
  })
  expect((await owner.query('select 1 from insight.imported_figure')).rowCount).toBe(0)
  expect((await importAs(people.adviser, 34)).imported).toBe(true)
  await importAs(people.adviser, 34)
  expect((await owner.query('select 1 from insight.imported_figure')).rowCount).toBe(1)
  await importAs(people.adviser, 35)
  const { rows } = await owner.query(
    `select figures->'rows'->0->'counts' as counts, replaced_at is null as counts_now from insight.imported_figure order by imported_at, replaced_at nulls last`,
  )
  expect(rows).toEqual([
    { counts: [34], counts_now: false },
    { counts: [35], counts_now: true },
  ])
})

test('a file with a fault imports nothing', async () => {
  const outcome = await importAs(people.adviser, -1)
  expect(outcome).toMatchObject({
    imported: false,
    series: [],
    faults: [{ line: 2, column: 'aantal', code: 'not-a-count' }],
  })
  expect((await owner.query('select 1 from insight.imported_figure')).rowCount).toBe(0)
})

test('imported figures stand in the draft and are frozen with it', async () => {
  await importAs(people.adviser, 34)
  const { id } = await start()
  await freeze(id)
  await importAs(people.adviser, 99)
  const { report } = await as(people.mayor, (work) => readReport(work, asked(id)))
  expect(report.context.exhibits[0]?.table.rows.at(-1)?.cells[0]?.text).toBe('34')
})
