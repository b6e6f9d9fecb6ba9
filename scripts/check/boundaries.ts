import { posix } from 'node:path'
import { isSource, sourceOf, type Import } from './source.ts'
import type { Project } from './project.ts'

export type Rooms = Readonly<Record<string, readonly string[]>>

export type Architecture = {
  readonly rooms: Rooms
  readonly viewReaders: readonly string[]
}

/** Where a file lives, as far as the rules care. */
export type Place =
  | { readonly area: 'contract'; readonly room: string }
  | { readonly area: 'server'; readonly room: string; readonly file: string }
  | { readonly area: 'web'; readonly room: string; readonly file: string }
  | { readonly area: 'platform'; readonly part: string }
  | { readonly area: 'app'; readonly part: string }
  | { readonly area: 'outside' }

export function placeOf(path: string): Place {
  const [first, second, third, ...rest] = path.split('/')
  if (first === 'platform' && second !== undefined) return { area: 'platform', part: second }
  if (first === 'app' && second !== undefined) return { area: 'app', part: second }
  if (first === 'modules' && second !== undefined && third !== undefined) {
    // Beside contract.ts a room may keep content that both sides read (a catalogue); it is held to the same rules.
    if (rest.length === 0 && /\.tsx?$/.test(third)) return { area: 'contract', room: second }
    if (third === 'server' && rest.length > 0) return { area: 'server', room: second, file: rest.join('/') }
    if (third === 'web' && rest.length > 0) return { area: 'web', room: second, file: rest.join('/') }
  }
  return { area: 'outside' }
}

export const isTest = (path: string): boolean => /\.(test|test-d|bench)\.tsx?$/.test(path)

/** Builders of situations (fixtures.ts, a-town.ts): the demo world and tests use them, no product code does. */
const isFixture = (path: string): boolean =>
  /(^|\/)(fixtures(\/|(\.[a-z]+)?\.tsx?$)|an?-([a-z]+-)*town\.ts$)/.test(path)

/** Dictionaries and charts hold words and drawing only, so the server may use them in letters, mail and PDF. */
const isForBothSides = (path: string): boolean =>
  /(^|\/)text(\.[a-z]{2})?\.ts$/.test(path) || path.endsWith('Chart.tsx') || /\/charts?\//.test(path)

const databasePackages = ['pg', 'pg-cursor', 'pg-boss', 'kysely']
const frameworkPackages = ['fastify', '@fastify', 'fastify-plugin']
const serverPackages = [...databasePackages, ...frameworkPackages, 'pino', '@node-rs/argon2', 'nodemailer']

const packageOf = (specifier: string): string =>
  specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? specifier)

const isOneOf = (specifier: string, packages: readonly string[]): boolean =>
  packages.includes(packageOf(specifier)) || packages.includes(specifier.split('/')[0] ?? '')

/** The files of a room's server that hold its SQL; every other file is a use case or a noun and gets its rows from these. */
const holdsSql = (file: string): boolean => /^(storage\/.*|(.+-)?storage(-.+)?\.ts|tables\.ts)$/.test(file)

/** The files of a room's server that speak HTTP beyond its contract (a page without JavaScript, a download). */
const speaksHttp = (file: string): boolean => /^(pages\/.*|(.+-)?(routes|pages)\.tsx?)$/.test(file)

/** Why `from` may not import `specifier`, or undefined when it may. This is the table "Who may import" of the house. */
export function judgeImport(
  architecture: Architecture,
  from: string,
  found: Pick<Import, 'specifier' | 'typeOnly'>,
): string | undefined {
  const place = placeOf(from)
  const { specifier } = found
  return specifier.startsWith('.')
    ? judgeRelative(architecture, from, place, posix.join(posix.dirname(from), specifier))
    : judgePackage(from, place, specifier, found.typeOnly)
}

function judgeRelative(architecture: Architecture, from: string, place: Place, target: string): string | undefined {
  const to = placeOf(target)
  switch (place.area) {
    case 'platform':
      // A test of the platform needs somebody to act, and takes that from a room's builders.
      if (to.area === 'outside' && isTest(from)) return undefined
      if (to.area === 'server' && isTest(from) && (to.file === 'index.ts' || isFixture(target))) return undefined
      if (to.area !== 'platform') return 'platform/ knows no room and no app'
      if (place.part === to.part || to.part === 'contract') return undefined
      if (place.part === 'server' && isForBothSides(target)) return undefined
      return `platform/${place.part} may use platform/contract and packages, not platform/${to.part}`
    case 'contract':
      if (to.area === 'platform' && to.part === 'contract') return undefined
      if (to.area === 'contract') return judgeArrow(architecture, place.room, to.room)
      if (isTest(from)) return undefined
      return "a contract (and what lies beside it) imports only platform/contract, typebox and other rooms' contracts"
    case 'server':
      return judgeServer(architecture, from, place.room, to, target)
    case 'web':
      return judgeWeb(architecture, place.room, to, target)
    case 'app':
      return judgeApp(from, to, target)
    case 'outside':
      return undefined
  }
}

function judgeServer(
  architecture: Architecture,
  from: string,
  room: string,
  to: Place,
  target: string,
): string | undefined {
  const test = isTest(from) || isFixture(from)
  switch (to.area) {
    case 'platform':
      if (to.part === 'server' || to.part === 'contract' || isForBothSides(target)) return undefined
      return `a room's server may use platform/server and platform/contract, not platform/${to.part}`
    case 'app':
      // A test that goes through the public door needs the whole program.
      return isTest(from) && target.startsWith('app/server/testing/') ? undefined : 'only app/ knows app/'
    case 'web':
      if (to.room === room && isForBothSides(target)) return undefined
      return "a server imports no screens (only its own room's text.nl.ts, text.en.ts and …Chart.tsx)"
    case 'contract':
      return judgeArrow(architecture, room, to.room)
    case 'server': {
      if (to.room === room)
        return isFixture(to.file) && !test && !from.endsWith('/server/index.ts')
          ? 'fixtures are for tests and the demo world, who get them through the door'
          : undefined
      if (architecture.viewReaders.includes(room)) return `${room} reads other rooms only through SQL views`
      const wrongArrow = judgeArrow(architecture, room, to.room)
      if (wrongArrow !== undefined) return wrongArrow
      if (to.file === 'index.ts' || (test && isFixture(to.file))) return undefined
      return `enter ${to.room} through its door, modules/${to.room}/server/index.ts`
    }
    case 'outside':
      return test ? undefined : 'a room imports rooms and platform only'
  }
}

function judgeWeb(architecture: Architecture, room: string, to: Place, target: string): string | undefined {
  switch (to.area) {
    case 'platform':
      if (to.part === 'web' || to.part === 'contract') return undefined
      return `a screen may use platform/web and platform/contract, not platform/${to.part}`
    case 'app':
      return 'only app/ knows app/'
    case 'server':
      return 'a screen never imports a server'
    case 'contract':
      return judgeArrow(architecture, room, to.room)
    case 'web':
      if (to.room === room) return undefined
      return (
        judgeArrow(architecture, room, to.room) ??
        (to.file === 'index.ts' ? undefined : `enter ${to.room} through its door, modules/${to.room}/web/index.ts`)
      )
    case 'outside':
      return target.endsWith('.css') ? undefined : 'a screen imports rooms and platform only'
  }
}

function judgeApp(from: string, to: Place, target: string): string | undefined {
  const test = isTest(from)
  switch (to.area) {
    case 'contract':
    case 'platform':
    case 'app':
    case 'outside':
      return undefined
    case 'server':
      if (from.startsWith('app/web/')) return 'the browser program never imports a server'
      if (to.file === 'index.ts' || to.file === 'routes.ts' || to.file === 'tables.ts') return undefined
      if (isFixture(target) || test) return undefined
      return `app enters a room by its doors (index.ts, routes.ts, contract.ts), not by server/${to.file}`
    case 'web':
      if (to.file === 'index.ts' || test) return undefined
      return `app enters a room by its doors (index.ts, routes.ts, contract.ts), not by web/${to.file}`
  }
}

function judgeArrow(architecture: Architecture, room: string, other: string): string | undefined {
  if (room === other || architecture.rooms[room]?.includes(other)) return undefined
  return `architecture.js has no arrow ${room} → ${other}`
}

function judgePackage(from: string, place: Place, specifier: string, typeOnly: boolean): string | undefined {
  if (isTest(from)) return undefined
  switch (place.area) {
    case 'contract':
      return packageOf(specifier) === 'typebox' ? undefined : 'a contract imports no package but typebox'
    case 'web':
      return judgeBrowserPackage(specifier)
    case 'server':
      if (isOneOf(specifier, databasePackages) && !holdsSql(place.file) && !typeOnly)
        return 'only storage.ts and tables.ts hold SQL; use cases and nouns have no database driver'
      if (specifier.startsWith('pg-boss')) return 'jobs go through work.enqueue'
      if (isOneOf(specifier, frameworkPackages) && !speaksHttp(place.file))
        return 'only routes and pages know the HTTP framework'
      return undefined
    case 'platform':
      if (place.part === 'web') return judgeBrowserPackage(specifier)
      if (place.part !== 'contract') return undefined
      return (
        judgeBrowserPackage(specifier) ??
        (isOneOf(specifier, ['react', 'react-dom']) ? 'a contract draws nothing' : undefined)
      )
    case 'app':
      return place.part === 'web' ? judgeBrowserPackage(specifier) : undefined
    case 'outside':
      return undefined
  }
}

function judgeBrowserPackage(specifier: string): string | undefined {
  if (specifier.startsWith('node:')) return 'code for the browser imports nothing of Node'
  return isOneOf(specifier, serverPackages) ? 'code for the browser imports no server package' : undefined
}

const mayReadEnvironment = (path: string): boolean =>
  path === 'app/server/config.ts' ||
  /^(scripts|e2e|bench)\//.test(path) ||
  /^(vite|vitest|playwright)[^/]*\.config\.[a-z]+$/.test(path) ||
  /^platform\/server\/testing(\/|[^/]*\.ts$)/.test(path) ||
  // The launcher hands the environment on to PostgreSQL and reads nothing from it.
  path.startsWith('platform/server/postgres/') ||
  isTest(path)

const mustBeToldTheTime = (path: string): boolean => path.startsWith('modules/') && !isTest(path)

const emptyNames = /(^|\/)(utils?|helpers?|types|misc|common|shared)\.(ts|tsx)$|(^|\/)(common|utils?|helpers?|v\d+)\//

/** All findings on the shape of the house: one line each, `file:line: reason`. */
export function checkBoundaries(project: Project, architecture: Architecture): string[] {
  const findings = [...judgeMap(project, architecture.rooms)]
  const files = project.files.filter(
    (path) => isSource(path) && /^(app|modules|platform|e2e|bench|scripts)\//.test(path),
  )
  for (const path of files) {
    if (emptyNames.test(path))
      findings.push(`${path}: a file is named after what it does, not utils, helpers, types or common`)
    const source = sourceOf(project, path)
    for (const found of source.imports) {
      const reason = judgeImport(architecture, path, found)
      if (reason !== undefined) findings.push(`${path}:${found.line}: imports ${found.specifier}: ${reason}`)
    }
    if (!mayReadEnvironment(path))
      for (const { name, line } of source.environmentReads)
        findings.push(`${path}:${line}: ${name}: settings are read in app/server/config.ts alone`)
    if (mustBeToldTheTime(path))
      for (const { name, line } of source.clockReads)
        findings.push(`${path}:${line}: ${name}: time is handed in (work.now)`)
  }
  return [...findings, ...findFileCycles(project, files)]
}

/** Every room on the map, every room of the map known, no cycle. A room of the map may still have to be built. */
function judgeMap(project: Project, rooms: Rooms): string[] {
  const built = new Set(project.files.flatMap((path) => /^modules\/([^/]+)\//.exec(path)?.[1] ?? []))
  const findings: string[] = []
  for (const room of built)
    if (!(room in rooms))
      findings.push(`modules/${room}: this room is not in architecture.js; say which rooms it may use`)
  for (const [room, uses] of Object.entries(rooms))
    for (const other of uses)
      if (!(other in rooms)) findings.push(`architecture.js: ${room} → ${other}, and there is no room ${other}`)
  const cycle = findCycle(Object.keys(rooms), (room) => rooms[room] ?? [])
  if (cycle) findings.push(`architecture.js: the arrows go round: ${cycle.join(' → ')}`)
  return findings
}

/** Files that need each other at run time: the order in which they load then decides whether they work. */
function findFileCycles(project: Project, files: readonly string[]): string[] {
  const known = new Set(files)
  const cycle = findCycle(files, (path) =>
    sourceOf(project, path)
      .imports.filter(({ typeOnly, specifier }) => !typeOnly && specifier.startsWith('.'))
      .map(({ specifier }) => posix.join(posix.dirname(path), specifier))
      .filter((target) => known.has(target)),
  )
  return cycle ? [`${cycle[0]}: files import each other in a circle: ${cycle.join(' → ')}`] : []
}

/** The first circle found, closed (`a → b → a`), or undefined. */
export function findCycle(starts: readonly string[], next: (node: string) => readonly string[]): string[] | undefined {
  const done = new Set<string>()
  const path: string[] = []
  const follow = (node: string): string[] | undefined => {
    const seenAt = path.indexOf(node)
    if (seenAt !== -1) return [...path.slice(seenAt), node]
    if (done.has(node)) return undefined
    path.push(node)
    for (const other of next(node)) {
      const cycle = follow(other)
      if (cycle) return cycle
    }
    path.pop()
    done.add(node)
    return undefined
  }
  for (const start of starts) {
    const cycle = follow(start)
    if (cycle) return cycle
  }
  return undefined
}
