import type { JobHandler } from '../../../platform/server/jobs.ts'
import { type Actor, perform, type Platform, systemActor } from '../../../platform/server/work.ts'
import type { Purpose } from '../../../platform/contract/endpoint.ts'
import { actorOf, listOrganisationsWithRole, listProfessionals } from '../../identity/server/index.ts'
import { isUnderWay } from './doubles/doubles-search.ts'
import { deleteEndedSearches, findSearch, forgetWork, updateSearch } from './doubles/doubles-storage.ts'
import { takeStep } from './doubles/search-step.ts'
import { type DueLook, endLook, listDueLooks, putOffLook } from './match-storage.ts'
import { lookForMatches } from './use-cases/look-for-matches.ts'

export const searchDoublesJob = 'people.search-doubles'
export const peopleJobNames = [
  'people.look-for-matches',
  searchDoublesJob,
  'people.take-up-searches',
  'people.forget-searches',
] as const

/** Other searches get a turn after this long; the rest of this one goes to the end of the queue. */
const turnMs = 20_000
/** A search that went no step further for this long was left behind by a server that stopped. */
const leftBehindMs = 120_000

type Search = { readonly municipalityId: number; readonly searchId: string }

/**
 * Takes a search step by step, each in its own transaction; the next turn goes on where this one was. The command line and
 * the demo take it to the end in one turn.
 */
export async function goOnSearching(
  platform: Platform,
  search: Search,
  turn: 'one-turn' | 'to-the-end' = 'one-turn',
): Promise<void> {
  const begun = platform.clock().getTime()
  for (;;) {
    const starter = await starterNow(platform, search)
    if (!starter) return
    const state = await perform(platform, starter.actor, starter.purpose, (work) => takeStep(work, search.searchId))
    if (state === undefined || !isUnderWay({ state })) return
    if (turn === 'one-turn' && platform.clock().getTime() - begun >= turnMs) return anotherTurn(platform, search)
  }
}

async function anotherTurn(platform: Platform, { municipalityId, searchId }: Search): Promise<void> {
  await perform(platform, systemActor(municipalityId), 'none', async (work) => {
    await work.enqueue(searchDoublesJob, { municipalityId, searchId })
    work.record({ name: 'doubles-search-gets-another-turn', details: { searchId } })
  })
}

/** Who started it, with the roles and the organisation of this moment; ends the search of who may not compare any more. */
async function starterNow(
  platform: Platform,
  { municipalityId, searchId }: Search,
): Promise<{ actor: Actor; purpose: Purpose } | undefined> {
  return perform(platform, systemActor(municipalityId), 'none', async (work) => {
    const search = await findSearch(work, searchId)
    work.record({ name: 'doubles-searcher-looked-up', details: { searchId } })
    if (!search || !isUnderWay(search)) return undefined
    const found = (await listProfessionals(work)).find(({ id }) => id === search.searchedBy)
    const actor =
      found &&
      actorOf({
        municipalityId,
        professionalId: found.id,
        organisationId: found.organisationId,
        chain: found.chain,
        roles: found.roles,
      })
    if (!actor?.permissions.has('people.compare')) {
      await updateSearch(work, searchId, { ...search, state: 'not-allowed' })
      await forgetWork(work, searchId)
      work.record({ name: 'doubles-search-not-allowed', details: { searchId } })
      return undefined
    }
    return { actor, purpose: search.purpose as Purpose }
  })
}

/** Takes up every search that a stopped server left behind. */
export async function takeUpSearches(platform: Platform): Promise<void> {
  const { rows } = await platform.pool.query<{ municipality_id: number; id: string }>(
    'select municipality_id, id from people.searches_standing_still($1)',
    [new Date(platform.clock().getTime() - leftBehindMs)],
  )
  for (const { municipality_id: municipalityId, id: searchId } of rows)
    await goOnSearching(platform, { municipalityId, searchId })
}

/** Destroys in every municipality the searches that are past their day, with their piles. */
export async function forgetSearches(platform: Platform): Promise<void> {
  const { rows } = await platform.pool.query<{ municipality_id: number }>(
    'select municipality_id from identity.municipality order by 1',
  )
  for (const { municipality_id: municipalityId } of rows) {
    await perform(platform, systemActor(municipalityId), 'none', async (work) => {
      work.record({ name: 'doubles-searches-destroyed', details: { searches: await deleteEndedSearches(work) } })
    })
  }
}

const atOnce = 200

/**
 * The program that looks for the information coordinators of one organisation: it holds their role and no name, so that it
 * finds what they may all see, and can decide nothing.
 */
export function lookingFor(municipalityId: number, organisationId: number): Actor {
  return {
    municipalityId,
    professionalId: null,
    organisationId,
    chain: null,
    roles: ['information-coordinator'],
    permissions: new Set(['people.compare']),
  }
}

/** Looks for matches wherever something was told or changed, each record in its own unit of work. Answers how many it kept. */
export async function lookForMatchesEverywhere(platform: Platform): Promise<number> {
  const { rows } = await platform.pool.query<{ municipality_id: number }>(
    'select municipality_id from people.municipalities_due() due(municipality_id)',
  )
  let kept = 0
  for (const { municipality_id: municipalityId } of rows) {
    try {
      kept += await lookForMatchesIn(platform, municipalityId)
    } catch (error) {
      platform.log.error({ municipalityId, ...faultOf(error) }, 'no matches looked for in this municipality')
    }
  }
  return kept
}

async function lookForMatchesIn(platform: Platform, municipalityId: number): Promise<number> {
  const system = systemActor(municipalityId)
  const { due, organisations } = await perform(platform, system, 'none', async (work) => {
    const looks = await listDueLooks(work, atOnce)
    work.record({ name: 'matches-due-listed', details: { due: looks.length } })
    return { due: looks, organisations: await listOrganisationsWithRole(work, 'information-coordinator') }
  })
  let kept = 0
  const failed = new Set<DueLook>()
  for (const look of due) {
    for (const organisationId of organisations) {
      try {
        kept += await perform(platform, lookingFor(municipalityId, organisationId), look.purpose as Purpose, (work) =>
          lookForMatches(work, look),
        )
      } catch (error) {
        const { subjectId } = look
        platform.log.error(
          { municipalityId, organisationId, subjectId, ...faultOf(error) },
          'looking for matches failed',
        )
        failed.add(look)
      }
    }
  }
  await perform(platform, system, 'none', async (work) => {
    for (const look of due) await (failed.has(look) ? putOffLook(work, look) : endLook(work, look))
    work.record({ name: 'matches-looked-for-everywhere', details: { looked: due.length, failed: failed.size } })
  })
  return kept
}

/** What a log may say of a fault: its own words can repeat what was told of somebody. */
function faultOf(error: unknown): { readonly fault: string; readonly code: string | undefined } {
  const { name, code } = error as Error & { readonly code?: string }
  return { fault: name, code }
}

/** Each minute: nothing is asked of a municipality in which nothing was told. */
export function peopleJobs(platform: Platform): readonly JobHandler[] {
  return [
    {
      name: 'people.look-for-matches',
      rhythm: '* * * * *',
      run: async () => void (await lookForMatchesEverywhere(platform)),
    },
    {
      name: searchDoublesJob,
      run: ({ municipalityId, searchId }) =>
        goOnSearching(platform, { municipalityId: Number(municipalityId), searchId: String(searchId) }),
    },
    { name: 'people.take-up-searches', rhythm: '* * * * *', run: () => takeUpSearches(platform) },
    { name: 'people.forget-searches', rhythm: '40 2 * * *', run: () => forgetSearches(platform) },
  ]
}
