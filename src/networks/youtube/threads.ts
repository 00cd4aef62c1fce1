import * as z from 'zod'
import { replyOf } from '../call.ts'
import { pullChanges } from '../changes.ts'
import type { Item, Line, Page, Reply } from '../network.ts'
import { headOf, itemOf, repliesOf } from './items.ts'
import { ofChannel, replies, threads } from './list.ts'

/** Threads whose answers are counted; older ones are left alone. */
const COUNTED = 1000

const cursorShape = z.object({
  walk: z.string().nullable(),
  /** How many answers each thread had when it was last seen. */
  counts: z.array(z.tuple([z.string(), z.number()])),
  /** Threads with more answers than a page of threads shows, and where to go on in each. */
  deep: z.array(z.tuple([z.string(), z.string().nullable()])),
})
type Cursor = z.infer<typeof cursorShape>

type Look = (line: Line, key: string) => Promise<Reply<Item>>

/**
 * The newest threads with their newest answers, over and over. A thread that has more answers than are shown with it, and more than it
 * had before, is read through by itself.
 */
export async function pullThreads(line: Line, look: Look, stored: string | null): Promise<Reply<Page>> {
  const cursor: Cursor = stored === null ? { walk: null, counts: [], deep: [] } : cursorShape.parse(JSON.parse(stored))
  const [next, ...rest] = cursor.deep
  if (next) return answersOf(line, { ...cursor, deep: rest }, next)
  const counted: [string, number][] = []
  const deep: [string, string | null][] = []
  const known = new Map(cursor.counts)
  const page = async (from: string | null) => {
    const called = await threads(line, ofChannel(line), from)
    if (!called.ok) return called
    for (const thread of called.value.items) {
      const { totalReplyCount: count } = thread.snippet
      counted.push([thread.id, count])
      const isHidden = count > (thread.replies?.comments.length ?? 0)
      if (stored !== null && isHidden && count > (known.get(thread.id) ?? 0)) deep.push([thread.id, null])
    }
    const items = called.value.items.flatMap((thread) => [
      ...repliesOf(thread, line.account).toSorted((a, b) => Temporal.Instant.compare(b.at, a.at)),
      headOf(thread, line.account),
    ])
    return { ...called, value: { items, next: called.value.nextPageToken ?? null } }
  }
  const pulled = await pullChanges(line, { page: (_, from) => page(from), look }, cursor.walk)
  if (!pulled.ok) return pulled
  const counts = [...new Map([...cursor.counts, ...counted])].slice(-COUNTED)
  const { items, more } = pulled.value
  return told({ walk: pulled.value.cursor, counts, deep }, items, more, pulled.rate)
}

async function answersOf(line: Line, cursor: Cursor, [id, token]: Cursor['deep'][number]): Promise<Reply<Page>> {
  const called = await replies(line, id, token)
  // A thread that was deleted meanwhile is told as deleted by the walk.
  if (!called.ok && called.error.reason === 'not-found') return told(cursor, [], true, called.rate)
  if (!called.ok) return replyOf(called)
  const { items, nextPageToken } = called.value
  const deep: Cursor['deep'] = nextPageToken === undefined ? cursor.deep : [[id, nextPageToken], ...cursor.deep]
  const spoken = items.map((comment) => itemOf(comment, line.account))
  return told({ ...cursor, deep }, spoken, false, called.rate)
}

const told = (
  cursor: Cursor,
  items: Item[],
  more: boolean,
  rate: Extract<Reply<Page>, { ok: true }>['rate'],
): Reply<Page> => ({
  ok: true,
  value: { items, cursor: JSON.stringify(cursor), more: more || cursor.deep.length > 0 },
  rate,
})
