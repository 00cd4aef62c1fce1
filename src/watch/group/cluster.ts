import { alike, WINDOW_HOURS } from './alike.ts'
import { type Link, worthOf } from './join.ts'
import { createShelf } from './shelf.ts'
import { createTermBook, type Sketch, sketchOf, type Told } from './sketch.ts'

export type { Told } from './sketch.ts'

/** Puts items that tell the same thing into one story, one after the other as they come. */
export type Clusterer = {
  /** The story the item belongs to; null when it tells something new. */
  find: (item: Told) => string | null
  /** How many words of its title tell what it is about. */
  telling: (item: Told) => number
  /** Tells which story an item ended up in, so that later ones are compared with it. */
  note: (item: Told, story: string) => void
}

/** Stricter than when all is known: what is put together while it happens stays together. */
const ALIKE = 0.2
const NOTICED = 0.1
const WINDOW = WINDOW_HOURS * 3_600_000

/** Remembers so many of the latest items at most. */
export function createClusterer(mostKept?: number): Clusterer {
  const book = createTermBook()
  const shelf = createShelf(mostKept)
  const storyAt = new Map<number, string>()
  const sizes = new Map<string, number>()
  let sketched: { item: Told; sketch: Sketch } | null = null

  /** An item is looked for and then noted: its sketch is drawn once. */
  function sketch(item: Told): Sketch {
    if (sketched?.item !== item) sketched = { item, sketch: sketchOf(item, book) }
    return sketched.sketch
  }

  function find(item: Told): string | null {
    const mine = sketch(item)
    const links = new Map<string, Link>()
    for (const { at, likeness, shared } of shelf.near(mine, NOTICED)) {
      const other = shelf.at(at)
      const story = storyAt.get(at)
      if (!other || story === undefined) continue
      const worth = alike(mine, other, likeness, shared)
      const link = links.get(story) ?? { sum: 0, most: 0 }
      links.set(story, { sum: link.sum + worth, most: Math.max(link.most, worth) })
    }
    let best: { story: string; worth: number } | null = null
    for (const [story, link] of links) {
      const worth = worthOf(link, sizes.get(story) ?? 1)
      if (worth >= ALIKE && worth > (best?.worth ?? 0)) best = { story, worth }
    }
    return best?.story ?? null
  }

  function note(item: Told, story: string) {
    const mine = sketch(item)
    const place = shelf.add(mine)
    storyAt.set(place, story)
    sizes.set(story, (sizes.get(story) ?? 0) + 1)
    shelf.forgetBefore(mine.at - WINDOW)
    forget(place)
  }

  let oldest = 0
  function forget(newest: number) {
    for (; oldest < newest && !shelf.at(oldest); oldest++) {
      const story = storyAt.get(oldest)
      storyAt.delete(oldest)
      if (story === undefined) continue
      const left = (sizes.get(story) ?? 1) - 1
      if (left > 0) sizes.set(story, left)
      else sizes.delete(story)
    }
  }

  return { find, telling: (item) => sketch(item).title.telling, note }
}
