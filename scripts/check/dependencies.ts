import type { Project } from './project.ts'

/** No machine learning, embedding or language model near personal data (R-28, R-29). Matching is not learning: see docs/decisions. */
const learning: readonly RegExp[] = [
  /tensorflow/,
  /^@?tfjs/,
  /onnx/,
  /pytorch|torch\.?js/,
  /hugging-?face/,
  /^@xenova\//,
  /transformers/,
  /^openai$|\/openai$|openai-/,
  /anthropic/,
  /^@ai-sdk\//,
  /^ai$/,
  /langchain/,
  /llama/,
  /ollama/,
  /mistral/,
  /cohere/,
  /generative-ai/,
  /vertexai/,
  /bedrock-runtime/,
  /^brain\.?js$/,
  /^synaptic$/,
  /^ml-/,
  /^ml5$/,
  /^@?mljs/,
  /^natural$/,
  /^node-nlp$/,
  /embeddings?$/,
  /^embeddings?-/,
  /word2vec/,
  /fasttext/,
  /hnsw/,
  /faiss/,
  /pgvector/,
  /^chromadb$/,
  /pinecone/,
  /weaviate/,
  /qdrant/,
  /lightgbm/,
  /xgboost/,
  /random-?forest/,
  /deepseek/,
  /gpt-?\d|^gpt-/,
  /whisper/,
]

const learningExtensions =
  /create\s+extension\s+(if\s+not\s+exists\s+)?"?(vector|pgvector|pgml|madlib|ai|vectorize|pg_embedding)\b/i

/** Licences that a municipality may take in with an EUPL-1.2 product; another one asks for a decision. */
const acceptedLicences = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'Unlicense',
  'MPL-2.0',
  'OFL-1.1',
  'EUPL-1.2',
  'PostgreSQL',
  'Zlib',
])

export const isLearningPackage = (name: string): boolean => learning.some((pattern) => pattern.test(name))

/** `MIT`, `(MIT OR GPL-3.0)`, `MIT AND OFL-1.1`. */
export function isAcceptedLicence(expression: string): boolean {
  const alternatives = expression.replace(/[()]/g, '').split(/\s+OR\s+/i)
  return alternatives.some((one) => one.split(/\s+AND\s+/i).every((licence) => acceptedLicences.has(licence.trim())))
}

type Manifest = Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>>
type Lock = { packages?: Record<string, { dev?: boolean; license?: string; link?: boolean }> }

export function checkDependencies(project: Project): string[] {
  const findings: string[] = []
  const manifest = JSON.parse(project.read('package.json')) as Manifest
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const)
    for (const [name, version] of Object.entries(manifest[kind] ?? {})) {
      if (isLearningPackage(name))
        findings.push(`package.json: ${name}: no learning or language model on personal data (R-29)`)
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        findings.push(`package.json: ${name}@${version}: pin one exact version`)
    }
  if (project.files.includes('package-lock.json')) {
    const lock = JSON.parse(project.read('package-lock.json')) as Lock
    for (const [path, found] of Object.entries(lock.packages ?? {})) {
      const name = path.split('node_modules/').at(-1) ?? ''
      if (name === '' || path === '') continue
      if (isLearningPackage(name))
        findings.push(`package-lock.json: ${name}: no learning or language model on personal data (R-29)`)
      if (found.dev || found.link) continue
      if (found.license === undefined) findings.push(`package-lock.json: ${name} names no licence`)
      else if (!isAcceptedLicence(found.license))
        findings.push(`package-lock.json: ${name}: licence ${found.license} is not on the list`)
    }
  }
  for (const path of project.files.filter((file) => file.endsWith('.sql')))
    if (learningExtensions.test(project.read(path)))
      findings.push(`${path}: an extension that learns from or embeds data (R-29)`)
  return findings
}
