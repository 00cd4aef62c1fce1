import { type Called, replyOf } from '../call.ts'
import type { Counts, Line, Meter, Rate } from '../network.ts'
import { call, placeOf } from './call.ts'
import { pageUrn } from './items.ts'
import { sizeShape, socialShape, statisticsShape } from './shapes.ts'
import { inAddress, isComment, listOf } from './urn.ts'

const TOGETHER = 20

export const measure: Meter = {
  async posts(line, refIds) {
    const counts: Record<string, Counts> = {}
    let rate: Rate | null = null
    for (let at = 0; at < refIds.length; at += TOGETHER) {
      const ids = refIds.slice(at, at + TOGETHER)
      const social = await call(placeOf(line), {
        path: `/rest/socialMetadata?ids=${listOf(ids)}`,
        shape: socialShape,
      })
      if (!social.ok) return replyOf(social)
      const there = ids.filter((id) => id in social.value.results)
      const seen = await shown(
        line,
        there.filter((id) => !isComment(id)),
      )
      if (!seen.ok) return replyOf(seen)
      rate = seen.rate ?? social.rate
      for (const id of there) {
        const { commentSummary, reactionSummaries = {} } = social.value.results[id] ?? {}
        const likes = Object.values(reactionSummaries).reduce((sum, { count }) => sum + count, 0)
        counts[id] = { likes, ...(commentSummary ? { replies: commentSummary.count } : {}), ...seen.value.get(id) }
      }
    }
    return { ok: true, value: { counts, gone: refIds.filter((id) => !(id in counts)) }, rate }
  },

  async account(line) {
    const path = `/rest/networkSizes/${inAddress(pageUrn(line.account))}?edgeType=COMPANY_FOLLOWED_BY_MEMBER`
    const called = await call(placeOf(line), { path, shape: sizeShape })
    if (!called.ok) return replyOf(called)
    return { ok: true, value: { followers: called.value.firstDegreeSize }, rate: called.rate }
  },
}

/** How often a post was shown and passed on; one that was never shown is left out. */
async function shown(line: Line, ids: readonly string[]): Promise<Called<Map<string, Counts>>> {
  if (ids.length === 0) return { ok: true, value: new Map(), status: 200, headers: {}, url: '', rate: null }
  const named = (kind: string, key: string) => {
    const ours = ids.filter((id) => id.startsWith(`urn:li:${kind}:`))
    return ours.length === 0 ? [] : [`${key}=${listOf(ours)}`]
  }
  const path = [
    '/rest/organizationalEntityShareStatistics?q=organizationalEntity',
    `organizationalEntity=${inAddress(pageUrn(line.account))}`,
    ...named('share', 'shares'),
    ...named('ugcPost', 'ugcPosts'),
  ].join('&')
  const called = await call(placeOf(line), { path, shape: statisticsShape })
  if (!called.ok) return called
  const told = called.value.elements.map(({ share, ugcPost, totalShareStatistics: all }) => {
    const { impressionCount: views, shareCount: boosts } = all
    return [
      share ?? ugcPost ?? '',
      { ...(views === undefined ? {} : { views }), ...(boosts === undefined ? {} : { boosts }) },
    ] as const
  })
  return { ...called, value: new Map<string, Counts>(told) }
}
