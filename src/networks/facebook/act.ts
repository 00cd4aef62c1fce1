import * as z from 'zod'
import type { Called } from '../call.ts'
import { placeOf, post, remove } from '../graph/call.ts'
import type { Action, Actor, Draft, Line, Outcome } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { linkTo, parseRef } from './refs.ts'
import { VERSION } from './shapes.ts'

const answered = z.unknown()

/** One request per deed; every one of them may be repeated without harm. */
export const act: Actor = {
  async perform(line, { action, refId }) {
    if (!line.account.can.act.includes(action)) return unsupported
    const asked = deed(line, action, refId)
    if (!asked) return unsupported
    const called = await asked
    const ref = { id: refId, url: '' }
    // What is gone already needs no deleting, and who is free already no freeing.
    if (!called.ok && called.error.reason === 'not-found' && ['delete', 'unlike', 'unblock'].includes(action))
      return { state: 'live', ref, rate: called.rate }
    return outcomeOf(called, () => ref)
  },
}

function deed(line: Line, action: Action, refId: string): Promise<Called<unknown>> | null {
  const place = placeOf(line, VERSION)
  if (action === 'block' || action === 'unblock') {
    if (!/^\d{1,30}$/.test(refId)) return null
    const asked = { says: { user: refId }, shape: answered }
    const path = `${line.account.id}/blocked`
    return action === 'block' ? post(place, path, asked) : remove(place, path, asked)
  }
  const ref = parseRef(refId, line.account.id)
  if (!ref || ref.kind === 'message') return null
  switch (action) {
    case 'delete':
      return remove(place, ref.id, { shape: answered })
    case 'hide':
    case 'unhide':
      return post(place, ref.id, { says: { is_hidden: action === 'hide' }, shape: answered })
    case 'like':
      return post(place, `${ref.id}/likes`, { shape: answered })
    case 'unlike':
      return remove(place, `${ref.id}/likes`, { shape: answered })
    default:
      return null
  }
}

/** Gives a post or a comment of ours another text. */
export async function edit(line: Line, refId: string, { text }: Draft): Promise<Outcome> {
  const ref = parseRef(refId, line.account.id)
  if (!ref || ref.kind === 'message' || ref.kind === 'mention') return unsupported
  const called = await post(placeOf(line, VERSION), ref.id, { says: { message: text }, shape: answered })
  return outcomeOf(called, () => ({ id: ref.id, url: linkTo(ref.id, line.account.id) }))
}
