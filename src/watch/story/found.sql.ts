import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import { MOST_HOURS_AHEAD } from '../fit/fit.ts'
import type { StoryWish } from './pages.sql.ts'
import { IN_LANE, orderOf } from './stories.sql.ts'

/** As `watch.part_of` cuts the past. */
const PART_SECONDS = 2 ** 18
/** The next stride is at most so many times as long as all before it, and a little longer than it seems to need. */
const LONGER = 15
const MARGIN = 1.5

type Found = { id: string; part: number; at: Temporal.Instant }

/**
 * The first stories of a list with these words, of one source, or both. Looks back in strides as long as they are rare, and stops where it
 * has found enough: what is told often costs as little as what is told seldom.
 */
export async function foundStories(db: Reader, wish: StoryWish, wanted: RawBuilder<unknown>): Promise<string[]> {
  const ends = await endsOf(db, wish)
  if (!ends) return []
  const { begin, oldest } = ends
  const found: Found[] = []
  for (let above = ends.newest + 1, next = begin; above > oldest;) {
    const from = Math.max(oldest, next)
    found.push(...(await foundIn(db, wish, wanted, { from, above })))
    // Whatever belongs to an older part stands below its end.
    const sure = found.filter(({ part }) => part >= from).length
    if (sure >= wish.limit) break
    above = from
    next = from - nextStride(begin - from + 1, found.length, wish.limit - sure)
  }
  return found
    .toSorted((a, b) => Temporal.Instant.compare(b.at, a.at) || Number(BigInt(b.id) - BigInt(a.id)))
    .slice(0, wish.limit)
    .map(({ id }) => id)
}

/** As often as up to here it will be told further back, too. */
function nextStride(looked: number, found: number, missing: number): number {
  const needed = found === 0 ? Infinity : (missing / found) * looked * MARGIN
  return Math.max(1, Math.ceil(Math.min(needed, looked * LONGER)))
}

/** The parts between which a list lies, and the one it begins in; null when there is nothing in it. */
async function endsOf(db: Reader, { workspaceId, lane, before }: StoryWish) {
  // Where signals are, there is no end that is known without looking for it.
  const around = lane === 'signals' ? 'everything' : lane
  const { rows } = await sql<{ oldest: Temporal.Instant | null; newest: Temporal.Instant | null }>`
    select min(s.newest_at) as oldest, max(s.newest_at) as newest from watch.stories s
    where s.workspace_id = ${workspaceId} and ${IN_LANE[around]}`.execute(db)
  const { oldest, newest } = rows[0] ?? { oldest: null, newest: null }
  if (!oldest || !newest) return null
  const first = before && Temporal.Instant.compare(before.at, newest) < 0 ? before.at : newest
  // A signal that is told again and again belongs to a part far above its place.
  const highest = lane === 'signals' ? newest : first
  return {
    oldest: partOf(oldest),
    begin: partOf(first),
    newest: partOf(highest.add({ hours: MOST_HOURS_AHEAD })),
  }
}

const partOf = (moment: Temporal.Instant) => Math.floor(moment.epochMilliseconds / 1_000 / PART_SECONDS)

/**
 * Part by part, each by the index of words alone. All of a stride are taken before they are put in order: otherwise the database would
 * rather walk back story by story.
 */
async function foundIn(
  db: Reader,
  wish: StoryWish,
  wanted: RawBuilder<unknown>,
  { from, above }: { from: number; above: number },
): Promise<Found[]> {
  const order = orderOf(wish.lane)
  const parts = Array.from({ length: above - from }, (_, i) => askedIn(wish, above - 1 - i))
  const { rows } = await sql<{ id: string; at: Temporal.Instant }>`
    with hit as materialized (
      select told.id, told.at from unnest(${parts}::text[]) part
      cross join lateral (
        select s.id, ${order} as at from watch.stories s where s.search @@ part::tsquery and ${wanted} offset 0
      ) told
    )
    select id, at from hit order by hit.at desc, id desc limit ${wish.limit}`.execute(db)
  return rows.map(({ id, at }) => ({ id, at, part: partOf(at) }))
}

/** What is looked for as it stands in a part of the past; letters and digits are all that a word is made of. */
function askedIn({ workspaceId, lane, words, sourceId }: StoryWish, part: number): string {
  const before = `${workspaceId}.${part}.`
  return [
    ...(words === '' ? [] : [words.replaceAll(/[\p{L}\p{N}]+/gu, (word) => `'${before}${word}'`)]),
    ...(sourceId === null ? [] : [`'${before}@${sourceId}'`]),
    ...(lane === 'everything' ? [] : [`'${before}@${lane}'`]),
  ].join(' & ')
}
