import type { Told } from '../src/watch/group/sketch.ts'

export type Labelled = Told & { story: number }

const START = Temporal.Instant.from('2026-10-12T05:00:00Z')
const SPREAD_HOURS = 90
const BETWEEN_TELLINGS_HOURS = 8
const OUTLETS = 14

/** Chance that comes out the same every time. */
export function createChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b_79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Labelled items in time order from stories written down one per paragraph, each line by another outlet. */
export function labelled(corpora: Record<string, string>, seed: number, withText: boolean): Labelled[] {
  const chance = createChance(seed)
  const paragraphs = Object.entries(corpora).flatMap(([lang, text]) =>
    text
      .trim()
      .split(/\n\s*\n/)
      .map((paragraph) => ({ lang, lines: paragraph.split('\n') })),
  )
  return paragraphs
    .flatMap(({ lang, lines }, story) => {
      let hours = chance() * SPREAD_HOURS
      const first = Math.floor(chance() * OUTLETS)
      return lines.map((line, at) => {
        const [title = '', text = ''] = line.split(' :: ')
        const published = START.add({ seconds: Math.round(hours * 3_600) })
        hours += chance() * BETWEEN_TELLINGS_HOURS
        return { title, text: withText ? text : '', source: `${lang}${(first + at * 3) % OUTLETS}`, published, story }
      })
    })
    .toSorted((a, b) => Temporal.Instant.compare(a.published, b.published))
}

/** B-cubed precision, recall and their mean, and the same by pairs. */
export function quality(wanted: readonly unknown[], got: readonly unknown[]) {
  let precision = 0
  let recall = 0
  const pairs = { both: 0, wanted: 0, got: 0 }
  for (const [at, want] of wanted.entries()) {
    const sameStory = wanted.map((other) => other === want)
    const together = got.map((other) => other === got[at])
    const both = together.filter((is, other) => is && sameStory[other]).length
    const size = { wanted: sameStory.filter(Boolean).length, got: together.filter(Boolean).length }
    precision += both / size.got
    recall += both / size.wanted
    pairs.both += both - 1
    pairs.wanted += size.wanted - 1
    pairs.got += size.got - 1
  }
  const n = wanted.length
  return {
    f1: (2 * precision * recall) / n / (precision + recall),
    precision: precision / n,
    recall: recall / n,
    pairPrecision: pairs.both / Math.max(1, pairs.got),
    pairRecall: pairs.both / Math.max(1, pairs.wanted),
  }
}
