import * as z from 'zod'
import { placeOf, post, remove } from '../graph/call.ts'
import type { Actor } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { parseRef } from './refs.ts'
import { VERSION } from './shapes.ts'

/** Comments under our own posts are deleted and hidden; a post itself only a person can take down. */
export const act: Actor = {
  async perform(line, { action, refId }) {
    const ref = parseRef(refId)
    if (!line.account.can.act.includes(action) || ref?.kind !== 'comment') return unsupported
    const place = placeOf(line, VERSION)
    const called =
      action === 'delete'
        ? await remove(place, ref.id, { shape: z.unknown() })
        : await post(place, ref.id, { says: { hide: action === 'hide' }, shape: z.unknown() })
    const done = { id: refId, url: '' }
    if (!called.ok && called.error.reason === 'not-found' && action === 'delete')
      return { state: 'live', ref: done, rate: called.rate }
    return outcomeOf(called, () => done)
  },
}
