import * as z from 'zod'
import { type Called, replyOf } from '../call.ts'
import { get, placeOf } from '../graph/call.ts'
import type { Counts, Line, Meter } from '../network.ts'
import { parseRef } from './refs.ts'
import { VERSION } from './shapes.ts'

const plainShape = z.object({ like_count: z.number().optional(), comments_count: z.number().optional() })
const figure = z.object({ name: z.string(), values: z.array(z.object({ value: z.number() })) })
const insightsShape = z.object({ data: z.array(figure) })
const accountShape = z.object({
  followers_count: z.number().optional(),
  follows_count: z.number().optional(),
  media_count: z.number().optional(),
})

export const measure: Meter = {
  async posts(line, refIds) {
    const counts: Record<string, Counts> = {}
    const gone: string[] = []
    for (const id of refIds) {
      if (parseRef(id)?.kind !== 'post') continue
      const told = await countsOf(line, id)
      if (told.ok) counts[id] = told.value
      else if (told.error.reason === 'not-found') gone.push(id)
      else return replyOf(told)
    }
    return { ok: true, value: { counts, gone }, rate: null }
  },

  async account(line) {
    const fields = 'followers_count,follows_count,media_count'
    const told = await get(placeOf(line, VERSION), 'me', { says: { fields }, shape: accountShape })
    if (!told.ok) return replyOf(told)
    const { followers_count: followers, follows_count: following, media_count: posts } = told.value
    const known = Object.entries({ followers, following, posts }).filter(([, count]) => count !== undefined)
    return { ok: true, value: Object.fromEntries(known), rate: told.rate }
  },
}

async function countsOf(line: Line, id: string): Promise<Called<Counts>> {
  const place = placeOf(line, VERSION)
  const told = await get(place, id, { says: { fields: 'like_count,comments_count' }, shape: plainShape })
  if (!told.ok) return told
  const { like_count: likes, comments_count: replies } = told.value
  const plain = { ...(likes === undefined ? {} : { likes }), ...(replies === undefined ? {} : { replies }) }
  if (!line.account.can.metrics.includes('views')) return { ...told, value: plain }
  const seen = await get(place, `${id}/insights`, { says: { metric: 'views,shares' }, shape: insightsShape })
  // A post that hardly anybody has seen has no insights yet; that takes nothing from its likes.
  if (!seen.ok) return seen.certain && seen.error.reason !== 'rate' ? { ...told, value: plain } : seen
  const of = (name: string) => seen.value.data.find((one) => one.name === name)?.values[0]?.value
  const [views, boosts] = [of('views'), of('shares')]
  return {
    ...seen,
    value: { ...plain, ...(views === undefined ? {} : { views }), ...(boosts === undefined ? {} : { boosts }) },
  }
}
