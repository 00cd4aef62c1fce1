import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { App } from '#app'
import { isSigned } from '../push/signature.ts'
import { askSoon, notePromise, noteState, type Push, pushByDoor } from '../push/pushes.sql.ts'
import { broughtFrom } from './brought.ts'
import { letterFrom } from './letter.ts'
import { keepParcel, sourceByDoor } from './parcels.sql.ts'

/** Letters carry their pictures with them. */
const MOST_BYTES = 10_000_000
const MOST_WAITING = 200
const DOOR = /^[\w-]{20,64}$/
const SHORTEST_LEASE = 300
const LONGEST_LEASE = 30 * 86_400
/** A hub we cannot believe makes us look ourselves, at most so often. */
const LOOK_AGAIN_MINUTES = 10

/**
 * Where the world brings us news: `/in/:door`. Hubs ask whether we meant it and then tell, mail services hand on letters, other
 * programs post what they know. The word in the address is the key; what comes in is kept first and read later.
 */
export const doorRoute =
  (app: App) =>
  (http: Hono): void => {
    http.get('/in/:door', async (c) => {
      const push = await pushAt(app, c)
      return push ? confirm(app, c, push) : c.text('', 404)
    })
    http.post('/in/:door', bodyLimit({ maxSize: MOST_BYTES }), async (c) => {
      const push = await pushAt(app, c)
      if (push) return told(app, c, push)
      const door = c.req.param('door')
      const source = DOOR.test(door) ? await sourceByDoor(app.db.read, door) : undefined
      return source ? bring(app, c, source) : c.text('', 404)
    })
  }

async function pushAt(app: App, c: Context): Promise<Push | undefined> {
  const door = c.req.param('door') ?? ''
  return DOOR.test(door) ? pushByDoor(app.db.read, door) : undefined
}

/** A hub asks whether it was really us who wanted to be told; only what we asked for is confirmed. */
async function confirm(app: App, c: Context, push: Push) {
  const { 'hub.mode': mode, 'hub.topic': topic, 'hub.challenge': challenge, 'hub.lease_seconds': lease } = c.req.query()
  if (topic !== push.topic) return c.text('', 404)
  if (mode === 'denied') {
    await app.db.write((tx) => noteState(tx, push.sourceId, 'denied'))
    return c.text('')
  }
  const isGone = push.removedAt !== null
  if (mode === 'unsubscribe') return isGone && challenge ? c.text(challenge) : c.text('', 404)
  if (mode !== 'subscribe' || !challenge || isGone || push.askedAt === null) return c.text('', 404)
  const seconds = Math.min(LONGEST_LEASE, Math.max(SHORTEST_LEASE, Number(lease) || LONGEST_LEASE))
  await app.db.write((tx) => notePromise(tx, push.sourceId, app.now().add({ seconds })))
  return c.text(challenge, 200, { 'content-type': 'text/plain; charset=utf-8' })
}

/** News from a hub. What is not signed with our secret is thanked for and not believed; we look ourselves instead. */
async function told(app: App, c: Context, push: Push) {
  if (push.removedAt) return c.text('', 410)
  const body = new Uint8Array(await c.req.arrayBuffer())
  const now = app.now()
  const isOurs = isSigned(app.vault.open(push.secret), c.req.header('x-hub-signature'), body)
  if (isOurs && push.state === 'on') await keep(app, push.sourceId, c, body)
  else await app.db.write((tx) => askSoon(tx, push.sourceId, now, now.subtract({ minutes: LOOK_AGAIN_MINUTES })))
  return c.text('', 202)
}

async function bring(app: App, c: Context, source: { id: string; kind: string }) {
  const body = new Uint8Array(await c.req.arrayBuffer())
  const contentType = c.req.header('content-type') ?? ''
  const items =
    source.kind === 'letters' ? await letterFrom(body, contentType, app.now()) : await broughtFrom(body, contentType)
  if (!items) return c.json({ error: UNREAD[source.kind === 'letters' ? 'letters' : 'hook'] }, 422)
  if (!(await keep(app, source.id, c, body)))
    return c.json({ error: 'Too much is waiting to be read.' }, 503, { 'retry-after': '60' })
  return c.json({ taken: items.length }, 202)
}

const UNREAD = {
  letters: 'This is no letter: send the raw message as message/rfc822, or the JSON or form of a mail service.',
  hook: 'Nothing could be read: send a feed, or JSON such as {"title": "…", "text": "…", "url": "…"}.',
}

const keep = (app: App, sourceId: string, c: Context, body: Uint8Array) =>
  app.db.write(async (tx) => {
    const contentType = c.req.header('content-type') ?? ''
    const id = await keepParcel(tx, { sourceId, contentType, body, at: app.now(), most: MOST_WAITING })
    if (id !== null) await app.jobs.add(tx, 'watch.unpack', { id }, { key: `watch.unpack:${id}` })
    return id !== null
  })
