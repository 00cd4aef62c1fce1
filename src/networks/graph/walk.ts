import * as z from 'zod'
import { type Called, replyOf } from '../call.ts'
import { goneItem } from '../changes.ts'
import type { Item, Line, Page, Rate, Reader, Reply, SpokenItem } from '../network.ts'
import { keptSeen, lookThrough, type Mark, markShape, roundShape } from './window.ts'

/** Something that was said, with the answers that stand under it, oldest first. */
export type Entry = { item: SpokenItem; answers: readonly SpokenItem[] }

/** Newest first; `next` is the network's word for what lies below, null when nothing does. */
export type Leaf = { entries: readonly Entry[]; next: string | null }

/** A place where things are said: under one post, in one talk, or wherever we are named. `first` is null when it must be asked for. */
export type Shelf = { id: string; first: Leaf | null }

export type Source = {
  /** Asked in turn, one request each: everything that is worth looking through. */
  lists: readonly ((line: Line) => Promise<Called<Shelf[]>>)[]
  leaf: (line: Line, shelf: string, after: string | null) => Promise<Called<Leaf>>
  look: Reader['look']
}

/** The network's clock and ours may differ. */
const CLOCKS_DIFFER_MS = 120_000

const cursorShape = z.object({
  /** What was said before is history, unless it stood at the top when we first looked. */
  since: z.number(),
  /** False while everything is looked at for the first time. */
  begun: z.boolean(),
  /** True when this walk has told something: then another follows at once, for what came meanwhile. */
  stirred: z.boolean(),
  /** The list that is asked next. */
  turn: z.number(),
  marks: z.record(z.string(), markShape),
  /** What is still to be looked through below its first leaf, or at all. */
  queue: z.array(z.object({ shelf: z.string(), after: z.string().nullable(), round: roundShape })),
  /** What is missing from where it stood and has to be looked at by itself. */
  doubts: z.array(z.string()),
})
type Cursor = z.infer<typeof cursorShape>
type Waiting = Cursor['queue'][number]

/**
 * Reads networks that tell comments by the post only: walks the newest places again and again, one request at a time, each from its
 * newest word down to what is known, and tells what is new, different or gone since.
 */
export async function walk(line: Line, source: Source, stored: string | null): Promise<Reply<Page>> {
  const cursor = stored === null ? start(line) : cursorShape.parse(JSON.parse(stored))
  const [doubt, ...doubts] = cursor.doubts
  if (doubt !== undefined) return settle(line, source, { ...cursor, doubts }, doubt)
  const [waiting, ...queue] = cursor.queue
  return waiting ? goDown(line, source, { ...cursor, queue }, waiting) : askList(line, source, cursor)
}

const start = ({ http }: Line): Cursor => ({
  since: http.now().epochMilliseconds - CLOCKS_DIFFER_MS,
  begun: false,
  stirred: false,
  turn: 0,
  marks: {},
  queue: [],
  doubts: [],
})

async function askList(line: Line, source: Source, cursor: Cursor): Promise<Reply<Page>> {
  const list = source.lists[cursor.turn]
  const told = list ? await list(line) : null
  if (told && !told.ok) return replyOf(told)
  const turn = (cursor.turn + 1) % Math.max(1, source.lists.length)
  const shelves = told?.value ?? []
  const unread = shelves
    .filter(({ first }) => first === null)
    .map(({ id }) => ({ shelf: id, after: null, round: NOTHING }))
  const items: Item[] = []
  let state: Cursor = { ...cursor, turn, queue: [...cursor.queue, ...unread] }
  for (const { id, first } of shelves) {
    if (!first) continue
    const read = readLeaf(state, { shelf: id, after: null, round: NOTHING }, first)
    items.push(...read.items)
    state = read.cursor
  }
  return page(rounded(state), items, told?.rate ?? null)
}

const NOTHING = { top: [], met: [] }

/** Once every list has been asked and nothing waits, what appears from now on is new. */
const rounded = (cursor: Cursor): Cursor =>
  cursor.turn === 0 && cursor.queue.length === 0 ? { ...cursor, begun: true } : cursor

async function goDown(line: Line, source: Source, cursor: Cursor, waiting: Waiting): Promise<Reply<Page>> {
  const told = await source.leaf(line, waiting.shelf, waiting.after)
  if (!told.ok) {
    // The place is gone, or the word for the page below holds no longer: then it is begun from its top with the next walk.
    const isOver = told.error.reason === 'not-found' || (told.error.reason === 'validation' && waiting.after !== null)
    return isOver ? page(rounded(cursor), [], told.rate) : replyOf(told)
  }
  const read = readLeaf(cursor, waiting, told.value)
  return page(rounded(read.cursor), read.items, told.rate)
}

function readLeaf(cursor: Cursor, { shelf, round }: Waiting, leaf: Leaf): { cursor: Cursor; items: Item[] } {
  const mark: Mark = cursor.marks[shelf] ?? { seen: [], floor: cursor.begun ? cursor.since : null }
  const isFirstLook = !(shelf in cursor.marks) && !cursor.begun
  const read = lookThrough(mark, round, leaf)
  const isDone = read.isDone || isFirstLook
  const doubts = [...cursor.doubts, ...read.missing]
  if (!isDone) {
    const queue = [{ shelf, after: leaf.next, round: read.round }, ...cursor.queue]
    return { items: read.items, cursor: { ...cursor, queue, doubts } }
  }
  const marks = { ...cursor.marks, [shelf]: keptSeen(mark, read.round, cursor.since) }
  return { items: read.items, cursor: { ...cursor, marks, doubts } }
}

/** What is still there was only out of sight for some reason of the network's. */
async function settle(line: Line, source: Source, cursor: Cursor, key: string): Promise<Reply<Page>> {
  const looked = await source.look(line, key)
  if (!looked.ok && looked.reason !== 'scope') return looked
  const isGone = looked.ok && looked.value.state === 'deleted'
  return page(rounded(cursor), isGone ? [goneItem(key)] : [], looked.rate)
}

function page(cursor: Cursor, items: Item[], rate: Rate | null): Reply<Page> {
  const stirred = cursor.stirred || items.length > 0
  const isRound = cursor.turn === 0 && cursor.queue.length === 0 && cursor.doubts.length === 0
  const kept = { ...cursor, stirred: stirred && !isRound }
  return { ok: true, value: { items, cursor: JSON.stringify(kept), more: !isRound || stirred }, rate }
}
