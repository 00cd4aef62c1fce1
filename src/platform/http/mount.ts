import type { Context, Hono } from 'hono'
import * as z from 'zod'
import type { Endpoint, Permission, Routes, Visitor, Who } from '../endpoint.ts'
import { json } from './json.ts'
import { edgeProblem, problem } from './problem.ts'

/** How the edge learns who is asking: made by the desk, handed over in main.ts. */
export type Reception = {
  visitor: (request: Request) => Promise<Visitor>
  /** The visitor at work in the workspace the request names, or the only or last one; null when there is none. */
  member: (visitor: Visitor, request: Request) => Promise<Who | null>
  may: (who: Who, permission: Permission) => boolean
}

/** Adds a slice's routes below /api/v1; every answer says how many milliseconds the desk had it in hand. */
export function mount(http: Hono, routes: Routes, reception: Reception) {
  for (const [key, endpoint] of Object.entries(routes)) {
    const [method = '', path = ''] = key.split(' ')
    http.on(method, `/api/v1${path}`, async (c) => {
      const begun = performance.now()
      const answered = await answer(c, endpoint, reception)
      answered.headers.set('server-timing', `desk;dur=${(performance.now() - begun).toFixed(1)}`)
      return answered
    })
  }
}

async function answer(c: Context, endpoint: Endpoint, reception: Reception): Promise<Response> {
  const visitor = await reception.visitor(c.req.raw)
  const { lang } = visitor
  let who: Who & Visitor = { ...visitor, account: visitor.account ?? NOBODY, workspaceId: '', role: '' }
  if (endpoint.may !== 'anyone') {
    if (!visitor.account) return edgeProblem('not-signed-in', lang)
    if (endpoint.may !== 'signed-in') {
      const member = await reception.member(visitor, c.req.raw)
      if (!member) return edgeProblem('no-workspace', lang)
      if (!reception.may(member, endpoint.may)) return edgeProblem('not-allowed', lang)
      who = { ...visitor, ...member }
    }
  }
  const given = await inputOf(c)
  if (given === 'not-json') return edgeProblem('not-json', lang)
  const input = await endpoint.input.safeParseAsync(given)
  if (!input.success) return edgeProblem('bad-input', lang, { what: z.prettifyError(input.error) })
  const result = await endpoint.run(input.data, who)
  // What the endpoint does not promise stays inside, whatever the row behind it holds.
  if (result.ok) return json(c, z.encode(endpoint.output, result.value) ?? {})
  const sentence = endpoint.sorry[result.reason]
  if (!sentence) throw new Error(`the refusal ${result.reason} has no sentence`)
  return problem(result.reason, sentence, lang, result.about)
}

const NOBODY = { id: '', name: '', email: '' }

/** Path, query and JSON body as one object; the path wins. */
async function inputOf(c: Context): Promise<Record<string, unknown> | 'not-json'> {
  const query = Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
  )
  if (c.req.method === 'GET' || c.req.method === 'DELETE') return { ...query, ...c.req.param() }
  // Only JSON: a form on a foreign page can send anything else with our cookie, but not this.
  if (!c.req.header('content-type')?.includes('application/json')) return 'not-json'
  const body: unknown = await c.req.json().catch(() => null)
  if (body === null || typeof body !== 'object') return 'not-json'
  return { ...query, ...body, ...c.req.param() }
}
