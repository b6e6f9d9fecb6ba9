export {
  endAccess,
  giveAccess,
  type Grant,
  type GrantReason,
  type Holder,
  keepUntil,
  movePurpose,
  type NewSubject,
  openSubject,
  type PurposeMove,
  type SubjectType,
  toProfessional,
  toRole,
} from './storage.ts'
export { destroyOnFor, isRetentionRule, type RetentionRule, retentionRules, retentionWords } from './retention.ts'
