import type { Endpoint } from '../contract/endpoint.ts'
import { ProblemBody } from '../contract/problem.ts'
import type { Route } from './routes.ts'

/** OpenAPI 3.1 of all routes, printed from the same contracts that type the browser and drive the router. */
export function openApi(routes: readonly Route[], version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { name, endpoint } of routes) {
    const path = endpoint.path.replace(/:([A-Za-z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Voorkant',
      version,
      description: 'Every answer holds only what its reader may see. Faults and refusals are application/problem+json.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/api/v1' }],
    components: {
      schemas: { Problem: ProblemBody },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'voorkant-session' } },
    },
    paths,
  }
}

type ObjectSchema = { properties?: Record<string, unknown>; required?: string[] }

function operation(name: string, endpoint: Endpoint): Record<string, unknown> {
  const inPath = new Set([...endpoint.path.matchAll(/:([A-Za-z]+)/g)].map((match) => match[1]))
  const input = endpoint.input as ObjectSchema
  const properties = Object.entries(input.properties ?? {})
  const required = new Set(input.required ?? [])
  const inQuery = endpoint.method === 'GET' || endpoint.method === 'DELETE'
  const parameters = properties
    .filter(([field]) => inPath.has(field) || inQuery)
    .map(([field, schema]) => ({
      name: field,
      in: inPath.has(field) ? 'path' : 'query',
      required: inPath.has(field) || required.has(field),
      schema,
    }))
  const body = Object.fromEntries(properties.filter(([field]) => !inPath.has(field)))
  const output = endpoint.output as { format?: string }
  const mediaType = output.format === 'binary' ? 'application/octet-stream' : 'application/json'
  return {
    operationId: name,
    ...(endpoint.summary ? { summary: endpoint.summary } : {}),
    'x-allow': endpoint.allow,
    'x-purpose': endpoint.purpose,
    ...(endpoint.allow === 'public' ? {} : { security: [{ session: [] }] }),
    parameters,
    ...(inQuery
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: bodySchema(endpoint.input, body, inPath) } },
          },
        }),
    responses: {
      200: { description: 'Done', content: { [mediaType]: { schema: endpoint.output } } },
      default: {
        description: 'Fault or refusal',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function bodySchema(
  input: unknown,
  properties: Record<string, unknown>,
  inPath: ReadonlySet<string | undefined>,
): Record<string, unknown> {
  const schema = input as ObjectSchema & Record<string, unknown>
  if (!schema.properties) return schema
  return { ...schema, properties, required: (schema.required ?? []).filter((field) => !inPath.has(field)) }
}
