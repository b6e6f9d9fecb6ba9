import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  aveResponsibilities,
  avePhases,
  caseOutcomes,
  entryRoutes,
  interventionKinds,
  isRiskFactorCode,
  motives,
  protectiveFactors,
  riskFactor,
  riskFactors,
} from './catalogue.ts'

const domain = new URL('../../../shared/domain/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, domain), 'utf8')
const groupInSource = { individual: 'individueel', family: 'gezin', social: 'sociaal' }
type Factor = { id: string; group: string; nl: string; en: string; use: 'A' | 'B' | 'C' }
type Source = {
  factors: Factor[]
  motives: { id: string; nl: string; en: string; use?: 'B' }[]
  entryRoutes: { nl: string; en: string; urgent?: true }[]
  increasedRiskGroups: { id: string; nl: string }[]
}

test('four factors are class A and twelve are class B; there is no other class', () => {
  expect(riskFactors.filter((factor) => factor.class === 'A').map(({ id }) => id)).toEqual([
    'RF-I4',
    'RF-I5',
    'RF-G3',
    'RF-S2',
  ])
  expect(riskFactors.filter((factor) => factor.class === 'B')).toHaveLength(12)
  expect(riskFactors).toHaveLength(16)
})

test('only a class A factor is an indicator', () => {
  for (const { id } of riskFactors) expect(riskFactor(id).indicator !== undefined).toBe(riskFactor(id).class === 'A')
})

test('the ids of class C factors and of risk groups are no codes here', () => {
  for (const id of ['RF-I1', 'RF-G1', 'RF-G5', 'RF-S3', 'RF-S5', 'RF-S6', 'RF-S7', 'GR-2', 'GR-7', '', 'toString'])
    expect(isRiskFactorCode(id)).toBe(false)
  const text = readFileSync(new URL('catalogue.ts', import.meta.url), 'utf8')
  expect(text).not.toMatch(/RF-(I1|G1|G5|S3|S5|S6|S7)\b|GR-\d/)
})

test('addiction as a motive is for care only, and coercion is the one urgent way in', () => {
  expect(motives.filter((motive) => motive.class === 'B').map(({ id }) => id)).toEqual(['MOT-6'])
  expect(entryRoutes.filter(({ urgent }) => urgent).map(({ id }) => id)).toEqual(['coercion'])
})

test('AVE has four phases and assigns four things', () => {
  expect(avePhases.map(({ id }) => id)).toEqual([1, 2, 3, 4])
  expect(aveResponsibilities.map(({ name }) => name.nl)).toEqual([
    'Casusregie',
    'Procesregie',
    'Operationele verantwoordelijkheid',
    'Bestuurlijke verantwoordelijkheid',
  ])
})

test('every ending of a case has its own words in both languages', () => {
  expect(new Set(caseOutcomes.flatMap(({ name }) => [name.nl, name.en])).size).toBe(caseOutcomes.length * 2)
})

test.skipIf(!existsSync(domain))('risk factors, motives and ways in are those of the source, without class C', () => {
  const source = JSON.parse(read('risk-factors.json')) as Source
  expect(
    riskFactors.map(({ id, group, name, class: use }) => ({ id, group: groupInSource[group], ...name, use })),
  ).toEqual(
    source.factors.filter(({ use }) => use !== 'C').map(({ id, group, nl, en, use }) => ({ id, group, nl, en, use })),
  )
  expect(motives.map(({ id, name, class: use }) => ({ id, ...name, use }))).toEqual(
    source.motives.map(({ id, nl, en, use = 'A' }) => ({ id, nl, en, use })),
  )
  expect(entryRoutes.map(({ name, urgent }) => ({ ...name, urgent }))).toEqual(
    source.entryRoutes.map(({ nl, en, urgent = false }) => ({ nl, en, urgent })),
  )
  const text = readFileSync(new URL('catalogue.ts', import.meta.url), 'utf8')
  for (const { nl } of [...source.factors.filter(({ use }) => use === 'C'), ...source.increasedRiskGroups])
    expect(text).not.toContain(nl)
})

test.skipIf(!existsSync(domain))('the ten protective factors are those of the source, unread words included', () => {
  type Row = { id: string; nl: string; en: string; description: string | null }
  expect(
    protectiveFactors.map(({ id, name, description }) => ({ id, ...name, description: description?.nl ?? null })),
  ).toEqual(
    (JSON.parse(read('protective-factors.json')) as Row[]).map(({ id, nl, en, description }) => ({
      id,
      nl,
      en,
      description,
    })),
  )
})

test.skipIf(!existsSync(domain))('the kinds of intervention are those that the source’s interventions have', () => {
  const types = (JSON.parse(read('interventions.json')) as { type: string; also?: string[] }[]).flatMap(
    ({ type, also = [] }) => [type, ...also],
  )
  expect(new Set(interventionKinds.map(({ inSource }) => inSource))).toEqual(
    new Set(types.filter((type) => type !== 'preventie')),
  )
})

test.skipIf(!existsSync(domain))('every source code in the catalogue is a line of the inventory', () => {
  const inventory = read('seed-inventory.md')
  const text = readFileSync(new URL('catalogue.ts', import.meta.url), 'utf8')
  const codes = [...text.matchAll(/'(A\d{3}-\d{3})'/g)].map(([, code]) => code as string)
  expect(codes.length).toBeGreaterThan(10)
  for (const code of codes) expect(inventory).toContain(`\`${code}\``)
})
