import type { JobHandler } from '../../../platform/server/jobs.ts'
import { perform, type Platform, systemActor } from '../../../platform/server/work.ts'
import { deleteOldImports } from './import-storage.ts'
import { countDueFeedback } from './use-cases/count-due-feedback.ts'

export const signalJobNames = ['signals.count-due-feedback', 'signals.forget-imports'] as const

/** Counts in every municipality, each in its own unit of work, whom we owe feedback. */
export async function countDueFeedbackEverywhere(platform: Platform): Promise<void> {
  const { rows } = await platform.pool.query<{ municipality_id: number }>(
    'select municipality_id from identity.municipality order by 1',
  )
  for (const { municipality_id: municipalityId } of rows) {
    const counts = await perform(platform, systemActor(municipalityId), 'none', countDueFeedback)
    if (counts.overdue > 0) platform.log.warn({ municipalityId, ...counts }, 'feedback overdue')
  }
}

/** Forgets in every municipality who imported which list, when its signals have had their time. */
export async function forgetImports(platform: Platform): Promise<void> {
  const { rows } = await platform.pool.query<{ municipality_id: number }>(
    'select municipality_id from identity.municipality order by 1',
  )
  for (const { municipality_id: municipalityId } of rows) {
    await perform(platform, systemActor(municipalityId), 'none', async (work) => {
      work.record({ name: 'signal-imports-forgotten', details: { imports: await deleteOldImports(work) } })
    })
  }
}

export function signalJobs(platform: Platform): readonly JobHandler[] {
  return [
    // Each working morning, before people start.
    { name: 'signals.count-due-feedback', rhythm: '30 7 * * 1-5', run: () => countDueFeedbackEverywhere(platform) },
    { name: 'signals.forget-imports', rhythm: '50 2 * * *', run: () => forgetImports(platform) },
  ]
}
