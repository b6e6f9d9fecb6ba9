import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { openLog } from '../../platform/server/log.ts'
import { testPlatform } from '../../platform/server/testing/test-platform.ts'
import { perform, systemActor } from '../../platform/server/work.ts'
import { actorOf, aMunicipality, anOrganisation, aProfessional } from '../../modules/identity/server/index.ts'
import { testServer, visit } from './testing/signed-in.ts'

test('what goes wrong on our side is in the log by its number, with the place and without data', async () => {
  const platform = await testPlatform()
  const said: string[] = []
  const keep = new Writable({
    write: (chunk, _encoding, done) => {
      said.push(String(chunk))
      done()
    },
  })
  const app = await testServer({ ...platform, log: openLog('info', keep) })
  await aMunicipality(platform, { id: 9001, name: 'Merenbroek' })
  const teacher = await perform(platform, systemActor(9001), 'none', async (work) => {
    const organisationId = await anOrganisation(work, { name: 'Sluiskamp', chain: 'education', kind: 'school' })
    const professionalId = await aProfessional(work, {
      organisationId,
      givenName: 'Ilse',
      familyName: 'Bakker',
      functionTitle: 'docent',
      email: 'i.bakker@sluiskamp.example',
      roles: ['signaller'],
    })
    return actorOf({ municipalityId: 9001, professionalId, organisationId, chain: 'education', roles: ['signaller'] })
  })
  const visitor = await visit(app, platform, teacher)
  await platform.owner.query('revoke insert on identity.draft from voorkant_app')

  const { status, body } = await visitor.ask('PUT', '/drafts/signal', { content: 'Geheim van Thijs' })

  expect([status, body.code]).toEqual([500, 'our-fault'])
  const failed = said.map((line) => JSON.parse(line)).find((line) => line.msg === 'request failed')
  expect(failed).toMatchObject({ level: 50, requestId: body.requestId })
  expect(failed.err).toMatchObject({ message: 'database error 42501', code: '42501' })
  expect(failed.err.stack).toContain('upsertDraft')
  expect(said.join('')).not.toContain('Thijs')
  await app.close()
})
