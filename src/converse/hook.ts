import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { App } from '#app'
import { lineTo } from '#desk'
import { ingest } from './ingest.ts'

const MOST_BYTES = 1_000_000

/** Where networks tell by themselves what happens on a channel: `/hooks/:channelId`, the address the channel's page shows. */
export const hookRoute =
  (app: App) =>
  (http: Hono): void => {
    http.on(['GET', 'POST'], '/hooks/:channelId', bodyLimit({ maxSize: MOST_BYTES }), async (c) => {
      const id = c.req.param('channelId')
      const open = /^\d{1,18}$/.test(id) ? await lineTo(app, id) : null
      const hook = open?.network.read?.hook
      if (!open || !hook) return c.text('', 404)
      const body = new Uint8Array(await c.req.arrayBuffer())
      const headers = Object.fromEntries(c.req.raw.headers)
      const { items, answer } = hook.take(open.line, { method: c.req.method, url: c.req.url, headers, body })
      // Only what is stored is confirmed: a network that hears nothing tells it again.
      if (items.length > 0) await ingest(app, open.channel, items)
      return new Response(answer.body, { status: answer.status, headers: { 'content-type': answer.type } })
    })
  }
