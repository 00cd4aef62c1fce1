import type { App } from '#app'
import { record } from '#desk'
import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { noteEdit } from '../approval/ask.ts'
import { nameOf } from '../approval/voice.ts'
import { cancelUntouched, lockedDeliveriesOf } from '../deliveries.sql.ts'
import type { Given } from '../given.ts'
import { intendIn } from '../plan-post.ts'
import { contentOf } from '../post-content.ts'
import { Content } from '../post.ts'
import { addPost, lockedPost, planPost, removePost, savePost, saveVariants, type PostRow } from '../posts.sql.ts'
import { keepBeginning, keepVersion } from '../versions/keep.ts'
import { instantOf } from '../wall-clock.ts'
import { addImport, type ImportRow, lockedImport, noteMade, rowsMade, rowsToMake, setImport } from './imports.sql.ts'
import { contentFrom, lookThrough } from './look-through.ts'
import { RowWish } from './row.ts'
import { readTable } from '#platform/table.ts'
import type { BulkRefusal } from './words.ts'
import * as z from 'zod'

type Told<T> = Promise<Result<T, BulkRefusal | 'not-found'>>

const AT_ONCE = 25

/** Reads a table and keeps what looking at it found; nothing is made yet. */
export async function bringTable(app: App, who: Who, name: string, bytes: Uint8Array): Told<{ id: string }> {
  const table = await readTable(bytes)
  if (!table.ok) return table
  const looked = await lookThrough(app, who, table.value)
  if (!looked.ok) return looked
  return app.db.write(async (tx) => {
    const by = { id: who.account.id, name: nameOf(who) }
    const id = await addImport(tx, { workspaceId: who.workspaceId, name, looked: looked.value, by, at: app.now() })
    return done({ id })
  })
}

/** Takes the good rows in: a job makes their posts, and may be cut off and go on. */
export const takeIn = (app: App, who: Who, id: string, plans: boolean): Told<Record<string, never>> =>
  app.db.write(async (tx) => {
    const known = await lockedImport(tx, id)
    if (known?.workspaceId !== who.workspaceId) return refused('not-found')
    if (known.state !== 'checked') return refused('not-checked')
    if (known.good === 0) return refused('nothing-good')
    await setImport(tx, id, { state: 'running', plans })
    await app.jobs.add(tx, 'publish.import', { importId: id }, { key: `publish.import:${id}` })
    await record(tx, who, 'import.taken-in', { id, name: known.name, rows: known.good }, app.now())
    return done({})
  })

/** Makes the posts of an import, some at a time; each row and its post in one transaction, so that none is made twice. */
export async function makePosts(app: App, given: Given, importId: string, signal: AbortSignal): Promise<void> {
  for (let left = true; left && !signal.aborted;) left = await app.db.write((tx) => makeSome(app, given, tx, importId))
}

async function makeSome(app: App, given: Given, tx: Writer, importId: string): Promise<boolean> {
  const known = await lockedImport(tx, importId)
  if (known?.state !== 'running') return false
  const rows = await rowsToMake(tx, importId, AT_ONCE)
  const who = whoOf(known)
  let { made } = known
  for (const { row, wish } of rows) {
    const told = await makeOne(app, given, tx, who, RowWish.parse(wish), known.plans)
    await noteMade(tx, importId, row, told)
    if (told.postId !== null) made += 1
  }
  const isLast = rows.length < AT_ONCE
  await setImport(tx, importId, isLast ? { state: 'done', made, endedAt: app.now() } : { state: 'running', made })
  await app.live.tell(tx, { workspaceId: known.workspaceId, kind: 'publish.import', id: importId })
  if (isLast) await app.live.tell(tx, { workspaceId: known.workspaceId, kind: 'publish.post' })
  return !isLast
}

type Made = { postId: string | null; before: string | null; refusal: string | null }

const Before = z.object({
  content: Content,
  wallTime: z.string().nullable(),
  zone: z.string(),
  wasPlanned: z.boolean(),
})

async function makeOne(app: App, given: Given, tx: Writer, who: Who, wish: RowWish, plans: boolean): Promise<Made> {
  const { wallTime, zone } = wish
  const at = wallTime === null ? null : instantOf({ wallTime, zone })
  const when = at?.ok ? { wallTime, zone, at: at.value } : { wallTime: null, zone, at: null }
  const before = wish.postId === null ? null : await beforeIt(tx, who, wish.postId)
  if (wish.postId !== null && !before) return { postId: null, before: null, refusal: 'not-found' }
  const id = before?.post.id ?? (await begin(app, tx, who, wish, when)).id
  const version = before?.post.version ?? 1
  const content = before ? changed(before.kept.content, wish) : contentFrom(wish)
  if (before) await keepBeginning(tx, before.post)
  const saved = await savePost(tx, { ...content, ...when, id, version, now: app.now() })
  await saveVariants(tx, id, content.channels)
  if (before) {
    await keepVersion(app, tx, who, id, content)
    await noteEdit(app, tx, who, before.post, content)
  }
  const kept = before ? JSON.stringify(before.kept) : null
  if (plans && wish.state === 'planned' && when.at !== null && when.wallTime !== null && saved) {
    const { wallTime: wall, at: moment } = when
    const plan = { id, version: saved.version, wallTime: wall, zone, at: moment, holdUntil: null }
    const planned = await intendIn(app, given, who, plan)(tx)
    // What was looked at and what is there now may differ: the draft stays, with the reason beside its row.
    if (!planned.ok) return { postId: id, before: kept, refusal: planned.reason }
  }
  return { postId: id, before: kept, refusal: null }
}

/** What the table does not speak of stays as it is: a poll, and where a channel gets other words. */
function changed(was: Content, wish: RowWish): Content {
  const fresh = contentFrom(wish)
  const channels = fresh.channels.map((variant) => {
    const old = was.channels.find(({ channelId }) => channelId === variant.channelId)
    return old ? { ...old, warning: variant.warning } : variant
  })
  return { ...was, ...fresh, poll: was.poll, place: was.place, paid: was.paid, channels }
}

const begin = (
  app: App,
  tx: Writer,
  who: Who,
  wish: RowWish,
  when: { wallTime: string | null; zone: string; at: Temporal.Instant | null },
) =>
  addPost(tx, {
    workspaceId: who.workspaceId,
    storyId: null,
    text: wish.text,
    lang: wish.lang,
    ...when,
    author: who.account.id,
    now: app.now(),
  })

async function beforeIt(tx: Writer, who: Who, postId: string) {
  const post = await lockedPost(tx, who.workspaceId, postId)
  if (!post) return null
  const deliveries = await lockedDeliveriesOf(tx, postId)
  if (deliveries.some(({ state }) => !AHEAD.has(state))) return null
  const kept: z.output<typeof Before> = {
    content: await contentOf(tx, post),
    wallTime: post.wallTime,
    zone: post.zone,
    wasPlanned: post.state === 'planned',
  }
  return { post, kept }
}

const AHEAD = new Set(['planned', 'due', 'late'])

/** Takes an import back as a whole: what it made goes away, what it changed is as before. What has gone out stays. */
export const takeBackImport = (app: App, given: Given, who: Who, id: string): Told<{ undone: number; kept: number }> =>
  app.db.write(async (tx) => {
    const known = await lockedImport(tx, id)
    if (known?.workspaceId !== who.workspaceId) return refused('not-found')
    if (known.state !== 'done') return refused('not-done')
    let undone = 0
    const rows = await rowsMade(tx, id)
    for (const { postId, before } of rows) {
      const post = postId === null ? null : await lockedPost(tx, who.workspaceId, postId)
      if (post && (await undoOne(app, given, tx, who, post, before))) undone += 1
    }
    await setImport(tx, id, { state: 'undone', endedAt: app.now() })
    await record(tx, who, 'import.taken-back', { id, name: known.name, undone }, app.now())
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.post' })
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'publish.import', id })
    return done({ undone, kept: rows.length - undone })
  })

async function undoOne(app: App, given: Given, tx: Writer, who: Who, post: PostRow, before: unknown): Promise<boolean> {
  const deliveries = await lockedDeliveriesOf(tx, post.id)
  if (deliveries.some(({ state }) => !AHEAD.has(state))) return false
  await cancelUntouched(tx, { postId: post.id }, app.now())
  if (before === null) {
    await planPost(tx, { ...post, state: 'draft', now: app.now() })
    await removePost(tx, post.id, app.now())
    return true
  }
  const { content, wallTime, zone, wasPlanned } = Before.parse(before)
  const at = wallTime === null ? null : instantOf({ wallTime, zone, which: 'earlier' })
  const when = at?.ok ? { wallTime, zone, at: at.value } : { wallTime: null, zone, at: null }
  const saved = await savePost(tx, { ...content, ...when, id: post.id, version: post.version, now: app.now() })
  await saveVariants(tx, post.id, content.channels)
  await keepVersion(app, tx, who, post.id, content)
  await noteEdit(app, tx, who, post, content)
  await planPost(tx, { id: post.id, state: 'draft', ...when, now: app.now() })
  if (wasPlanned && saved && when.at !== null && when.wallTime !== null) {
    const plan = { id: post.id, version: saved.version, wallTime: when.wallTime, zone, at: when.at, holdUntil: null }
    await intendIn(app, given, who, plan)(tx)
  }
  return true
}

/** The job speaks for whoever brought the table. */
const whoOf = ({ madeBy, madeByName, workspaceId }: ImportRow): Who => ({
  account: { id: madeBy, name: madeByName, email: '' },
  lang: 'en',
  workspaceId,
  role: 'manager',
})
