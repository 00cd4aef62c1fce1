import { randomBytes } from 'node:crypto'
import type { App } from '#app'
import { openWeb } from '#networks'
import type { Writer } from '#platform/database.ts'
import { worldAddress } from '#platform/public-address.ts'
import type { Hub } from '../feed/hub.ts'
import { noteAsked, noteMissed, noteState, pushesToAsk, pushOf, wantPush } from './pushes.sql.ts'

const LEASE_SECONDS = 10 * 86_400
/** A promise is renewed so long before it ends. */
const RENEW_HOURS = 30
const TIMEOUT_MILLISECONDS = 20_000
const ASKED_AT_ONCE = 200
/** News a hub did not bring, so often in a row, make us deaf to its promises. */
const MOST_MISSED = 2

type Source = { id: string; url: string }

/** What is known of the hub of a source; all null where none is. */
export type Hubbed = {
  hub: string | null
  topic: string | null
  pushState: string | null
  pushUntil: Temporal.Instant | null
  missed: number | null
}

/** Wants to be told at once by the hub a feed names, if the world can reach this desk. */
export async function wantToBeTold(tx: Writer, app: App, source: Source, feed: Hub, before: Hubbed) {
  const known = openWeb.hubOf(source.url) ?? feed
  if (known.hub === null || worldAddress(app.config) === null) return
  const topic = known.self ?? source.url
  if (before.hub === known.hub && before.topic === topic) return
  const secret = app.vault.seal(randomBytes(32).toString('hex'))
  const door = randomBytes(24).toString('base64url')
  if (await wantPush(tx, { sourceId: source.id, hub: known.hub, topic, door, secret }))
    await app.jobs.add(tx, 'watch.subscribe', { sourceId: source.id }, { key: `watch.subscribe:${source.id}` })
}

/** Asks a hub to tell us; it asks back whether we meant it (doors/door.ts). Without its promise the source is asked as before. */
export async function subscribe(app: App, sourceId: string, signal?: AbortSignal) {
  const push = await pushOf(app.db.read, sourceId)
  const address = worldAddress(app.config)
  if (!push || push.removedAt || push.sourceState !== 'on' || address === null) return
  const answer = await app.outgoing.request({
    url: push.hub,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': push.topic,
      'hub.callback': new URL(`/in/${push.door}`, address).href,
      'hub.secret': app.vault.open(push.secret),
      'hub.lease_seconds': String(LEASE_SECONDS),
      // Hubs of the time before WebSub want to be told how to ask back.
      'hub.verify': 'async',
    }).toString(),
    timeoutMs: TIMEOUT_MILLISECONDS,
    ...(signal ? { signal } : {}),
  })
  const went = answer.ok && answer.status >= 200 && answer.status < 300
  await app.db.write((tx) => noteAsked(tx, sourceId, app.now(), went))
}

/** Renews promises before they end and asks those again that have not answered. */
export async function renewPromises(app: App, signal: AbortSignal) {
  const now = app.now()
  const endsBefore = now.add({ hours: RENEW_HOURS })
  for (const sourceId of await pushesToAsk(app.db.read, { now, endsBefore, limit: ASKED_AT_ONCE })) {
    if (signal.aborted) return
    await subscribe(app, sourceId, signal)
  }
}

const keepsPromise = ({ pushState, pushUntil }: Hubbed, now: Temporal.Instant) =>
  pushState === 'on' && pushUntil !== null && Temporal.Instant.compare(pushUntil, now) > 0

/** Whether news of this source comes by itself; what a look at it found says whether that can be relied on. */
export async function isPushed(tx: Writer, sourceId: string, push: Hubbed, found: number, now: Temporal.Instant) {
  if (!keepsPromise(push, now)) return false
  const missed = found > 0 ? (push.missed ?? 0) + 1 : 0
  if (missed !== push.missed) await noteMissed(tx, sourceId, missed)
  if (missed < MOST_MISSED) return true
  await noteState(tx, sourceId, 'deaf')
  return false
}
