import type { Context, Hono } from 'hono'
import type { App } from '#app'
import { lineTo } from '#desk'
import { ingest } from './ingest.ts'

const MOST_BYTES = 1_000_000

/** Where networks tell by themselves what happens on a channel: `/hooks/:channelId`, the address the channel's page shows. */
export const hookRoute =
  (app: App) =>
  (http: Hono): void => {
    http.on(['GET', 'POST'], '/hooks/:channelId', async (c) => {
      const id = c.req.param('channelId')
      const open = /^\d{1,18}$/.test(id) ? await lineTo(app, id) : null
      const hook = open?.network.read?.hook
      if (!open || !hook) return c.text('', 404)
      const body = await bodyOf(c)
      if (body === null) return c.text('', 413)
      const headers = Object.fromEntries(c.req.raw.headers)
      const { items, answer } = hook.take(open.line, { method: c.req.method, url: c.req.url, headers, body })
      // Only what is stored is confirmed: a network that hears nothing tells it again.
      if (items.length > 0) await ingest(app, open.channel, items)
      return new Response(answer.body, { status: answer.status, headers: { 'content-type': answer.type } })
    })
  }

/** Null when it is larger than any notice. */
async function bodyOf(c: Context): Promise<Uint8Array | null> {
  if (Number(c.req.header('content-length') ?? 0) > MOST_BYTES) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.length
    if (size > MOST_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
