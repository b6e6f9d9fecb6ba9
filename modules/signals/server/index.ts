import './tables.ts'

export {
  type Clock,
  getSignals,
  listClocks,
  observationsOf,
  type SignalForMeeting,
  type SignalObservation,
} from './signals-for-rooms.ts'
export { signalJobNames, signalJobs } from './jobs.ts'
export { feedbackGiven, moveToMeeting, noteDecision, putOnAgenda } from './use-cases/decide-in-meeting.ts'
export { askConsult, finishCallBack, listCallBacks } from './use-cases/ask-consult.ts'
export { answerQuestion, askQuestion } from './use-cases/ask-question.ts'
export { closeSignal } from './use-cases/close-signal.ts'
export { getSignal } from './use-cases/get-signal.ts'
export { giveFeedback } from './use-cases/give-feedback.ts'
export { markReady } from './use-cases/mark-ready.ts'
export { registerSignal } from './use-cases/register-signal.ts'
export { findDoublesInImport } from './use-cases/find-doubles-in-import.ts'
export { importSignals } from './use-cases/import-signals.ts'
export { type ListFault, readSignalList, type SignalList } from './signal-list/read-signal-list.ts'
export { intakePages } from './intake/pages.ts'
export { followedPages } from './intake/followed-pages.ts'
export { aTown, type Town } from './a-town.ts'
export { aSignal } from './fixtures.ts'
