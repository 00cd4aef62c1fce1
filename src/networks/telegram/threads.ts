import * as z from 'zod'
import { refId } from './refs.ts'
import type { Message } from './shapes.ts'

/** Threads and albums remembered; comments under older posts still name the post they answer, only not through each other. */
const THREADS = 500
const ALBUMS = 10

/** Which thread of the group belongs to which post of the channel, learnt from Telegram's own copies of our posts. */
export const threadsShape = z.object({
  posts: z.record(z.string(), z.string()),
  albums: z.record(z.string(), z.object({ copies: z.array(z.number()), messages: z.array(z.number()) })),
  /** Where the copies come now: a channel may be given another group, and a group may move. */
  group: z.string().nullable(),
})

export type Threads = z.infer<typeof threadsShape>

export const noThreads: Threads = { posts: {}, albums: {}, group: null }

/** What the copy of a post teaches; copies of one album come one by one and are one thread together. */
export function learn(threads: Threads, copy: Message, channelId: string): Threads {
  const message = copy.forward_origin?.message_id
  if (!copy.is_automatic_forward || message === undefined || String(copy.forward_origin?.chat?.id) !== channelId)
    return threads
  const group = copy.media_group_id
  const known = group === undefined ? undefined : threads.albums[group]
  const album = {
    copies: added(known?.copies ?? [], copy.message_id),
    messages: added(known?.messages ?? [], message),
  }
  const root = refId(channelId, album.messages)
  const posts = { ...threads.posts, ...Object.fromEntries(album.copies.map((id) => [String(id), root])) }
  return {
    group: String(copy.chat.id),
    posts: newest(posts, THREADS),
    albums: group === undefined ? threads.albums : newest({ ...threads.albums, [group]: album }, ALBUMS),
  }
}

const added = (numbers: readonly number[], number: number) =>
  [...new Set([...numbers, number])].toSorted((a, b) => a - b)

/** Numbers as names stand in their own order, which is the order of time. */
const newest = <T>(record: Record<string, T>, count: number): Record<string, T> => {
  const entries = Object.entries(record)
  return entries.length <= count ? record : Object.fromEntries(entries.slice(-count))
}
