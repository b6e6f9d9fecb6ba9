import { expect, test } from 'vitest'
import { checkBoundaries, findCycle, judgeImport, type Architecture } from './boundaries.ts'
import { projectOf } from './project.ts'

const architecture: Architecture = {
  rooms: { identity: [], signals: ['identity'], insight: ['identity'] },
  viewReaders: ['insight'],
}

const value = (specifier: string) => ({ specifier, typeOnly: false })
const type = (specifier: string) => ({ specifier, typeOnly: true })

const useCase = 'modules/signals/server/use-cases/weigh-signal.ts'
const storage = 'modules/signals/server/storage.ts'
const contract = 'modules/signals/contract.ts'
const screen = 'modules/signals/web/SignalInboxScreen.tsx'

test.each<[string, string, ReturnType<typeof value>]>([
  ['a use case uses its own storage', useCase, value('../storage.ts')],
  ['a use case uses its own contract', useCase, value('../../contract.ts')],
  ['a use case uses the platform', useCase, value('../../../../platform/server/work.ts')],
  ['a use case uses the door of a room along an arrow', useCase, value('../../../identity/server/index.ts')],
  ['a use case may name a type of the query builder', useCase, type('kysely')],
  ['storage holds the SQL', storage, value('kysely')],
  [
    'a test reaches for fixtures along an arrow',
    'modules/signals/server/storage.test.ts',
    value('../../identity/server/fixtures.ts'),
  ],
  [
    'a test goes through the public door',
    'modules/signals/server/signal.test.ts',
    value('../../../app/server/testing/signed-in.ts'),
  ],
  ['routes speak HTTP', 'modules/signals/server/routes.ts', type('fastify')],
  ['a letter uses the words of its room', 'modules/signals/server/letter.ts', value('../web/text.nl.ts')],
  ['a contract uses the schema library', contract, value('typebox')],
  ['a contract uses the platform contract', contract, value('../../platform/contract/endpoint.ts')],
  ['a contract uses a contract along an arrow', contract, value('../identity/contract.ts')],
  ['a use case uses the catalogue of its room', useCase, value('../../catalogue.ts')],
  ['a contract uses the catalogue beside it', contract, value('./catalogue.ts')],
  ['a screen uses its own contract', screen, value('../contract.ts')],
  ['a screen uses the door of a room along an arrow', screen, value('../../identity/web/index.ts')],
  ['a screen uses its framework', screen, value('react')],
  ['the app ties routes', 'app/server/rooms.ts', value('../../modules/signals/server/routes.ts')],
  ['the demo world uses builders', 'app/cli/demo-world.ts', value('../../modules/signals/server/fixtures.ts')],
  [
    'a test of the platform uses builders',
    'platform/server/work.test.ts',
    value('../../modules/identity/server/fixtures.ts'),
  ],
  ['platform/server uses platform/contract', 'platform/server/router.ts', value('../contract/endpoint.ts')],
])('%s', (_, from, found) => {
  expect(judgeImport(architecture, from, found)).toBeUndefined()
})

test.each<[string, string, ReturnType<typeof value>, RegExp]>([
  ['a use case has no database driver', useCase, value('pg'), /database driver/],
  ['a use case has no query builder', useCase, value('kysely'), /database driver/],
  ['a noun has no query builder', 'modules/signals/server/signal.ts', value('kysely'), /database driver/],
  ['a use case has no HTTP framework, not even its types', useCase, type('fastify'), /HTTP framework/],
  ['a use case starts no job by itself', storage, value('pg-boss'), /work.enqueue/],
  [
    'a use case does not reach behind a door',
    useCase,
    value('../../../identity/server/storage.ts'),
    /through its door/,
  ],
  [
    'a use case goes only along an arrow',
    'modules/identity/server/session.ts',
    value('../../signals/server/index.ts'),
    /no arrow identity → signals/,
  ],
  ['a type is an import too', 'modules/identity/server/session.ts', type('../../signals/server/index.ts'), /no arrow/],
  ['a use case does not use builders of situations', useCase, value('../fixtures.ts'), /fixtures/],
  ['a server imports no screen', storage, value('../web/SignalInboxScreen.tsx'), /no screens/],
  [
    'a use case does not know the program, also not the one for tests',
    useCase,
    value('../../../../app/server/testing/signed-in.ts'),
    /only app/,
  ],
  ['a server does not know the app', storage, value('../../../app/server/config.ts'), /only app/],
  [
    'a view reader enters no server, arrow or not',
    'modules/insight/server/report.ts',
    value('../../identity/server/index.ts'),
    /SQL views/,
  ],
  ['a contract has no other package', contract, value('react'), /typebox/],
  ['a contract does not use its server', contract, type('./server/signal.ts'), /imports only platform\/contract/],
  ['a catalogue does not use its server', 'modules/signals/catalogue.ts', value('./server/signal.ts'), /imports only/],
  ['a contract goes only along an arrow', 'modules/identity/contract.ts', value('../signals/contract.ts'), /no arrow/],
  ['a screen imports no server, not even a type', screen, type('../server/signal.ts'), /never imports a server/],
  ['a screen does not use platform/server', screen, value('../../../platform/server/work.ts'), /platform\/web/],
  ['a screen has no database driver', screen, value('pg'), /server package/],
  ['a screen has nothing of Node', screen, value('node:fs'), /Node/],
  ['a screen does not reach behind a door', screen, value('../../identity/web/SignInScreen.tsx'), /through its door/],
  [
    'the platform knows no room',
    'platform/server/work.ts',
    value('../../modules/signals/contract.ts'),
    /knows no room/,
  ],
  [
    'the platform knows no app',
    'platform/server/work.ts',
    type('../../app/server/config.ts'),
    /knows no room and no app/,
  ],
  [
    'platform/web does not use platform/server',
    'platform/web/call.ts',
    value('../server/work.ts'),
    /platform\/contract/,
  ],
  [
    'platform/contract does not use platform/web',
    'platform/contract/endpoint.ts',
    value('../web/call.ts'),
    /platform\/contract/,
  ],
  ['the app uses no storage', 'app/server/rooms.ts', value('../../modules/signals/server/storage.ts'), /by its doors/],
  ['the app uses no use case', 'app/cli/main.ts', value(`../../${useCase}`), /by its doors/],
  [
    'the browser program imports no server',
    'app/web/main.tsx',
    value('../../modules/signals/server/index.ts'),
    /never imports a server/,
  ],
])('%s', (_, from, found, reason) => {
  expect(judgeImport(architecture, from, found)).toMatch(reason)
})

test('a room that is not on the map is a finding', () => {
  const project = projectOf({ 'modules/attic/contract.ts': '' })
  expect(checkBoundaries(project, architecture)).toEqual([
    'modules/attic: this room is not in architecture.js; say which rooms it may use',
  ])
})

test('arrows that go round are a finding', () => {
  const round: Architecture = { rooms: { signals: ['people'], people: ['signals'] }, viewReaders: [] }
  expect(checkBoundaries(projectOf({}), round).join()).toContain('the arrows go round')
})

test('an arrow to a room that does not exist is a finding', () => {
  const lost: Architecture = { rooms: { signals: ['poeple'] }, viewReaders: [] }
  expect(checkBoundaries(projectOf({}), lost).join()).toContain('there is no room poeple')
})

test('the clock may be read in a test and nowhere else in a room', () => {
  const reads = 'export const a = new Date()\nexport const b = Date.now()\nexport const c = new Date(2026, 1, 1)\n'
  const project = projectOf({ [useCase]: reads, 'modules/signals/server/signal.test.ts': reads })
  expect(checkBoundaries(project, architecture)).toEqual([
    `${useCase}:1: new Date(): time is handed in (work.now)`,
    `${useCase}:2: Date.now(): time is handed in (work.now)`,
  ])
})

test('settings are read in one place', () => {
  const reads = 'export const port = process.env.PORT\n'
  const project = projectOf({ 'app/server/config.ts': reads, 'app/server/server.ts': reads, [storage]: reads })
  expect(checkBoundaries(project, architecture).map((finding) => finding.split(':')[0])).toEqual([
    'app/server/server.ts',
    storage,
  ])
})

test('files that import each other in a circle are a finding, types apart', () => {
  const circle = projectOf({
    'platform/server/a.ts': "import './b.ts'\n",
    'platform/server/b.ts': "import { a } from './a.ts'\n",
  })
  expect(checkBoundaries(circle, architecture).join()).toContain('in a circle')
  const types = projectOf({
    'platform/server/a.ts': "import './b.ts'\n",
    'platform/server/b.ts': "import type { a } from './a.ts'\n",
  })
  expect(checkBoundaries(types, architecture)).toEqual([])
})

test('a file is not named after nothing', () => {
  const project = projectOf({ 'modules/signals/server/utils.ts': '', 'platform/common/clock.ts': '' })
  expect(checkBoundaries(project, architecture)).toHaveLength(2)
})

test('a circle is found and closed', () => {
  const next: Record<string, string[]> = { a: ['b'], b: ['c'], c: ['b'] }
  expect(findCycle(['a'], (node) => next[node] ?? [])).toEqual(['b', 'c', 'b'])
  expect(findCycle(['a'], (node) => (node === 'a' ? ['b', 'c'] : []))).toBeUndefined()
})
