import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { TestContext } from 'node:test'
import * as z from 'zod'
import { deskSlice } from '#desk'
import { openAuth } from '#platform/auth.ts'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { watchSlice } from '../slice.ts'
import { pollDue } from '../source/poll.ts'

const noNetworks = {
  all: [],
  find: () => null,
  accountFrom: () => {
    throw new Error('no channel is connected in these tests')
  },
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** A site on this machine; what it serves may be changed while it runs. */
export async function site(t: TestContext) {
  const pages = new Map<string, Handler>()
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    const page = pages.get(request.url ?? '')
    if (page) page(request, response)
    else response.writeHead(404).end('nothing here')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const serve = (path: string, body: string, headers: Record<string, string> = {}) =>
    pages.set(path, (_, response) => response.writeHead(200, headers).end(body))
  return { url: `http://127.0.0.1:${port}`, pages, serve, asked }
}

export async function world(t: TestContext) {
  const app = await testApp(t, noNetworks)
  const auth = openAuth({ url: app.db.url, address: app.config.url, secret: 'a secret of this test', log: app.log })
  t.after(auth.close)
  const desk = callSlice(deskSlice(app, { auth }), { workspaceId: '' })
  await desk('POST /workspaces', { name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr' })
  const slice = watchSlice(app)
  const watch = callSlice(slice, { workspaceId: '1', accountId: 'olga' })
  const paper = await site(t)
  t.after(app.outgoing.allow(paper.url))
  const poll = () => pollDue(app, AbortSignal.timeout(20_000))
  return { app, watch, paper, poll, slice }
}

type Told = { title: string; text?: string; guid?: string; hoursAgo?: number }

export const feed = (app: { now: () => Temporal.Instant }, title: string, items: Told[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>/</link>${items
    .map(({ title: headline, text = '', guid = headline, hoursAgo = 1 }) => {
      const at = app.now().subtract({ hours: hoursAgo }).round('second').toString()
      return `<item><title>${headline}</title><guid isPermaLink="false">${guid}</guid><link>/${encodeURIComponent(guid)}</link>
        <description>${text}</description><pubDate>${at}</pubDate></item>`
    })
    .join('')}</channel></rss>`

export const Stories = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      state: z.string(),
      read: z.boolean(),
      sources: z.number(),
      items: z.number(),
      score: z.number(),
      firstSource: z.string().nullable(),
      reasons: z.array(z.unknown()),
    }),
  ),
  next: z.string().nullable(),
})
const Sources = z.object({ items: z.array(z.record(z.string(), z.unknown())) })

export type World = Awaited<ReturnType<typeof world>>

export const stories = async ({ watch }: World, wish: Record<string, unknown> = {}) =>
  Stories.parse((await watch('GET /watch/stories', { lane: 'everything', ...wish })).body).items

export const sources = async ({ watch }: World) => Sources.parse((await watch('GET /watch/sources')).body).items
