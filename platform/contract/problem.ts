import { Type, type Static } from 'typebox'

/** One fault in a request: where, and what must be true there. */
export const Fault = Type.Object({
  field: Type.String(),
  code: Type.String(),
  message: Type.String(),
  messageEn: Type.String(),
})
export type Fault = Static<typeof Fault>

/** What went wrong, as application/problem+json (RFC 9457), with all faults together. */
export const ProblemBody = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  detail: Type.Optional(Type.String()),
  titleEn: Type.Optional(Type.String()),
  detailEn: Type.Optional(Type.String()),
  requestId: Type.String(),
  faults: Type.Optional(Type.Array(Fault)),
  facts: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
})
export type ProblemBody = Static<typeof ProblemBody>
