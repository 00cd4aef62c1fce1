import type { Sketch } from './sketch.ts'

const HOUR = 3_600_000
export const WINDOW_HOURS = 72
const LOST_OVER_WINDOW = 0.2

/** One outlet writes many things that look alike: the menu of Monday and that of Tuesday. */
const SAME_SOURCE = 0.9
const SAME_SOURCE_NEXT_DAY = 0.5
const NEXT_DAY_HOURS = 16
/** The same notice with other figures is another notice: exchange rates, results, prices. */
const OTHER_FIGURES = 0.2
const SAME_WORDS = 0.75
const SAME_WORDS_OTHER_NUMBERS = 0.22
const ALIKE_WORDS = 0.5
/** Numbers of casualties grow while a story runs, so other numbers alone say little. */
const OTHER_NUMBERS = 0.8
/** One word in common is a place or a person more often than a story. */
const ONE_WORD = 0.75
const LIKELY = 0.4
const SAME_COLUMN = 0.4
/** Two languages are joined only by what cannot be chance. */
const NAMES_ACROSS = 4
const EXACT_TITLE_TERMS = 3

/** What the likeness of their words is worth when all else about two items is considered. */
export function alike(one: Sketch, other: Sketch, likeness: number, shared: number): number {
  const hours = Math.abs(one.at - other.at) / HOUR
  if (hours > WINDOW_HOURS) return 0
  if (one.tongue !== other.tongue && !isCertainAcross(one, other)) return 0
  const worth = Math.min(1, likeness) * (1 - (LOST_OVER_WINDOW * hours) / WINDOW_HOURS)
  if (isReprint(one, other)) return 1
  return (
    worth * sameNotice(one, other, likeness) * enoughWords(one, other, likeness, shared) * sameOutlet(one, other, hours)
  )
}

const isReprint = (one: Sketch, other: Sketch) =>
  one.key === other.key && one.title.telling >= EXACT_TITLE_TERMS && one.source !== other.source

function sameNotice(one: Sketch, other: Sketch, likeness: number): number {
  if (apart(one.figures, other.figures)) return OTHER_FIGURES
  if (apart(one.numbers, other.numbers)) return likeness >= SAME_WORDS ? SAME_WORDS_OTHER_NUMBERS : OTHER_NUMBERS
  return likeness >= ALIKE_WORDS && apart(one.days, other.days) ? SAME_WORDS_OTHER_NUMBERS : 1
}

function enoughWords(one: Sketch, other: Sketch, likeness: number, shared: number): number {
  const isColumn = one.head !== '' && one.head === other.head && !speakOfOne(one.rest, other.rest)
  const isShort = one.title.telling < 2 || other.title.telling < 2
  const byText = one.whole !== null && other.whole !== null && likeness > LIKELY
  return (isColumn ? SAME_COLUMN : 1) * (shared < 2 && !isShort && !byText ? ONE_WORD : 1)
}

function sameOutlet(one: Sketch, other: Sketch, hours: number): number {
  if (one.source !== other.source) return 1
  return hours >= NEXT_DAY_HOURS ? SAME_SOURCE_NEXT_DAY : SAME_SOURCE
}

/** What stands behind the name of a column is about one thing when half of the shorter is in the longer. */
const speakOfOne = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  2 * some.intersection(others).size >= Math.min(some.size, others.size)

const apart = (some: string[], others: string[]) =>
  some.length > 0 && others.length > 0 && !some.some((number) => others.includes(number))

function isCertainAcross(one: Sketch, other: Sketch): boolean {
  const theirs = other.names()
  let shared = 0
  let numbers = 0
  for (const name of one.names()) {
    if (!theirs.has(name)) continue
    shared += 1
    if (STARTS_WITH_FIGURE.test(name)) numbers += 1
  }
  return shared >= NAMES_ACROSS && numbers > 0
}

const STARTS_WITH_FIGURE = /^\d/
