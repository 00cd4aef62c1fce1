import type * as z from 'zod'

type AnyEndpoint = { input: z.ZodType; output: z.ZodType }

/** What a caller sends to the endpoint `K` of the routes `R`: the JSON side of its schema. */
export type Sent<R, K extends keyof R> = R[K] extends { input: infer I extends z.ZodType } ? z.input<I> : never

/** What comes back, again the JSON side. */
export type Got<R, K extends keyof R> = R[K] extends { output: infer O extends z.ZodType } ? z.input<O> : never

export type Key<R> = keyof R & string

/** A refusal or fault as the server told it; `title` is a sentence in the reader's language. */
export class Problem extends Error {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly about: Record<string, unknown>
  constructor(told: { type: string; title: string; status: number; about?: Record<string, unknown> }) {
    super(told.title)
    this.name = 'Problem'
    this.type = told.type
    this.title = told.title
    this.status = told.status
    this.about = told.about ?? {}
  }
}

/** Who is calling: set once by the shell, read by every call. */
export const caller: { workspaceId: string | null; lang: string } = { workspaceId: null, lang: 'en' }

/** The typed way to the server: `client<WatchRoutes>()('GET /watch/stories', { lane: 'signals' })`. */
export const client =
  <R extends { [K in keyof R]: AnyEndpoint }>() =>
  <K extends Key<R>>(key: K, input: Sent<R, K>, signal?: AbortSignal): Promise<Got<R, K>> =>
    send(key, input, signal)

const BASE = '/api/v1'
const WAIT_SECONDS = 30

/** The untyped way behind `client`. */
export async function send(key: string, input: unknown, signal?: AbortSignal) {
  const request = requestFor(key, isRecord(input) ? input : {})
  const patience = AbortSignal.timeout(WAIT_SECONDS * 1000)
  const response = await fetch(request.url, {
    method: request.method,
    headers: headersFor(request.body !== undefined),
    ...(request.body === undefined ? {} : { body: request.body }),
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new Problem({ type: 'offline', title: 'offline', status: 0 })
  })
  if (!response.ok) throw await problemIn(response)
  return response.status === 204 ? {} : response.json()
}

/** `:names` in the path are taken from the input; what is left is a query for GET and DELETE, else a body. */
export function requestFor(key: string, input: Record<string, unknown>) {
  const [method = 'GET', template = '/'] = key.split(' ')
  const rest = { ...input }
  const path = template.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(asText(value))
  })
  if (method !== 'GET' && method !== 'DELETE') return { method, url: BASE + path, body: JSON.stringify(rest) }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) query.append(name, asText(one))
    }
  }
  return { method, url: query.size > 0 ? `${BASE}${path}?${query}` : BASE + path, body: undefined }
}

function headersFor(hasBody: boolean): Record<string, string> {
  return {
    accept: 'application/json',
    'accept-language': caller.lang,
    ...(hasBody ? { 'content-type': 'application/json' } : {}),
    ...(caller.workspaceId ? { 'meydan-workspace': caller.workspaceId } : {}),
  }
}

async function problemIn(response: Response): Promise<Problem> {
  const told: unknown = await response.json().catch(() => null)
  const said = isRecord(told) ? told : {}
  return new Problem({
    type: typeof said['type'] === 'string' ? said['type'] : 'fault',
    title: typeof said['title'] === 'string' ? said['title'] : response.statusText,
    status: response.status,
    ...(isRecord(said['about']) ? { about: said['about'] } : {}),
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
