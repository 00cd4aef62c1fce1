import { likeness } from '../likeness.ts'
import type { Intent, Line, NetworkError, Rate, Reconciled } from '../network.ts'
import { isPassing } from '../outcome.ts'
import { call, placeOf } from './call.ts'
import { answered, pageOf, unescaped } from './items.ts'
import { FIELDS, manyShape, type Tweet } from './shapes.ts'

/**
 * Our own list lags behind by moments. Longer need not be waited: should a lost request arrive after its repeat, X refuses whichever of
 * the two comes second as a duplicate.
 */
const SETTLES_MS = 5000
const ASK_AGAIN_MS = 5000
const CLOCKS_DIFFER = { minutes: 2 } as const
const PAGE = '100'
const MAX_PAGES = 5

/** Looks for the intent among our own posts since it can have been sent; a tenth of a cent per post. */
export async function reconcile(line: Line, intent: Intent): Promise<Reconciled> {
  let token: string | null = null
  let rate: Rate | null = null
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const called = await ownPosts(line, intent, token)
    if (!called.ok) {
      const passes = !called.certain || isPassing(called.error.reason)
      return cannotTell(called.error, passes ? ASK_AGAIN_MS : null, called.rate)
    }
    rate = called.rate
    const candidates = (called.value.data ?? []).filter((post) => isCandidate(post, intent))
    const found = candidates.find((post) => similar(post, intent) === 1)
    if (found)
      return { state: 'found', ref: { id: found.id, url: pageOf(found.id, line.account.handle.slice(1)) }, rate }
    token = called.value.meta?.next_token ?? null
    if (token === null) return unseen(waitOf(line, intent), rate)
  }
  return cannotTell(null, null, rate)
}

const unseen = (waitMs: number, rate: Rate | null): Reconciled =>
  waitMs > 0 ? cannotTell(null, waitMs, rate) : { state: 'absent', rate }

const cannotTell = (error: NetworkError | null, askAgainMs: number | null, rate: Rate | null): Reconciled => ({
  state: 'cannot-tell',
  askAgainMs,
  error,
  rate,
})

const waitOf = ({ http }: Line, { lastSentAt }: Intent) =>
  lastSentAt ? Math.ceil(SETTLES_MS - http.now().since(lastSentAt).total('milliseconds')) : 0

const ownPosts = (line: Line, { notBefore }: Intent, token: string | null) =>
  call(placeOf(line), {
    path: `/2/users/${encodeURIComponent(line.account.id)}/tweets`,
    query: [
      ...FIELDS,
      ['max_results', PAGE],
      ['exclude', 'retweets'],
      [
        'start_time',
        notBefore.subtract(CLOCKS_DIFFER).round({ smallestUnit: 'second', roundingMode: 'floor' }).toString(),
      ],
      ...(token ? [['pagination_token', token] as const] : []),
    ],
    shape: manyShape,
  })

const isCandidate = (post: Tweet, { draft, target, taken }: Intent) =>
  !taken.includes(post.id) &&
  answered(post) === (target?.id ?? null) &&
  (post.attachments?.media_keys?.length ?? 0) === draft.media.length

/** X puts the names of those who are answered before an answer. */
const similar = (post: Tweet, { draft, target }: Intent) =>
  likeness(
    target ? unescaped(post).replace(/^(?:@\w+\s+)+/, '') : unescaped(post),
    target ? draft.text.replace(/^(?:@\w+\s+)+/, '') : draft.text,
  )
