import type { Actor, Deed, Line, Outcome } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { call, placeOf } from './call.ts'
import { isGone, numberIn } from './items.ts'
import { answered, done, postShape, summaryShape } from './shapes.ts'

type Door = { method: 'PUT' | 'DELETE'; path: string; json?: unknown }

export const act: Actor = {
  async perform(line, { action, refId }) {
    const uid = numberIn('user', refId)
    const pid = numberIn('post', refId)
    if (!line.account.can.act.includes(action)) return unsupported
    if (uid) {
      const door = personDoor(action, uid)
      return door ? deed(line, refId, door) : unsupported
    }
    return pid ? onPost(line, action, refId, pid) : unsupported
  },
}

async function deed(line: Line, refId: string, door: Door): Promise<Outcome> {
  const called = await call(placeOf(line), { ...door, shape: done })
  const ref = { id: refId, url: '' }
  const isLifted = !called.ok && called.error.reason === 'not-found' && door.method === 'DELETE'
  return isLifted ? { state: 'live', ref, rate: called.rate } : outcomeOf(called, () => ref)
}

/** A vote that is cast twice is taken back, so it is looked at first. */
async function onPost(line: Line, action: Deed['action'], refId: string, pid: string): Promise<Outcome> {
  const ref = { id: refId, url: '' }
  const post = await call(placeOf(line), { path: `/api/v3/posts/${pid}`, shape: answered(postShape) })
  if (!post.ok) {
    if (post.error.reason === 'not-found' && action === 'delete') return { state: 'live', ref, rate: post.rate }
    return post.certain ? outcomeOf(post, () => ref) : { state: 'not-sent', error: post.error, rate: post.rate }
  }
  const liked = post.value.upvoted === true
  const vote = `/api/v3/posts/${pid}/vote`
  const asItIs: Outcome = { state: 'live', ref, rate: post.rate }
  if (action === 'like') return liked ? asItIs : deed(line, refId, { method: 'PUT', path: vote, json: { delta: 1 } })
  if (action === 'unlike') return liked ? deed(line, refId, { method: 'DELETE', path: vote }) : asItIs
  if (action !== 'delete') return unsupported
  return isGone(post.value) ? asItIs : remove(line, refId, pid, post.value.tid)
}

/** The first post goes with its topic. Moderators can take either back. */
async function remove(line: Line, refId: string, pid: string, tid: number): Promise<Outcome> {
  const summary = await call(placeOf(line), { path: `/api/v3/posts/${pid}/summary`, shape: answered(summaryShape) })
  const isTopic = summary.ok && String(summary.value.topic.mainPid) === pid
  const path = isTopic ? `/api/v3/topics/${tid}/state` : `/api/v3/posts/${pid}/state`
  return deed(line, refId, { method: 'DELETE', path })
}

function personDoor(action: Deed['action'], uid: string): Door | null {
  const user = `/api/v3/users/${uid}`
  const doors: Partial<Record<Deed['action'], Door>> = {
    mute: { method: 'PUT', path: `${user}/mute`, json: { reason: 'Meydan' } },
    unmute: { method: 'DELETE', path: `${user}/mute` },
    block: { method: 'PUT', path: `${user}/ban`, json: { reason: 'Meydan' } },
    unblock: { method: 'DELETE', path: `${user}/ban` },
  }
  return doors[action] ?? null
}
