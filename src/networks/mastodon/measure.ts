import * as z from 'zod'
import type { Metric } from '../account.ts'
import type { Counts, Line, Meter, Reply } from '../network.ts'
import { type Called, replyOf } from '../call.ts'
import { call } from './call.ts'
import { placeOf } from './place.ts'
import { accountShape, type Status, statusShape } from './shapes.ts'

type PostCounts = Awaited<ReturnType<Meter['posts']>>

/** Newer servers tell many posts in one answer. */
const TOGETHER = 20

export const measure: Meter = {
  async posts(line, refIds) {
    const counts: Record<string, Counts> = {}
    const gone: string[] = []
    let rate = null
    for (let at = 0; at < refIds.length; at += TOGETHER) {
      const asked = refIds.slice(at, at + TOGETHER)
      const told = await countsOf(line, asked)
      if (!told.ok) return told
      Object.assign(counts, told.value.counts)
      gone.push(...told.value.gone)
      rate = told.rate
    }
    return { ok: true, value: { counts, gone }, rate }
  },

  async account(line) {
    const called = await call(placeOf(line), { path: '/api/v1/accounts/verify_credentials', shape: accountShape })
    if (!called.ok) return replyOf(called)
    const { followers_count: followers, following_count: following, statuses_count: posts } = called.value
    return { ok: true, value: known({ followers, following, posts }), rate: called.rate }
  },
}

async function countsOf(line: Line, refIds: readonly string[]): Promise<PostCounts> {
  const query = refIds.map((id) => ['id[]', id] as const)
  const called = await call(placeOf(line), { path: '/api/v1/statuses', query, shape: z.array(statusShape) })
  if (!called.ok) return isOldServer(called) ? oneByOne(line, refIds) : replyOf(called)
  const counts = Object.fromEntries(called.value.map((status) => [status.id, countsIn(status)]))
  return { ok: true, value: { counts, gone: refIds.filter((id) => !(id in counts)) }, rate: called.rate }
}

async function oneByOne(line: Line, refIds: readonly string[]): Promise<PostCounts> {
  const counts: Record<string, Counts> = {}
  const gone: string[] = []
  let rate: Extract<Reply<unknown>, { ok: true }>['rate'] = null
  for (const id of refIds) {
    const called = await call(placeOf(line), { path: `/api/v1/statuses/${encodeURIComponent(id)}`, shape: statusShape })
    rate = called.rate
    if (called.ok) counts[id] = countsIn(called.value)
    else if (called.error.reason === 'not-found') gone.push(id)
    else return replyOf(called)
  }
  return { ok: true, value: { counts, gone }, rate }
}

const isOldServer = ({ status, error }: Extract<Called<unknown>, { ok: false }>) =>
  status !== null && ['not-found', 'unsupported', 'protocol', 'validation'].includes(error.reason)

const countsIn = ({ replies_count: replies, reblogs_count: boosts, favourites_count: likes }: Status): Counts =>
  known({ replies, boosts, likes })

function known(told: Partial<Record<Metric, number | null | undefined>>): Counts {
  const counts: Counts = {}
  for (const metric of ['replies', 'boosts', 'likes', 'followers', 'following', 'posts'] as const) {
    const value = told[metric]
    // Some servers say -1 when a person keeps the number private.
    if (typeof value === 'number' && value >= 0) counts[metric] = value
  }
  return counts
}
