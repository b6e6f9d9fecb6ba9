import { expect, test } from 'vitest'
import { checkGlossary, readGlossary } from './glossary.ts'
import { projectOf } from './project.ts'

const head = '| Nederlands | In code | Meaning | Not in code | Not on screen |\n|---|---|---|---|---|\n'
const signal = '| signaal | `signals`, `Signal` | what somebody saw | `alert` | `melding` |\n'
const contract = "import { Type } from 'typebox'\nexport const Signal = Type.Object({})\n"

test('a row gives its words', () => {
  const { terms, faults } = readGlossary(head + signal)
  expect(faults).toEqual([])
  expect(terms).toEqual([
    {
      dutch: 'signaal',
      codeNames: ['signals', 'Signal'],
      meaning: 'what somebody saw',
      notInCode: ['alert'],
      notOnScreen: ['melding'],
      line: 3,
    },
  ])
})

test('a table with other columns is a fault and not skipped', () => {
  expect(readGlossary('| Word | Meaning |\n|---|---|\n').faults).toHaveLength(1)
})

test('a row with a missing cell is a fault', () => {
  expect(readGlossary(`${head}| signaal | \`Signal\` | what somebody saw |\n`).faults).toHaveLength(1)
})

test('all is well when each room and each schema has its row', () => {
  const project = projectOf({ 'GLOSSARY.md': head + signal, 'modules/signals/contract.ts': contract })
  expect(checkGlossary(project, { signals: [] })).toEqual([])
})

test('a room without a row is a finding', () => {
  const project = projectOf({ 'GLOSSARY.md': head + signal })
  expect(checkGlossary(project, { signals: [], attic: [] })).toEqual(['GLOSSARY.md: no row for the room attic'])
})

test('a schema without a row is a finding, another constant is not', () => {
  const project = projectOf({
    'GLOSSARY.md': head + signal,
    'modules/signals/contract.ts': `${contract}export const Receipt = Strict({})\nexport const limit = 3\n`,
  })
  expect(checkGlossary(project, { signals: [] })).toEqual([
    'modules/signals/contract.ts:3: Receipt has no row in GLOSSARY.md',
  ])
})

test('a forbidden word in a name is a finding, as a part of another word it is not', () => {
  const project = projectOf({
    'GLOSSARY.md': head + signal,
    'modules/signals/server/signal.ts':
      'export const openAlerts = 1\nexport const newAlert = 2\nexport const alerting = 3\n',
  })
  const findings = checkGlossary(project, { signals: [] })
  expect(findings).toHaveLength(1)
  expect(findings[0]).toContain('signal.ts:2: newAlert: say signals, not alert')
})

test('a forbidden word on the screen is a finding, in code outside a dictionary it is not', () => {
  const project = projectOf({
    'GLOSSARY.md': head + signal,
    'modules/signals/web/text.nl.ts': "export const text = { title: 'Nieuwe melding', fault: 'Foutmelding' }\n",
    'modules/signals/server/signal.ts': "export const origin = 'melding'\n",
  })
  expect(checkGlossary(project, { signals: [] })).toEqual([
    'modules/signals/web/text.nl.ts:1: “melding” on the screen: say signaal (GLOSSARY.md:3)',
  ])
})

test('one name is explained once', () => {
  const project = projectOf({ 'GLOSSARY.md': head + signal + signal })
  expect(checkGlossary(project, { signals: [] })).toHaveLength(2)
})

test('a schema of one room does not share its name with one of another room', () => {
  const project = projectOf({
    'GLOSSARY.md': head + signal,
    'modules/meetings/contract.ts': contract,
    'modules/signals/contract.ts': contract,
  })
  expect(checkGlossary(project, { signals: [] }).join()).toContain('one name, one meaning')
})
