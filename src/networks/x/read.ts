import * as z from 'zod'
import { type Called, failed, replyOf } from '../call.ts'
import type { Item, Line, Page, Reader, Reply } from '../network.ts'
import { call, placeOf } from './call.ts'
import { goneItem, itemOf } from './items.ts'
import { FIELDS, type Includes, manyShape, NOT_FOUND, oneShape, type Tweet } from './shapes.ts'

const PAGE = '100'
const MAX_PAGES = 5
const NOTHING: Includes = { users: [], tweets: [], media: [] }

/**
 * Mentions come newest first, so a walk goes down from the top to the last post known. `below` is where it is on its way, `top` what
 * the next walk will go down to; what arrives meanwhile lies above and is left to it. Ids grow with time.
 */
const cursorShape = z.object({ since: z.string().nullable(), top: z.string().nullable(), below: z.string().nullable() })

export const read: Reader = {
  // Whole conversations are sold by the post; who names or answers us is told for a tenth of a cent.
  streams: ['inbox'],

  async pull(line, _, stored): Promise<Reply<Page>> {
    const cursor = stored === null ? null : cursorShape.parse(JSON.parse(stored))
    const called = await call(placeOf(line), {
      path: `/2/users/${encodeURIComponent(line.account.id)}/mentions`,
      query: [
        ...FIELDS,
        ['max_results', PAGE],
        ...(cursor?.since ? [['since_id', cursor.since] as const] : []),
        ...(cursor?.below ? [['until_id', cursor.below] as const] : []),
      ],
      shape: manyShape,
    })
    if (!called.ok) return replyOf(called)
    const { data = [], includes = NOTHING, meta } = called.value
    const items = data.map((tweet) => itemOf(tweet, includes, line.account)).toReversed()
    const top = cursor?.top ?? data[0]?.id ?? cursor?.since ?? null
    const below = data.at(-1)?.id ?? null
    // The very first page is where we begin; what came before we were here is not bought.
    const more = cursor !== null && below !== null && meta?.next_token !== undefined
    const next = more ? { since: cursor.since, top, below } : { since: top, top: null, below: null }
    return { ok: true, value: { items, cursor: JSON.stringify(next), more }, rate: called.rate }
  },

  async context(line, refId) {
    const own = await seen(line, refId)
    if (!own.ok) return own
    const top = own.value.tweet.conversation_id ?? refId
    // A thread whose beginning was deleted is a thread all the same.
    const above = top === refId ? own : await seen(line, top)
    const root = above.ok ? above.value.tweet : null
    const found = await conversation(line, top)
    if (!found.ok) return found
    const around = joined(own.value.around, above.ok ? above.value.around : NOTHING, found.value.around)
    const all = [...(root ? [root] : []), ...found.value.tweets.toReversed()].filter(({ id }) => id !== refId)
    return { ok: true, value: all.map((tweet) => itemOf(tweet, around, line.account, root)), rate: found.rate }
  },

  async look(line, refId): Promise<Reply<Item>> {
    const called = await one(line, refId)
    if (!called.ok) return replyOf(called)
    const { data, includes = NOTHING, errors = [] } = called.value
    if (data) return { ok: true, value: itemOf(data, includes, line.account), rate: called.rate }
    // What is hidden from us is not gone.
    return errors.some(({ type }) => type === NOT_FOUND)
      ? { ok: true, value: goneItem(refId), rate: called.rate }
      : failed('unsupported')
  },
}

const one = (line: Line, id: string) =>
  call(placeOf(line), { path: `/2/tweets/${encodeURIComponent(id)}`, query: FIELDS, shape: oneShape })

async function seen(line: Line, id: string): Promise<Reply<{ tweet: Tweet; around: Includes }>> {
  const called = await one(line, id)
  if (!called.ok) return replyOf(called)
  const { data: tweet, includes: around = NOTHING } = called.value
  return tweet ? { ok: true, value: { tweet, around }, rate: called.rate } : failed('not-found')
}

async function conversation(line: Line, id: string): Promise<Reply<{ tweets: Tweet[]; around: Includes }>> {
  const tweets: Tweet[] = []
  let around = NOTHING
  let rate = null
  let token: string | null = null
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const called: Called<z.infer<typeof manyShape>> = await call(placeOf(line), {
      path: '/2/tweets/search/recent',
      query: [
        ...FIELDS,
        ['query', `conversation_id:${id}`],
        ['max_results', PAGE],
        ...(token ? [['next_token', token] as const] : []),
      ],
      shape: manyShape,
    })
    if (!called.ok) return replyOf(called)
    tweets.push(...(called.value.data ?? []))
    around = joined(around, called.value.includes ?? NOTHING)
    rate = called.rate
    token = called.value.meta?.next_token ?? null
    if (token === null) break
  }
  return { ok: true, value: { tweets, around }, rate }
}

const joined = (...all: Includes[]): Includes => ({
  users: all.flatMap(({ users }) => users),
  tweets: all.flatMap(({ tweets }) => tweets),
  media: all.flatMap(({ media }) => media),
})
