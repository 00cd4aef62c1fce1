import type { Hit } from './hit.ts'

/** Who was about today, as the hits before left it. */
export type Visitor = {
  site: number
  day: string
  visitor: bigint
  lastAt: Temporal.Instant
  postId: string | null
  source: string
  clicks: readonly string[]
}

export type Day = { site: number; day: string; visitors: number; visits: number; views: number; events: number }
export type PartName = 'source' | 'page' | 'entry' | 'device' | 'event' | 'post'
export type PartRow = { site: number; day: string; part: PartName; value: string; visits: number; hits: number }

/** What a batch of hits adds up to. */
export type Counted = { days: Day[]; parts: PartRow[]; visitors: Visitor[]; hits: Hit[] }

/** Half an hour without a word ends a visit. */
const VISIT_MINUTES = 30
const MOST_CLICKS = 10

export const visitorKey = (of: { site: number; day: string; visitor: bigint | null }) =>
  `${of.site} ${of.day} ${of.visitor}`

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
  for (const hit of hits.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))) {
    const key = visitorKey(hit)
    const before = hit.visitor === null ? undefined : visitors.get(key)
    const begins = !before || before.lastAt.until(hit.at).total('minutes') >= VISIT_MINUTES || isBrought(hit, before)
    const source = begins ? hit.source : before.source
    const postId = hit.postId ?? (begins && before && hit.source !== 'direct' ? null : (before?.postId ?? null))
    const clicks = [...new Set([...(before?.clicks ?? []), ...hit.clicks])].slice(-MOST_CLICKS)
    if (hit.visitor !== null) {
      const { site, day, visitor } = hit
      visitors.set(key, { site, day, visitor, lastAt: later(before?.lastAt, hit.at), postId, source, clicks })
      changed.add(key)
    }
    const isView = hit.event === null
    const day = at(days, `${hit.site} ${hit.day}`, () => emptyDay(hit))
    day.visitors += hit.visitor !== null && !before ? 1 : 0
    day.visits += begins ? 1 : 0
    day.views += isView ? 1 : 0
    day.events += isView ? 0 : 1
    const add = (part: PartName, value: string, visits: number) => {
      const row = at(parts, `${hit.site} ${hit.day} ${part} ${value}`, () => ({
        site: hit.site,
        day: hit.day,
        part,
        value,
        visits: 0,
        hits: 0,
      }))
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
    days: [...days.values()],
    parts: [...parts.values()],
    visitors: [...changed].flatMap((key) => visitors.get(key) ?? []),
    hits: counted,
  }
}

/** A post of ours brought her anew; a page loaded twice with the same click in its address is one coming. */
const isBrought = ({ postId, clicks }: Hit, before: Visitor): boolean =>
  postId !== null && !before.clicks.includes(clicks.at(-1) ?? '')

const emptyDay = ({ site, day }: Hit): Day => ({ site, day, visitors: 0, visits: 0, views: 0, events: 0 })

const later = (one: Temporal.Instant | undefined, other: Temporal.Instant) =>
  one && Temporal.Instant.compare(one, other) > 0 ? one : other

function at<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
