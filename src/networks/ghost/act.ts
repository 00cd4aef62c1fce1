import type { Actor, Deed } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { call, placeOf } from './call.ts'
import { idIn } from './items.ts'
import { anything } from './shapes.ts'

type Door = { method: 'POST' | 'PUT' | 'DELETE'; path: string; json?: unknown }

/** One request per deed; every one of them may be repeated without harm. */
export const act: Actor = {
  async perform(line, { action, refId }) {
    const door = doorOf(action, refId)
    if (!door) return unsupported
    const called = await call(placeOf(line), { ...door, shape: anything })
    const ref = { id: refId, url: '' }
    if (!called.ok && action === 'delete' && called.error.reason === 'not-found')
      return { state: 'live', ref, rate: called.rate }
    return outcomeOf(called, () => ref)
  },
}

/** Comments are hidden, not deleted: only their members may do that. Who is muted reads on but comments no more. */
function doorOf(action: Deed['action'], refId: string): Door | null {
  const post = idIn('post', refId)
  const comment = idIn('comment', refId)
  const member = idIn('member', refId)
  if (post && action === 'delete') return { method: 'DELETE', path: `/posts/${post}/` }
  if (comment && (action === 'hide' || action === 'unhide')) {
    const json = { comments: [{ id: comment, status: action === 'hide' ? 'hidden' : 'published' }] }
    return { method: 'PUT', path: `/comments/${comment}/`, json }
  }
  if (member && action === 'mute') {
    return { method: 'POST', path: `/members/${member}/commenting/disable/`, json: { reason: 'Meydan' } }
  }
  if (member && action === 'unmute') return { method: 'POST', path: `/members/${member}/commenting/enable/`, json: {} }
  return null
}
