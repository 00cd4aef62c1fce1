import type { Actor, Line, Outcome } from '../network.ts'
import { partsOf } from './at-uri.ts'
import { anything, call, placeOf } from './call.ts'
import { hide, unhide } from './hide.ts'
import { postsBy } from './posts.ts'
import { ended, isSo, put, refused, remove, untouched } from './records.ts'
import { profileShape } from './shapes.ts'
import { tidFor } from './tid.ts'

const LIKE = 'app.bsky.feed.like'
const BLOCK = 'app.bsky.graph.block'

/** Every deed may be repeated: what is so already is left alone, and what we make ourselves has a key of its own. */
export const act: Actor = {
  perform: (line, { action, refId }) => DEEDS[action](line, refId),
}

const DEEDS = {
  async like(line: Line, uri: string): Promise<Outcome> {
    const posts = await postsBy(line, [uri])
    if (!posts.ok) return untouched(posts)
    const post = posts.value.get(uri)
    if (!post) return refused('not-found')
    if (post.viewer?.like) return isSo(uri)
    const { cid } = post
    return ended(await put(line, { collection: LIKE, rkey: tidFor(uri) }, { subject: { uri, cid }, ...now(line) }), uri)
  },

  /** A like given by hand lies under a key of its own. */
  async unlike(line: Line, uri: string): Promise<Outcome> {
    const posts = await postsBy(line, [uri])
    if (!posts.ok) return untouched(posts)
    const given = partsOf(posts.value.get(uri)?.viewer?.like ?? '')
    return ended(await remove(line, { collection: LIKE, rkey: given?.rkey ?? tidFor(uri) }), uri)
  },

  async delete(line: Line, uri: string): Promise<Outcome> {
    const place = partsOf(uri)
    return place?.repo === line.account.id ? ended(await remove(line, place), uri) : refused('unsupported')
  },

  hide,
  unhide,

  mute: async (line: Line, actor: string) => ended(await graph(line, 'app.bsky.graph.muteActor', actor), actor),
  unmute: async (line: Line, actor: string) => ended(await graph(line, 'app.bsky.graph.unmuteActor', actor), actor),

  async block(line: Line, did: string): Promise<Outcome> {
    const blocking = await blockOf(line, did)
    if (!blocking.ok) return blocking.outcome
    if (blocking.uri) return isSo(did)
    return ended(await put(line, { collection: BLOCK, rkey: tidFor(did) }, { subject: did, ...now(line) }), did)
  },

  async unblock(line: Line, did: string): Promise<Outcome> {
    const blocking = await blockOf(line, did)
    if (!blocking.ok) return blocking.outcome
    return ended(await remove(line, { collection: BLOCK, rkey: partsOf(blocking.uri)?.rkey ?? tidFor(did) }), did)
  },
}

const now = ({ http }: Line) => ({ createdAt: http.now().toString({ fractionalSecondDigits: 3 }) })

const graph = (line: Line, does: string, actor: string) =>
  call(placeOf(line), { does, json: { actor }, shape: anything })

async function blockOf(line: Line, did: string): Promise<{ ok: true; uri: string } | { ok: false; outcome: Outcome }> {
  const called = await call(placeOf(line), {
    does: 'app.bsky.actor.getProfile',
    query: [['actor', did]],
    shape: profileShape,
  })
  return called.ok ? { ok: true, uri: called.value.viewer?.blocking ?? '' } : { ok: false, outcome: untouched(called) }
}
