import * as z from 'zod'
import { replyOf } from '../call.ts'
import type { Item, Line, Page, Reply } from '../network.ts'
import { call, callBeside } from './call.ts'
import { itemIn, speakersIn } from './events.ts'
import { commentItem, namesOf } from './items.ts'
import { communityOf, readerOf } from './keys.ts'
import { namesFor } from './people.ts'
import { commentsShape, type Event, eventsShape, longPollShape, wallShape } from './shapes.ts'

/** The shortest wait the server of events knows: the desk comes again by itself. */
const WAIT_SECONDS = 1
/** Posts looked through when events are missing, and how far down under each. */
const POSTS = 20
const TOGETHER = 100
const DEEPEST = 1000

const cursorShape = z.object({
  /** Where in the stream of events we are. The key to the stream is asked for anew every time, so that none is stored. */
  ts: z.string(),
  /** Posts whose comments are still to be read from the wall, because no event told of them. */
  fill: z.array(z.object({ post: z.number(), from: z.number() })),
})
type Cursor = z.infer<typeof cursorShape>

/** What happened since, in order; when the network has forgotten events, what stands on the wall takes their place. */
export async function pullEvents(line: Line, stored: string | null): Promise<Reply<Page>> {
  const cursor = stored === null ? null : cursorShape.parse(JSON.parse(stored))
  const [next, ...fill] = cursor?.fill ?? []
  return cursor && next ? fillPost(line, { ...cursor, fill }, next) : readEvents(line, cursor)
}

async function readEvents(line: Line, cursor: Cursor | null): Promise<Reply<Page>> {
  const place = await call(communityOf(line), 'groups.getLongPollServer', {
    says: { group_id: line.account.id },
    shape: longPollShape,
  })
  if (!place.ok) return replyOf(place)
  const { server, key, ts: now } = place.value
  if (!cursor) return begin(line, String(now))
  const url = new URL(server)
  url.search = new URLSearchParams({ act: 'a_check', key, ts: cursor.ts, wait: String(WAIT_SECONDS) }).toString()
  const told = await callBeside(line.http, { url: url.href, shape: eventsShape })
  if (!told.ok) return replyOf(told)
  if (!('failed' in told.value)) return tell(line, told.value.updates, String(told.value.ts))
  // 2 means only that the key was too old; the next turn brings another. 1 and 3 mean that events are lost.
  if (told.value.failed === 2) return page([], cursor, false)
  return begin(line, String(told.value.failed === 1 ? (told.value.ts ?? now) : now))
}

/** Starts at this place of the stream; what came before it is read from the wall, where a key allows that. */
async function begin(line: Line, ts: string): Promise<Reply<Page>> {
  const reader = readerOf(line)
  if (!reader) return page([], { ts, fill: [] }, false)
  const says = { owner_id: `-${line.account.id}`, filter: 'owner', count: POSTS }
  const wall = await call(reader, 'wall.get', { says, shape: wallShape })
  if (!wall.ok) return replyOf(wall)
  const talked = wall.value.items.filter(({ comments }) => (comments?.count ?? 0) > 0)
  const fill = talked.map(({ id }) => ({ post: id, from: 0 }))
  return page([], { ts, fill }, fill.length > 0)
}

async function fillPost(line: Line, cursor: Cursor, { post, from }: Cursor['fill'][number]): Promise<Reply<Page>> {
  const read = await readComments(line, post, from)
  if (!read.ok) return read.reason === 'not-found' ? page([], cursor, true) : read
  const goesOn = read.value.length >= TOGETHER && from + TOGETHER < DEEPEST
  const fill = goesOn ? [{ post, from: from + TOGETHER }, ...cursor.fill] : cursor.fill
  return page(read.value, { ...cursor, fill }, true)
}

/** Comments under a post as they stand, oldest first, with the first answers to each. */
export async function readComments(line: Line, post: number, from = 0): Promise<Reply<Item[]>> {
  const reader = readerOf(line)
  if (!reader) return { ok: true, value: [], rate: null }
  const called = await call(reader, 'wall.getComments', {
    says: {
      owner_id: `-${line.account.id}`,
      post_id: post,
      offset: from,
      count: TOGETHER,
      sort: 'asc',
      thread_items_count: 10,
      extended: 1,
      fields: 'screen_name,photo_100',
    },
    shape: commentsShape,
  })
  if (!called.ok) return replyOf(called)
  const names = namesOf(called.value.profiles, called.value.groups)
  const items = called.value.items
    .flatMap((comment) => [comment, ...(comment.thread?.items ?? [])])
    .filter(({ deleted }) => !deleted)
    .map((comment) => commentItem(comment, line.account, names))
  return { ok: true, value: items, rate: called.rate }
}

async function tell(line: Line, events: readonly Event[], ts: string): Promise<Reply<Page>> {
  const ids = speakersIn(events)
  const names = ids.length === 0 ? null : await namesFor(line, ids)
  if (names && !names.ok) return replyOf(names)
  const known = names?.value ?? new Map()
  const items = events.flatMap((event) => itemIn(event, line.account, known, line.http.now()) ?? [])
  return page(items, { ts, fill: [] }, events.length > 0)
}

const page = (items: Item[], cursor: Cursor, more: boolean): Reply<Page> => ({
  ok: true,
  value: { items, cursor: JSON.stringify(cursor), more },
  rate: null,
})
