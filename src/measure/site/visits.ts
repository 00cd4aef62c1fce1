import type { Hit } from './hit.ts'

/** Who was about today, as the hits before left it. */
export type Visitor = {
  site: number
  day: string
  visitor: string
  /** Milliseconds since 1970. */
  lastAt: number
  postId: string | null
  source: string
  clicks: readonly string[]
}

export type Day = { site: number; day: string; visitors: number; visits: number; views: number; events: number }
/** In the order in which the database numbers them. */
export const PARTS = ['source', 'page', 'entry', 'device', 'event', 'post'] as const
export type PartName = (typeof PARTS)[number]
/** `from` is the day, or the first day of the month. */
export type PartRow = { site: number; from: string; part: PartName; value: string; visits: number; hits: number }

/** What a batch of hits adds up to. */
export type Counted = { days: Day[]; parts: PartRow[]; visitors: Visitor[]; hits: Hit[] }

/** Half an hour without a word ends a visit. */
const VISIT_MILLISECONDS = 30 * 60_000
const MOST_CLICKS = 10

export const visitorKey = (of: { site: number; day: string; visitor: string | null }) =>
  `${of.day} ${of.site} ${of.visitor}`

/**
 * Adds hits up in the order they happened. A visit belongs to where it began; whatever the same visitor does on that day belongs to
 * the last of our posts that brought her, unless she came by another way since.
 */
export function countHits(hits: readonly Hit[], known: ReadonlyMap<string, Visitor>): Counted {
  const visitors = new Map(known)
  const changed = new Set<string>()
  const days = new Map<string, Day>()
  const parts = new Map<string, PartRow>()
  const counted: Hit[] = []
  for (const hit of hits.toSorted((a, b) => a.at - b.at)) {
    const key = visitorKey(hit)
    const before = hit.visitor === null ? undefined : visitors.get(key)
    const begins = !before || hit.at - before.lastAt >= VISIT_MILLISECONDS || isBrought(hit, before)
    const source = begins ? hit.source : before.source
    const postId = hit.postId ?? (begins && before && hit.source !== 'direct' ? null : (before?.postId ?? null))
    const clicks = clicksTogether(before?.clicks ?? [], hit.clicks)
    if (hit.visitor !== null) {
      const { site, day, visitor } = hit
      const lastAt = Math.max(before?.lastAt ?? hit.at, hit.at)
      visitors.set(key, { site, day, visitor, lastAt, postId, source, clicks })
      changed.add(key)
    }
    const isView = hit.event === null
    const day = at(days, `${hit.day} ${hit.site}`, () => emptyDay(hit))
    day.visitors += hit.visitor !== null && !before ? 1 : 0
    day.visits += begins ? 1 : 0
    day.views += isView ? 1 : 0
    day.events += isView ? 0 : 1
    const add = (part: PartName, value: string, visits: number) => {
      const { site, day: from } = hit
      const row = at(parts, `${site} ${from} ${part} ${value}`, () => ({ site, from, part, value, visits: 0, hits: 0 }))
      row.visits += visits
      row.hits += 1
    }
    if (begins) {
      add('source', source, 1)
      add('entry', hit.path, 1)
      add('device', hit.device, 1)
    }
    if (postId !== null) add('post', postId, begins ? 1 : 0)
    if (isView) add('page', hit.path, begins ? 1 : 0)
    else add('event', hit.event ?? '', 0)
    counted.push({ ...hit, source, postId, clicks })
  }
  return {
    days: inOrder(days),
    parts: inOrder(parts),
    visitors: [...changed].toSorted().flatMap((key) => visitors.get(key) ?? []),
    hits: counted,
  }
}

/** What days add up to by the month or the year. */
export function addedUp(days: readonly PartRow[], unit: 'month' | 'year'): PartRow[] {
  const sums = new Map<string, PartRow>()
  for (const { site, from: day, part, value, visits, hits } of days) {
    const from = unit === 'month' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`
    const row = at(sums, `${site} ${from} ${part} ${value}`, () => ({ site, from, part, value, visits: 0, hits: 0 }))
    row.visits += visits
    row.hits += hits
  }
  return inOrder(sums)
}

function clicksTogether(before: readonly string[], now: readonly string[]): readonly string[] {
  if (now.length === 0) return before
  return [...new Set([...before, ...now])].slice(-MOST_CLICKS)
}

/** A post of ours brought her anew; a page loaded twice with the same click in its address is one coming. */
const isBrought = ({ postId, clicks }: Hit, before: Visitor): boolean =>
  postId !== null && !before.clicks.includes(clicks.at(-1) ?? '')

const emptyDay = ({ site, day }: Hit): Day => ({ site, day, visitors: 0, visits: 0, views: 0, events: 0 })

function at<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** The same order for everybody who writes, so that nobody waits in a circle. */
const inOrder = <Value>(map: Map<string, Value>): Value[] =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, value]) => value)
