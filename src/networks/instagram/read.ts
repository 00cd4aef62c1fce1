import { type Called, failed, replyOf } from '../call.ts'
import { goneItem } from '../changes.ts'
import { get, placeOf } from '../graph/call.ts'
import { type Entry, type Leaf, type Shelf, type Source, walk } from '../graph/walk.ts'
import type { Item, Line, Reader, Reply } from '../network.ts'
import { hook } from './hook.ts'
import { commentItem, entryOf, mediaItem, messageItem } from './items.ts'
import { parseRef, type Ref } from './refs.ts'
import {
  COMMENT,
  commentShape,
  commentsShape,
  manyMediaShape,
  MEDIA,
  mediaShape,
  MESSAGE,
  messageShape,
  messagesShape,
  ONE_COMMENT,
  talkedShape,
  talksShape,
  VERSION,
} from './shapes.ts'

const POSTS = 25
const TALKS = 20
const FIRST = 25
/** The network tells no more comments at once. */
const TOGETHER = 50
/** Of a talk it tells only the newest. */
const MESSAGES = 20

/** Comments are told by the post, with the answers under them; messages by the talk; who tagged the account in one list. */
export const read: Reader = {
  streams: ['inbox'],
  pull: (line, _, cursor) => walk(line, sourceFor(line), cursor),

  async context(line, refId) {
    const ref = parseRef(refId)
    if (!ref || ref.kind === 'message' || ref.kind === 'mention') return failed('unsupported')
    const told = await commentsPage(line, ref.media, null)
    if (!told.ok) return replyOf(told)
    const items = told.value.entries.toReversed().flatMap(({ item, answers }) => [item, ...answers])
    return { ok: true, value: items, rate: told.rate }
  },

  async look(line, refId) {
    const ref = parseRef(refId)
    if (!ref) return failed('not-found')
    const seen = await lookAt(line, ref)
    return !seen.ok && seen.reason === 'not-found' ? { ok: true, value: goneItem(refId), rate: seen.rate } : seen
  },

  hook,
}

/** Only what the key allows is asked for: a list that is refused would stop the others. */
function sourceFor({ account: { can } }: Line): Source {
  return {
    lists: [
      ...(can.read?.comments === 'none' ? [] : [posts]),
      ...(can.read?.messages === 'none' ? [] : [talks]),
      ...(can.read?.mentions === 'none' ? [] : [mentions]),
    ],
    leaf,
    look: read.look,
  }
}

async function posts(line: Line): Promise<Called<Shelf[]>> {
  const told = await get(placeOf(line, VERSION), `${line.account.id}/media`, {
    says: { fields: `id,comments.limit(${FIRST}){${COMMENT}}`, limit: POSTS },
    shape: talkedShape,
  })
  return mapped(told, ({ data }) =>
    data.map(({ id, comments }) => ({ id, first: leafOf(comments ?? EMPTY, (one) => entryOf(one, id, line.account)) })),
  )
}

async function talks(line: Line): Promise<Called<Shelf[]>> {
  const told = await get(placeOf(line, VERSION), `${line.account.id}/conversations`, {
    says: { platform: 'instagram', fields: `id,messages.limit(${MESSAGES}){${MESSAGE}}`, limit: TALKS },
    shape: talksShape,
  })
  return mapped(told, ({ data }) =>
    data.map(({ id, messages }) => ({
      id: `talk ${id}`,
      first: leafOf(messages ?? EMPTY, (one) => alone(messageItem(one, line.account))),
    })),
  )
}

async function mentions(line: Line): Promise<Called<Shelf[]>> {
  const told = await mentionsPage(line, null)
  return mapped(told, (first) => [{ id: 'tagged', first }])
}

async function mentionsPage(line: Line, after: string | null): Promise<Called<Leaf>> {
  const told = await get(placeOf(line, VERSION), `${line.account.id}/tags`, {
    says: { fields: MEDIA, limit: FIRST, after: after ?? undefined },
    shape: manyMediaShape,
  })
  return mapped(told, (list) => leafOf(list, (one) => alone(mediaItem(one, line.account, 'mention'))))
}

async function commentsPage(line: Line, media: string, after: string | null): Promise<Called<Leaf>> {
  const told = await get(placeOf(line, VERSION), `${media}/comments`, {
    says: { fields: COMMENT, limit: TOGETHER, after: after ?? undefined },
    shape: commentsShape,
  })
  return mapped(told, (list) => leafOf(list, (one) => entryOf(one, media, line.account)))
}

async function leaf(line: Line, shelf: string, after: string | null): Promise<Called<Leaf>> {
  if (shelf === 'tagged') return mentionsPage(line, after)
  const [, talk] = shelf.split(' ')
  if (talk === undefined) return commentsPage(line, shelf, after)
  const says = { fields: MESSAGE, limit: MESSAGES, after: after ?? undefined }
  const told = await get(placeOf(line, VERSION), `${talk}/messages`, { says, shape: messagesShape })
  return mapped(told, (list) => leafOf(list, (one) => alone(messageItem(one, line.account))))
}

const EMPTY = { data: [], next: null }

const leafOf = <T>({ data, next }: { data: readonly T[]; next: string | null }, entry: (one: T) => Entry): Leaf => ({
  entries: data.map(entry),
  next,
})

const alone = (item: Entry['item']): Entry => ({ item, answers: [] })

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
    const told = await get(place, ref.id, { says: { fields: ONE_COMMENT }, shape: commentShape })
    if (!told.ok) return replyOf(told)
    const spot = { media: ref.media, top: ref.id === ref.top ? null : ref.top }
    return { ok: true, value: commentItem(told.value, spot, account), rate: told.rate }
  }
  const told = await get(place, ref.media, { says: { fields: MEDIA }, shape: mediaShape })
  return told.ok ? { ok: true, value: mediaItem(told.value, account, ref.kind), rate: told.rate } : replyOf(told)
}
