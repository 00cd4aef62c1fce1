import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Live } from '../live.ts'
import { langFrom } from '../words.ts'
import type { RawRoutes } from './site.ts'
import { edgeProblem } from './problem.ts'

const BEAT_MILLISECONDS = 20_000

/** One stream per open desk: every change of the workspace as an event with its kind and id. */
export const liveStream =
  (live: Live): RawRoutes =>
  (http: Hono, reception) => {
    http.get('/api/v1/live', async (c) => {
      const visitor = await reception.visitor(c.req.raw)
      const who = visitor.account && (await reception.member(visitor, c.req.raw))
      if (!who) return edgeProblem('not-signed-in', langFrom(c.req.header('accept-language')))
      return streamSSE(c, async (stream) => {
        const deaf = live.hear((event) => {
          if (event.workspaceId === who.workspaceId) void stream.writeSSE({ data: JSON.stringify(event) })
        })
        stream.onAbort(deaf)
        await stream.writeSSE({ event: 'hello', data: '{}' })
        while (!stream.aborted) {
          await stream.sleep(BEAT_MILLISECONDS)
          await stream.writeSSE({ event: 'beat', data: '{}' })
        }
      })
    })
  }
