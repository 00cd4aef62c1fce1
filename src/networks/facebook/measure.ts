import * as z from 'zod'
import { type Called, replyOf } from '../call.ts'
import { get, placeOf } from '../graph/call.ts'
import type { Counts, Line, Meter } from '../network.ts'
import { parseRef } from './refs.ts'
import { VERSION } from './shapes.ts'

const TOGETHER = 25
const total = z.object({ summary: z.object({ total_count: z.number() }) }).optional()
const countedShape = z.object({
  comments: total,
  reactions: total,
  shares: z.object({ count: z.number() }).optional(),
  insights: z
    .object({ data: z.array(z.object({ name: z.string(), values: z.array(z.object({ value: z.number() })) })) })
    .optional(),
})
const COUNTS = [
  'comments.filter(stream).summary(total_count).limit(0)',
  'reactions.summary(total_count).limit(0)',
  'shares',
].join(',')
// Impressions were taken away; views are what is counted since.
const VIEWS = 'insights.metric(post_media_view)'

export const measure: Meter = {
  async posts(line, refIds) {
    const posts = refIds.filter((id) => parseRef(id, line.account.id)?.kind === 'post')
    const counts: Record<string, Counts> = {}
    const gone: string[] = []
    for (let at = 0; at < posts.length; at += TOGETHER) {
      const some = posts.slice(at, at + TOGETHER)
      const told = await countsOf(line, some)
      // One that is gone spoils the answer about all of them: then each is asked about alone.
      const alone = told.ok || told.error.reason !== 'not-found' ? [[some, told] as const] : await oneByOne(line, some)
      for (const [ids, one] of alone) {
        if (one.ok) Object.assign(counts, one.value)
        else if (one.error.reason === 'not-found') gone.push(...ids)
        else return replyOf(one)
      }
    }
    return { ok: true, value: { counts, gone }, rate: null }
  },

  async account(line) {
    const told = await get(placeOf(line, VERSION), line.account.id, {
      says: { fields: 'followers_count' },
      shape: z.object({ followers_count: z.number().optional() }),
    })
    if (!told.ok) return replyOf(told)
    const { followers_count: followers } = told.value
    return { ok: true, value: followers === undefined ? {} : { followers }, rate: told.rate }
  },
}

async function oneByOne(line: Line, ids: readonly string[]) {
  const told: [string[], Called<Record<string, Counts>>][] = []
  for (const id of ids) told.push([[id], await countsOf(line, [id])])
  return told
}

async function countsOf(line: Line, ids: readonly string[]): Promise<Called<Record<string, Counts>>> {
  const fields = line.account.can.metrics.includes('views') ? `${COUNTS},${VIEWS}` : COUNTS
  const told = await get(placeOf(line, VERSION), '', {
    says: { ids: ids.join(','), fields },
    shape: z.record(z.string(), countedShape),
  })
  if (!told.ok) return told
  return { ...told, value: Object.fromEntries(Object.entries(told.value).map(([id, one]) => [id, countsIn(one)])) }
}

function countsIn({ comments, reactions, shares, insights }: z.infer<typeof countedShape>): Counts {
  const views = insights?.data.find(({ name }) => name === 'post_media_view')?.values[0]?.value
  return {
    ...(comments ? { replies: comments.summary.total_count } : {}),
    ...(reactions ? { likes: reactions.summary.total_count } : {}),
    // Nobody has shared it where the network leaves the number out.
    boosts: shares?.count ?? 0,
    ...(views === undefined ? {} : { views }),
  }
}
