import type { Purpose } from '../../../platform/contract/endpoint.ts'
import type { JobHandler } from '../../../platform/server/jobs.ts'
import { type Actor, perform, type Platform, systemActor } from '../../../platform/server/work.ts'
import { listOrganisationsWithRole } from '../../identity/server/index.ts'
import { endLook, listDueLooks } from './match-storage.ts'
import { lookForMatches } from './use-cases/look-for-matches.ts'

export const peopleJobNames = ['people.look-for-matches'] as const

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
    const system = systemActor(municipalityId)
    const { due, organisations } = await perform(platform, system, 'none', async (work) => {
      const looks = await listDueLooks(work, atOnce)
      work.record({ name: 'matches-due-listed', details: { due: looks.length } })
      return { due: looks, organisations: await listOrganisationsWithRole(work, 'information-coordinator') }
    })
    for (const look of due) {
      for (const organisationId of organisations) {
        kept += await perform(platform, lookingFor(municipalityId, organisationId), look.purpose as Purpose, (work) =>
          lookForMatches(work, look),
        )
      }
    }
    await perform(platform, system, 'none', async (work) => {
      for (const look of due) await endLook(work, look)
      work.record({ name: 'matches-looked-for-everywhere', details: { looked: due.length } })
    })
  }
  return kept
}

/** Each minute: nothing is asked of a municipality in which nothing was told. */
export function peopleJobs(platform: Platform): readonly JobHandler[] {
  return [
    {
      name: 'people.look-for-matches',
      rhythm: '* * * * *',
      run: async () => void (await lookForMatchesEverywhere(platform)),
    },
  ]
}
