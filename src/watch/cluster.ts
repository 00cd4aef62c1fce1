import { termsOf } from './terms.ts'

/** What the grouping needs to know of an item. */
export type Told = { title: string; text: string; source: string; published: Temporal.Instant }

/** Puts items that tell the same thing into one story, one after the other as they come. */
export type Clusterer = {
  /** The story the item belongs to; null when it tells something new. */
  find: (item: Told) => string | null
  /** Tells which story an item ended up in, so that later ones are compared with it. */
  note: (item: Told, story: string) => void
}

type Vector = Map<string, number>
type Known = {
  /** All tellings together, and the last of them one by one. */
  terms: Vector
  tellings: Vector[]
  sources: Set<string>
  titles: Set<string>
  from: number
  to: number
}

const WINDOW_HOURS = 48
/** To the story as a whole, or to one of its tellings: stories drift, and the newest word is often nearest. */
const ALIKE = 0.38
const ALIKE_TO_ONE = 0.42
/** A large story is a little like everything: without one telling that is near, it takes nothing in. */
const NEAR_ONE = 0.3
const TELLINGS_COMPARED = 12
/** One outlet writes many things that look alike: the menu of Monday and that of Tuesday. */
const ALIKE_IN_ONE_SOURCE = 0.72
const SHARED_TITLE_TERMS = 2
const EXACT_TITLE_TERMS = 3
const TEXT_TERMS = 40
const WEIGHT = { title: 1, name: 1.4, pair: 0.7, text: 0.5 }
/** As if so many items had been read before: in the first hour no word is common yet, and none is rare. */
const READ_BEFORE = 200
const LOOK_OVER_EVERY = 500

export function createClusterer(): Clusterer {
  const stories = new Map<string, Known>()
  const places = new Map<string, Set<string>>()
  const frequency = new Map<string, number>()
  let count = 0

  const rarity = (term: string) => Math.log(1 + (count + READ_BEFORE) / (1 + (frequency.get(term) ?? 0)))

  function find(item: Told): string | null {
    const { all, title, key } = vectorOf(item)
    const at = item.published.epochMilliseconds
    let best: { story: string; score: number } | null = null
    for (const [story, shared] of candidates(title)) {
      const known = stories.get(story)
      if (!known || !isNear(known, at)) continue
      if (title.size >= EXACT_TITLE_TERMS && known.titles.has(key) && !onlyFrom(known, item.source)) return story
      if (shared < Math.min(SHARED_TITLE_TERMS, title.size)) continue
      const score = nearness(all, known, onlyFrom(known, item.source))
      if (score !== null && score > (best?.score ?? 0)) best = { story, score }
    }
    return best?.story ?? null
  }

  function note(item: Told, story: string) {
    const { all, title, key } = vectorOf(item)
    const at = item.published.epochMilliseconds
    const known = stories.get(story) ?? newStory(at)
    for (const [term, weight] of all) known.terms.set(term, (known.terms.get(term) ?? 0) + weight)
    known.tellings = [...known.tellings, all].slice(-TELLINGS_COMPARED)
    known.sources.add(item.source)
    known.titles.add(key)
    known.from = Math.min(known.from, at)
    known.to = Math.max(known.to, at)
    stories.set(story, known)
    for (const term of title) places.set(term, (places.get(term) ?? new Set()).add(story))
    for (const term of all.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
    count += 1
    if (count % LOOK_OVER_EVERY === 0) forgetBefore(at)
  }

  function candidates(title: Set<string>): Map<string, number> {
    const found = new Map<string, number>()
    for (const term of title) for (const story of places.get(term) ?? []) found.set(story, (found.get(story) ?? 0) + 1)
    return found
  }

  /** Null when the story is too far away. */
  function nearness(terms: Vector, known: Known, isOneSource: boolean): number | null {
    const toAll = likeness(terms, known.terms)
    if (isOneSource) return toAll >= ALIKE_IN_ONE_SOURCE ? toAll : null
    const toOne = Math.max(...known.tellings.map((telling) => likeness(terms, telling)))
    return toOne >= ALIKE_TO_ONE || (toAll >= ALIKE && toOne >= NEAR_ONE) ? Math.max(toAll, toOne) : null
  }

  function likeness(one: Vector, other: Vector): number {
    let product = 0
    let first = 0
    for (const [term, weight] of one) {
      const rare = rarity(term) ** 2
      first += weight * weight * rare
      product += weight * (other.get(term) ?? 0) * rare
    }
    let second = 0
    for (const [term, weight] of other) second += weight * weight * rarity(term) ** 2
    return product === 0 ? 0 : product / Math.sqrt(first * second)
  }

  function forgetBefore(at: number) {
    const old = new Set([...stories].filter(([, known]) => !isNear(known, at)).map(([story]) => story))
    for (const story of old) stories.delete(story)
    for (const [term, where] of places) {
      const left = where.difference(old)
      if (left.size === 0) places.delete(term)
      else places.set(term, left)
    }
  }

  return { find, note }
}

const WINDOW = WINDOW_HOURS * 3_600_000

const newStory = (at: number): Known => ({
  terms: new Map(),
  tellings: [],
  sources: new Set(),
  titles: new Set(),
  from: at,
  to: at,
})

const isNear = (known: Known, at: number) => at >= known.from - WINDOW && at <= known.to + WINDOW
const onlyFrom = (known: Known, source: string) => known.sources.size === 1 && known.sources.has(source)

function vectorOf(item: Told): { all: Vector; title: Set<string>; key: string } {
  const title = termsOf(item.title)
  const text = termsOf(item.text).slice(0, TEXT_TERMS)
  const all: Vector = new Map()
  const add = (term: string, weight: number) => all.set(term, Math.max(all.get(term) ?? 0, weight))
  for (const { stem } of text) add(stem, WEIGHT.text)
  for (const { stem, name } of title) add(stem, name ? WEIGHT.name : WEIGHT.title)
  for (const [at, { stem }] of title.entries()) {
    const next = title[at + 1]
    if (next) add(`${stem} ${next.stem}`, WEIGHT.pair)
  }
  const stems = title.map(({ stem }) => stem)
  return { all, title: new Set(stems), key: stems.join(' ') }
}
