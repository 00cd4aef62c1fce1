import type { TextRule } from '../account.ts'
import { measureText, type Around } from '../text.ts'
import { type Break, breaksOf, innerBreaks, PARAGRAPH, wholesOf } from './breaks.ts'

/**
 * `parts` joined give back the text, blanks included; `posts` is what goes out, trimmed and numbered. `isBroken` when a link, a name
 * or a tag alone is longer than a whole post, so that it had to be cut or the network would refuse it.
 */
export type Split = { parts: string[]; posts: string[]; isBroken: boolean }

type Wish = Around & { isNumbered?: boolean }

/** A part is cut at its best place behind this share of the room; before it, it would be too short to stand alone. */
const WORTHWHILE = 0.4
/** A last part below this share of the one before it is evened out. */
const STUB = 0.35
const MOST_DIGITS = 4

/** Cuts a text that is too long for one post into several, none of them too long as the network counts. */
export function splitText(rule: TextRule, text: string, wish: Wish = {}): Split {
  if (fitsIn(rule, text, wish)) return { parts: [text], posts: [text.trim()], isBroken: false }
  for (let digits = 1; ; digits += 1) {
    const label = wish.isNumbered ? ` ${'9'.repeat(digits)}/${'9'.repeat(digits)}` : ''
    const { parts, isBroken } = cut(rule, text, wish, label)
    if (label === '' || String(parts.length).length <= digits || digits === MOST_DIGITS)
      return { parts, posts: postsOf(parts, label !== ''), isBroken }
  }
}

function postsOf(parts: readonly string[], isNumbered: boolean): string[] {
  const posts = parts.map((part) => part.trim()).filter((part) => part !== '')
  return isNumbered && posts.length > 1 ? posts.map((post, i) => `${post} ${i + 1}/${posts.length}`) : posts
}

function fitsIn(rule: TextRule, text: string, around: Around): boolean {
  return measureText(rule, text, around).over === 0
}

type Cutting = {
  text: string
  breaks: Break[]
  inner: (from: number, to: number) => Break[]
  fits: (from: number, to: number) => boolean
}

function cut(rule: TextRule, text: string, wish: Wish, label: string): { parts: string[]; isBroken: boolean } {
  const wholes = wholesOf(text)
  const cutting: Cutting = {
    text,
    breaks: breaksOf(text),
    inner: (from, to) => innerBreaks(text, { from, to }, wholes),
    // Only the first part carries the pictures; the line before the text stands before each.
    fits: (from, to) =>
      fitsIn(rule, `${text.slice(from, to)}${label}`, { ...wish, hasMedia: wish.hasMedia === true && from === 0 }),
  }
  const ends: number[] = []
  let isBroken = false
  for (let from = 0; from < text.length; from = ends.at(-1) ?? text.length) {
    const { end, isForced } = endOfPart(cutting, from)
    ends.push(end)
    isBroken ||= isForced
  }
  evenOut(cutting, ends)
  return { parts: ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end)), isBroken }
}

function endOfPart(cutting: Cutting, from: number): { end: number; isForced: boolean } {
  const { text, breaks, fits } = cutting
  const first = firstAfter(breaks, from)
  const last = lastThatFits(breaks, first, (at) => fits(from, at))
  // Asked only near the end: counting all the rest for every part would take the square of the text.
  if (last === breaks.length - 1 && fits(from, text.length)) return { end: text.length, isForced: false }
  const next = breaks[last + 1]?.at ?? text.length
  const reached = last < first ? from : (breaks[last]?.at ?? from)
  // A word that no post can hold is begun here and goes on in the next one.
  const isEndless = !fits(reached, next)
  if (last >= first && !(isEndless && cutting.inner(reached, next).length > 0))
    return { end: best(breaks.slice(first, last + 1), from), isForced: false }
  const inside = cutting.inner(reached, next)
  const far = lastThatFits(inside, 0, (at) => fits(from, at))
  if (far >= 0) return { end: best(inside.slice(0, far + 1), from), isForced: false }
  if (last >= first) return { end: best(breaks.slice(first, last + 1), from), isForced: false }
  return { end: forced(cutting, from, next), isForced: true }
}

/** The best place to cut among those that fit: the highest level that leaves a part worth posting, and there the furthest. */
function best(among: readonly Break[], from: number): number {
  const furthest = among.at(-1)?.at ?? from
  const worth = among.filter(({ at }) => at - from >= (furthest - from) * WORTHWHILE)
  return worth.reduce((a, b) => (b.level >= a.level ? b : a), { at: furthest, level: -1 }).at
}

function firstAfter(breaks: readonly Break[], from: number): number {
  let low = 0
  let high = breaks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((breaks[middle]?.at ?? Infinity) > from) high = middle
    else low = middle + 1
  }
  return low
}

/** The index of the furthest break that fits, from `first` on; one less than `first` when none does. */
function lastThatFits(breaks: readonly Break[], first: number, fits: (at: number) => boolean): number {
  let low = first - 1
  let step = 1
  while (low + step < breaks.length && fits(breaks[low + step]?.at ?? 0)) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, breaks.length)
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (fits(breaks[middle]?.at ?? 0)) low = middle
    else high = middle
  }
  return low
}

/** Nothing else helps: between letters, wherever; between the signs of a letter if even that is too long. */
function forced({ text, fits }: Cutting, from: number, to: number): number {
  const letters = innerBreaks(text, { from, to }, [])
  const far = lastThatFits(letters, 0, (at) => fits(from, at))
  if (far >= 0) return letters[far]?.at ?? to
  let end = from
  for (const sign of text.slice(from, to)) {
    if (end > from && !fits(from, end + sign.length)) break
    end += sign.length
  }
  return end
}

/** Moves the last cut towards the middle when a few words would be left alone. */
function evenOut({ text, breaks, fits }: Cutting, ends: number[]) {
  const cutAt = ends.at(-2)
  const from = ends.at(-3) ?? 0
  if (cutAt === undefined || text.length - cutAt >= (cutAt - from) * STUB) return
  const middle = (from + text.length) / 2
  const room = (text.length - from) * 0.25
  const old = breaks.find(({ at }) => at === cutAt)
  const fair = breaks
    .filter(({ at }) => at > from && Math.abs(at - middle) <= room && fits(from, at) && fits(at, text.length))
    .filter(({ level }) => old?.level !== PARAGRAPH || level > 1)
  const [fairest] = fair.toSorted((a, b) => b.level - a.level || Math.abs(a.at - middle) - Math.abs(b.at - middle))
  if (fairest) ends[ends.length - 2] = fairest.at
}
