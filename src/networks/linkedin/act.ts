import type { Actor, Line, Outcome } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { call, placeOf } from './call.ts'
import { pageUrn } from './items.ts'
import { anything } from './shapes.ts'
import { commentIn, inAddress } from './urn.ts'

/** Everything is done in the name of the page. */
export const act: Actor = {
  async perform(line, { action, refId }): Promise<Outcome> {
    switch (action) {
      case 'like':
        return like(line, refId)
      case 'unlike':
        return takenAway(line, reactionOf(line, refId), refId)
      case 'delete':
        return takenAway(line, placeFor(line, refId), refId)
      default:
        return unsupported
    }
  },
}

async function like(line: Line, refId: string): Promise<Outcome> {
  const called = await call(placeOf(line), {
    method: 'POST',
    path: `/rest/reactions?actor=${inAddress(pageUrn(line.account))}`,
    json: { root: refId, reactionType: 'LIKE' },
    shape: anything,
  })
  // It is liked already.
  if (!called.ok && called.status === 409) return { state: 'live', ref: { id: refId, url: '' }, rate: called.rate }
  return outcomeOf(called, () => ({ id: refId, url: '' }))
}

async function takenAway(line: Line, path: string, refId: string): Promise<Outcome> {
  const called = await call(placeOf(line), { method: 'DELETE', means: 'DELETE', path, shape: anything })
  const ref = { id: refId, url: '' }
  return !called.ok && called.error.reason === 'not-found'
    ? { state: 'live', ref, rate: called.rate }
    : outcomeOf(called, () => ref)
}

const reactionOf = ({ account }: Line, refId: string) =>
  `/rest/reactions/(actor:${inAddress(pageUrn(account))},entity:${inAddress(refId)})`

function placeFor({ account }: Line, refId: string): string {
  const name = commentIn(refId)
  if (!name) return `/rest/posts/${inAddress(refId)}`
  return `/rest/socialActions/${inAddress(name.thread)}/comments/${name.id}?actor=${inAddress(pageUrn(account))}`
}
