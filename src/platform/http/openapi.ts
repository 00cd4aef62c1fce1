import * as z from 'zod'
import type { Routes } from '../endpoint.ts'

const Problem = {
  type: 'object',
  properties: {
    type: { type: 'string', description: 'the literal of the refusal' },
    title: { type: 'string', description: 'a sentence in the language of Accept-Language' },
    status: { type: 'integer' },
    about: { type: 'object', description: 'the facts of the sentence' },
  },
  required: ['type', 'title', 'status'],
}

/** The OpenAPI 3.1 document of all routes, made from the same data the server runs on. */
export function openApi(routes: Routes, version: string) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [key, endpoint] of Object.entries(routes)) {
    const [method = '', path = ''] = key.split(' ')
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
    const open = path.replaceAll(/:(\w+)/g, '{$1}')
    paths[open] ??= {}
    paths[open][method.toLowerCase()] = {
      summary: endpoint.summary,
      description: `Needs: ${endpoint.may}`,
      tags: [path.split('/')[1]],
      ...(endpoint.may === 'anyone' ? { security: [] } : {}),
      ...request(method, names, z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' })),
      responses: {
        200: {
          description: 'done',
          content: json(z.toJSONSchema(endpoint.output, { io: 'input', unrepresentable: 'any' })),
        },
        default: {
          description: ['refused', ...Object.keys(endpoint.sorry)].join(', '),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Meydan', version, license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' } },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }],
    components: {
      schemas: { Problem },
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'an API key of the workspace' } },
    },
    paths,
  }
}

const json = (schema: unknown) => ({ 'application/json': { schema } })

type ObjectSchema = { properties?: Record<string, unknown>; required?: string[] }

/** What the path names is a path parameter; the rest is the query, or the body where there is one. */
function request(method: string, inPath: string[], schema: ObjectSchema) {
  const properties = Object.entries(schema.properties ?? {})
  const parameter = ([name, type]: [string, unknown]) => ({
    name,
    in: inPath.includes(name) ? 'path' : 'query',
    required: inPath.includes(name) || (schema.required ?? []).includes(name),
    schema: type,
  })
  if (method === 'GET' || method === 'DELETE') return { parameters: properties.map(parameter) }
  const body = properties.filter(([name]) => !inPath.includes(name))
  return {
    parameters: properties.filter(([name]) => inPath.includes(name)).map(parameter),
    requestBody: {
      content: json({
        type: 'object',
        properties: Object.fromEntries(body),
        required: (schema.required ?? []).filter((name) => !inPath.includes(name)),
      }),
    },
  }
}
