import type { Called } from '../call.ts'
import type { Actor, Deed, Line, Outcome } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { call, placeOf } from './call.ts'
import { isGone, type Spot, spotIn } from './items.ts'
import { anything, type Post, postShape } from './shapes.ts'

const LIKE = 2
const INAPPROPRIATE = 4
/** The forum wants an end; this one is never reached. */
const FOR_EVER = '3000-01-01'
const REASON = 'Meydan'

type Door = { method: 'POST' | 'PUT' | 'DELETE'; path: string; json?: unknown }

export const act: Actor = {
  async perform(line, { action, refId }) {
    const person = personDoor(action, refId)
    if (person) return deed(line, refId, person)
    const spot = spotIn(refId)
    if (!spot || !line.account.can.act.includes(action)) return unsupported
    const { topic, number } = spot
    const found = await call(placeOf(line), { path: `/posts/by_number/${topic}/${number}.json`, shape: postShape })
    if (!found.ok) return notFound(found, action, refId)
    // What is as it should be already is left alone: the forum refuses to do it twice.
    const door = postDoor(action, found.value, spot)
    return door ? deed(line, refId, door) : { state: 'live', ref: { id: refId, url: '' }, rate: found.rate }
  },
}

async function deed(line: Line, refId: string, door: Door): Promise<Outcome> {
  return outcomeOf(await call(placeOf(line), { ...door, shape: anything }), () => ({ id: refId, url: '' }))
}

function notFound(called: Extract<Called<unknown>, { ok: false }>, action: Deed['action'], refId: string): Outcome {
  const ref = { id: refId, url: '' }
  if (called.error.reason === 'not-found' && action === 'delete') return { state: 'live', ref, rate: called.rate }
  return called.certain ? outcomeOf(called, () => ref) : { state: 'not-sent', error: called.error, rate: called.rate }
}

/** Null when nothing is left to do. */
function postDoor(action: Deed['action'], post: Post, { topic, number }: Spot): Door | null {
  const liked = post.actions_summary?.some(({ id, acted }) => id === LIKE && acted === true) === true
  switch (action) {
    case 'like':
      return liked
        ? null
        : { method: 'POST', path: '/post_actions.json', json: { id: post.id, post_action_type_id: LIKE } }
    case 'unlike':
      return liked ? { method: 'DELETE', path: `/post_actions/${post.id}.json?post_action_type_id=${LIKE}` } : null
    case 'delete':
      if (isGone(post)) return null
      return { method: 'DELETE', path: number === 1 ? `/t/${topic}.json` : `/posts/${post.id}.json` }
    case 'hide':
      // A flag that a moderator acts on at once hides the post and tells its author why.
      return post.hidden === true
        ? null
        : {
            method: 'POST',
            path: '/post_actions.json',
            json: { id: post.id, post_action_type_id: INAPPROPRIATE, take_action: true },
          }
    case 'unhide':
      return post.hidden === true ? { method: 'PUT', path: `/posts/${post.id}/unhide.json` } : null
    default:
      return null
  }
}

/** Who is silenced reads on but writes no more; who is suspended is locked out. */
function personDoor(action: Deed['action'], refId: string): Door | null {
  if (!/^\d+$/.test(refId)) return null
  const user = `/admin/users/${refId}`
  const doors: Partial<Record<Deed['action'], Door>> = {
    mute: { method: 'PUT', path: `${user}/silence.json`, json: { silenced_till: FOR_EVER, reason: REASON } },
    unmute: { method: 'PUT', path: `${user}/unsilence.json`, json: {} },
    block: { method: 'PUT', path: `${user}/suspend.json`, json: { suspend_until: FOR_EVER, reason: REASON } },
    unblock: { method: 'PUT', path: `${user}/unsuspend.json`, json: {} },
  }
  return doors[action] ?? null
}
