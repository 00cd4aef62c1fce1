import * as z from 'zod'
import { type Called, replyOf } from '../call.ts'
import { goneItem } from '../changes.ts'
import type { Item, Line, Page, Reply } from '../network.ts'
import { call, placeOf } from './call.ts'
import { itemOf, mentionOf, pageUrn, urnOf } from './items.ts'
import { namesOf } from './people.ts'
import { batchShape, type Comment, type Notification, notificationsShape } from './shapes.ts'
import { type CommentName, commentIn, inAddress, listOf } from './urn.ts'

const PAGE = 50
const ACTIONS = 'List(COMMENT,ADMIN_COMMENT,COMMENT_EDIT,COMMENT_DELETE,SHARE_MENTION)'
/** Where nothing was read before, one day is looked back. */
const FIRST = { hours: 24 } as const
/** A notification may come to stand in the list some time after its own moment. */
const LATE = { minutes: 2 } as const

/** A closed span of time is walked page by page; what came meanwhile is left to the next one. */
const cursorShape = z.object({
  since: z.string(),
  until: z.string().nullable(),
  start: z.number(),
  /** What was met so late in the span that the next one meets it again. */
  met: z.array(z.tuple([z.string(), z.string()])),
})
type Cursor = z.infer<typeof cursorShape>

/** LinkedIn keeps for sixty days what happened on a page, in one list for all of its posts. */
export async function pullInbox(line: Line, stored: string | null): Promise<Reply<Page>> {
  const now = line.http.now()
  const cursor: Cursor =
    stored === null
      ? { since: now.subtract(FIRST).toString(), until: null, start: 0, met: [] }
      : cursorShape.parse(JSON.parse(stored))
  // The moment itself belongs to the span.
  const until = cursor.until ?? now.add({ milliseconds: 1 }).toString()
  const called = await notifications(line, cursor, until)
  if (!called.ok) return replyOf(called)
  const { elements } = called.value
  const known = new Set(cursor.met.map(([id]) => id))
  const fresh = elements.filter(({ notificationId }) => !known.has(notificationId))
  const items = await itemsOf(line, fresh)
  if (!items.ok) return items
  // Only what lies so late that the next span meets it again is worth remembering.
  const late = fresh
    .map(({ notificationId, lastModifiedAt }): [string, string] => [notificationId, lastModifiedAt.toString()])
    .filter(([, at]) => isLate(at, until))
  const met: Cursor['met'] = [...cursor.met, ...late]
  const more = elements.length === PAGE
  const next: Cursor = more
    ? { since: cursor.since, until, start: cursor.start + PAGE, met }
    : { since: until, until: null, start: 0, met: met.filter(([, at]) => isLate(at, until)) }
  return { ok: true, value: { items: items.value, cursor: JSON.stringify(next), more }, rate: called.rate }
}

const isLate = (at: string, until: string) =>
  Temporal.Instant.compare(Temporal.Instant.from(at), Temporal.Instant.from(until).subtract(LATE)) >= 0

const notifications = (line: Line, { since, start }: Cursor, until: string) => {
  const from = Temporal.Instant.from(since).subtract(LATE).epochMilliseconds
  const to = Temporal.Instant.from(until).epochMilliseconds
  const path = [
    '/rest/organizationalEntityNotifications?q=criteria',
    `organizationalEntity=${inAddress(pageUrn(line.account))}`,
    `actions=${ACTIONS}`,
    `timeRange=(start:${from},end:${to})`,
    `start=${start}`,
    `count=${PAGE}`,
  ].join('&')
  return call(placeOf(line), { path, shape: notificationsShape })
}

type Named = CommentName & { post: string; urn: string }

/** A notification says that something was said; the comment as it stands is asked for, all of one post at once. */
async function itemsOf(line: Line, told: readonly Notification[]): Promise<Reply<Item[]>> {
  const named = told.flatMap((one) => commentOf(one) ?? [])
  const comments = new Map<string, Comment>()
  for (const thread of new Set(named.map((one) => one.thread))) {
    const ids = [...new Set(named.filter((one) => one.thread === thread).map(({ id }) => id))]
    const called: Called<z.infer<typeof batchShape>> = await call(placeOf(line), {
      path: `/rest/socialActions/${inAddress(thread)}/comments?ids=${listOf(ids)}`,
      shape: batchShape,
    })
    if (!called.ok && called.error.reason !== 'not-found') return replyOf(called)
    for (const comment of called.ok ? Object.values(called.value.results) : []) comments.set(urnOf(comment), comment)
  }
  const names = await namesOf(line, [
    ...[...comments.values()].map(({ actor }) => actor),
    ...told.flatMap(({ decoratedGeneratedActivity }) => decoratedGeneratedActivity?.share?.owner ?? []),
  ])
  const items = told.flatMap((one): Item[] => {
    const name = commentOf(one)
    if (!name) return one.action === 'SHARE_MENTION' ? mentionOf(one, line.account, names) : []
    const comment = comments.get(name.urn)
    return [comment ? itemOf(comment, name.post, line.account, names) : goneItem(name.urn)]
  })
  // One that was written and changed since stands in the list twice, and is told once.
  return { ok: true, value: [...new Map(items.map((item) => [item.key, item])).values()], rate: null }
}

export function commentOf(told: Notification): Named | null {
  const urn = told.decoratedGeneratedActivity?.comment?.entity ?? told.generatedActivity ?? ''
  const name = commentIn(urn)
  const post = told.decoratedSourcePost?.entity ?? told.sourcePost ?? name?.thread
  return name && post !== undefined ? { ...name, post, urn: `urn:li:comment:(${name.thread},${name.id})` } : null
}
