import * as z from 'zod'
import type { App } from '#app'
import { workspaceById } from '#desk'
import type { Writer } from '#platform/database.ts'
import { sign } from '#platform/outgoing/webhook-signature.ts'
import { quietEnd } from '#platform/quiet-hours.ts'
import { isLang } from '#platform/words.ts'
import { EVENTS, message, type Told } from './event.ts'
import {
  addSending,
  lockedOutlet,
  noteOutlet,
  noteSending,
  oldestWaiting,
  outletRow,
  waitingNotices,
  type OutletRow,
} from './outlets.sql.ts'
import { outcomeOf, type Outcome } from './outcome.ts'
import { forgetBrowser } from './push/browsers.sql.ts'
import { isOver, push } from './push/push.ts'
import { pushNotice } from './push/push-notice.ts'
import { sendSoon } from './tell.ts'

const TOGETHER = 200
const TIMEOUT_MS = 10_000
const FIRST_WAIT_SECONDS = 10
const LONGEST_WAIT_SECONDS = 3_600
/** Whoever has not answered for so long is not asked any more; people are told on the screen. */
const PATIENCE_HOURS = 72

const About = z.object({
  channel: z.string(),
  text: z.string(),
  url: z.string().nullable(),
  reason: z.string().nullable(),
})

/** Tells one outlet what waits for it: one message, sent again under the same id until it is taken. */
export async function sendNotices(app: App, outletId: string): Promise<void> {
  const outlet = await outletRow(app.db.read, outletId)
  if (!outlet || outlet.state === 'off' || outlet.state === 'gone') return
  const until = await quietUntil(app, outlet)
  if (until) return app.db.write((tx) => sendSoon(app, tx, outletId, until))
  await app.db.write((tx) => gather(app, tx, outlet))
  const waiting = await oldestWaiting(app.db.read, outletId)
  if (!waiting) return
  // Something new came while an old message waits for its next try.
  if (waiting.nextAt && Temporal.Instant.compare(waiting.nextAt, app.now()) > 0) {
    const { nextAt } = waiting
    return app.db.write((tx) => sendSoon(app, tx, outletId, nextAt))
  }
  const outcome = await speak(app, outlet, waiting.id, waiting.body)
  await app.db.write(async (tx) => {
    const now = app.now()
    const { ok, status, said, waitSeconds } = outcome
    if (ok) {
      await noteSending(tx, waiting.id, { state: 'sent', status, said: null, nextAt: null, at: now })
      await noteOutlet(tx, outletId, { state: 'on', failures: 0, failingSince: null, said: null })
      return sendSoon(app, tx, outletId, now)
    }
    if (outlet.way === 'push' && isOver(outcome)) {
      await noteSending(tx, waiting.id, { state: 'failed', status, said, nextAt: null, at: now })
      await forgetBrowser(tx, { id: outletId, mark: outlet.mark, nowhere: app.vault.seal(''), said })
      return
    }
    const failures = outlet.failures + 1
    const since = outlet.failingSince ?? now
    const isLost = since.add({ hours: PATIENCE_HOURS }).epochMilliseconds <= now.epochMilliseconds
    const wait = Math.min(Math.max(FIRST_WAIT_SECONDS * 2 ** (failures - 1), waitSeconds), LONGEST_WAIT_SECONDS)
    const nextAt = isLost ? null : now.add({ seconds: wait })
    await noteSending(tx, waiting.id, { state: isLost ? 'failed' : 'waiting', status, said, nextAt, at: now })
    await noteOutlet(tx, outletId, { state: isLost ? 'off' : 'failing', failures, failingSince: since, said })
    if (nextAt) await sendSoon(app, tx, outletId, nextAt)
  })
}

/** Everything that waits becomes one message, unless one is on its way already. */
async function gather(app: App, tx: Writer, outlet: OutletRow) {
  await lockedOutlet(tx, outlet.id)
  if (await oldestWaiting(tx, outlet.id)) return
  const rows = await waitingNotices(tx, outlet.id, TOGETHER)
  if (rows.length === 0) return
  const told = rows.flatMap(({ event, about, at }) => {
    const known = EVENTS.find((name) => name === event)
    return known ? [{ event: known, about: About.parse(about), at: at.toString() }] : []
  })
  const ids = rows.map(({ id }) => id)
  await addSending(tx, outlet.id, ids, bodyFor(app, outlet, told), app.now())
}

function bodyFor(app: App, { way, lang, dialect, workspaceId }: OutletRow, told: (Told & { at: string })[]): string {
  if (way === 'webhook') return JSON.stringify({ workspace: workspaceId, events: told })
  const theirs = isLang(lang) ? lang : 'en'
  if (way === 'push') return JSON.stringify(pushNotice(told, theirs, app.config.url))
  const { subject, text } = message(told, theirs, `${app.config.url}/calendar`)
  return way === 'mail' ? JSON.stringify({ subject, text }) : JSON.stringify({ [dialect]: text })
}

const Letter = z.object({ subject: z.string(), text: z.string() })

async function speak(app: App, outlet: OutletRow, sendingId: string, body: string): Promise<Outcome> {
  const address = app.vault.open(outlet.address)
  const id = `meydan-notice-${sendingId}`
  if (outlet.way === 'mail') {
    const sent = await app.mail.send({ id, to: { name: outlet.name, address }, ...Letter.parse(JSON.parse(body)) })
    return { ok: sent.ok, status: null, said: sent.ok ? null : sent.reason, waitSeconds: 0 }
  }
  if (outlet.way === 'push') return push(app, { id, address, keys: app.vault.open(outlet.secret ?? ''), body })
  const proof = outlet.secret ? sign(app.vault.open(outlet.secret), { id, at: app.now(), body }) : {}
  const answer = await app.outgoing.request({
    url: address,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...proof },
    body,
    timeoutMs: TIMEOUT_MS,
  })
  return outcomeOf(answer)
}

/** When the quiet hours of an outlet end; null when it may be spoken to now. */
async function quietUntil(app: App, { workspaceId, quietFrom, quietTo }: OutletRow): Promise<Temporal.Instant | null> {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return null
  const workspace = await workspaceById(app.db.read, workspaceId)
  return quietEnd(app.now(), workspace?.zone ?? 'UTC', quietFrom, quietTo)
}
