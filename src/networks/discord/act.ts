import type { Actor, Deed, Line, Outcome } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { call, placeOf } from './call.ts'
import { spotIn } from './refs.ts'
import { anything, nothing } from './shapes.ts'

const THUMB = encodeURIComponent('👍')
/** Discord silences nobody for longer. */
const LONGEST_SILENCE = { hours: 28 * 24 } as const

type Door = { method: 'PUT' | 'PATCH' | 'DELETE'; path: string; json?: unknown }

/** One request per deed. Muting and banning are of the whole server, not of the channel alone. */
export const act: Actor = {
  async perform(line, { action, refId }): Promise<Outcome> {
    const door = doorOf(line, action, refId)
    if (!door || !line.account.can.act.includes(action)) return unsupported
    const shape = door.method === 'PATCH' ? anything : nothing
    const called = await call(placeOf(line), { ...door, shape })
    const ref = { id: refId, url: '' }
    // Gone already, or not banned at all.
    if (!called.ok && door.method === 'DELETE' && called.error.reason === 'not-found') {
      return { state: 'live', ref, rate: called.rate }
    }
    return outcomeOf(called, () => ref)
  },
}

function doorOf({ account, http }: Line, action: Deed['action'], refId: string): Door | null {
  const guild = `/guilds/${account.linked?.['guild'] ?? ''}`
  const spot = spotIn(refId, account.id)
  if (!spot) return null
  const message = `/channels/${spot.channel}/messages/${spot.message}`
  const thumb = `${message}/reactions/${THUMB}/@me`
  const silence = (until: string | null): Door => ({
    method: 'PATCH',
    path: `${guild}/members/${refId}`,
    json: { communication_disabled_until: until },
  })
  const doors: Partial<Record<Deed['action'], Door>> = {
    like: { method: 'PUT', path: thumb },
    unlike: { method: 'DELETE', path: thumb },
    delete: { method: 'DELETE', path: message },
    mute: silence(http.now().add(LONGEST_SILENCE).toString({ smallestUnit: 'second' })),
    unmute: silence(null),
    block: { method: 'PUT', path: `${guild}/bans/${refId}`, json: {} },
    unblock: { method: 'DELETE', path: `${guild}/bans/${refId}` },
  }
  return doors[action] ?? null
}
