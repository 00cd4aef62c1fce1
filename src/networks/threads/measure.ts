import * as z from 'zod'
import { replyOf } from '../call.ts'
import { get, placeOf } from '../graph/call.ts'
import type { Counts, Meter, Searcher } from '../network.ts'
import { itemOf } from './items.ts'
import { POST, postsShape, VERSION } from './shapes.ts'

const figure = z.object({
  name: z.string(),
  values: z.array(z.object({ value: z.number() })).default([]),
  total_value: z.object({ value: z.number() }).optional(),
})
const figuresShape = z.object({ data: z.array(figure) })
const NAMES: readonly (readonly [string, keyof Counts])[] = [
  ['replies', 'replies'],
  ['reposts', 'boosts'],
  ['likes', 'likes'],
  ['views', 'views'],
  ['followers_count', 'followers'],
]

const countsIn = (figures: readonly z.infer<typeof figure>[]): Counts =>
  Object.fromEntries(
    figures.flatMap(({ name, values, total_value: total }) => {
      const ours = NAMES.find(([theirs]) => theirs === name)?.[1]
      const value = total?.value ?? values[0]?.value
      return ours === undefined || value === undefined ? [] : [[ours, value]]
    }),
  )

export const measure: Meter = {
  async posts(line, refIds) {
    const counts: Record<string, Counts> = {}
    const gone: string[] = []
    if (line.account.can.metrics.length === 0) return { ok: true, value: { counts, gone }, rate: null }
    for (const id of refIds) {
      const says = { metric: 'views,likes,replies,reposts' }
      const told = await get(placeOf(line, VERSION), `${id}/insights`, { says, shape: figuresShape })
      if (told.ok) counts[id] = countsIn(told.value.data)
      else if (told.error.reason === 'not-found') gone.push(id)
      else return replyOf(told)
    }
    return { ok: true, value: { counts, gone }, rate: null }
  },

  async account(line) {
    if (line.account.can.metrics.length === 0) return { ok: true, value: {}, rate: null }
    const path = `${line.account.id}/threads_insights`
    const told = await get(placeOf(line, VERSION), path, { says: { metric: 'followers_count' }, shape: figuresShape })
    return told.ok ? { ok: true, value: countsIn(told.value.data), rate: told.rate } : replyOf(told)
  },
}

const FOUND = 50

/** Until the app is reviewed the network searches our own posts only. */
export const search: Searcher = {
  async posts(line, query) {
    const told = await get(placeOf(line, VERSION), 'keyword_search', {
      says: { q: query, search_type: 'RECENT', fields: POST, limit: FOUND },
      shape: postsShape,
    })
    if (!told.ok) return replyOf(told)
    return { ok: true, value: told.value.data.map((one) => itemOf(one, line.account, 'mention')), rate: told.rate }
  },
}
