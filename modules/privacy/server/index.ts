import './tables.ts'

export {
  anyOf,
  endAccess,
  giveAccess,
  type Grant,
  type GrantReason,
  grantedKinds,
  type Holder,
  countOtherViewers,
  idsOf,
  keepUntil,
  lastingKinds,
  listRetention,
  listSubjects,
  lookAt,
  whileLookingAt,
  movePurpose,
  type NewSubject,
  openSubject,
  type PurposeMove,
  type SeenSubject,
  type Subjects,
  type SubjectType,
  toProfessional,
  toRole,
} from './storage.ts'
export { destroyOnFor, type RetentionRule } from './retention.ts'
export { accessTo, readersOf } from './access-storage.ts'
export { destroyEverywhere, privacyJobNames, privacyJobs, sealEverywhere } from './jobs.ts'
