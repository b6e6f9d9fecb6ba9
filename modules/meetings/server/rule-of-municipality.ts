import type { Work } from '../../../platform/server/work.ts'
import { targetGroupRules, type TargetGroupRule } from './target-group-rule.ts'

/** The target-group rule that this municipality chose. */
export async function findTargetGroupRule(work: Work): Promise<TargetGroupRule> {
  const row = await work.db
    .selectFrom('identity.municipality')
    .where('municipality_id', '=', work.actor.municipalityId)
    .select('target_group_rule')
    .executeTakeFirstOrThrow()
  return targetGroupRules[row.target_group_rule]
}
