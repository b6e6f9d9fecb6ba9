import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import {
  dataKinds,
  type DataKind,
  personalPurposes,
  type PersonalPurpose,
} from '../../../platform/contract/endpoint.ts'
import { testPlatform } from '../../../platform/server/testing/test-platform.ts'
import { perform } from '../../../platform/server/work.ts'
import type { GuideLine } from '../contract.ts'
import { agreed, aNetwork, type Member, type Network } from './a-network.ts'
import { readGuide, whyNot } from './use-cases/read-guide.ts'
import { resumePurpose, stopPurpose } from './use-cases/stop-purpose.ts'

const platform = await testPlatform(new Date('2026-11-22T09:00:00Z'))
let network: Network

beforeAll(async () => {
  network = await aNetwork(platform, 9001)
  const all = (kinds: readonly DataKind[], direction: 'gives' | 'receives') =>
    kinds.map((kind) => ({ kind, direction }))
  await agreed(platform, network, {
    title: 'Convenant Signalering',
    terms: {
      municipality: all(['identity', 'observation', 'education', 'criminal'], 'receives'),
      school: [
        { kind: 'observation' },
        { kind: 'education', note: 'alleen dagen en lessen', article: 'art. 5' },
        { kind: 'criminal' },
        ...all(['identity', 'criminal', 'care'], 'receives'),
      ],
      care: [
        { kind: 'observation', condition: 'with-consent', ground: 'Jeugdwet art. 7.3.11, met toestemming' },
        { kind: 'care' },
      ],
      clinic: all(['care'], 'receives'),
      police: [{ kind: 'criminal', ground: 'Wpg art. 20' }],
    },
  })
})

async function guide(
  sender: Member,
  receiver: Member,
  purpose: PersonalPurpose = 'signalering',
  of: Network = network,
): Promise<Record<DataKind, GuideLine>> {
  const lines = await perform(platform, of.teacher, 'none', (work) =>
    readGuide(work, { senderId: of.ids[sender], receiverId: of.ids[receiver], purpose }),
  )
  expect(lines.map(({ kind }) => kind)).toEqual(dataKinds)
  return Object.fromEntries(lines.map((line) => [line.kind, line])) as Record<DataKind, GuideLine>
}

test('what was agreed may be shared, with its ground, article, limit, covenant and contact point', async () => {
  const { observation, education } = await guide('school', 'municipality')
  expect(observation).toMatchObject({
    answer: 'may',
    reason: 'agreed',
    ground: 'AVG art. 6 lid 1 onder e',
    article: 'art. 4',
    covenant: { title: 'Convenant Signalering', contactPoint: 'Privacyfunctionaris' },
  })
  expect(education).toMatchObject({ answer: 'may', article: 'art. 5', note: 'alleen dagen en lessen' })
})

test('what was left out of a covenant in which both sit, may not', async () => {
  expect((await guide('school', 'municipality')).contact).toMatchObject({
    answer: 'may-not',
    reason: 'not-agreed',
    ground: null,
    covenant: { title: 'Convenant Signalering' },
  })
})

test('care gives with consent only, and care data to care alone, whatever a covenant says', async () => {
  expect((await guide('care', 'municipality')).observation).toMatchObject({
    answer: 'with-consent',
    ground: 'Jeugdwet art. 7.3.11, met toestemming',
  })
  expect((await guide('care', 'clinic')).care).toMatchObject({ answer: 'with-consent', reason: 'consent-first' })
  expect((await guide('care', 'school')).care).toMatchObject({ answer: 'may-not', reason: 'care-stays-with-care' })
})

test('criminal data come from police and prosecution alone, and never reach a school, whatever a covenant says', async () => {
  expect((await guide('school', 'municipality')).criminal).toMatchObject({
    answer: 'only-by-police',
    reason: 'police-gives-it',
  })
  expect((await guide('police', 'municipality')).criminal).toMatchObject({ answer: 'may', ground: 'Wpg art. 20' })
  expect((await guide('police', 'school')).criminal).toMatchObject({
    answer: 'may-not',
    reason: 'not-for-this-receiver',
  })
})

test('what stays within one organisation needs no covenant', async () => {
  expect((await guide('centre', 'centre')).observation).toMatchObject({ answer: 'may', reason: 'own-organisation' })
})

test('without a covenant nothing may, nor for a purpose that it does not name', async () => {
  expect((await guide('centre', 'municipality')).observation).toMatchObject({
    answer: 'may-not',
    reason: 'no-covenant',
    covenant: null,
  })
  expect((await guide('school', 'municipality', 'pga')).observation.answer).toBe('may-not')
})

test('the guide says that a covenant expired, has yet to begin, or was left', async () => {
  const other = await aNetwork(platform, 9003)
  const receives = { kind: 'observation', direction: 'receives' } as const
  const terms = { school: [{}], municipality: [receives] }
  const reason = async () => (await guide('school', 'municipality', 'signalering', other)).observation
  await agreed(platform, other, { title: 'Oud', from: '2024-01-01', until: '2026-11-21', terms })
  expect(await reason()).toMatchObject({
    answer: 'may-not',
    reason: 'covenant-expired',
    covenant: { title: 'Oud', validUntil: '2026-11-21' },
  })
  await agreed(platform, other, { title: 'Straks', from: '2026-11-23', terms })
  expect(await reason()).toMatchObject({ reason: 'covenant-not-yet', covenant: { validFrom: '2026-11-23' } })
  await agreed(platform, other, { title: 'Weg', left: { school: '2026-11-21' }, terms })
  expect(await reason()).toMatchObject({ reason: 'left-or-not-joined', covenant: { title: 'Weg' } })
  await agreed(platform, other, { title: 'Nu', until: '2026-11-22', terms })
  expect(await reason(), 'the last day still counts').toMatchObject({ answer: 'may', covenant: { title: 'Nu' } })
})

test('from the moment that a purpose is stopped the guide says no, and yes again when it goes on', async () => {
  const other = await aNetwork(platform, 9004)
  const covenantId = await agreed(platform, other, {
    terms: { school: [{}], municipality: [{ direction: 'receives' }] },
  })
  const answer = async () => (await guide('school', 'municipality', 'signalering', other)).observation
  const officer = <T>(act: Parameters<typeof perform<T>>[3]) => perform(platform, other.officer, 'none', act)
  expect((await answer()).answer).toBe('may')
  await officer((work) => stopPurpose(work, { covenantId, purpose: 'signalering', reason: 'Klacht.' }))
  expect(await answer()).toMatchObject({ answer: 'may-not', reason: 'purpose-stopped', covenant: { id: covenantId } })
  await officer((work) => resumePurpose(work, { covenantId, purpose: 'signalering' }))
  expect((await answer()).answer).toBe('may')
})

test('of several receivers the reason is told that comes nearest to a yes', async () => {
  const why = await perform(platform, network.teacher, 'none', (work) => {
    work.record({ name: 'sharing-guide-read' })
    const { school, centre, municipality } = network.ids
    return whyNot(work, { senderId: school, receiverIds: [centre, municipality], purpose: 'signalering' }, ['contact'])
  })
  expect(why.get('contact')).toMatchObject({ reason: 'not-agreed', receiver: { name: 'municipality' } })
})

test('an organisation of another municipality does not exist for the guide', async () => {
  const elsewhere = await aNetwork(platform, 9005)
  await expect(
    perform(platform, network.teacher, 'none', (work) =>
      readGuide(work, { senderId: elsewhere.ids.school, receiverId: network.ids.school, purpose: 'signalering' }),
    ),
  ).rejects.toMatchObject({ code: 'not-found' })
})

const members: readonly Member[] = ['municipality', 'school', 'care', 'clinic', 'police', 'halt']
const term = fc.record({
  direction: fc.constantFrom('gives' as const, 'receives' as const),
  purpose: fc.constantFrom('signalering' as const, 'pga' as const),
  kind: fc.constantFrom(...dataKinds),
  condition: fc.constantFrom('free' as const, 'with-consent' as const),
})
const terms = fc.uniqueArray(term, {
  maxLength: 8,
  selector: ({ direction, purpose, kind }) => `${direction} ${purpose} ${kind}`,
})
const covenant = fc.record({
  from: fc.constantFrom('2026-01-01', '2026-11-22', '2026-12-01'),
  until: fc.constantFrom(null, '2026-12-31'),
  stopped: fc.subarray(['signalering', 'pga'] as const),
  terms: fc.record(Object.fromEntries(members.map((member) => [member, terms])), { requiredKeys: [] }),
})

test('the guide says yes exactly where the policies open, and then always names the ground and the covenant', async () => {
  let municipalityId = 9100
  await fc.assert(
    fc.asyncProperty(fc.array(covenant, { maxLength: 3 }), async (covenants) => {
      const world = await aNetwork(platform, ++municipalityId)
      for (const { stopped, ...said } of covenants) {
        const id = await agreed(platform, world, said)
        await platform.owner.query('update partners.covenant set stopped_purposes = $1 where id = $2', [stopped, id])
      }
      for (const purpose of personalPurposes.slice(0, 2))
        for (const sender of members)
          for (const receiver of members) {
            const { rows } = await platform.owner.query<{ kind: DataKind }>(
              `select k.kind from unnest($1::text[]) k(kind) where privacy.sharing_key($2, $3, k.kind) in
                (select key from privacy.shared_keys_of($4, $5, $3, '2026-11-22') key)`,
              [dataKinds, world.ids[sender], purpose, municipalityId, world.ids[receiver]],
            )
            for (const line of Object.values(await guide(sender, receiver, purpose, world))) {
              const open = rows.some(({ kind }) => kind === line.kind)
              const foreign = line.kind === 'criminal' && !['police', 'halt'].includes(sender)
              expect(['may', 'with-consent'].includes(line.answer), JSON.stringify(line)).toBe(open && !foreign)
              if (['may', 'with-consent'].includes(line.answer) && sender !== receiver)
                expect(line).toMatchObject({ ground: expect.any(String), covenant: { title: expect.any(String) } })
            }
          }
    }),
    { numRuns: 12 },
  )
}, 60_000)
