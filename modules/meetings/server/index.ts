import './tables.ts'

export { insertSeries } from './storage.ts'
export { finishAction } from './use-cases/actions.ts'
export { addFact, addOffenceCheck, saySelf } from './use-cases/add-fact.ts'
export { addItem } from './use-cases/add-item.ts'
export { noteAttendance, openItem } from './use-cases/attend.ts'
export { addAction, closeItem, decide } from './use-cases/decide.ts'

export { planMeeting } from './use-cases/plan-meeting.ts'
export { closeMeeting, openMeeting } from './use-cases/run-meeting.ts'
