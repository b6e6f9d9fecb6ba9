import { routes } from '../../../platform/server/routes.ts'
import { meetingEndpoints } from '../contract.ts'
import { finishAction, listActions } from './use-cases/actions.ts'
import { addFact, addOffenceCheck, markVictim, saySelf, settleDoubt, withdrawFact } from './use-cases/add-fact.ts'
import { addItem } from './use-cases/add-item.ts'
import { getItem, invite, noteAttendance, openItem } from './use-cases/attend.ts'
import { addAction, closeItem, decide, moveItem } from './use-cases/decide.ts'
import { giveJudgement, setIndicatorApart, withdrawJudgement } from './use-cases/judge.ts'
import { getMeeting, listMeetings, listSeries } from './use-cases/list-meetings.ts'
import { planMeeting } from './use-cases/plan-meeting.ts'
import { revealItemName } from './use-cases/reveal-item-name.ts'
import { closeMeeting, openMeeting, orderItems } from './use-cases/run-meeting.ts'

export const meetingRoutes = routes(meetingEndpoints, {
  listSeries,
  listMeetings,
  planMeeting,
  getMeeting,
  openMeeting,
  closeMeeting,
  addItem,
  orderItems,
  getItem,
  openItem,
  invite,
  noteAttendance,
  addFact,
  addOffenceCheck,
  withdrawFact,
  settleDoubt,
  giveJudgement,
  setIndicatorApart,
  withdrawJudgement,
  saySelf,
  markVictim,
  decide,
  addAction,
  finishAction,
  listActions,
  closeItem,
  moveItem,
  revealItemName,
})
