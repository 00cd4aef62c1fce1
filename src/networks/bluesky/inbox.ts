import * as z from 'zod'
import { replyOf } from '../call.ts'
import type { Item, Line, Page, Reply } from '../network.ts'
import { call, placeOf } from './call.ts'
import { itemOf } from './items.ts'
import { postsBy, TOGETHER } from './posts.ts'
import { type Notice, notificationsShape, postRecord, type PostView } from './shapes.ts'

const PAGE = '100'
const REASONS = ['reply', 'mention', 'quote']

/** Where a walk stopped: the newest moment that was told, with everything told of that moment. */
const markShape = z.object({ at: z.string(), uris: z.array(z.string()) })
type Mark = z.infer<typeof markShape>

/**
 * Notices come newest first and only so, hence a walk goes down from the top until it meets the mark of the walk before. `older` is
 * where it is on its way down, `top` the mark it will leave. What arrives meanwhile lies above the top and waits for the next walk.
 */
const cursorShape = z.object({
  mark: markShape.nullable(),
  top: markShape.nullable(),
  older: z.string().nullable(),
})

/** Everything that answers, names or quotes us: pages from the newest down, each page oldest first. */
export async function pullInbox(line: Line, stored: string | null): Promise<Reply<Page>> {
  const cursor = stored === null ? null : cursorShape.parse(JSON.parse(stored))
  const called = await call(placeOf(line), {
    does: 'app.bsky.notification.listNotifications',
    query: [
      ...REASONS.map((reason) => ['reasons', reason] as const),
      ['limit', PAGE],
      ...(cursor?.older ? [['cursor', cursor.older] as const] : []),
    ],
    shape: notificationsShape,
  })
  if (!called.ok) return replyOf(called)
  const { notifications, cursor: below } = called.value
  const mark = cursor?.mark ?? null
  const fresh = notifications.filter((notice) => isAbove(notice, mark))
  const told = await itemsOf(line, fresh.toReversed())
  if (!told.ok) return told
  const top = cursor?.top ?? markOf(notifications, mark)
  const ended = fresh.length < notifications.length || notifications.length === 0 || below === undefined
  // The very first page is where we begin; what came before we were here is not asked for.
  const more = cursor !== null && !ended
  const next = more ? { mark, top, older: below } : { mark: top ?? mark, top: null, older: null }
  return { ok: true, value: { items: told.value, cursor: JSON.stringify(next), more }, rate: called.rate }
}

function isAbove({ uri, indexedAt }: Notice, mark: Mark | null): boolean {
  if (mark === null) return true
  const order = Temporal.Instant.compare(indexedAt, Temporal.Instant.from(mark.at))
  return order > 0 || (order === 0 && !mark.uris.includes(uri))
}

function markOf(notices: readonly Notice[], before: Mark | null): Mark | null {
  const at = notices[0]?.indexedAt
  if (!at) return before
  const uris = notices.filter(({ indexedAt }) => indexedAt.equals(at)).map(({ uri }) => uri)
  return { at: at.toString(), uris: [...new Set([...uris, ...(before?.at === at.toString() ? before.uris : [])])] }
}

/** A notice carries the words of the post, but only its view carries pictures. */
async function itemsOf(line: Line, notices: readonly Notice[]): Promise<Reply<Item[]>> {
  const views = notices.flatMap(viewOf)
  const pictured = views.filter(({ record }) => record.embed !== undefined).map(({ uri }) => uri)
  const seen = new Map<string, PostView>()
  for (let at = 0; at < pictured.length; at += TOGETHER) {
    const called = await postsBy(line, pictured.slice(at, at + TOGETHER))
    if (!called.ok) return replyOf(called)
    for (const [uri, view] of called.value) seen.set(uri, view)
  }
  const items = views.map((view) => itemOf({ ...view, embed: seen.get(view.uri)?.embed }, line.account))
  return { ok: true, value: items, rate: null }
}

function viewOf({ uri, cid, author, record, indexedAt }: Notice): PostView[] {
  const read = postRecord.safeParse(record)
  return read.success ? [{ uri, cid, author, record: read.data, indexedAt }] : []
}
