import { replyOf } from '../call.ts'
import { goneItem, pullChanges } from '../changes.ts'
import type { Item, Line, Reader, Reply } from '../network.ts'
import { call, placeOf } from './call.ts'
import { itemsOf, messages, pullInbox } from './inbox.ts'
import { aroundOf, itemOf } from './items.ts'
import { isAfter, spotIn } from './refs.ts'
import { type Message, messageShape } from './shapes.ts'

const PAGE = 100
/** How far from a post its answers are looked for when somebody opens it. */
const MAX_PAGES = 5

export const read: Reader = {
  streams: ['inbox', 'threads'],

  pull: (line, stream, cursor) =>
    stream === 'threads' ? pullChanges(line, { page: pageOf, look }, cursor) : pullInbox(line, cursor),

  async context(line, refId) {
    const spot = spotIn(refId, line.account.id)
    if (!spot) return { ok: true, value: [], rate: null }
    const inThread = spot.channel !== line.account.id
    const after = await upwards(line, spot.channel, inThread ? spot.channel : spot.message)
    // What hangs from a message bears its number; most hang nothing.
    const thread = inThread ? null : await upwards(line, spot.message, spot.message)
    if (!after.ok) return after
    const below = thread?.ok ? thread.value : []
    const items = itemsOf(line, [...after.value, ...below])
    const root = inThread ? spot.channel : refId
    const ours = items.filter(({ rootId, parentId, key }) => key !== refId && (rootId === root || parentId === refId))
    return { ok: true, value: ours.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)), rate: after.rate }
  },

  look,
}

/** The newest messages of the channel: what was edited or deleted is told by no list of its own. */
async function pageOf(line: Line, from: string | null) {
  const called = await messages(line, line.account.id, from === null ? [] : [['before', from]])
  if (!called.ok) return called
  const there = called.value
  const next = there.length === PAGE ? (there.at(-1)?.id ?? null) : null
  return { ...called, value: { items: itemsOf(line, there), next } }
}

async function look(line: Line, refId: string): Promise<Reply<Item>> {
  const spot = spotIn(refId, line.account.id)
  if (!spot) return { ok: true, value: goneItem(refId), rate: null }
  const path = `/channels/${spot.channel}/messages/${spot.message}`
  const called = await call(placeOf(line), { path, shape: messageShape })
  if (called.ok) {
    return { ok: true, value: itemOf(called.value, line.account, aroundOf([called.value])), rate: called.rate }
  }
  const isGone = called.error.reason === 'not-found'
  return isGone ? { ok: true, value: goneItem(refId), rate: called.rate } : replyOf(called)
}

async function upwards(line: Line, channel: string, from: string): Promise<Reply<Message[]>> {
  const all: Message[] = []
  let after = from
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const called: Awaited<ReturnType<typeof messages>> = await messages(line, channel, [['after', after]])
    if (!called.ok) return replyOf(called)
    const there = called.value.toSorted((a, b) => (isAfter(a.id, b.id) ? 1 : -1))
    all.push(...there)
    after = there.at(-1)?.id ?? after
    if (there.length < PAGE) break
  }
  return { ok: true, value: all, rate: null }
}
