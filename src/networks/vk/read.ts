import { failed, replyOf } from '../call.ts'
import type { Item, Line, Reader, Reply } from '../network.ts'
import { call } from './call.ts'
import { hook } from './hook.ts'
import { commentItem, goneItem, messageItem, namesOf, postItem } from './items.ts'
import { communityOf, readerOf } from './keys.ts'
import { namesFor } from './people.ts'
import { pullEvents, readComments } from './pull.ts'
import { parseRef, type Ref } from './refs.ts'
import { commentsShape, historyShape, wallShape } from './shapes.ts'

/** Events come to the community's own key; what stands on the wall can be read with the keys beside it. */
export const read: Reader = {
  streams: ['inbox'],
  pull: (line, _, cursor) => pullEvents(line, cursor),

  context(line, refId) {
    const ref = parseRef(refId)
    const isRead = ref !== null && ref.kind !== 'message' && readerOf(line) !== null
    return isRead ? readComments(line, ref.post) : Promise.resolve(failed('unsupported'))
  },

  async look(line, refId) {
    const ref = parseRef(refId)
    if (!ref) return failed('not-found')
    const seen = await lookAt(line, ref)
    return !seen.ok && seen.reason === 'not-found' ? { ok: true, value: goneItem(refId), rate: seen.rate } : seen
  },

  hook,
}

const ABOUT = { extended: 1, fields: 'screen_name,photo_100' } as const

async function lookAt(line: Line, ref: Ref): Promise<Reply<Item>> {
  if (ref.kind === 'message') return lookAtMessage(line, ref)
  const reader = readerOf(line)
  if (!reader) return failed('unsupported')
  const owner_id = `-${line.account.id}`
  if (ref.kind === 'post') {
    const says = { posts: `${owner_id}_${ref.post}`, ...ABOUT }
    const called = await call(reader, 'wall.getById', { says, shape: wallShape })
    if (!called.ok) return replyOf(called)
    const [post] = called.value.items
    if (!post || post.is_deleted) return failed('not-found')
    const names = namesOf(called.value.profiles, called.value.groups)
    return { ok: true, value: postItem(post, line.account, names), rate: called.rate }
  }
  const says = { owner_id, comment_id: ref.comment, ...ABOUT }
  const called = await call(reader, 'wall.getComment', { says, shape: commentsShape })
  if (!called.ok) return replyOf(called)
  const [comment] = called.value.items
  if (!comment || comment.deleted) return failed('not-found')
  const names = namesOf(called.value.profiles, called.value.groups)
  return { ok: true, value: commentItem(comment, line.account, names), rate: called.rate }
}

async function lookAtMessage(line: Line, { peer, message }: Extract<Ref, { kind: 'message' }>): Promise<Reply<Item>> {
  const called = await call(communityOf(line), 'messages.getByConversationMessageId', {
    says: { peer_id: peer, conversation_message_ids: message, group_id: line.account.id },
    shape: historyShape,
  })
  if (!called.ok) return replyOf(called)
  const [found] = called.value.items
  if (!found) return failed('not-found')
  const names = await namesFor(line, [found.from_id])
  return names.ok
    ? { ok: true, value: messageItem(found, line.account, names.value), rate: names.rate }
    : replyOf(names)
}
