import type { Called } from '../call.ts'
import { likeness } from '../likeness.ts'
import type { Intent, Line, Outcome, Reconciled, RemoteRef, Target } from '../network.ts'
import { isPassing, outcomeOf } from '../outcome.ts'
import { call, placeOf } from './call.ts'
import { commentPage, isVideo, topOf } from './items.ts'
import { type Comment, commentShape, commentsShape, threadShape, threadsShape } from './shapes.ts'

/** A comment stands in the lists some moments after it was taken. */
const SETTLES_MS = 10_000
const ASK_AGAIN_MS = 5000
const CLOCKS_DIFFER = { minutes: 2 } as const
const PAGE = '100'
const MAX_PAGES = 5

/** One comment: under a video, or under the comment at the top of a thread, since YouTube knows no deeper level. */
export async function answer(line: Line, intent: Intent, target: Target): Promise<Outcome> {
  const text = wordsOf(intent, target)
  const place = placeOf(line)
  const query = [['part', 'snippet']] as const
  if (isVideo(target.id)) {
    const snippet = { videoId: target.id, topLevelComment: { snippet: { textOriginal: text } } }
    const asked = { method: 'POST', path: '/youtube/v3/commentThreads', query, json: { snippet } } as const
    const called = await call(place, { ...asked, shape: threadShape })
    return outcomeOf(called, ({ snippet: { topLevelComment } }) => refOf(topLevelComment, target))
  }
  const json = { snippet: { parentId: topOf(target.id), textOriginal: text } }
  const asked = { method: 'POST', path: '/youtube/v3/comments', query, json } as const
  return outcomeOf(await call(place, { ...asked, shape: commentShape }), (comment) => refOf(comment, target))
}

/** Who is answered below another answer is told of it only by name. */
function wordsOf({ draft }: Intent, { id, handle }: Target): string {
  const isDeep = topOf(id) !== id
  return isDeep && handle !== null && !draft.text.includes(handle) ? `${handle} ${draft.text}` : draft.text
}

/** Looks for the intent among what we have written there since it can have been sent. */
export async function reconcileAnswer(line: Line, intent: Intent, target: Target): Promise<Reconciled> {
  let token: string | null = null
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const called: Called<Listed> = await listed(line, target, token)
    if (!called.ok) {
      // A video or a comment that is gone took no answer with it that anybody could see.
      if (called.error.reason === 'not-found') return { state: 'absent', rate: called.rate }
      const passes = !called.certain || isPassing(called.error.reason)
      return { state: 'cannot-tell', askAgainMs: passes ? ASK_AGAIN_MS : null, error: called.error, rate: called.rate }
    }
    const found = called.value.comments.find((comment) => isOurs(comment, line, intent, target))
    if (found) return { state: 'found', ref: refOf(found, target), rate: called.rate }
    token = called.value.next
    if (token === null) break
  }
  const sinceMs = intent.lastSentAt ? line.http.now().since(intent.lastSentAt).total('milliseconds') : SETTLES_MS
  const waitMs = Math.ceil(SETTLES_MS - sinceMs)
  return waitMs > 0
    ? { state: 'cannot-tell', askAgainMs: waitMs, error: null, rate: null }
    : { state: 'absent', rate: null }
}

type Listed = { comments: Comment[]; next: string | null }

async function listed(line: Line, target: Target, token: string | null): Promise<Called<Listed>> {
  const common = [
    ['part', 'snippet'],
    ['maxResults', PAGE],
    ['textFormat', 'plainText'],
    ...(token === null ? [] : [['pageToken', token] as const]),
  ] as const
  if (isVideo(target.id)) {
    const query = [...common, ['videoId', target.id], ['order', 'time']] as const
    const called = await call(placeOf(line), { path: '/youtube/v3/commentThreads', query, shape: threadsShape })
    if (!called.ok) return called
    const comments = called.value.items.map(({ snippet }) => snippet.topLevelComment)
    return { ...called, value: { comments, next: called.value.nextPageToken ?? null } }
  }
  const query = [...common, ['parentId', topOf(target.id)]] as const
  const called = await call(placeOf(line), { path: '/youtube/v3/comments', query, shape: commentsShape })
  return called.ok
    ? { ...called, value: { comments: called.value.items, next: called.value.nextPageToken ?? null } }
    : called
}

const isOurs = ({ id, snippet }: Comment, { account }: Line, intent: Intent, target: Target) =>
  snippet.authorChannelId?.value === account.id &&
  !intent.taken.includes(id) &&
  Temporal.Instant.compare(snippet.publishedAt, intent.notBefore.subtract(CLOCKS_DIFFER)) >= 0 &&
  likeness(snippet.textOriginal ?? snippet.textDisplay, wordsOf(intent, target)) === 1

const refOf = ({ id, snippet }: Comment, target: Target): RemoteRef => {
  const [, videoId] = /[?&]v=([\w-]{11})/.exec(target.url) ?? []
  return { id, url: commentPage(id, snippet.videoId ?? (isVideo(target.id) ? target.id : videoId)) }
}
