import type { Called } from '../call.ts'
import type { Intent, Line, NetworkError, Reconciled } from '../network.ts'
import { call } from './call.ts'
import { refTo } from './commit.ts'
import { communityOf, readerOf } from './keys.ts'
import { parseRef, type Ref } from './refs.ts'
import { commentsShape, historyShape, wallShape } from './shapes.ts'

/** How long a request whose answer was lost may still be at work. */
const SETTLES_MS = 5000
const CLOCKS_DIFFER = { minutes: 2 } as const
const TOGETHER = 100

/**
 * Looks for the intent where it should stand: messages with the community's key, the wall with the keys beside it. While the network
 * keeps the key of the intent, sending again is safe, whatever could be seen.
 */
export async function reconcile(line: Line, intent: Intent): Promise<Reconciled> {
  const since = intent.lastSentAt
  if (since === null) return { state: 'absent', rate: null }
  const seen = await candidates(line, intent)
  if (seen && !seen.ok) return cannotTell(seen.error.reason === 'transient' ? SETTLES_MS : null, seen.error)
  const found = (seen?.value ?? []).find((one) => isIt(one, line, intent))
  if (found) return { state: 'found', ref: refTo(line, found.ref), rate: null }
  const waitMs = Math.ceil(SETTLES_MS - line.http.now().since(since).total('milliseconds'))
  if (waitMs > 0) return cannotTell(waitMs)
  const once = line.account.can.publish?.once
  const isKept = once?.kind === 'key' && line.http.now().since(intent.notBefore).total('minutes') < once.minutes
  const sawAll = seen !== null && seen.value.length < TOGETHER
  return isKept || sawAll ? { state: 'absent', rate: null } : cannotTell(null)
}

const cannotTell = (askAgainMs: number | null, error: NetworkError | null = null): Reconciled => ({
  state: 'cannot-tell',
  askAgainMs,
  error,
  rate: null,
})

type Candidate = { ref: Ref; text: string; at: number; from: number; before: number | null }

/** What stands where the intent should stand, newest first; null when no key allows to look. */
async function candidates(line: Line, { target }: Intent): Promise<Called<Candidate[]> | null> {
  const ref = target ? parseRef(target.id) : null
  const place = ref?.kind === 'message' ? communityOf(line) : readerOf(line)
  if (!place) return null
  const owner_id = `-${line.account.id}`
  if (ref?.kind === 'message') {
    const says = { peer_id: ref.peer, count: TOGETHER, group_id: line.account.id }
    const told = await call(place, 'messages.getHistory', { says, shape: historyShape })
    return mapped(told, ({ items }) =>
      items.map(({ conversation_message_id: message, text, date: at, from_id: from }) => ({
        ref: { kind: 'message', peer: ref.peer, message },
        text,
        at,
        from,
        before: null,
      })),
    )
  }
  if (ref === null) {
    const says = { owner_id, filter: 'owner', count: TOGETHER }
    const told = await call(place, 'wall.get', { says, shape: wallShape })
    return mapped(told, ({ items }) =>
      items.map(({ id: post, text, date: at, from_id: from }) => ({
        ref: { kind: 'post', post },
        text,
        at,
        from,
        before: null,
      })),
    )
  }
  const says = { owner_id, post_id: ref.post, count: TOGETHER, sort: 'desc', thread_items_count: 10 }
  const told = await call(place, 'wall.getComments', { says, shape: commentsShape })
  return mapped(told, ({ items }) =>
    items
      .flatMap((comment) => [comment, ...(comment.thread?.items ?? [])])
      .map(({ id: comment, text, date: at, from_id: from, reply_to_comment: before = null }) => ({
        ref: { kind: 'comment', post: ref.post, comment },
        text,
        at,
        from,
        before,
      })),
  )
}

const mapped = <T>(called: Called<T>, change: (value: T) => Candidate[]): Called<Candidate[]> =>
  called.ok ? { ...called, value: change(called.value) } : called

function isIt(
  { ref, text, at, from, before }: Candidate,
  line: Line,
  { draft, target, notBefore, taken }: Intent,
): boolean {
  const answered = target ? parseRef(target.id) : null
  return (
    -from === Number(line.account.id) &&
    at * 1000 >= notBefore.subtract(CLOCKS_DIFFER).epochMilliseconds &&
    (ref.kind !== 'comment' || before === (answered?.kind === 'comment' ? answered.comment : null)) &&
    !taken.includes(refTo(line, ref).id) &&
    bare(text) === bare(draft.text)
  )
}

const bare = (text: string) => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
