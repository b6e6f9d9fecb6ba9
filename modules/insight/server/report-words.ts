import { dictionary, type Language } from '../../../platform/contract/words.ts'
import { reportWordsEn } from './report-words.en.ts'
import { reportWordsNl } from './report-words.nl.ts'

const reportWords = dictionary(reportWordsNl, reportWordsEn)

export type ReportWords = (typeof reportWords)[Language]

export function reportWordsIn(language: Language): ReportWords {
  return reportWords[language]
}
