import * as z from 'zod'
import { replyOf, type Called } from './call.ts'
import type { GoneItem, Item, Line, Page, Rate, Reply, SpokenItem } from './network.ts'

/** The newest things of a site that does not tell by itself what was edited or deleted. */
type Window = {
  /** Newest first; `last` when nothing older is there. */
  page: (line: Line, page: number) => Promise<Called<{ items: SpokenItem[]; last: boolean }>>
  look: (line: Line, key: string) => Promise<Reply<Item>>
  isOlder: (key: string, than: string) => boolean
}

/** Pages looked through in one round. */
const PAGES = 5

const cursorShape = z.object({
  /** The version of everything in the window when it was last seen. */
  seen: z.record(z.string(), z.string()),
  /** Older than this was there before we were. */
  floor: z.string().nullable(),
  page: z.number(),
  /** What this round has come across so far. */
  met: z.array(z.string()),
  /** What is missing from the window and has to be looked at by itself. */
  doubts: z.array(z.string()),
})
type Cursor = z.infer<typeof cursorShape>

const START: Cursor = { seen: {}, floor: null, page: 0, met: [], doubts: [] }

/**
 * Walks the newest pages again and again, one request at a time, and tells what is new, different or gone since the last walk. Versions
 * begin with what was said; a thing whose version differs only after the full stop was treated in another way, not edited.
 */
export async function pullChanges(line: Line, window: Window, stored: string | null): Promise<Reply<Page>> {
  const cursor = stored === null ? START : cursorShape.parse(JSON.parse(stored))
  const [doubt, ...doubts] = cursor.doubts
  if (doubt !== undefined) return settle(line, window, { ...cursor, doubts }, doubt)
  const called = await window.page(line, cursor.page)
  if (!called.ok) return replyOf(called)
  const { items: there, last } = called.value
  const floor = cursor.floor ?? there.at(-1)?.key ?? null
  const items = there.filter(({ key }) => floor === null || !window.isOlder(key, floor))
  const met = [...cursor.met, ...items.map(({ key }) => key)]
  const seen = { ...cursor.seen, ...Object.fromEntries(items.map(({ key, version }) => [key, version])) }
  const fresh = items.flatMap((item) => changed(item, cursor.seen[item.key]))
  const goesOn = !last && items.length === there.length && cursor.page + 1 < PAGES && cursor.floor !== null
  const next = goesOn
    ? { seen, floor, page: cursor.page + 1, met, doubts: [] }
    : { ...roundEnd(window, seen, met), floor, page: 0, met: [] }
  return page(next, fresh, called.rate, goesOn || next.doubts.length > 0)
}

export const goneItem = (id: string): GoneItem => ({ state: 'deleted', key: id, version: 'deleted', ref: { id } })

function changed(item: SpokenItem, before: string | undefined): SpokenItem[] {
  if (before === item.version) return []
  const isEdit = before !== undefined && before.split('.')[0] !== item.version.split('.')[0]
  return [isEdit ? { ...item, state: 'edited' } : item]
}

/** What is older than everything in the window has only moved out of sight; what is missing inside of it may be gone. */
function roundEnd(window: Window, seen: Record<string, string>, met: readonly string[]) {
  const there = new Set(met)
  const bottom = met.at(-1)
  const missing = Object.keys(seen).filter((key) => !there.has(key))
  const doubts = missing.filter((key) => bottom === undefined || !window.isOlder(key, bottom))
  const doubted = new Set(doubts)
  return {
    seen: Object.fromEntries(Object.entries(seen).filter(([key]) => there.has(key) || doubted.has(key))),
    doubts,
  }
}

async function settle(line: Line, window: Window, cursor: Cursor, key: string): Promise<Reply<Page>> {
  const looked = await window.look(line, key)
  if (!looked.ok) return looked
  const isGone = looked.value.state === 'deleted'
  const seen = Object.fromEntries(Object.entries(cursor.seen).filter(([one]) => one !== key || !isGone))
  return page({ ...cursor, seen }, isGone ? [goneItem(key)] : [], looked.rate, cursor.doubts.length > 0)
}

const page = (cursor: Cursor, items: Item[], rate: Rate | null, more: boolean): Reply<Page> => ({
  ok: true,
  value: { items, cursor: JSON.stringify(cursor), more },
  rate,
})
