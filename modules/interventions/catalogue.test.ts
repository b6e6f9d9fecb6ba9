import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type CatalogueIntervention, catalogueInterventions, interventionMapKinds } from './catalogue.ts'

const domain = new URL('../../../shared/domain/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, domain), 'utf8')
const inSource = (kind: string): string | undefined => interventionMapKinds.find(({ id }) => id === kind)?.inSource

test('there are 34 interventions of six kinds, each in both languages and with a source', () => {
  expect(catalogueInterventions).toHaveLength(34)
  expect(new Set(catalogueInterventions.map(({ kind }) => kind))).toEqual(
    new Set(interventionMapKinds.map(({ id }) => id)),
  )
  for (const { name, target, provider, sources } of catalogueInterventions as readonly CatalogueIntervention[]) {
    expect([name, target, provider].every(({ nl, en }) => nl !== '' && en !== '')).toBe(true)
    expect(sources.length).toBeGreaterThan(0)
  }
})

test.skipIf(!existsSync(domain))('the interventions are those of the source', () => {
  type Row = {
    id: string
    nl: string
    type: string
    also?: string[]
    target: string
    provider: string
    seed: string
    status?: string
    note?: string
  }
  expect(
    catalogueInterventions.map(({ id, name, kind, alsoKinds, target, provider, status, note, sources }) => ({
      id,
      nl: name.nl,
      type: inSource(kind),
      also: alsoKinds.map(inSource),
      target: target.nl,
      provider: provider.nl,
      idea: status === 'idea',
      noted: note !== null,
      seed: [...new Set(sources.map((code) => code.slice(1, 4)))].join(','),
    })),
  ).toEqual(
    (JSON.parse(read('interventions.json')) as Row[]).map(
      ({ id, nl, type, also = [], target, provider, seed, status, note }) => ({
        id,
        nl,
        type,
        also,
        target,
        provider,
        idea: status === 'idee',
        noted: note !== undefined,
        seed,
      }),
    ),
  )
})

test.skipIf(!existsSync(domain))('every source code is a line of the inventory', () => {
  const inventory = read('seed-inventory.md')
  for (const { sources } of catalogueInterventions)
    for (const code of sources) expect(inventory).toContain(`\`${code}\``)
})
