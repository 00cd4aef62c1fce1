import * as z from 'zod'
import { plainText } from '../html.ts'
import type { Intent, Line, NetworkError, Rate, Reconciled } from '../network.ts'
import { likeness, NEARLY } from '../likeness.ts'
import { call } from './call.ts'
import { textOf } from './commit.ts'
import { refOf } from './items.ts'
import { nextPage } from './pages.ts'
import { placeOf } from './place.ts'
import { type Status, statusShape } from './shapes.ts'

/** A request whose answer was lost may still be at work on the server for this long. */
const SETTLES_MS = 5000
/** Without a key nothing but time tells that it will not come any more. */
const SETTLES_WITHOUT_KEY_MS = 90_000
const CLOCKS_DIFFER = { minutes: 2 } as const
const PAGE = '40'
const MAX_PAGES = 5

/** Looks for the intent among our own newest posts. Only reads; sending again is the choice of whoever asked. */
export async function reconcile(line: Line, intent: Intent): Promise<Reconciled> {
  const keyed = keyHolds(line, intent)
  const waitMs = waitOf(line, intent, keyed)
  const since = intent.notBefore.subtract(CLOCKS_DIFFER)
  let near = false
  let older: string | null = null
  let rate: Rate | null = null
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const called = await ownPosts(line, older)
    if (!called.ok)
      return cannotTell(called.error, called.error.reason === 'transient' ? SETTLES_MS : null, called.rate)
    rate = called.rate
    const posts = called.value.filter((post) => Temporal.Instant.compare(post.created_at, since) >= 0)
    const candidates = posts.filter((post) => isCandidate(post, intent))
    const found = candidates.find((post) => similar(post, line, intent) === 1)
    if (found) return { state: 'found', ref: refOf(found), rate }
    near ||= candidates.some((post) => similar(post, line, intent) >= NEARLY)
    older = nextPage(called.headers)
    if (posts.length < called.value.length || older === null || called.value.length === 0)
      return unseen(near, keyed, waitMs, rate)
  }
  return keyed ? unseen(near, keyed, waitMs, rate) : cannotTell(null, null, rate)
}

/** While the server keeps the key, sending again is safe whatever we saw; afterwards a near miss is for a person to judge. */
function unseen(near: boolean, keyed: boolean, waitMs: number, rate: Rate | null): Reconciled {
  if (waitMs > 0) return cannotTell(null, waitMs, rate)
  return near && !keyed ? cannotTell(null, null, rate) : { state: 'absent', rate }
}

const cannotTell = (error: NetworkError | null, askAgainMs: number | null, rate: Rate | null): Reconciled => ({
  state: 'cannot-tell',
  askAgainMs,
  error,
  rate,
})

function keyHolds({ account, http }: Line, { notBefore }: Intent): boolean {
  const once = account.can.publish?.once
  return once?.kind === 'key' && http.now().since(notBefore).total('minutes') < once.minutes
}

function waitOf({ http }: Line, { lastSentAt }: Intent, keyed: boolean): number {
  if (!lastSentAt) return 0
  const settles = keyed ? SETTLES_MS : SETTLES_WITHOUT_KEY_MS
  return Math.ceil(settles - http.now().since(lastSentAt).total('milliseconds'))
}

const ownPosts = (line: Line, older: string | null) =>
  call(placeOf(line), {
    path: `/api/v1/accounts/${encodeURIComponent(line.account.id)}/statuses`,
    query: [['limit', PAGE], ['exclude_reblogs', 'true'], ...(older ? [['max_id', older] as const] : [])],
    shape: z.array(statusShape),
  })

const isCandidate = (post: Status, { draft, target, taken }: Intent) =>
  !taken.includes(post.id) &&
  (post.in_reply_to_id ?? null) === (target?.id ?? null) &&
  post.media_attachments.length === draft.media.length

const similar = (post: Status, line: Line, intent: Intent) => likeness(plainText(post.content), textOf(line, intent))
