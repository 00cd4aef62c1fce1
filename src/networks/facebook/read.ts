import { type Called, failed, replyOf } from '../call.ts'
import { goneItem } from '../changes.ts'
import { get, placeOf } from '../graph/call.ts'
import { type Leaf, type Shelf, type Source, walk } from '../graph/walk.ts'
import type { Item, Line, Reader, Reply, SpokenItem } from '../network.ts'
import { hook } from './hook.ts'
import { commentItem, messageItem, postItem } from './items.ts'
import { parseRef, type Ref, rootOf } from './refs.ts'
import {
  COMMENT,
  commentShape,
  commentsShape,
  MESSAGE,
  messageShape,
  messagesShape,
  POST,
  postShape,
  postsShape,
  talkedShape,
  talksShape,
  VERSION,
} from './shapes.ts'

const POSTS = 25
const TALKS = 25
/** Told together with their posts and talks; the rest is asked for where there is more. */
const FIRST = 25
const TOGETHER = 100
const NEWEST = 'filter(stream).order(reverse_chronological)'

/** The network tells comments by the post, messages by the talk, and who named the page in one list. */
export const read: Reader = {
  streams: ['inbox'],
  pull: (line, _, cursor) => walk(line, sourceFor(line), cursor),

  async context(line, refId) {
    const ref = parseRef(refId, line.account.id)
    if (!ref || ref.kind === 'message') return failed('unsupported')
    const root = ref.kind === 'comment' ? rootOf(ref.id, line.account.id) : ref.id
    const told = await get(placeOf(line, VERSION), `${root}/comments`, {
      says: { fields: COMMENT, filter: 'stream', order: 'chronological', limit: TOGETHER },
      shape: commentsShape,
    })
    if (!told.ok) return replyOf(told)
    return { ok: true, value: told.value.data.map((one) => commentItem(one, line.account)), rate: told.rate }
  },

  async look(line, refId) {
    const ref = parseRef(refId, line.account.id)
    if (!ref) return failed('not-found')
    const seen = await lookAt(line, ref)
    return !seen.ok && seen.reason === 'not-found' ? { ok: true, value: goneItem(refId), rate: seen.rate } : seen
  },

  hook,
}

/** Only what the key allows is asked for: a list that is refused would stop the others. */
function sourceFor({ account: { can } }: Line): Source {
  const hears = (what: 'comments' | 'mentions' | 'messages') => can.read?.[what] !== 'none'
  return {
    lists: [
      ...(hears('comments') ? [posts] : []),
      ...(hears('messages') ? [talks] : []),
      ...(hears('mentions') ? [mentions] : []),
    ],
    leaf,
    look: read.look,
  }
}

async function posts(line: Line): Promise<Called<Shelf[]>> {
  const told = await get(placeOf(line, VERSION), `${line.account.id}/published_posts`, {
    says: { fields: `id,comments.${NEWEST}.limit(${FIRST}){${COMMENT}}`, limit: POSTS },
    shape: talkedShape,
  })
  return mapped(told, ({ data }) =>
    data.map(({ id, comments }) => ({
      id,
      first: leafOf(comments ?? EMPTY, (one) => commentItem(one, line.account)),
    })),
  )
}

async function talks(line: Line): Promise<Called<Shelf[]>> {
  const told = await get(placeOf(line, VERSION), `${line.account.id}/conversations`, {
    says: { platform: 'messenger', fields: `id,messages.limit(${FIRST}){${MESSAGE}}`, limit: TALKS },
    shape: talksShape,
  })
  return mapped(told, ({ data }) =>
    data.map(({ id, messages }) => ({
      id: `talk ${id}`,
      first: leafOf(messages ?? EMPTY, (one) => messageItem(one, line.account)),
    })),
  )
}

async function mentions(line: Line): Promise<Called<Shelf[]>> {
  const told = await mentionsPage(line, null)
  return mapped(told, (first) => [{ id: 'tagged', first }])
}

async function mentionsPage(line: Line, after: string | null): Promise<Called<Leaf>> {
  const told = await get(placeOf(line, VERSION), `${line.account.id}/tagged`, {
    says: { fields: POST, limit: FIRST, after: after ?? undefined },
    shape: postsShape,
  })
  return mapped(told, (list) => leafOf(list, (one) => postItem(one, line.account, 'mention')))
}

async function leaf(line: Line, shelf: string, after: string | null): Promise<Called<Leaf>> {
  if (shelf === 'tagged') return mentionsPage(line, after)
  const place = placeOf(line, VERSION)
  const [, talk] = shelf.split(' ')
  if (talk !== undefined) {
    const says = { fields: MESSAGE, limit: TOGETHER, after: after ?? undefined }
    const told = await get(place, `${talk}/messages`, { says, shape: messagesShape })
    return mapped(told, (list) => leafOf(list, (one) => messageItem(one, line.account)))
  }
  const told = await get(place, `${shelf}/comments`, {
    says: {
      fields: COMMENT,
      filter: 'stream',
      order: 'reverse_chronological',
      limit: TOGETHER,
      after: after ?? undefined,
    },
    shape: commentsShape,
  })
  return mapped(told, (list) => leafOf(list, (one) => commentItem(one, line.account)))
}

const EMPTY = { data: [], next: null }

const leafOf = <T>(
  { data, next }: { data: readonly T[]; next: string | null },
  itemOf: (one: T) => SpokenItem,
): Leaf => ({
  entries: data.map((one) => ({ item: itemOf(one), answers: [] })),
  next,
})

const mapped = <T, U>(called: Called<T>, change: (value: T) => U): Called<U> =>
  called.ok ? { ...called, value: change(called.value) } : called

async function lookAt(line: Line, ref: Ref): Promise<Reply<Item>> {
  const place = placeOf(line, VERSION)
  const { account } = line
  if (ref.kind === 'message') {
    const told = await get(place, ref.id, { says: { fields: MESSAGE }, shape: messageShape })
    return told.ok ? { ok: true, value: messageItem(told.value, account), rate: told.rate } : replyOf(told)
  }
  if (ref.kind === 'comment') {
    const told = await get(place, ref.id, { says: { fields: COMMENT }, shape: commentShape })
    return told.ok ? { ok: true, value: commentItem(told.value, account), rate: told.rate } : replyOf(told)
  }
  const told = await get(place, ref.id, { says: { fields: POST }, shape: postShape })
  const kind = ref.kind === 'post' ? 'post' : 'mention'
  return told.ok ? { ok: true, value: postItem(told.value, account, kind), rate: told.rate } : replyOf(told)
}
