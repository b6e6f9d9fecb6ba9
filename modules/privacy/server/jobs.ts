import type { JobHandler } from '../../../platform/server/jobs.ts'
import { perform, systemActor, type Platform } from '../../../platform/server/work.ts'
import { destroyExpired } from './use-cases/destroy-expired.ts'

export const privacyJobNames = ['privacy.destroy-expired', 'privacy.seal-audit'] as const

async function municipalityIds(platform: Platform): Promise<number[]> {
  const { rows } = await platform.pool.query<{ municipality_id: number }>(
    'select municipality_id from identity.municipality order by 1',
  )
  return rows.map((row) => row.municipality_id)
}

/** Destroys in every municipality what is past its day; each in its own transaction, so that one failure stops no other. */
export async function destroyEverywhere(platform: Platform): Promise<void> {
  for (const municipalityId of await municipalityIds(platform)) {
    await perform(platform, systemActor(municipalityId), 'none', destroyExpired)
  }
}

/** Seals the audit lines that are complete, and writes the newest seal to the log, outside the database. */
export async function sealEverywhere(platform: Platform): Promise<void> {
  for (const municipalityId of await municipalityIds(platform)) {
    await platform.pool.query('select audit.seal_batch($1, $2)', [municipalityId, platform.clock()])
  }
  const { rows } = await platform.pool.query<{ municipality_id: number; batch: number; hash: string }>(
    'select municipality_id, batch, hash from audit.heads()',
  )
  for (const { municipality_id, batch, hash } of rows)
    platform.log.info({ municipalityId: municipality_id, batch, hash }, 'audit sealed')
}

export function privacyJobs(platform: Platform): readonly JobHandler[] {
  return [
    { name: 'privacy.destroy-expired', rhythm: '30 2 * * *', run: () => destroyEverywhere(platform) },
    { name: 'privacy.seal-audit', rhythm: '* * * * *', run: () => sealEverywhere(platform) },
  ]
}
