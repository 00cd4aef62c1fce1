import type * as z from 'zod'
import type { Called } from '../call.ts'
import type { Line } from '../network.ts'
import { call, placeOf } from './call.ts'
import { type Comment, commentsShape, threadsShape } from './shapes.ts'

const PAGE = '100'

export type Threads = z.infer<typeof threadsShape>

type Filter = readonly (readonly [string, string])[]

/** One page of threads, the newest first. It costs one unit however many stand on it. */
export const threads = (line: Line, filter: Filter, token: string | null): Promise<Called<Threads>> =>
  call(placeOf(line), {
    path: '/youtube/v3/commentThreads',
    query: [
      ['part', 'snippet,replies'],
      ['textFormat', 'plainText'],
      ...filter,
      ...(filter.some(([name]) => name === 'id') ? [] : PAGED),
      ...(token === null ? [] : [['pageToken', token] as const]),
    ],
    shape: threadsShape,
  })

const PAGED = [
  ['maxResults', PAGE],
  ['order', 'time'],
] as const

/** Everything that was said under any of our videos. */
export const ofChannel = ({ account }: Line): Filter => [['allThreadsRelatedToChannelId', account.id]]

export const replies = (line: Line, parentId: string, token: string | null) =>
  call(placeOf(line), {
    path: '/youtube/v3/comments',
    query: [
      ['part', 'snippet'],
      ['textFormat', 'plainText'],
      ['parentId', parentId],
      ['maxResults', PAGE],
      ...(token === null ? [] : [['pageToken', token] as const]),
    ],
    shape: commentsShape,
  })

export async function oneComment(line: Line, id: string): Promise<Called<Comment | null>> {
  const query = [
    ['part', 'snippet'],
    ['textFormat', 'plainText'],
    ['id', id],
  ] as const
  const called = await call(placeOf(line), { path: '/youtube/v3/comments', query, shape: commentsShape })
  return called.ok ? { ...called, value: called.value.items[0] ?? null } : called
}
