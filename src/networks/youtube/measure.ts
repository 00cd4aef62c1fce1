import { type Called, replyOf } from '../call.ts'
import type { Counts, Line, Meter, Rate } from '../network.ts'
import { call, placeOf } from './call.ts'
import { videosOf } from './find.ts'
import { isVideo } from './items.ts'
import { channelsShape, commentsShape } from './shapes.ts'

const TOGETHER = 50

export const measure: Meter = {
  async posts(line, refIds) {
    const counts: Record<string, Counts> = {}
    let rate: Rate | null = null
    for (const [ids, ask] of [
      [refIds.filter(isVideo), ofVideos],
      [refIds.filter((id) => !isVideo(id)), ofComments],
    ] as const) {
      for (let at = 0; at < ids.length; at += TOGETHER) {
        const called = await ask(line, ids.slice(at, at + TOGETHER))
        if (!called.ok) return replyOf(called)
        Object.assign(counts, called.value)
        rate = called.rate
      }
    }
    return { ok: true, value: { counts, gone: refIds.filter((id) => !(id in counts)) }, rate }
  },

  async account(line) {
    const query = [
      ['part', 'statistics'],
      ['mine', 'true'],
    ] as const
    const called = await call(placeOf(line), { path: '/youtube/v3/channels', query, shape: channelsShape })
    if (!called.ok) return replyOf(called)
    const told = called.value.items?.[0]?.statistics
    const followers = told?.hiddenSubscriberCount === true ? undefined : told?.subscriberCount
    return { ok: true, value: known({ followers, posts: told?.videoCount, views: told?.viewCount }), rate: called.rate }
  },
}

async function ofVideos(line: Line, ids: readonly string[]): Promise<Called<Record<string, Counts>>> {
  const called = await videosOf(line, ids, 'statistics')
  if (!called.ok) return called
  const told = called.value.map(({ id, statistics }) => {
    const { viewCount: views, likeCount: likes, commentCount: replies } = statistics ?? {}
    return [id, known({ views, likes, replies })] as const
  })
  return { ...called, value: Object.fromEntries(told) }
}

async function ofComments(line: Line, ids: readonly string[]): Promise<Called<Record<string, Counts>>> {
  const query = [
    ['part', 'snippet'],
    ['id', ids.join(',')],
  ] as const
  const called = await call(placeOf(line), { path: '/youtube/v3/comments', query, shape: commentsShape })
  if (!called.ok) return called.error.reason === 'not-found' ? { ok: true, ...NONE, rate: called.rate } : called
  const told = called.value.items.map(({ id, snippet }) => [id, known({ likes: snippet.likeCount })] as const)
  return { ...called, value: Object.fromEntries(told) }
}

const NONE = { value: {}, status: 200, headers: {}, url: '' }

const known = (told: Record<string, number | undefined>): Counts =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
