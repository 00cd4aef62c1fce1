import * as z from 'zod'
import { placeOf, post, remove } from '../graph/call.ts'
import type { Actor } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { VERSION } from './shapes.ts'

/** Answers under our posts are hidden, together with all below them; what is ours is deleted. */
export const act: Actor = {
  async perform(line, { action, refId }) {
    if (!line.account.can.act.includes(action) || !/^\d{1,30}$/.test(refId)) return unsupported
    const place = placeOf(line, VERSION)
    const called =
      action === 'delete'
        ? await remove(place, refId, { shape: z.unknown() })
        : await post(place, `${refId}/manage_reply`, { says: { hide: action === 'hide' }, shape: z.unknown() })
    const ref = { id: refId, url: '' }
    if (!called.ok && called.error.reason === 'not-found' && action === 'delete')
      return { state: 'live', ref, rate: called.rate }
    return outcomeOf(called, () => ref)
  },
}
