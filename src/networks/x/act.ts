import type { Actor, Deed, Line, Outcome } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { call, placeOf } from './call.ts'
import { doneShape } from './shapes.ts'

/** One request per deed; every one of them may be repeated without harm. Likes are not sold to desks like this one. */
export const act: Actor = {
  async perform(line, { action, refId }): Promise<Outcome> {
    const door = doorOf(line, action, refId)
    if (!door) return unsupported
    const called = await call(placeOf(line), { ...door, shape: doneShape })
    const ref = { id: refId, url: '' }
    if (!called.ok && action === 'delete' && called.error.reason === 'not-found')
      return { state: 'live', ref, rate: called.rate }
    return outcomeOf(called, () => ref)
  },
}

type Door = { method: 'POST' | 'PUT' | 'DELETE'; path: string; json?: unknown }

function doorOf({ account }: Line, action: Deed['action'], refId: string): Door | null {
  const id = encodeURIComponent(refId)
  const us = `/2/users/${encodeURIComponent(account.id)}`
  const doors: Partial<Record<Deed['action'], Door>> = {
    delete: { method: 'DELETE', path: `/2/tweets/${id}` },
    hide: { method: 'PUT', path: `/2/tweets/${id}/hidden`, json: { hidden: true } },
    unhide: { method: 'PUT', path: `/2/tweets/${id}/hidden`, json: { hidden: false } },
    mute: { method: 'POST', path: `${us}/muting`, json: { target_user_id: refId } },
    unmute: { method: 'DELETE', path: `${us}/muting/${id}` },
    block: { method: 'POST', path: `${us}/blocking`, json: { target_user_id: refId } },
    unblock: { method: 'DELETE', path: `${us}/blocking/${id}` },
  }
  return doors[action] ?? null
}
