// In place of typebox in the browser. Schemas are checked by the server alone; the screens need their types, which cost nothing,
// and the words and addresses beside them. So here every schema is the same empty thing.
const nothing: unknown = new Proxy(() => {}, {
  get: (_target, name) => (name === Symbol.toPrimitive ? () => '' : nothing),
  apply: () => nothing,
})

export const Type = nothing
