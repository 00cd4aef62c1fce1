import { once } from 'node:events'
import { createServer } from 'node:http'
import type { TestContext } from 'node:test'
import { createLog } from '#platform/log.ts'
import { createOutgoing } from '#platform/outgoing.ts'
import type { Intent, Line } from '../network.ts'

export const NOW = Temporal.Instant.from('2026-03-01T07:00:00Z')

type Told = { status?: number; headers?: Record<string, string>; body?: unknown }
type Heard = { method: string; path: string; query: URLSearchParams; headers: Record<string, unknown>; body: string }

/** A server that says exactly what a test puts into its mouth, by "METHOD /path". */
export async function square(t: TestContext, says: Record<string, Told | ((heard: Heard) => Told)>) {
  const heard: Heard[] = []
  const server = createServer(async (request, answer) => {
    const url = new URL(request.url ?? '/', 'http://square')
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const one = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    }
    heard.push(one)
    const words = says[`${one.method} ${one.path}`] ?? { status: 404, body: { error: 'Record not found' } }
    const told = typeof words === 'function' ? words(one) : words
    answer.writeHead(told.status ?? 200, { 'content-type': 'application/json', ...told.headers })
    answer.end(typeof told.body === 'string' ? told.body : JSON.stringify(told.body ?? {}))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const http = createOutgoing({ allow: [origin], now: () => NOW, log: createLog('silent') })
  t.after(async () => {
    await http.close()
    server.closeAllConnections()
    server.close()
  })
  return { origin, http, heard, line: lineTo(http, origin) }
}

const lineTo = (http: Line['http'], server: string): Line => ({
  http,
  credential: { token: 'simit' },
  account: {
    network: 'mastodon',
    id: '1',
    handle: '@firin@meydan.town',
    name: 'Köşe Fırın',
    url: `${server}/@firin`,
    avatar: null,
    server,
    streaming: null,
    software: { name: 'mastodon', version: '4.5.0' },
    can: {
      publish: {
        text: { max: 500, unit: 'grapheme', maxBytes: null, linkCost: 23, mentionCost: 'local' },
        media: null,
        poll: null,
        thread: 'replies',
        visibilities: ['public'],
        warning: true,
        namesInReplies: true,
        once: { kind: 'key', minutes: 50 },
      },
      read: null,
      act: [],
      metrics: [],
      search: 'own',
    },
  },
})

/** A status as servers send it. */
export const status = (id: string, content: string, more: Record<string, unknown> = {}) => ({
  id,
  created_at: '2026-03-01T06:59:50.000Z',
  visibility: 'public',
  content,
  url: `https://meydan.town/@firin/${id}`,
  account: { id: '1', username: 'firin', acct: 'firin', display_name: 'Köşe Fırın' },
  ...more,
})

export const intent = (text: string, more: Partial<Intent> = {}): Intent => ({
  key: 'delivery-1',
  draft: { title: null, text, warning: null, language: 'tr', visibility: 'public', media: [], poll: null },
  target: null,
  notBefore: NOW.subtract({ seconds: 30 }),
  lastSentAt: NOW.subtract({ seconds: 20 }),
  taken: [],
  ...more,
})
