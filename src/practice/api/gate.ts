import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { MiddlewareHandler } from 'hono'
import type { Fault } from '../faults.ts'
import { spoil } from '../faults.ts'
import { iso } from '../render.ts'
import { type Ask, type Env, type Hall, readForm, tokenOf } from './door.ts'

const WINDOW_MILLISECONDS = 300_000

/** Every call to the API passes here: who asks, how often, how slow the wire is, and what was told to go wrong. */
export function gate(hall: Hall, wish: { latencyMs: number; rateLimit: number | null }): MiddlewareHandler<Env> {
  const { life } = hall
  const spent = new Map<string, { since: number; calls: number }>()

  return async (c, next) => {
    if (wish.latencyMs > 0) await new Promise((done) => setTimeout(done, wish.latencyMs))
    const token = tokenOf(c)
    const accountId = token === null ? undefined : life.books.tokens.get(token)
    c.set('me', (accountId && life.books.neighbours.get(accountId)) || null)
    c.set('form', c.req.method === 'GET' ? {} : await readForm(c))
    if (token !== null && !accountId && !c.req.path.startsWith('/oauth')) {
      return c.json({ error: 'The access token is invalid' }, 401)
    }
    if (accountId && wish.rateLimit !== null) {
      const refused = count(c, accountId, wish.rateLimit)
      if (refused) return refused
    }
    const fault = life.faults.take(sortOf(c))
    if (!fault) return next()
    const { socket } = c.env.incoming
    const answer = async () => {
      await next()
      return c.res
    }
    const response = await spoil(fault, socket, life.now(), answer)
    // Cleared first, or the headers of the answer that is not given would be merged into the one that is.
    c.res = undefined
    c.res = socket.destroyed ? RESPONSE_ALREADY_SENT : response
    return undefined
  }

  function count(c: Ask, accountId: string, limit: number): Response | null {
    const now = life.now()
    const before = spent.get(accountId)
    const window = before && now - before.since < WINDOW_MILLISECONDS ? before : { since: now, calls: 0 }
    window.calls += 1
    spent.set(accountId, window)
    c.header('x-ratelimit-limit', String(limit))
    c.header('x-ratelimit-remaining', String(Math.max(0, limit - window.calls)))
    c.header('x-ratelimit-reset', iso(window.since + WINDOW_MILLISECONDS))
    return window.calls > limit ? c.json({ error: 'Too many requests' }, 429) : null
  }
}

function sortOf(c: Ask): Fault['on'] {
  if (c.req.path.endsWith('/media')) return 'media'
  return c.req.method === 'POST' && c.req.path === '/api/v1/statuses' ? 'publish' : 'read'
}
