import { Compile, type Validator } from 'typebox/compile'
import { Value } from 'typebox/value'
import type { TSchema } from '../contract/endpoint.ts'
import type { Fault } from '../contract/problem.ts'

type ValidationError = { keyword: string; instancePath: string; params: Record<string, unknown>; message: string }

const compiled = new WeakMap<object, Validator>()

function validatorOf(schema: TSchema): Validator {
  const known = compiled.get(schema)
  if (known) return known
  const made = Compile(schema)
  compiled.set(schema, made)
  return made
}

/** Checks input against its schema; answers the value, or every fault together. */
export function parseInput(
  schema: TSchema,
  raw: unknown,
  words: 'query' | 'body',
): { value: unknown } | { faults: Fault[] } {
  const unstorable = placeOfUnstorable(raw, '')
  if (unstorable !== null)
    return {
      faults: [
        fault(
          unstorable,
          'wrong-form',
          'Hier staan tekens in die we niet kunnen bewaren.',
          'This holds characters that we cannot keep.',
        ),
      ],
    }
  const value = words === 'query' ? Value.Convert(schema, raw) : raw
  const validator = validatorOf(schema)
  if (validator.Check(value)) return { value }
  return { faults: faultsOf([...validator.Errors(value)] as ValidationError[]) }
}

/** The parts of a path, each in the type that its schema asks for: a path is text, also where the body brings its own types. */
export function readPath(schema: TSchema, params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { properties = {} } = schema as { properties?: Readonly<Record<string, TSchema>> }
  return Object.fromEntries(
    Object.entries(params).map(([name, part]) => {
      const wanted = properties[name]
      return [name, wanted ? Value.Convert(wanted, part) : part]
    }),
  )
}

// PostgreSQL keeps no NUL and no half characters; anywhere in a request they are a fault of the request.
function placeOfUnstorable(value: unknown, place: string): string | null {
  if (typeof value === 'string')
    return value.includes('\u0000') ||
      /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value)
      ? place
      : null
  if (typeof value !== 'object' || value === null) return null
  for (const [name, part] of Object.entries(value)) {
    const at = place ? `${place}.${name}` : name
    const found = placeOfUnstorable(name, at.slice(0, 60)) ?? placeOfUnstorable(part, at)
    if (found !== null) return found
  }
  return null
}

/** True when an answer is as its contract says, with nothing more. */
export function isAsPromised(schema: TSchema, answer: unknown): boolean {
  return validatorOf(schema).Check(answer)
}

/** The answer without what its contract does not name. */
export function withoutUnknown(schema: TSchema, answer: unknown): unknown {
  return Value.Clean(schema, answer)
}

export function faultsOfAnswer(schema: TSchema, answer: unknown): Fault[] {
  return faultsOf([...validatorOf(schema).Errors(answer)] as ValidationError[])
}

function faultsOf(errors: readonly ValidationError[]): Fault[] {
  const faults = new Map<string, Fault>()
  for (const error of errors) {
    for (const fault of faultsOfError(error)) {
      if (!faults.has(fault.field)) faults.set(fault.field, fault)
    }
  }
  return [...faults.values()].slice(0, 100)
}

function faultsOfError(error: ValidationError): Fault[] {
  const place = error.instancePath.slice(1).replaceAll('/', '.')
  const at = (name: string) => (place ? `${place}.${name}` : name)
  const named = (key: string) => (Array.isArray(error.params[key]) ? (error.params[key] as string[]) : [])
  switch (error.keyword) {
    case 'required':
      return named('requiredProperties').map((name) =>
        fault(at(name), 'missing', 'Dit veld ontbreekt.', 'This field is missing.'),
      )
    case 'additionalProperties':
      return named('additionalProperties').map((name) =>
        fault(at(name.slice(0, 60)), 'unknown', 'Dit veld bestaat niet.', 'This field does not exist.'),
      )
    case 'boolean':
      return []
    case 'minLength':
      return [fault(place, 'too-short', 'Vul dit in.', 'Fill this in.')]
    case 'maxLength':
      return [
        fault(
          place,
          'too-long',
          `Maak dit korter: hooguit ${String(error.params.limit)} tekens.`,
          `Make this shorter: ${String(error.params.limit)} characters at most.`,
        ),
      ]
    case 'minItems':
      return [
        fault(
          place,
          'too-few',
          `Kies er minstens ${String(error.params.limit)}.`,
          `Choose at least ${String(error.params.limit)}.`,
        ),
      ]
    case 'maxItems':
      return [
        fault(place, 'too-many', `Hooguit ${String(error.params.limit)}.`, `${String(error.params.limit)} at most.`),
      ]
    case 'minimum':
    case 'exclusiveMinimum':
      return [
        fault(
          place,
          'too-low',
          `Vul een getal in vanaf ${String(error.params.limit)}.`,
          `Enter a number from ${String(error.params.limit)}.`,
        ),
      ]
    case 'maximum':
    case 'exclusiveMaximum':
      return [
        fault(
          place,
          'too-high',
          `Vul een getal in tot en met ${String(error.params.limit)}.`,
          `Enter a number up to ${String(error.params.limit)}.`,
        ),
      ]
    case 'format':
      return [formatFault(place, String(error.params.format))]
    case 'pattern':
      return [
        fault(
          place,
          'wrong-form',
          'Dit heeft niet de goede vorm, of er staan vreemde tekens in.',
          'This does not have the right form, or holds odd characters.',
        ),
      ]
    case 'enum':
    case 'const':
    case 'anyOf':
      return [fault(place, 'not-a-choice', 'Dit is geen van de keuzes.', 'This is none of the choices.')]
    case 'type':
      return [
        fault(
          place,
          'wrong-type',
          `Hier hoort iets anders (${String(error.params.type)}).`,
          `Something else belongs here (${String(error.params.type)}).`,
        ),
      ]
    default:
      return [fault(place, error.keyword, 'Dit klopt niet.', 'This is not right.')]
  }
}

function formatFault(place: string, format: string): Fault {
  if (format === 'date')
    return fault(
      place,
      'not-a-date',
      'Vul een datum in die bestaat (jjjj-mm-dd).',
      'Enter a date that exists (yyyy-mm-dd).',
    )
  if (format === 'uuid')
    return fault(place, 'not-an-id', 'Dit is geen geldig kenmerk.', 'This is not a valid identifier.')
  if (format === 'email')
    return fault(place, 'not-an-address', 'Dit is geen e-mailadres.', 'This is not an e-mail address.')
  return fault(place, 'wrong-form', 'Dit heeft niet de goede vorm.', 'This does not have the right form.')
}

function fault(field: string, code: string, message: string, messageEn: string): Fault {
  return { field, code, message, messageEn }
}
