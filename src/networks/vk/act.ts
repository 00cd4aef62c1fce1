import * as z from 'zod'
import type { Actor, Line } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { call, type Place } from './call.ts'
import { adminOf, communityOf } from './keys.ts'
import { parseRef, type Ref } from './refs.ts'

/** One request per deed; every one of them may be repeated without harm. */
export const act: Actor = {
  async perform(line, { action, refId }) {
    const deed = deedOf(line, action, refId)
    if (!deed) return unsupported
    const called = await call(deed.with, deed.method, { says: deed.says, shape: z.unknown() })
    const ref = { id: refId, url: '' }
    // What is gone already needs no deleting, and who is free already no freeing.
    if (!called.ok && called.error.reason === 'not-found' && ['delete', 'unlike', 'unblock'].includes(action))
      return { state: 'live', ref, rate: called.rate }
    return outcomeOf(called, () => ref)
  },
}

type Deed = { with: Place; method: string; says: Record<string, string | number> }

function deedOf(line: Line, action: string, refId: string): Deed | null {
  const admin = adminOf(line)
  const group_id = line.account.id
  if ((action === 'block' || action === 'unblock') && admin && /^-?\d+$/.test(refId))
    return {
      with: admin,
      method: action === 'block' ? 'groups.ban' : 'groups.unban',
      says: { group_id, owner_id: refId },
    }
  const ref = parseRef(refId)
  if (!ref) return null
  if (action === 'delete' && ref.kind === 'message')
    return {
      with: communityOf(line),
      method: 'messages.delete',
      says: { peer_id: ref.peer, cmids: ref.message, delete_for_all: 1 },
    }
  if (!admin || ref.kind === 'message') return null
  return onWall(admin, action, ref, `-${group_id}`)
}

function onWall(admin: Place, action: string, ref: Exclude<Ref, { kind: 'message' }>, owner_id: string): Deed | null {
  const says = ref.kind === 'post' ? { owner_id, post_id: ref.post } : { owner_id, comment_id: ref.comment }
  const liked = { type: ref.kind, owner_id, item_id: ref.kind === 'post' ? ref.post : ref.comment }
  switch (action) {
    case 'delete':
      return { with: admin, method: ref.kind === 'post' ? 'wall.delete' : 'wall.deleteComment', says }
    case 'like':
      return { with: admin, method: 'likes.add', says: liked }
    case 'unlike':
      return { with: admin, method: 'likes.delete', says: liked }
    default:
      return null
  }
}
