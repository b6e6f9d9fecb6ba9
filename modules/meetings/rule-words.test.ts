import { expect, test } from 'vitest'
import { ruleFacts } from './rule-words.ts'
import { targetGroupRules } from './server/target-group-rule.ts'

test('the screen says of each rule what the rule itself says', () => {
  for (const rule of Object.values(targetGroupRules)) {
    expect(ruleFacts[rule.id]).toEqual({
      ageMin: rule.ageMin,
      ageMax: rule.ageMax,
      offenceMax: rule.offenceMax,
      opiumAct: rule.offenceCounter === 'opium-act',
      quote: rule.quote,
      source: rule.source,
    })
  }
})
