import { createHash } from 'node:crypto'
import type { Called } from '../call.ts'
import type { Intent, Line } from '../network.ts'
import { call, placeOf } from './call.ts'
import { playlistShape, type Video, videosShape } from './shapes.ts'

/** How many of our newest videos are looked through; a day has room for a hundred uploads. */
const NEWEST = '50'

/** The tag by which a video is known as the one of this intent. Tags are shown to nobody who watches. */
export const markOf = ({ key }: Pick<Intent, 'key'>): string =>
  `meydan-${createHash('sha256').update(key).digest('hex').slice(0, 20)}`

/** Every video of this intent, the oldest first. More than one is there only after two have uploaded at once. */
export async function marked(line: Line, intent: Intent): Promise<Called<Video[]>> {
  const { uploads = '' } = line.account.linked ?? {}
  const list = await call(placeOf(line), {
    path: '/youtube/v3/playlistItems',
    query: [
      ['part', 'contentDetails'],
      ['playlistId', uploads],
      ['maxResults', NEWEST],
    ],
    shape: playlistShape,
  })
  // The list of a channel that has never uploaded anything does not exist.
  if (!list.ok && list.error.reason === 'not-found') return { ok: true, ...NONE, rate: list.rate }
  if (!list.ok) return list
  const ids = list.value.items.map(({ contentDetails }) => contentDetails.videoId).toReversed()
  if (ids.length === 0) return { ...list, value: [] }
  const videos = await videosOf(line, ids, 'snippet,status')
  if (!videos.ok) return videos
  const ours = videos.value.filter(({ snippet }) => snippet?.tags?.includes(markOf(intent)))
  return { ...videos, value: ours.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)) }
}

const NONE = { value: [], status: 200, headers: {}, url: '' }

export async function videosOf(line: Line, ids: readonly string[], part: string): Promise<Called<Video[]>> {
  const query = [
    ['part', part],
    ['id', ids.join(',')],
    ['maxResults', NEWEST],
  ] as const
  const called = await call(placeOf(line), { path: '/youtube/v3/videos', query, shape: videosShape })
  return called.ok ? { ...called, value: called.value.items } : called
}
