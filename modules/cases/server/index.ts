import './tables.ts'

export { listClocks } from './clocks.ts'
export { addMember } from './use-cases/case-team.ts'
export { closeCase } from './use-cases/close-case.ts'
export { acceptCase, changeAve } from './use-cases/direct-case.ts'
export { addCaseFact, addOffenceNumber, addProtectiveFact } from './use-cases/facts.ts'
export {
  addTask,
  extendCase,
  finishTask,
  noteTalk,
  planTalk,
  recordCaseMeeting,
  recordProgress,
} from './use-cases/follow.ts'
export { answerDeferral, deferInforming, listDeferrals, recordInformed } from './use-cases/inform.ts'
export { makeLetter, noteLetterSent } from './use-cases/letters.ts'
export { type NewCase, openCase } from './use-cases/open-case.ts'
export {
  addGoal,
  addIntervention,
  finishIntervention,
  moveGoal,
  settlePlan,
  writeOwnView,
  writeWhy,
} from './use-cases/plan.ts'
