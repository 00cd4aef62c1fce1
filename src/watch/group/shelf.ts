import { type Bag, type Sketch, WORTHS } from './sketch.ts'

/** An item that shares words with the one we look for: how alike they are from 0 to 1, and how many telling words of the title. */
export type Near = { at: number; likeness: number; shared: number }

/** What was told lately, ready to be searched for what is alike. */
export type Shelf = {
  /** Puts an item on the shelf and gives its place. */
  add: (item: Sketch) => number
  /** What is at least so much alike, however it differs otherwise; of what was put there behind a place, or of all. */
  near: (item: Sketch, least: number, behind?: number) => Near[]
  at: (place: number) => Sketch | undefined
  /** Lets go of what was told before that moment. */
  forgetBefore: (moment: number) => void
}

/** As if so many items had been read before: in the first hour no word is common yet, and none is rare. */
const READ_BEFORE = 60
/** A word that so many items use finds only the newest of them; what shares a rarer word is found by that. */
const MOST_PLACES = 200
/** So many words of a text, the rarest, find other items; all others only add to what was found. */
const FINDING_WORDS = 12
const MOST_KEPT = 100_000
/** Rarities drift as more is read; the length of a bag is measured again when there is so much more. */
const NORM_AGES = 1.25
const TITLE_PART = 0.5
const TIDY_EVERY = 5_000
const TIDY_PART = 0.3
/** Room for which of the `WORTHS` a term has where it stands. */
const WORTH_BITS = 4
const WORTH_MASK = 2 ** WORTH_BITS - 1

/** Where each term stands, by its number. */
type Places = (number[] | undefined)[]

type Kept = { item: Sketch; title: number; whole: number; normedAt: number }

export function createShelf(mostKept = MOST_KEPT): Shelf {
  const tidiesEvery = Math.min(TIDY_EVERY, Math.ceil(mostKept * TIDY_PART))
  const inTitle: Places = []
  const inWhole: Places = []
  const frequency: number[] = []
  let kept: Kept[] = []
  /** The place of the first one still kept; smaller ones were let go. */
  let first = 0
  let count = 0
  let scores = newScores(1_024)

  const rarity = (term: number) => Math.log(1 + (count + READ_BEFORE) / (1 + (frequency[term] ?? 0)))

  function add(item: Sketch): number {
    const place = first + kept.length
    for (const term of (item.whole ?? item.title).terms) {
      while (frequency.length <= term) frequency.push(0)
      frequency[term] = (frequency[term] ?? 0) + 1
    }
    count += 1
    kept.push(measured({ item, title: 0, whole: 0, normedAt: 0 }))
    put(inTitle, item.title, place)
    if (item.whole) put(inWhole, item.whole, place)
    if (kept.length > mostKept) letGo(kept.length - mostKept + tidiesEvery)
    return place
  }

  function near(item: Sketch, least: number, behind = -1): Near[] {
    if (scores.title.length < kept.length) scores = newScores(kept.length * 2)
    const touched: number[] = []
    const mine = measured({ item, title: 0, whole: 0, normedAt: 0 })
    collect(item.title, inTitle, { into: scores.title, touched, behind })
    if (item.whole) collect(item.whole, inWhole, { into: scores.whole, touched, behind })
    const found: Near[] = []
    for (const index of touched) {
      const other = kept[index]
      const byTitle = scores.title[index] ?? 0
      const byWhole = scores.whole[index] ?? 0
      const shared = scores.shared[index] ?? 0
      scores.title[index] = scores.whole[index] = scores.shared[index] = 0
      if (!other) continue
      if (count > other.normedAt * NORM_AGES) measured(other)
      const titles = byTitle === 0 ? 0 : byTitle / (mine.title * other.title)
      const both = byWhole === 0 ? 0 : byWhole / (mine.whole * other.whole)
      const mixed = mine.whole > 0 && other.whole > 0 ? TITLE_PART * titles + (1 - TITLE_PART) * both : 0
      const likeness = Math.max(titles, mixed)
      if (likeness >= least) found.push({ at: first + index, likeness, shared })
    }
    return found
  }

  function collect(
    bag: Bag,
    places: Places,
    { into, touched, behind }: { into: Float64Array; touched: number[]; behind: number },
  ) {
    const isTitle = into === scores.title
    const order = isTitle ? null : rarestFirst(bag)
    const oldest = Math.max(first, behind + 1)
    for (let nth = 0; nth < bag.terms.length; nth++) {
      const i = order ? (order[nth] ?? 0) : nth
      const term = bag.terms[i] ?? 0
      const where = places[term]
      if (!where || (where[where.length - 1] ?? 0) < oldest << WORTH_BITS) continue
      const rare = rarity(term)
      const worth = (WORTHS[bag.worths[i] ?? 0] ?? 0) * rare * rare
      const finds = isTitle || nth < FINDING_WORDS
      const counts = isTitle && i < bag.telling
      for (let j = Math.max(0, where.length - MOST_PLACES); j < where.length; j++) {
        const one: number = where[j] ?? 0
        const index = (one >> WORTH_BITS) - first
        if (index < oldest - first) continue
        if (scores.title[index] === 0 && scores.whole[index] === 0) {
          if (!finds) continue
          touched.push(index)
        }
        into[index] = (into[index] ?? 0) + worth * (WORTHS[one & WORTH_MASK] ?? 0)
        if (counts) scores.shared[index] = (scores.shared[index] ?? 0) + 1
      }
    }
  }

  const rarestFirst = (bag: Bag) =>
    [...bag.terms.keys()].toSorted((a, b) => (frequency[bag.terms[a] ?? 0] ?? 0) - (frequency[bag.terms[b] ?? 0] ?? 0))

  function measured(one: Kept): Kept {
    one.title = lengthOf(one.item.title)
    one.whole = one.item.whole ? lengthOf(one.item.whole) : 0
    one.normedAt = count
    return one
  }

  function lengthOf(bag: Bag): number {
    let sum = 0
    for (let i = 0; i < bag.terms.length; i++)
      sum += ((WORTHS[bag.worths[i] ?? 0] ?? 0) * rarity(bag.terms[i] ?? 0)) ** 2
    return Math.sqrt(sum)
  }

  function forgetBefore(moment: number) {
    let old = 0
    while (old < kept.length && (kept[old]?.item.at ?? moment) < moment) old++
    // Tidying costs a walk over all words: worth it when there is much to let go.
    if (old >= tidiesEvery) letGo(old)
  }

  function letGo(many: number) {
    kept = kept.slice(many)
    first += many
    for (const places of [inTitle, inWhole])
      for (const [term, where] of places.entries()) {
        if (!where) continue
        let from = 0
        while (from < where.length && (where[from] ?? 0) < first << WORTH_BITS) from++
        if (from > 0) places[term] = from === where.length ? undefined : where.slice(from)
      }
  }

  return { add, near, at: (place) => kept[place - first]?.item, forgetBefore }
}

const newScores = (size: number) => ({
  title: new Float64Array(size),
  whole: new Float64Array(size),
  shared: new Uint16Array(size),
})

/** Place and worth are one number, so that the search reads one list only. */
function put(places: Places, bag: Bag, place: number) {
  for (let i = 0; i < bag.terms.length; i++) {
    const term = bag.terms[i] ?? 0
    const one = (place << WORTH_BITS) | (bag.worths[i] ?? 0)
    const where = places[term]
    if (where) where.push(one)
    else {
      while (places.length <= term) places.push(undefined)
      places[term] = [one]
    }
  }
}
