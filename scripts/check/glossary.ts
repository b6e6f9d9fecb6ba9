import { isSource, sourceOf } from './source.ts'
import { containsPhrase, wordsOf } from './words.ts'
import type { Project } from './project.ts'
import type { Rooms } from './boundaries.ts'

export type Term = {
  readonly dutch: string
  /** The names that code uses for it, as written between backticks. */
  readonly codeNames: readonly string[]
  readonly meaning: string
  /** Words that may not stand for it in names in the code, and on the screen. */
  readonly notInCode: readonly string[]
  readonly notOnScreen: readonly string[]
  readonly line: number
}

const columns = ['Nederlands', 'In code', 'Meaning', 'Not in code', 'Not on screen']

const backticked = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, word]) => word ?? [])

/** Reads every table of the glossary; a table with other columns is a fault, so that no row is silently skipped. */
export function readGlossary(text: string): { terms: Term[]; faults: string[] } {
  const terms: Term[] = []
  const faults: string[] = []
  let inTable = false
  for (const [index, row] of text.split('\n').entries()) {
    const line = index + 1
    if (!row.startsWith('|')) {
      inTable = false
      continue
    }
    const cells = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    if (!inTable) {
      inTable = true
      if (cells.join('|') !== columns.join('|'))
        faults.push(`GLOSSARY.md:${line}: the columns are ${columns.join(' | ')}`)
      continue
    }
    if (cells.every((cell) => /^:?-+:?$/.test(cell))) continue
    const [dutch = '', code = '', meaning = '', notInCode = '', notOnScreen = ''] = cells
    if (cells.length !== columns.length)
      faults.push(`GLOSSARY.md:${line}: a row has ${columns.length} cells, not ${cells.length}`)
    else if (dutch === '' || meaning === '')
      faults.push(`GLOSSARY.md:${line}: a term needs its Dutch word and its meaning`)
    terms.push({
      dutch,
      codeNames: backticked(code),
      meaning,
      notInCode: backticked(notInCode),
      notOnScreen: backticked(notOnScreen),
      line,
    })
  }
  return { terms, faults }
}

/** The fictional town in app/world speaks Dutch, also in the names of what it tells. */
const isHeldToWords = (path: string): boolean =>
  isSource(path) && /^(app|modules|platform|e2e)\//.test(path) && !path.startsWith('app/world/')

const isScreenText = (path: string): boolean => /(text|words)(\.[a-z]{2})?\.ts$/.test(path)

/** Schemas are the only constants of a contract whose name begins with a capital: a schema and its type share it. */
const isSchema = ({ name }: { name: string }): boolean => /^\p{Lu}/u.test(name)

/** Every room and every schema has a row; the words that a row forbids occur nowhere. */
export function checkGlossary(project: Project, rooms: Rooms): string[] {
  if (!project.files.includes('GLOSSARY.md')) return ['GLOSSARY.md is missing']
  const { terms, faults } = readGlossary(project.read('GLOSSARY.md'))
  const findings = [...faults]

  const named = new Map<string, number>()
  for (const term of terms)
    for (const name of term.codeNames) {
      const before = named.get(name)
      if (before !== undefined)
        findings.push(`GLOSSARY.md:${term.line}: ${name} is explained on line ${before} already`)
      named.set(name, term.line)
    }
  for (const room of Object.keys(rooms)) if (!named.has(room)) findings.push(`GLOSSARY.md: no row for the room ${room}`)

  const declaredIn = new Map<string, string>()
  for (const path of project.files.filter((file) => /^modules\/[^/]+\/contract\.ts$/.test(file)))
    for (const { name, line } of sourceOf(project, path).exportedConstants.filter(isSchema)) {
      const other = declaredIn.get(name)
      if (other !== undefined)
        findings.push(`${path}:${line}: ${name} is something else in ${other}; one name, one meaning`)
      declaredIn.set(name, path)
      if (!named.has(name)) findings.push(`${path}:${line}: ${name} has no row in GLOSSARY.md`)
    }

  const code = terms.flatMap((term) => term.notInCode.map((word) => ({ word, term, phrase: wordsOf(word) })))
  const screen = terms.flatMap((term) => term.notOnScreen.map((word) => ({ word, term, phrase: wordsOf(word) })))
  for (const path of project.files.filter(isHeldToWords)) {
    const source = sourceOf(project, path)
    for (const { name, line } of firstOfEach(source.names)) {
      const words = wordsOf(name)
      for (const { word, term, phrase } of code)
        if (containsPhrase(words, phrase))
          findings.push(
            `${path}:${line}: ${name}: say ${term.codeNames[0] ?? term.dutch}, not ${word} (GLOSSARY.md:${term.line})`,
          )
    }
    if (!isScreenText(path)) continue
    for (const { name, line } of source.texts) {
      const words = wordsOf(name)
      for (const { word, term, phrase } of screen)
        if (containsPhrase(words, phrase))
          findings.push(`${path}:${line}: “${word}” on the screen: say ${term.dutch} (GLOSSARY.md:${term.line})`)
    }
  }
  return findings
}

function firstOfEach(mentions: readonly { name: string; line: number }[]): { name: string; line: number }[] {
  const first = new Map<string, { name: string; line: number }>()
  for (const mention of mentions) if (!first.has(mention.name)) first.set(mention.name, mention)
  return [...first.values()]
}
