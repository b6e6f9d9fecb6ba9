import type { FileAnswer } from '../../../platform/contract/endpoint.ts'
import { type PdfData, renderPdf } from '../../../platform/server/pdf/index.ts'
import { routes, type SignedIn } from '../../../platform/server/routes.ts'
import { perform, type Platform, type Work } from '../../../platform/server/work.ts'
import { caseEndpoints } from '../contract.ts'
import { refuse } from './case-at-hand.ts'
import { addMember, endMember } from './use-cases/case-team.ts'
import { closeCase } from './use-cases/close-case.ts'
import { acceptCase, changeAve, declineCase, handOverCase, listCaseOffers, offerCase } from './use-cases/direct-case.ts'
import {
  addCaseFact,
  addOffenceNumber,
  addProtectiveFact,
  markCaseVictim,
  withdrawCaseFact,
  withdrawProtectiveFact,
} from './use-cases/facts.ts'
import {
  addTask,
  extendCase,
  finishTask,
  noteTalk,
  planTalk,
  recordCaseMeeting,
  recordProgress,
} from './use-cases/follow.ts'
import { answerDeferral, deferInforming, listDeferrals, recordInformed } from './use-cases/inform.ts'
import { makeLetter, noteLetterSent, readLetter } from './use-cases/letters.ts'
import {
  addGoal,
  addIntervention,
  finishIntervention,
  moveGoal,
  settlePlan,
  writeOwnView,
  writeWhy,
} from './use-cases/plan.ts'
import { getCase, listMyCases, listMyTasks } from './use-cases/read-cases.ts'
import { getPlan, readPlanPaper } from './use-cases/young-person-plan.ts'

// A paper is read in one unit of work and printed after it: no transaction waits for a document.
async function print<T extends 'letter' | 'plan'>(
  platform: Platform,
  signedIn: SignedIn | null,
  template: T,
  read: (work: Work) => Promise<{ paper: PdfData[T]; madeAt: Date; filename: string }>,
): Promise<FileAnswer> {
  if (!signedIn) return refuse('not-found')
  const { paper, madeAt, filename } = await perform(platform, signedIn.actor, 'pga', read)
  return { filename, mediaType: 'application/pdf', body: await renderPdf(template, paper, madeAt) }
}

export const caseRoutes = routes(caseEndpoints, {
  listMyCases,
  getCase,
  acceptCase,
  declineCase,
  listCaseOffers,
  offerCase,
  writeWhy,
  writeOwnView,
  recordInformed,
  deferInforming,
  listDeferrals,
  answerDeferral,
  addMember,
  endMember,
  addCaseFact,
  addOffenceNumber,
  withdrawCaseFact,
  addProtectiveFact,
  withdrawProtectiveFact,
  markCaseVictim,
  addGoal,
  moveGoal,
  addIntervention,
  finishIntervention,
  settlePlan,
  recordProgress,
  recordCaseMeeting,
  planTalk,
  noteTalk,
  addTask,
  finishTask,
  listMyTasks,
  changeAve,
  handOverCase,
  extendCase,
  makeLetter,
  noteLetterSent,
  getLetterFile: {
    open: (platform, input, _exchange, signedIn) =>
      print(platform, signedIn, 'letter', (work) => readLetter(work, input)),
  },
  getPlan,
  getPlanFile: {
    open: (platform, input, _exchange, signedIn) =>
      print(platform, signedIn, 'plan', (work) => readPlanPaper(work, input)),
  },
  closeCase,
})
