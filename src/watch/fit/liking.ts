import { fold } from '#language'
import { stemsIn } from './stems-in.ts'

/** A headline that was put before somebody: kept for a post, or passed over. */
export type Example = { title: string; lang: string | null; liked: boolean }

/** What a headline has in common with those: its most telling word, in how many of them that stands, and what it is worth. */
export type Liked = { word: string; stories: number; liked: boolean; points: number }

export type Liking = (title: string, lang: string | null) => Liked | null

/** Fewer than this of either kind teach nothing. */
const FEWEST = 4
/** As if so many more had been seen that say nothing: few examples teach little. */
const DOUBT = 10
const SLOTS = 1 << 15
const SMOOTH = 0.5
/** Pieces of words, so that every form of a word and many a new word teach and are understood. */
const SHORTEST = 3
const LONGEST = 5
const POINTS = 10
const MOST_POINTS = 25
/** Less than this is chance. */
const NOTABLE = 4
/** A word that says why stands in so many of the examples. */
const SEEN = 2

/** Learns from what was kept and what was passed over; null while there is too little to learn from. */
export function learnLiking(examples: readonly Example[]): Liking | null {
  const kept = examples.filter(({ liked }) => liked)
  const passed = examples.filter(({ liked }) => !liked)
  const fewest = Math.min(kept.length, passed.length)
  if (fewest < FEWEST) return null
  const [yes, no] = [countPieces(kept), countPieces(passed)]
  const trust = fewest / (fewest + DOUBT)
  const seen = countStems(examples)

  const worthOf = (word: string) => {
    let sum = 0
    let many = 0
    eachPiece(word, (slot) => {
      sum += yes.worth[slot] ?? 0
      sum -= no.worth[slot] ?? 0
      many += 1
    })
    // Pieces of one word say much the same.
    return many === 0 ? 0 : sum / Math.sqrt(many)
  }

  return (title, lang) => {
    const words = wordsIn(title)
    if (words.length === 0) return null
    const worth = words.reduce((sum, word) => sum + worthOf(word), 0) / Math.sqrt(words.length)
    const points = Math.max(-MOST_POINTS, Math.min(MOST_POINTS, Math.round(worth * trust * POINTS)))
    if (Math.abs(points) < NOTABLE) return null
    const liked = points > 0
    const [best] = [...stemsIn(title, lang)]
      .map(([stem, word]) => ({
        word,
        stories: seen.get(stem)?.[liked ? 'liked' : 'passed'] ?? 0,
        worth: worthOf(fold(word)),
      }))
      .filter((one) => one.stories >= SEEN && one.worth > 0 === liked)
      .toSorted((a, b) => Math.abs(b.worth) - Math.abs(a.worth))
    return best ? { word: best.word, stories: best.stories, liked, points } : null
  }
}

/** The logarithm of how frequent each piece is in such headlines. */
function countPieces(examples: readonly Example[]): { worth: Float32Array } {
  const counts = new Float32Array(SLOTS)
  let all = 0
  for (const { title } of examples)
    for (const word of wordsIn(title))
      eachPiece(word, (slot) => {
        counts[slot] = (counts[slot] ?? 0) + 1
        all += 1
      })
  const whole = Math.log(all + SMOOTH * SLOTS)
  return { worth: counts.map((count) => Math.log(count + SMOOTH) - whole) }
}

type Seen = { liked: number; passed: number }

function countStems(examples: readonly Example[]): Map<string, Seen> {
  const counts = new Map<string, Seen>()
  for (const { title, lang, liked } of examples)
    for (const stem of stemsIn(title, lang).keys()) {
      const seen = counts.get(stem) ?? { liked: 0, passed: 0 }
      counts.set(stem, seen)
      seen[liked ? 'liked' : 'passed'] += 1
    }
  return counts
}

const wordsIn = (title: string): string[] => [...new Set(fold(title).match(/[\p{L}\p{N}]{3,}/gu))]

/** Every piece of the word, its beginning and its end marked, as a number. */
function eachPiece(word: string, visit: (slot: number) => void) {
  const marked = `^${word}$`
  for (let from = 0; from < marked.length; from += 1) {
    let hash = 0x81_1c_9d_c5
    for (let length = 1; length <= LONGEST && from + length <= marked.length; length += 1) {
      hash = Math.imul(hash ^ marked.charCodeAt(from + length - 1), 0x01_00_01_93)
      if (length >= SHORTEST) visit((hash ^ (hash >>> 15)) & (SLOTS - 1))
    }
  }
}
