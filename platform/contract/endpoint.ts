import { Type, type Static, type TSchema } from 'typebox'

export { Type, type Static, type TSchema }

/** Why data are used; every unit of work has exactly one. `none` sees no record about a young person. */
export const purposes = ['signalering', 'pga', 'groep', 'zvh', 'riec', 'preventie', 'none'] as const
export type Purpose = (typeof purposes)[number]

/** The purposes for which records about young people exist. */
export const personalPurposes = ['signalering', 'pga', 'groep', 'zvh', 'riec', 'preventie'] as const
export type PersonalPurpose = (typeof personalPurposes)[number]

/** Kinds of data, the columns of "who can see this". */
export const dataKinds = ['identity', 'contact', 'observation', 'education', 'care', 'criminal'] as const
export type DataKind = (typeof dataKinds)[number]

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * One door of the program. `allow` is a permission (`room.verb`), `signed-in` or, written out, `public`.
 * `purpose: 'asked'` takes the purpose from the input field of that name.
 */
export type Endpoint<Input extends TSchema = TSchema, Output extends TSchema = TSchema> = {
  readonly method: Method
  readonly path: `/${string}`
  readonly allow: string
  readonly purpose: Purpose | 'asked'
  readonly summary?: string
  readonly input: Input
  readonly output: Output
}

export type Endpoints = Readonly<Record<string, Endpoint>>

/** Declares the endpoints of a room; the object types the browser's call, drives the router and prints OpenAPI. */
export function endpoints<const E extends Endpoints>(declared: E): E {
  return declared
}

export type InputOf<E extends Endpoint> = Static<E['input']>
export type OutputOf<E extends Endpoint> = Static<E['output']>

/** The input of an endpoint that needs nothing. */
export const Nothing = Type.Object({}, { additionalProperties: false })

/** The answer of an endpoint that has nothing to tell. */
export const Done = Type.Object({ done: Type.Literal(true) }, { additionalProperties: false })

/** The answer is a file: the use case returns a `FileAnswer`. */
export const FileOutput = Type.Unsafe<FileAnswer>({ type: 'string', format: 'binary' })

/** A file as an answer; `filename` never holds the name of a person. */
export type FileAnswer = { readonly filename: string; readonly mediaType: string; readonly body: Uint8Array }

/** An object that refuses fields it does not know. */
export function Strict<const P extends Record<string, TSchema>>(properties: P, options: Record<string, unknown> = {}) {
  return Type.Object(properties, { additionalProperties: false, ...options })
}

export const Id = Type.String({ format: 'uuid', maxLength: 36 })
/** A day of this century or the one before; no file of ours speaks of another. */
export const DateOnly = Type.String({ format: 'date', maxLength: 10, pattern: '^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$' })
export const Moment = Type.String({ format: 'date-time', maxLength: 40 })

/** One line of text: no line breaks, trimmed length 1 to `max`. */
export function Line(max: number, options: Record<string, unknown> = {}) {
  return Type.String({
    minLength: 1,
    maxLength: max,
    pattern: '^[^\\r\\n\\t\\u0000-\\u001f]*\\S[^\\r\\n\\t\\u0000-\\u001f]*$',
    ...options,
  })
}

/** Text of several lines, 1 to `max` characters, without control characters. */
export function Prose(max: number, options: Record<string, unknown> = {}) {
  return Type.String({
    minLength: 1,
    maxLength: max,
    pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*\\S[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$',
    ...options,
  })
}

/** One of a few fixed words. */
export function OneOf<const W extends readonly string[]>(words: W, options: Record<string, unknown> = {}) {
  return Type.Unsafe<W[number]>({ type: 'string', enum: [...words], ...options })
}

export const Maybe = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
