import type { Actor, Line, Outcome } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { call, placeOf } from './call.ts'
import { spotIn } from './refs.ts'
import { doneShape } from './shapes.ts'

export const act: Actor = {
  async perform(line, { action, refId }): Promise<Outcome> {
    if (!line.account.can.act.includes(action)) return unsupported
    if (action === 'delete') return remove(line, refId)
    return action === 'block' ? block(line, refId) : unsupported
  },
}

async function remove(line: Line, refId: string): Promise<Outcome> {
  const spot = spotIn(refId)
  const asked =
    spot.kind === 'comment'
      ? { path: `/messages/${spot.post}/comments`, query: [['comment_id', spot.mid]] as const }
      : { path: '/messages', query: [['message_id', spot.mid]] as const }
  const called = await call(placeOf(line), { method: 'DELETE', ...asked, shape: doneShape })
  const ref = { id: refId, url: '' }
  return !called.ok && called.error.reason === 'not-found'
    ? { state: 'live', ref, rate: called.rate }
    : outcomeOf(called, () => ref)
}

/** Out of the channel, and not back in by its link. */
async function block(line: Line, refId: string): Promise<Outcome> {
  const query = [
    ['user_id', refId],
    ['block', 'true'],
  ] as const
  const path = `/chats/${line.account.id}/members`
  return outcomeOf(await call(placeOf(line), { method: 'DELETE', path, query, shape: doneShape }), () => ({
    id: refId,
    url: '',
  }))
}
