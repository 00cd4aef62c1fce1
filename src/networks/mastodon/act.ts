import type { Actor, Deed } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { call } from './call.ts'
import { placeOf } from './place.ts'
import { anything } from './shapes.ts'

/** One request per deed; every one of them may be repeated without harm. */
export const act: Actor = {
  async perform(line, { action, refId }) {
    const door = doorOf(action, encodeURIComponent(refId))
    if (!door) return unsupported
    const called = await call(placeOf(line), { ...door, shape: anything })
    const ref = { id: refId, url: '' }
    if (called.ok || action !== 'delete' || called.error.reason !== 'not-found') return outcomeOf(called, () => ref)
    // What somebody else has deleted already is as deleted as it can be; a small server may not know the door at all.
    const still = await call(placeOf(line), { path: door.path, shape: anything })
    return still.ok ? unsupported : { state: 'live', ref, rate: called.rate }
  },
}

type Door = { method: 'POST' | 'DELETE'; path: string }

function doorOf(action: Deed['action'], id: string): Door | null {
  const status = `/api/v1/statuses/${id}`
  const person = `/api/v1/accounts/${id}`
  const doors: Partial<Record<Deed['action'], Door>> = {
    like: { method: 'POST', path: `${status}/favourite` },
    unlike: { method: 'POST', path: `${status}/unfavourite` },
    delete: { method: 'DELETE', path: status },
    mute: { method: 'POST', path: `${person}/mute` },
    unmute: { method: 'POST', path: `${person}/unmute` },
    block: { method: 'POST', path: `${person}/block` },
    unblock: { method: 'POST', path: `${person}/unblock` },
  }
  return doors[action] ?? null
}
