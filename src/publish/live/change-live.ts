import type { App } from '#app'
import { channelById, record, type Channel } from '#desk'
import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { say } from '#platform/words.ts'
import { addDeliverJob } from '../deliver-job.ts'
import { addAttempt, addDelivery, cancelUntouched, changeDelivery } from '../deliveries.sql.ts'
import type { Given } from '../given.ts'
import { Payload } from '../payload.ts'
import { newKey } from '../reply.ts'
import { tellBrowsers } from '../tell-browsers.ts'
import { lockedDelivery, standingOf, underWay, type Out } from './changes.sql.ts'
import { whyNoChange, whyNoRemoval } from './may.ts'
import { needsAnotherYes, objection } from './objection.ts'
import type { ChangeRefusal } from './words.ts'

const HOLD_MOST_SECONDS = 30

export type ChangeWish = {
  id: string
  text: string
  /** Left out, they stay as they are. */
  title?: string | undefined
  warning?: string | undefined
  alts?: { mediaId: string; alt: string }[] | undefined
  holdSeconds: number
}

type Asked = Promise<Result<{ id: string }, ChangeRefusal | 'not-found'>>

/** Gives what is live other words: a delivery of its own, which a later change replaces as long as it waits. */
export const changeLive = (app: App, given: Given, who: Who, wish: ChangeWish): Asked =>
  app.db.write(async (tx) => {
    const found = await standing(app, tx, who, wish.id)
    if (!found.ok) return found
    const { row, channel } = found.value
    const old = Payload.parse(row.payload)
    const why = whyNoChange(app.networks.find(channel.network), channel, { kind: row.kind, hasPoll: old.poll !== null })
    if (why) return refused('cannot-change', { why: say(why, who.lang) })
    const waiting = await underWay(tx, row.id)
    if (waiting.some(({ kind }) => kind === 'removal')) return refused('being-taken-down')
    const written = { ...withWishes(old, wish), target: refOf(row) }
    if (isSame(old, written) && waiting.length === 0) return refused('nothing-changed')
    if (await needsAnotherYes(tx, who.workspaceId, channel.id)) return refused('change-needs-approval')
    const said = await objection(app, tx, { row, channel, payload: written, lang: who.lang })
    if (said) return refused('change-has-problems', { said })
    const about = { workspaceId: who.workspaceId, postId: row.postId ?? '', channelId: channel.id }
    const text = row.postId ? await given.links(tx, { ...about, text: written.text }) : written.text
    const dueAt = app.now().add({ seconds: Math.min(wish.holdSeconds, HOLD_MOST_SECONDS) })
    const fresh = { payload: JSON.stringify({ ...written, text }), fingerprint: '', dueAt, holdUntil: dueAt }
    const last = waiting.at(-1)
    const replaced = last && (await changeDelivery(tx, last.id, { ...fresh, place: ALONE }))
    const id = replaced?.id ?? (await add(app, tx, who, { row, kind: 'change', fresh }))
    await follow(app, tx, who, { row, id, deed: 'change-asked', dueAt })
    return done({ id })
  })

/** Takes what is live off its network, a post with everything that stands under it because of it. */
export const takeDown = (app: App, who: Who, wish: { id: string; holdSeconds: number }): Asked =>
  app.db.write(async (tx) => {
    const found = await standing(app, tx, who, wish.id)
    if (!found.ok) return found
    const { row, channel } = found.value
    const why = whyNoRemoval(app.networks.find(channel.network), channel, row)
    if (why) return refused('cannot-take-down', { why: say(why, who.lang) })
    const whole = row.kind === 'post' && row.postId !== null ? await standingOf(tx, row.postId, channel.id) : [row]
    const dueAt = app.now().add({ seconds: Math.min(wish.holdSeconds, HOLD_MOST_SECONDS) })
    const ids: string[] = []
    for (const one of whole) {
      const waiting = await underWay(tx, one.id)
      if (waiting.some(({ kind }) => kind === 'removal')) {
        if (one.id === row.id) return refused('being-taken-down')
        continue
      }
      for (const { id } of waiting) await cancelUntouched(tx, { id }, app.now())
      const payload = { ...Payload.parse(one.payload), target: refOf(one) }
      const fresh = { payload: JSON.stringify(payload), fingerprint: '', dueAt, holdUntil: dueAt }
      const id = await add(app, tx, who, { row: one, kind: 'removal', fresh })
      await follow(app, tx, who, { row: one, id, deed: 'removal-asked', dueAt })
      ids.push(id)
    }
    return done({ id: ids.at(-1) ?? '' })
  })

const ALONE = { part: 1, parts: 1, afterId: null }

type Standing = { row: Out; channel: Channel }

async function standing(app: App, tx: Writer, who: Who, id: string) {
  const row = await lockedDelivery(tx, who.workspaceId, id)
  if (!row || row.kind === 'change' || row.kind === 'removal' || row.kind === 'reply') return refused('not-found')
  if (row.state !== 'live' || row.remoteId === null || row.goneAt !== null) return refused('not-live')
  const channel = await channelById(app, tx, who.workspaceId, row.channelId)
  return channel ? done<Standing>({ row, channel }) : refused('not-found')
}

/** The network knows it by this. */
const refOf = ({ remoteId, remoteUrl }: Out) => ({ id: remoteId ?? '', url: remoteUrl ?? '', handle: null })

const withWishes = (old: Payload, { text, title, warning, alts = [] }: ChangeWish): Payload => ({
  ...old,
  text: text.trim(),
  title: title === undefined ? old.title : title.trim() || null,
  warning: warning === undefined ? old.warning : warning.trim() || null,
  media: old.media.map((one) => ({
    ...one,
    alt: alts.find(({ mediaId }) => mediaId === one.id)?.alt.trim() ?? one.alt,
  })),
})

const isSame = (old: Payload, fresh: Payload): boolean =>
  old.text === fresh.text &&
  old.title === fresh.title &&
  old.warning === fresh.warning &&
  old.media.every(({ alt }, i) => alt === fresh.media[i]?.alt)

type Fresh = { payload: string; fingerprint: string; dueAt: Temporal.Instant; holdUntil: Temporal.Instant }

async function add(
  app: App,
  tx: Writer,
  who: Who,
  { row, kind, fresh }: { row: Out; kind: 'change' | 'removal'; fresh: Fresh },
): Promise<string> {
  const { workspaceId, channelId } = row
  const at = app.now()
  const { id } = await addDelivery(tx, {
    ...fresh,
    workspaceId,
    channelId,
    postId: null,
    aboutId: row.id,
    kind,
    key: newKey(),
    by: who.account.id,
    at,
  })
  return id
}

/** Writes down who asked, has somebody come for it, and shows it. */
async function follow(
  app: App,
  tx: Writer,
  who: Who,
  about: { row: Out; id: string; deed: 'change-asked' | 'removal-asked'; dueAt: Temporal.Instant },
): Promise<void> {
  const { row, id, deed, dueAt } = about
  const now = app.now()
  const by = who.account.name || who.account.id
  const attempt = { deed: 'hand' as const, verdict: deed, reason: null, detail: null, by }
  await addAttempt(tx, id, { ...attempt, startedAt: now, finishedAt: now })
  await addDeliverJob(app, tx, row.channelId, dueAt)
  await record(tx, who, `delivery.${deed}`, { id: row.id }, now)
  await tellBrowsers(app, tx, [row])
}
