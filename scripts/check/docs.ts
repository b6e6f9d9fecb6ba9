import { posix } from 'node:path'
import type { Project } from './project.ts'

/** Markdown without code: links and commands in fenced blocks are read apart. */
const withoutFences = (text: string): string =>
  text.replace(/^(```|~~~)[^\n]*\n[\s\S]*?^\1\s*$/gm, (block) => block.replace(/[^\n]/g, ''))

/** The anchor that a heading gets on a code forge. */
export const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[^\p{L}\d\s_-]/gu, '')
    .replace(/\s/g, '-')

const anchorsOf = (text: string): Set<string> =>
  new Set([...withoutFences(text).matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, heading]) => anchorOf(heading ?? '')))

const scriptsThatNpmKnows = new Set(['ci', 'install', 'version', 'pack', 'audit', 'ls', 'exec'])

export function checkDocs(project: Project): string[] {
  const findings: string[] = []
  const folders = new Set(project.files.flatMap((path) => foldersOf(path)))
  const manifest = JSON.parse(project.read('package.json')) as { scripts?: Record<string, string> }
  const scripts = new Set(Object.keys(manifest.scripts ?? {}))

  for (const path of project.files.filter((file) => file.endsWith('.md'))) {
    const text = project.read(path)
    const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length
    const bare = withoutFences(text)
    const links = [
      ...bare.matchAll(/\[[^\]]*\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g),
      ...bare.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm),
      ...bare.matchAll(/<(?:img|a)\s[^>]*?(?:src|href)="([^"]+)"/g),
    ]
    for (const link of links) {
      const target = link[1] ?? ''
      if (/^[a-z][a-z0-9+.-]*:/i.test(target)) continue
      const [file = '', anchor] = target.split('#')
      const wanted = file === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(file)).replace(/\/$/, '')
      if (!project.files.includes(wanted) && !folders.has(wanted))
        findings.push(`${path}:${lineOf(link.index)}: the link ${target} leads nowhere`)
      else if (anchor !== undefined && wanted.endsWith('.md') && !anchorsOf(project.read(wanted)).has(anchor))
        findings.push(`${path}:${lineOf(link.index)}: ${file || 'this page'} has no heading #${anchor}`)
    }
    for (const command of text.matchAll(/\bnpm (?:run(?:-script)? ([\w:.-]+)|(test|start)\b)/g)) {
      const name = command[1] ?? command[2] ?? ''
      if (!scripts.has(name) && !scriptsThatNpmKnows.has(name))
        findings.push(`${path}:${lineOf(command.index)}: package.json has no script ${name}`)
    }
  }
  return [...findings, ...checkListing(project), ...checkRoomPages(project)]
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'))
}

/** ARCHITECTURE.md lists every folder of `app`, `modules` and `platform` as `modules/signals/`, and none that is not there. */
function checkListing(project: Project): string[] {
  if (!project.files.includes('ARCHITECTURE.md')) return ['ARCHITECTURE.md is missing']
  const listed = new Set(
    [...project.read('ARCHITECTURE.md').matchAll(/^((?:app|modules|platform)\/[\w-]+)\/(?=\s|$)/gm)].flatMap(
      ([, folder]) => folder ?? [],
    ),
  )
  const present = new Set(
    project.files.flatMap((path) => /^((?:app|modules|platform)\/[\w-]+)\//.exec(path)?.[1] ?? []),
  )
  return [
    ...[...present].filter((folder) => !listed.has(folder)).map((folder) => `ARCHITECTURE.md does not list ${folder}/`),
    ...[...listed]
      .filter((folder) => !present.has(folder))
      .map((folder) => `ARCHITECTURE.md lists ${folder}/, which is not there`),
  ]
}

/** Each room says in its README what it is for, its words, and what it must never do. */
function checkRoomPages(project: Project): string[] {
  const rooms = new Set(project.files.flatMap((path) => /^modules\/([\w-]+)\//.exec(path)?.[1] ?? []))
  return [...rooms]
    .filter((room) => !project.files.includes(`modules/${room}/README.md`))
    .map((room) => `modules/${room}/README.md is missing: what the room is for, its words, what it must never do`)
}
