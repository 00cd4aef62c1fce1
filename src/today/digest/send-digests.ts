import type { App } from '#app'
import { quietEnd } from '#platform/quiet-hours.ts'
import { stories } from '#watch'
import { happened } from '../day/happened.sql.ts'
import { placesOf } from '../queue/places.sql.ts'
import { seeQueue } from '../queue/see-queue.ts'
import { digestText } from './digest-text.ts'
import {
  addressOf,
  addSending,
  chatById,
  markSending,
  sendingById,
  type Subscriber,
  subscribers,
  toldOn,
} from './digests.sql.ts'
import { dueDay } from './due.ts'

const TOGETHER = 100
const TIMEOUT_MS = 10_000
/** More brands than this are told as one queue only. */
const TOLD_BRANDS = 20

/** Writes down every digest that is due and was not written yet; a job of its own sends each. Cut off, it goes on where it was. */
export async function writeDigests(app: App, signal: AbortSignal): Promise<void> {
  for (let after = ''; ;) {
    const some = await subscribers(app.db.read, after, TOGETHER)
    for (const one of some) {
      if (signal.aborted) return
      await writeOne(app, one)
    }
    const last = some.at(-1)
    if (!last || some.length < TOGETHER) return
    after = last.accountId
  }
}

async function writeOne(app: App, one: Subscriber): Promise<void> {
  const now = app.now()
  const day = dueDay(one, now, one.zone)
  if (day === null || one.rhythm === 'off') return
  const told = await toldOn(app.db.read, one.accountId, day)
  const ways = [
    ...(one.byMail && app.mail.ready ? (['mail'] as const) : []),
    ...(one.outletId === null ? [] : (['chat'] as const)),
  ].filter((way) => !told.includes(way))
  if (ways.length === 0) return
  const { subject, text } = await composed(app, one, one.rhythm, day)
  await app.db.write(async (tx) => {
    for (const way of ways) {
      const outletId = way === 'chat' ? one.outletId : null
      const made = await addSending(tx, { accountId: one.accountId, day, way, outletId, subject, body: text, at: now })
      if (made) await app.jobs.add(tx, 'today.digest-send', { id: made.id })
    }
  })
}

/** What somebody would be told now. */
export async function composed(
  app: App,
  one: Pick<Subscriber, 'accountId' | 'workspaceId' | 'lang'>,
  rhythm: 'daily' | 'weekly',
  day: string,
) {
  const now = app.now()
  const all = await placesOf(app.db.read, one.accountId, one.workspaceId)
  const places = all.filter(({ workspaceId }) => one.workspaceId === null || workspaceId === one.workspaceId)
  const queue = await seeQueue(app, one.accountId, places)
  const told = await Promise.all(
    places.slice(0, TOLD_BRANDS).map(async ({ workspaceId, brand, zone }) => ({
      brand,
      night: rhythm === 'daily' ? await stories.morning(app, workspaceId, zone) : null,
      happened: await happened(app.db.read, {
        workspaceId,
        accountId: one.accountId,
        from: now.subtract({ hours: rhythm === 'daily' ? 24 : 24 * 7 }),
        until: now,
        ahead: now.add({ hours: rhythm === 'daily' ? 36 : 24 * 7 }),
      }),
    })),
  )
  const { decisions, all: count } = queue
  const brands = places.length > 1
  return digestText(one.lang, { rhythm, day, decisions, all: count, told, brands, url: app.config.url })
}

/** Sends one. A letter bears one name for ever, so mailboxes show it once; a chat has no such name, so a try of unknown end stays one. */
export async function sendDigest(app: App, id: string): Promise<void> {
  const sending = await sendingById(app.db.read, id)
  if (!sending || sending.state === 'sent' || sending.state === 'failed' || sending.state === 'unknown') return
  if (sending.way === 'mail') return sendLetter(app, sending)
  if (sending.state === 'sending')
    return app.db.write(async (tx) => void (await markSending(tx, id, { state: 'unknown' })))
  const outlet = sending.outletId === null ? null : await chatById(app.db.read, sending.outletId)
  const quiet = outlet && quietUntil(outlet, app.now())
  if (quiet)
    return app.db.write((tx) =>
      app.jobs.add(tx, 'today.digest-send', { id }, { at: quiet, key: `today.digest-send:${id}` }),
    )
  await app.db.write((tx) => markSending(tx, id, { state: 'sending' }))
  if (!outlet || outlet.accountId !== sending.accountId)
    return app.db.write(async (tx) => void (await markSending(tx, id, { state: 'failed', said: 'gone' })))
  const answer = await app.outgoing.request({
    url: app.vault.open(outlet.address),
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ [outlet.dialect]: `${sending.subject}\n\n${sending.body}` }),
    timeoutMs: TIMEOUT_MS,
  })
  const isSent = answer.ok && answer.status >= 200 && answer.status < 300
  if (!answer.ok && !answer.sent) {
    await app.db.write((tx) => markSending(tx, id, { state: 'waiting', said: answer.reason }))
    throw new Error('the chat cannot be reached; tried again later')
  }
  const said = answer.ok ? String(answer.status) : answer.reason
  await app.db.write((tx) =>
    isSent ? markSending(tx, id, { state: 'sent', sentAt: app.now() }) : markSending(tx, id, { state: 'failed', said }),
  )
}

/** A chat may have hours in which it is not spoken to. */
const quietUntil = (
  { quietFrom, quietTo, zone }: { quietFrom: string | null; quietTo: string | null; zone: string },
  now: Temporal.Instant,
) => (quietFrom === null || quietTo === null || quietFrom === quietTo ? null : quietEnd(now, zone, quietFrom, quietTo))

async function sendLetter(app: App, sending: { id: string; accountId: string; subject: string; body: string }) {
  const to = await addressOf(app.db.read, sending.accountId)
  if (!to)
    return app.db.write(async (tx) => void (await markSending(tx, sending.id, { state: 'failed', said: 'gone' })))
  const sent = await app.mail.send({
    id: `meydan-digest-${sending.id}`,
    to: { name: to.name, address: to.email },
    subject: sending.subject,
    text: sending.body,
    unsubscribe: `${app.config.url}/craft?part=digest`,
  })
  if (!sent.ok && sent.reason === 'mail-unreachable')
    throw new Error('the mail server cannot be reached; tried again later')
  await app.db.write((tx) =>
    sent.ok
      ? markSending(tx, sending.id, { state: 'sent', sentAt: app.now() })
      : markSending(tx, sending.id, { state: 'failed', said: sent.reason }),
  )
}
