import type { Called } from '../call.ts'
import { plainText } from '../html.ts'
import { likeness } from '../likeness.ts'
import type { Intent, Line, Reconciled, RemoteRef } from '../network.ts'
import { aheadMs } from '../rate.ts'
import { call, forumIn, placeOf } from './call.ts'
import { isGone, isOwn, refOf, spotIn } from './items.ts'
import { markOf } from './publish.ts'
import { chunkShape, type Post, topicShape } from './shapes.ts'

/** An answer has no id of ours: only time tells that it will not come any more. */
const SETTLES_MS = 30_000
const ASK_AGAIN_MS = 5000
const TAIL = 30
const CLOCKS_DIFFER = { minutes: 2 } as const

/** Only reads. A topic is asked for by our own id, so what is not there cannot become two. */
export async function reconcile(line: Line, intent: Intent): Promise<Reconciled> {
  const found = intent.target ? await findReply(line, intent) : await findTopic(line, intent)
  const { rate } = found
  if (!found.ok) {
    if (found.error.reason === 'not-found') return { state: 'absent', rate }
    const askAgainMs = found.error.reason === 'transient' ? ASK_AGAIN_MS : null
    return { state: 'cannot-tell', askAgainMs, error: found.error, rate }
  }
  if (found.value) return { state: 'found', ref: found.value, rate }
  const waitMs = intent.target ? waitOf(line, intent) : 0
  return waitMs > 0 ? { state: 'cannot-tell', askAgainMs: waitMs, error: null, rate } : { state: 'absent', rate }
}

const waitOf = ({ http }: Line, { lastSentAt }: Intent) =>
  lastSentAt ? Math.ceil(SETTLES_MS - http.now().since(lastSentAt).total('milliseconds')) : 0

export async function findTopic(line: Line, intent: Intent): Promise<Called<RemoteRef | null>> {
  const called = await call(placeOf(line), { path: `/t/external_id/${markOf(intent)}.json`, shape: topicShape })
  if (!called.ok) return called.error.reason === 'not-found' ? none(called) : called
  const { id, slug, deleted_at: deletedAt } = called.value
  const ref = refOf({ topic_id: id, post_number: 1, topic_slug: slug }, forumIn(line.account.server).base)
  return { ...called, value: deletedAt ? null : ref }
}

/** Our answer among the newest of its topic: what answers the same, in the same words. */
export async function findReply(line: Line, intent: Intent): Promise<Called<RemoteRef | null>> {
  const spot = spotIn(intent.target?.id ?? '')
  const topic = await call(placeOf(line), { path: `/t/${spot?.topic ?? 0}.json`, shape: topicShape })
  if (!topic.ok) return topic
  const ids = topic.value.post_stream.stream.slice(-TAIL)
  const tail = await call(placeOf(line), {
    path: `/t/${spot?.topic ?? 0}/posts.json`,
    query: ids.map((id) => ['post_ids[]', String(id)] as const),
    shape: chunkShape,
  })
  if (!tail.ok) return tail
  const { base } = forumIn(line.account.server)
  // The forum dates its posts by its own clock.
  const ahead = aheadMs(tail.headers, line.http.now())
  const since = intent.notBefore.subtract(CLOCKS_DIFFER).subtract({ milliseconds: ahead })
  const fits = (post: Post) =>
    isOwn(post, line.account) &&
    !isGone(post) &&
    post.post_number > 1 &&
    (post.reply_to_post_number ?? 1) === spot?.number &&
    Temporal.Instant.compare(post.created_at, since) >= 0 &&
    !intent.taken.includes(refOf(post, base).id) &&
    likeness(plainText(post.cooked), intent.draft.text) === 1
  const found = tail.value.post_stream.posts.find(fits)
  return { ...tail, value: found ? refOf({ topic_slug: topic.value.slug, ...found }, base) : null }
}

const none = ({ rate }: Called<unknown>): Called<null> => ({
  ok: true,
  value: null,
  status: 404,
  headers: {},
  url: '',
  rate,
})
