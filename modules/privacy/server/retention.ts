import type { Bilingual } from '../../../platform/contract/dutch.ts'
import { addMonths, type LocalDate } from '../../../platform/contract/working-days.ts'

type Rule = { readonly months: number; readonly words: Bilingual }

// Months are the longest time that a municipality may set; shorter is allowed, longer only by covenant (domain/law D3).
const rules = {
  'signal-not-taken-up-6-months': {
    months: 6,
    words: {
      nl: 'Een signaal dat niet is opgepakt, wordt uiterlijk zes maanden na het sluiten vernietigd.',
      en: 'A signal that was not taken up is destroyed six months after it was closed at the latest.',
    },
  },
  'signal-in-progress-6-months': {
    months: 6,
    words: {
      nl: 'Een signaal in behandeling waaruit geen zaak komt, wordt zes maanden na ontvangst vernietigd.',
      en: 'A signal in progress from which no case comes is destroyed six months after it was received.',
    },
  },
  'signal-in-progress-extended-once': {
    months: 12,
    words: {
      nl: 'De bewaartermijn van dit signaal is één keer met zes maanden verlengd, met een reden. Nog een keer kan niet.',
      en: 'The time this signal is kept was extended once by six months, with a reason. It cannot be extended again.',
    },
  },
  'case-1-year-after-close': {
    months: 12,
    words: {
      nl: 'Een zaak blijft na het sluiten één jaar leesbaar voor de casusregisseur en de privacyfunctionaris en wordt dan vernietigd.',
      en: 'A case stays readable for the case director and the privacy officer for one year after it was closed and is then destroyed.',
    },
  },
  'group-1-year-after-step-7': {
    months: 12,
    words: {
      nl: 'Een groep wordt één jaar na stap 7 vernietigd.',
      en: 'A group is destroyed one year after step 7.',
    },
  },
} as const satisfies Record<string, Rule>

/** Which rule gives a subject its day of destruction; stored with the subject and shown beside the date. */
export type RetentionRule = keyof typeof rules

/**
 * The day of destruction that a rule gives. `from` is the day the rule counts from: closing (signal not taken up, case),
 * receipt (signal in progress, also when extended), or the end of step 7 (group).
 */
export function destroyOnFor(rule: RetentionRule, from: LocalDate): LocalDate {
  return addMonths(from, rules[rule].months)
}
