import { type Called, replyOf } from '../call.ts'
import { goneItem } from '../changes.ts'
import { get, placeOf } from '../graph/call.ts'
import { type Leaf, type Shelf, type Source, walk } from '../graph/walk.ts'
import type { Item, Line, Reader, Reply } from '../network.ts'
import { hook } from './hook.ts'
import { itemOf } from './items.ts'
import { ownShape, POST, postShape, postsShape, VERSION } from './shapes.ts'

/** Each of these that was answered costs a request of its own. */
const POSTS = 15
const MENTIONS = 25
const TOGETHER = 100

/** Who named us stands in one list; what was said under a post is asked for post by post. */
export const read: Reader = {
  streams: ['inbox'],
  pull: (line, _, cursor) => walk(line, sourceFor(line), cursor),

  async context(line, refId) {
    const looked = await lookAt(line, refId)
    if (!looked.ok) return looked
    const root = looked.value.state === 'deleted' ? refId : (looked.value.rootId ?? refId)
    const told = await conversation(line, root, null)
    if (!told.ok) return replyOf(told)
    return { ok: true, value: told.value.entries.toReversed().map(({ item }) => item), rate: told.rate }
  },

  async look(line, refId) {
    const seen = await lookAt(line, refId)
    return !seen.ok && seen.reason === 'not-found' ? { ok: true, value: goneItem(refId), rate: seen.rate } : seen
  },

  hook,
}

/** Only what the key allows is asked for: a list that is refused would stop the others. */
const sourceFor = ({ account: { can } }: Line): Source => ({
  lists: [...(can.read?.comments === 'none' ? [] : [posts]), ...(can.read?.mentions === 'none' ? [] : [mentions])],
  leaf: (line, shelf, after) => (shelf === 'mentions' ? mentionsPage(line, after) : conversation(line, shelf, after)),
  look: read.look,
})

async function posts(line: Line): Promise<Called<Shelf[]>> {
  const told = await get(placeOf(line, VERSION), `${line.account.id}/threads`, {
    says: { fields: 'id,has_replies', limit: POSTS },
    shape: ownShape,
  })
  return mapped(told, ({ data }) =>
    data.map(({ id, has_replies: isAnswered }) => ({ id, first: isAnswered ? null : { entries: [], next: null } })),
  )
}

async function mentions(line: Line): Promise<Called<Shelf[]>> {
  const told = await mentionsPage(line, null)
  return mapped(told, (first) => [{ id: 'mentions', first }])
}

async function mentionsPage(line: Line, after: string | null): Promise<Called<Leaf>> {
  const told = await get(placeOf(line, VERSION), `${line.account.id}/mentions`, {
    says: { fields: POST, limit: MENTIONS, after: after ?? undefined },
    shape: postsShape,
  })
  return mapped(told, ({ data, next }) => ({
    entries: data.map((one) => ({ item: itemOf(one, line.account, 'mention'), answers: [] })),
    next,
  }))
}

/** Everything under a post, however deep, with the newest first. */
async function conversation(line: Line, root: string, after: string | null): Promise<Called<Leaf>> {
  const told = await get(placeOf(line, VERSION), `${root}/conversation`, {
    says: { fields: POST, reverse: true, limit: TOGETHER, after: after ?? undefined },
    shape: postsShape,
  })
  return mapped(told, ({ data, next }) => ({
    entries: data.map((one) => ({ item: itemOf(one, line.account, { root }), answers: [] })),
    next,
  }))
}

const mapped = <T, U>(called: Called<T>, change: (value: T) => U): Called<U> =>
  called.ok ? { ...called, value: change(called.value) } : called

async function lookAt(line: Line, id: string): Promise<Reply<Item>> {
  const told = await get(placeOf(line, VERSION), encodeURIComponent(id), { says: { fields: POST }, shape: postShape })
  return told.ok ? { ok: true, value: itemOf(told.value, line.account, 'alone'), rate: told.rate } : replyOf(told)
}
