import type { Called } from '../call.ts'
import type { Line, Outcome } from '../network.ts'
import { outcomeOf } from '../outcome.ts'
import { anything, call, placeOf } from './call.ts'
import { strongRef } from './shapes.ts'

/** Everything an account does lies in its own repository: a like is a record, and taking it back removes the record. */
type Place = { collection: string; rkey: string }

export const put = (line: Line, place: Place, record: object, swapRecord?: string | null) =>
  call(placeOf(line), {
    does: 'com.atproto.repo.putRecord',
    json: {
      repo: line.account.id,
      ...place,
      record: { $type: place.collection, ...record },
      ...(swapRecord === undefined ? {} : { swapRecord }),
    },
    shape: strongRef,
  })

/** Removing what is not there is no fault. */
export const remove = (line: Line, place: Place) =>
  call(placeOf(line), {
    does: 'com.atproto.repo.deleteRecord',
    json: { repo: line.account.id, collection: place.collection, rkey: place.rkey },
    shape: anything,
  })

export const ended = <T>(called: Called<T>, refId: string): Outcome => outcomeOf(called, () => ({ id: refId, url: '' }))

export const isSo = (refId: string): Outcome => ({ state: 'live', ref: { id: refId, url: '' }, rate: null })

/** A question that went wrong before anything was changed. */
export const untouched = (called: Extract<Called<unknown>, { ok: false }>): Outcome =>
  outcomeOf({ ...called, certain: true }, () => ({ id: '', url: '' }))

export const refused = (reason: 'not-found' | 'unsupported'): Outcome => ({
  state: 'rejected',
  error: { reason, about: {}, retryAt: null, remote: null },
  rate: null,
})
