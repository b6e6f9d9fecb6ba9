import { sourceOf } from './source.ts'
import { containsPhrase, wordsOf } from './words.ts'
import type { Project } from './project.ts'

/**
 * Class C: characteristics of birth and belief have no field at all, and no person has a score or a rank
 * . A BSN has no field either until a care room with a legal basis asks for it.
 */
const forbidden: readonly { readonly why: string; readonly names: readonly string[] }[] = [
  {
    why: 'class C has no field (R-04, R-35)',
    names: [
      'etniciteit',
      'etnisch',
      'etnische',
      'ethnicity',
      'ethnic',
      'afkomst',
      'migratieachtergrond',
      'migration_background',
      'nationaliteit',
      'nationality',
      'nationaliteiten',
      'nationalities',
      'citizenship',
      'religie',
      'religion',
      'religieus',
      'religious',
      'geloof',
      'geloofsovertuiging',
      'levensovertuiging',
      'geboorteland',
      'geboorteplaats',
      'birthplace',
      'birth_place',
      'place_of_birth',
      'birth_country',
      'country_of_birth',
      'armoede',
      'poverty',
      'eenoudergezin',
      'single_parent',
      'gezinssamenstelling',
      'family_composition',
      'sekse',
      'geslacht',
      'sex',
      'gender',
      'seksuele_gerichtheid',
      'sexual_orientation',
      'huidskleur',
      'skin_colour',
      'skin_color',
    ],
  },
  {
    why: 'no person has a score, a rank or a risk level (R-09)',
    names: [
      'score',
      'scores',
      'risicoscore',
      'risk_score',
      'risk_level',
      'risk_rank',
      'risk_class',
      'risk_colour',
      'risk_color',
      'risiconiveau',
      'risicoklasse',
      'ranking',
      'person_rank',
      'severity_rank',
      'threat_level',
      'indicator_count',
      'indicators_count',
    ],
  },
  { why: 'no citizen service number here (R-15)', names: ['bsn', 'burgerservicenummer', 'citizen_service_number'] },
]

const phrases = forbidden.flatMap(({ why, names }) => names.map((name) => ({ name, why, phrase: wordsOf(name) })))

/** Why this name may not be a field, or undefined. */
export function judgeField(name: string): string | undefined {
  const words = wordsOf(name)
  const hit = phrases.find(({ phrase }) => containsPhrase(words, phrase))
  return hit && `${hit.name}: ${hit.why}`
}

/** SQL without its comments and its strings: what is left names tables, columns and functions. Line numbers stay. */
export function sqlNames(sql: string): { name: string; line: number }[] {
  const keepLines = (text: string): string => text.replace(/[^\n]/g, ' ')
  const bare = sql
    .replace(/\/\*[\s\S]*?\*\//g, keepLines)
    .replace(/--[^\n]*/g, keepLines)
    .replace(/'(?:[^']|'')*'/g, keepLines)
  return bare
    .split('\n')
    .flatMap((text, index) => [...text.matchAll(/[\p{L}_][\p{L}\d_]*/gu)].map(([name]) => ({ name, line: index + 1 })))
}

/** Looks at the two places where a field of a person can come into being: the tables and the contracts. */
export function checkPersonalWords(project: Project): string[] {
  const findings: string[] = []
  const judge = (path: string, mentions: readonly { name: string; line: number }[]): void => {
    for (const { name, line } of mentions) {
      const reason = judgeField(name)
      if (reason !== undefined) findings.push(`${path}:${line}: ${name}: ${reason}`)
    }
  }
  for (const path of project.files) {
    if (/^migrations\/.*\.sql$/.test(path)) judge(path, sqlNames(project.read(path)))
    if (/^modules\/[^/]+\/((contract|catalogue)\.ts|server\/(.*\/)?(tables|present)\.ts)$/.test(path)) {
      const source = sourceOf(project, path)
      // A literal such as Type.Literal('ethnicity') would be a field in disguise; a sentence is not.
      judge(path, [...source.names, ...source.texts.filter(({ name }) => /^[\p{L}\d_.-]+$/u.test(name))])
    }
  }
  return [...new Set(findings)]
}
