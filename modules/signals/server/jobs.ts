import type { JobHandler } from '../../../platform/server/jobs.ts'
import { perform, type Platform, systemActor } from '../../../platform/server/work.ts'
import { countDueFeedback } from './use-cases/count-due-feedback.ts'

export const signalJobNames = ['signals.count-due-feedback'] as const

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

/** Each working morning, before people start. */
export function signalJobs(platform: Platform): readonly JobHandler[] {
  return [
    { name: 'signals.count-due-feedback', rhythm: '30 7 * * 1-5', run: () => countDueFeedbackEverywhere(platform) },
  ]
}
