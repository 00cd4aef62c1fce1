import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Called } from '../call.ts'
import type { Intent, Line, Outcome, PreparedPart, RemoteRef } from '../network.ts'
import { outcomeOf } from '../outcome.ts'
import { call } from './call.ts'
import { communityOf } from './keys.ts'
import { commentId, linkTo, messageId, parseRef, postId, type Ref } from './refs.ts'

const postedShape = z.object({ post_id: z.number() })
const commentedShape = z.object({ comment_id: z.number() })
const sentShape = z
  .array(
    z.object({ peer_id: z.number(), conversation_message_id: z.number().optional(), error: z.unknown().optional() }),
  )
  .length(1)

/** Publishes with exactly one request under the key of the intent: on the wall, under a post, or to one person. */
export async function commit(line: Line, intent: Intent, parts: readonly PreparedPart[]): Promise<Outcome> {
  const target = intent.target ? parseRef(intent.target.id) : null
  if (intent.target && !target) return NOWHERE
  if (!target) return onWall(line, intent, parts)
  return target.kind === 'message' ? toPerson(line, intent, target.peer) : underPost(line, intent, parts, target)
}

async function onWall(line: Line, { key, draft }: Intent, parts: readonly PreparedPart[]): Promise<Outcome> {
  const called = await call(communityOf(line), 'wall.post', {
    says: {
      owner_id: `-${line.account.id}`,
      from_group: 1,
      message: draft.text,
      attachments: attached(draft, parts),
      ...(draft.place ? { lat: String(draft.place.latitude), long: String(draft.place.longitude) } : {}),
      guid: guidOf(key),
    },
    shape: postedShape,
  })
  return ended(called, line, ({ post_id: post }) => ({ kind: 'post', post }))
}

async function underPost(
  line: Line,
  { key, draft }: Intent,
  parts: readonly PreparedPart[],
  target: Exclude<Ref, { kind: 'message' }>,
): Promise<Outcome> {
  const called = await call(communityOf(line), 'wall.createComment', {
    says: {
      owner_id: `-${line.account.id}`,
      post_id: target.post,
      from_group: line.account.id,
      message: draft.text,
      reply_to_comment: target.kind === 'comment' ? target.comment : undefined,
      attachments: attached(draft, parts),
      guid: guidOf(key),
    },
    shape: commentedShape,
  })
  return ended(called, line, ({ comment_id: comment }) => ({ kind: 'comment', post: target.post, comment }))
}

async function toPerson(line: Line, { key, draft, target }: Intent, peer: number): Promise<Outcome> {
  const called = await call(communityOf(line), 'messages.send', {
    // Asked for a list of people, the network tells the number of the message within their talk.
    says: { peer_ids: peer, message: draft.text, random_id: randomIdOf(key), forward: quote(target?.id ?? '') },
    shape: sentShape,
  })
  const refused = called.ok && called.value[0]?.error !== undefined
  if (refused) return { ...NOWHERE, error: { ...NOWHERE.error, reason: 'validation' } }
  return ended(called, line, ([sent]) => ({ kind: 'message', peer, message: sent?.conversation_message_id ?? 0 }))
}

function quote(id: string): string | undefined {
  const ref = parseRef(id)
  if (ref?.kind !== 'message') return undefined
  return JSON.stringify({ peer_id: ref.peer, conversation_message_ids: [ref.message], is_reply: true })
}

const ended = <T>(called: Called<T>, line: Line, refOf: (value: T) => Ref): Outcome =>
  outcomeOf(called, (value) => refTo(line, refOf(value)))

export const refTo = ({ account }: Line, ref: Ref): RemoteRef => ({ id: idOf(ref), url: linkTo(account.id, ref) })

function idOf(ref: Ref): string {
  if (ref.kind === 'message') return messageId(ref.peer, ref.message)
  return ref.kind === 'post' ? postId(ref.post) : commentId(ref.post, ref.comment)
}

function attached(draft: Intent['draft'], parts: readonly PreparedPart[]): string | undefined {
  const names = draft.media.flatMap(({ id }) =>
    parts.filter((part) => part.media === id).map(({ remoteId }) => remoteId),
  )
  return names.length === 0 ? undefined : names.join(',')
}

/** By it the network knows a repeat; it likes short words. */
const guidOf = (key: string) => createHash('sha256').update(key).digest('hex').slice(0, 32)

/** The same for messages, as a number of 31 bits that is not zero. */
const randomIdOf = (key: string) => (createHash('sha256').update(key).digest().readUInt32BE(0) % 2_147_483_646) + 1

const NOWHERE: Extract<Outcome, { state: 'rejected' }> = {
  state: 'rejected',
  error: { reason: 'not-found', about: {}, retryAt: null, remote: null },
  rate: null,
}
