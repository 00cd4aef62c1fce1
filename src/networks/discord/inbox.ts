import * as z from 'zod'
import { replyOf } from '../call.ts'
import type { Line, Page, Rate, Reply, SpokenItem } from '../network.ts'
import { call, placeOf } from './call.ts'
import { aroundOf, isSaid, itemOf } from './items.ts'
import { isAfter } from './refs.ts'
import { type Message, messagesShape, threadsShape } from './shapes.ts'

const PAGE = 100
/** Threads that nobody writes in any more are forgotten first. */
const THREADS = 200

/** The last message read of the channel and of each thread, and whom this round has still to visit. */
const cursorShape = z.object({
  after: z.record(z.string(), z.string()),
  queue: z.array(z.string()),
})
type Cursor = z.infer<typeof cursorShape>

/** Upwards by number from the last one known, first in those threads of the channel that have news and then in the channel itself. */
export async function pullInbox(line: Line, stored: string | null): Promise<Reply<Page>> {
  const home = line.account.id
  if (stored === null) return newest(line)
  const cursor = cursorShape.parse(JSON.parse(stored))
  const [place, ...rest] = cursor.queue
  if (place === undefined) return threads(line, cursor)
  const called = await messages(line, place, [['after', cursor.after[place] ?? place]])
  // A thread that was deleted meanwhile has nothing to say.
  if (!called.ok && called.error.reason === 'not-found' && place !== home) {
    return told({ ...cursor, queue: rest }, [], rest.length > 0, called.rate)
  }
  if (!called.ok) return replyOf(called)
  const there = called.value.toSorted((a, b) => (isAfter(a.id, b.id) ? 1 : -1))
  const last = there.at(-1)?.id
  const after = last === undefined ? cursor.after : { ...cursor.after, [place]: last }
  const queue = there.length === PAGE ? [place, ...rest] : rest
  return told({ after, queue }, itemsOf(line, there), queue.length > 0, called.rate)
}

/** What came before we were here is not asked for. */
async function newest(line: Line): Promise<Reply<Page>> {
  const called = await messages(line, line.account.id, [])
  if (!called.ok) return replyOf(called)
  const there = called.value.toReversed()
  const last = there.at(-1)?.id ?? '0'
  return told({ after: { [line.account.id]: last }, queue: [] }, itemsOf(line, there), false, called.rate)
}

async function threads(line: Line, cursor: Cursor): Promise<Reply<Page>> {
  const path = `/guilds/${line.account.linked?.['guild'] ?? ''}/threads/active`
  const called = await call(placeOf(line), { path, shape: threadsShape })
  if (!called.ok) return replyOf(called)
  const ours = called.value.threads.filter(({ parent_id: parent }) => parent === line.account.id)
  const queue = ours.flatMap(({ id, last_message_id: last }) =>
    last && isAfter(last, cursor.after[id] ?? id) ? [id] : [],
  )
  const known = Object.entries(cursor.after).filter(
    ([id]) => id === line.account.id || ours.some((one) => one.id === id),
  )
  const after = Object.fromEntries(known.slice(-THREADS))
  return told({ after, queue: [...queue, line.account.id] }, [], true, called.rate)
}

export const messages = (line: Line, channel: string, query: readonly (readonly [string, string])[]) =>
  call(placeOf(line), {
    path: `/channels/${channel}/messages`,
    query: [['limit', String(PAGE)], ...query],
    shape: messagesShape,
  })

export function itemsOf({ account }: Line, there: readonly Message[]): SpokenItem[] {
  const around = aroundOf(there)
  return there.filter(isSaid).map((message) => itemOf(message, account, around))
}

const told = (cursor: Cursor, items: SpokenItem[], more: boolean, rate: Rate | null): Reply<Page> => ({
  ok: true,
  value: { items, cursor: JSON.stringify(cursor), more },
  rate,
})
