import { routes } from '../../../platform/server/routes.ts'
import { signalEndpoints } from '../contract.ts'
import { askConsult, finishCallBack, listCallBacks } from './use-cases/ask-consult.ts'
import { answerQuestion, askQuestion } from './use-cases/ask-question.ts'
import { closeSignal } from './use-cases/close-signal.ts'
import { extendRetention } from './use-cases/extend-retention.ts'
import { findDoublesInImport } from './use-cases/find-doubles-in-import.ts'
import { getSignal, getWeighing } from './use-cases/get-signal.ts'
import { giveFeedback } from './use-cases/give-feedback.ts'
import { getAcuteRoutes, getSignalSharing } from './use-cases/guide-signaller.ts'
import { countSignals, listQueue } from './use-cases/list-queue.ts'
import { listSignalImports } from './use-cases/list-signal-imports.ts'
import { markReady } from './use-cases/mark-ready.ts'
import { findOwnSignal, getOwnSignal, listOwnSignals } from './use-cases/own-signals.ts'
import { registerSignal, registerSignalForCaller } from './use-cases/register-signal.ts'

export const signalRoutes = routes(signalEndpoints, {
  registerSignal,
  registerSignalForCaller,
  askConsult,
  listCallBacks,
  finishCallBack,
  getAcuteRoutes,
  getSignalSharing,
  listQueue,
  countSignals,
  getSignal,
  getWeighing,
  askQuestion,
  markReady,
  giveFeedback,
  closeSignal,
  extendRetention,
  listOwnSignals,
  getOwnSignal,
  findOwnSignal,
  answerQuestion,
  listSignalImports,
  findDoublesInImport,
})
