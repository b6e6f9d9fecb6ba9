import { parseSync } from 'oxc-parser'
import type { Project } from './project.ts'

export type Import = {
  readonly specifier: string
  /** True when nothing of it remains at run time (`import type`, `import { type A }`). */
  readonly typeOnly: boolean
  readonly line: number
}

export type Mention = { readonly name: string; readonly line: number }

/** What the checks need to know of one source file. */
export type Source = {
  readonly imports: readonly Import[]
  /** Reads of the clock (`new Date()`, `Date.now()`) and of the environment (`process.env`). */
  readonly clockReads: readonly Mention[]
  readonly environmentReads: readonly Mention[]
  /** Every identifier and property name as written. */
  readonly names: readonly Mention[]
  /** Every string and template text. */
  readonly texts: readonly Mention[]
  /** `export const Name = …`. */
  readonly exportedConstants: readonly Mention[]
  readonly comments: readonly Mention[]
}

type Node = { type: string; start: number; end: number; [key: string]: unknown }

const read = new WeakMap<Project, Map<string, Source>>()

export const isSource = (path: string): boolean => /\.(ts|tsx|js|jsx|mjs|cjs)$/.test(path)

export function sourceOf(project: Project, path: string): Source {
  const known = read.get(project) ?? new Map<string, Source>()
  read.set(project, known)
  const before = known.get(path)
  if (before) return before
  const source = readSource(path, project.read(path))
  known.set(path, source)
  return source
}

export function readSource(path: string, text: string): Source {
  const parsed = parseSync(path, text)
  const fault = parsed.errors.find((error) => String(error.severity) === 'Error')
  if (fault) throw new Error(`${path}: ${fault.message}`)

  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  const lineOf = (offset: number): number => {
    let low = 0
    let high = lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  const imports: Import[] = []
  const clockReads: Mention[] = []
  const environmentReads: Mention[] = []
  const names: Mention[] = []
  const texts: Mention[] = []
  const exportedConstants: Mention[] = []

  const addImport = (node: Node, source: unknown, typeOnly: boolean): void => {
    if (isNode(source) && typeof source['value'] === 'string')
      imports.push({ specifier: source['value'], typeOnly, line: lineOf(node.start) })
  }

  const visit = (node: Node): void => {
    switch (node.type) {
      case 'ImportDeclaration':
        addImport(node, node['source'], node['importKind'] === 'type' || allTypes(node['specifiers'], 'importKind'))
        return
      case 'ExportAllDeclaration':
        addImport(node, node['source'], node['exportKind'] === 'type')
        return
      case 'ExportNamedDeclaration':
        if (isNode(node['source'])) {
          addImport(node, node['source'], node['exportKind'] === 'type' || allTypes(node['specifiers'], 'exportKind'))
          return
        }
        for (const name of declaredConstants(node['declaration']))
          exportedConstants.push({ name, line: lineOf(node.start) })
        break
      case 'ImportExpression':
        addImport(node, node['source'], false)
        break
      case 'TSImportType':
        addImport(node, node['source'] ?? node['argument'], true)
        break
      case 'NewExpression':
        if (isNamed(node['callee'], 'Date') && isEmptyList(node['arguments']))
          clockReads.push({ name: 'new Date()', line: lineOf(node.start) })
        break
      case 'MemberExpression':
        if (isNamed(node['object'], 'Date') && isNamed(node['property'], 'now'))
          clockReads.push({ name: 'Date.now()', line: lineOf(node.start) })
        if (isNamed(node['object'], 'process') && isNamed(node['property'], 'env'))
          environmentReads.push({ name: 'process.env', line: lineOf(node.start) })
        break
      case 'Identifier':
      case 'PrivateIdentifier':
      case 'JSXIdentifier':
        if (typeof node['name'] === 'string') names.push({ name: node['name'], line: lineOf(node.start) })
        break
      case 'Literal':
        if (typeof node['value'] === 'string') texts.push({ name: node['value'], line: lineOf(node.start) })
        break
      case 'JSXText':
        if (typeof node['value'] === 'string') texts.push({ name: node['value'], line: lineOf(node.start) })
        break
      case 'TemplateElement': {
        const value = node['value'] as { raw?: string } | undefined
        if (value?.raw) texts.push({ name: value.raw, line: lineOf(node.start) })
        break
      }
      default:
    }
    for (const child of Object.values(node)) {
      if (Array.isArray(child)) for (const one of child) if (isNode(one)) visit(one)
      if (isNode(child)) visit(child)
    }
  }
  visit(parsed.program as unknown as Node)

  const fromProcess = imports.filter(({ specifier }) => specifier === 'node:process' || specifier === 'process')
  for (const { line } of fromProcess) environmentReads.push({ name: 'import of node:process', line })

  const comments = parsed.comments.map((comment) => ({ name: comment.value, line: lineOf(comment.start) }))
  return { imports, clockReads, environmentReads, names, texts, exportedConstants, comments }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

const isNamed = (value: unknown, name: string): boolean => isNode(value) && value['name'] === name

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

/** `import {}` and `import 'x'` run the file, so an empty list is not a type. */
const allTypes = (specifiers: unknown, kind: string): boolean =>
  Array.isArray(specifiers) && specifiers.length > 0 && specifiers.every((one) => isNode(one) && one[kind] === 'type')

function declaredConstants(declaration: unknown): string[] {
  if (!isNode(declaration) || declaration.type !== 'VariableDeclaration') return []
  const declarators = declaration['declarations']
  if (!Array.isArray(declarators)) return []
  return declarators.flatMap((one: unknown) =>
    isNode(one) && isNode(one['id']) && typeof one['id']['name'] === 'string' ? [one['id']['name']] : [],
  )
}
