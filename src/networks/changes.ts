import * as z from 'zod'
import { type Called, replyOf } from './call.ts'
import type { GoneItem, Item, Line, Page, Rate, Reply, SpokenItem } from './network.ts'

/** The newest things of a site that does not tell by itself what was edited or deleted. */
type Window = {
  /** Newest first; `next` is the site's own word for the page below, null when nothing older is there. */
  page: (line: Line, from: string | null) => Promise<Called<{ items: SpokenItem[]; next: string | null }>>
  look: (line: Line, key: string) => Promise<Reply<Item>>
}

/** Pages looked through in one round. */
const PAGES = 5

const cursorShape = z.object({
  /** What stood in the window when it was last looked through, newest first, each with its version. */
  seen: z.array(z.tuple([z.string(), z.string()])),
  /** What was said before this moment was there before we were. */
  floor: z.string().nullable(),
  /** Where this round goes on, and what it has met so far. */
  from: z.string().nullable(),
  pages: z.number(),
  met: z.array(z.tuple([z.string(), z.string()])),
  /** What is missing from the window and has to be looked at by itself. */
  doubts: z.array(z.string()),
})
type Cursor = z.infer<typeof cursorShape>

const START: Cursor = { seen: [], floor: null, from: null, pages: 0, met: [], doubts: [] }

/**
 * Walks the newest pages again and again, one request at a time, and tells what is new, different or gone since the last walk. Versions
 * begin with what was said; a thing whose version differs only after the full stop was treated in another way, not edited.
 */
export async function pullChanges(line: Line, window: Window, stored: string | null): Promise<Reply<Page>> {
  const cursor = stored === null ? START : cursorShape.parse(JSON.parse(stored))
  const [doubt, ...doubts] = cursor.doubts
  if (doubt !== undefined) return settle(line, window, { ...cursor, doubts }, doubt)
  const called = await window.page(line, cursor.from)
  if (!called.ok) return replyOf(called)
  const { items: there, next } = called.value
  const floor = cursor.floor ?? there.at(-1)?.at.toString() ?? null
  const items = there.filter(({ at }) => floor === null || Temporal.Instant.compare(at, floor) >= 0)
  const known = new Map([...cursor.seen, ...cursor.met])
  const fresh = items.flatMap((item) => changed(item, known.get(item.key)))
  const met = [...new Map([...cursor.met, ...items.map(({ key, version }) => [key, version] as const)])]
  const isBottom = next === null || items.length < there.length
  const goesOn = !isBottom && cursor.pages + 1 < PAGES && cursor.floor !== null
  return goesOn
    ? page({ ...cursor, from: next, pages: cursor.pages + 1, met }, fresh, called.rate)
    : page({ ...START, floor, ...roundEnd(cursor.seen, met, isBottom) }, fresh, called.rate)
}

export const goneItem = (id: string): GoneItem => ({ state: 'deleted', key: id, version: 'deleted', ref: { id } })

function changed(item: SpokenItem, before: string | undefined): SpokenItem[] {
  if (before === item.version) return []
  const isEdit = before !== undefined && before.split('.')[0] !== item.version.split('.')[0]
  return [isEdit ? { ...item, state: 'edited' } : item]
}

type Seen = Cursor['seen']

/**
 * What stood below everything that is still met has only moved out of sight, unless the window reaches down to the very bottom; what is
 * missing from between may be gone.
 */
function roundEnd(before: Seen, met: Seen, isBottom: boolean): Pick<Cursor, 'seen' | 'doubts'> {
  const there = new Set(met.map(([key]) => key))
  const lowest = isBottom ? before.length : before.findLastIndex(([key]) => there.has(key))
  const missing = before.slice(0, Math.max(0, lowest)).filter(([key]) => !there.has(key))
  return { seen: [...met, ...missing], doubts: missing.map(([key]) => key) }
}

/** What is still there was only out of sight for some reason of the site's; it is met again or forgotten. */
async function settle(line: Line, window: Window, cursor: Cursor, key: string): Promise<Reply<Page>> {
  const looked = await window.look(line, key)
  if (!looked.ok) return looked
  const isGone = looked.value.state === 'deleted'
  const seen = cursor.seen.filter(([one]) => one !== key)
  return page({ ...cursor, seen }, isGone ? [goneItem(key)] : [], looked.rate)
}

const page = (cursor: Cursor, items: Item[], rate: Rate | null): Reply<Page> => ({
  ok: true,
  value: { items, cursor: JSON.stringify(cursor), more: cursor.from !== null || cursor.doubts.length > 0 },
  rate,
})
