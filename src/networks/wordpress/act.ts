import type { Actor, Deed, Line, Outcome } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { call, placeOf } from './call.ts'
import { type Place, placeIn } from './items.ts'
import { anything, statusShape } from './shapes.ts'

/** The words of WordPress for what we do to a comment, and how it calls the result. */
const STATUS = { hide: 'hold', unhide: 'approved' } as const

export const act: Actor = {
  async perform(line, { action, refId }) {
    const place = placeIn(refId)
    if (!place) return unsupported
    if (action === 'delete') return remove(line, refId, place)
    return (action === 'hide' || action === 'unhide') && place.kind === 'comment'
      ? moderate(line, refId, place, action)
      : unsupported
  },
}

/** Into the bin, from where the people of the site can take it back. */
async function remove(line: Line, refId: string, { kind, number }: Place): Promise<Outcome> {
  const called = await call(placeOf(line), { method: 'DELETE', path: `/wp/v2/${kind}s/${number}`, shape: anything })
  const ref = { id: refId, url: '' }
  if (!called.ok && called.error.reason === 'not-found') return { state: 'live', ref, rate: called.rate }
  return outcomeOf(called, () => ref)
}

async function moderate(
  line: Line,
  refId: string,
  { number }: Place,
  action: Extract<Deed['action'], 'hide' | 'unhide'>,
): Promise<Outcome> {
  const path = `/wp/v2/comments/${number}`
  const ref = { id: refId, url: '' }
  const json = { status: STATUS[action] }
  const called = await call(placeOf(line), { method: 'POST', path, json, shape: anything })
  if (called.ok || called.error.reason !== 'conflict') return outcomeOf(called, () => ref)
  // A comment that has this status already is refused as if the server were broken.
  const now = await call(placeOf(line), { path, query: [['context', 'edit']], shape: statusShape })
  return now.ok && now.value.status === STATUS[action]
    ? { state: 'live', ref, rate: now.rate }
    : outcomeOf(called, () => ref)
}
