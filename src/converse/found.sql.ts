import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

/** A conversation that was found, with the newest of its messages that says what was looked for. */
export type Hit = { threadId: string; messageId: string }

export type Search = {
  workspaceId: string
  /** As `searchWords` makes them. */
  words: string
  /** Only what was said before this message, and in conversations in which nothing later was found. */
  before: string | null
  limit: number
}

/** As `converse.part_of` cuts the past. */
const PART_BITS = 14n
/** The next stride is at most so many times as long as all before it, and a little longer than it seems to need. */
const LONGER = 15
const MARGIN = 1.5
const HALVED = 24n
/** Who walks back for what was said lately takes a million messages at a time, and ends after sixteen. */
const LONG_STRIDE = 64n
const MOST_STRIDES = 16n

/**
 * The conversations with these words, those in which they were said last first. Looks back in strides as long as the words are rare,
 * and stops where it has found enough: a frequent word costs as little as a rare one.
 */
export async function newestHits(db: Reader, search: Search): Promise<Hit[]> {
  const top = search.before === null ? await endOf(db) : BigInt(search.before)
  const found: Hit[] = []
  let above = partOf(top - 1n) + 1n
  let looked = 0
  for (let stride = 1; above > 0n;) {
    const lowest = above > BigInt(stride) ? above - BigInt(stride) : 0n
    found.push(...(await hitsIn(db, search, { top, from: lowest, to: above, known: found })))
    if (found.length >= search.limit) break
    looked += Number(above - lowest)
    above = lowest
    stride = nextStride(looked, found.length, search.limit)
  }
  return found
}

const partOf = (id: bigint): bigint => (id < 0n ? 0n : id >> PART_BITS)

const range = (from: bigint, to: bigint): bigint[] =>
  Array.from({ length: Number(to - from) }, (_, i) => from + BigInt(i))

/** As often as up to here it will be said further back, too. */
function nextStride(looked: number, found: number, limit: number): number {
  const needed = found === 0 ? Infinity : ((limit - found) / found) * looked * MARGIN
  return Math.max(1, Math.ceil(Math.min(needed, looked * LONGER)))
}

async function endOf(db: Reader): Promise<bigint> {
  const { id } = await db
    .selectFrom('converse.messages')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirstOrThrow()
  return BigInt(id ?? 0) + 1n
}

/** The words as they stand in the parts of the past in which anything was heard since a moment, the newest stride first. */
export async function stridesSince(
  db: Reader,
  q: { workspaceId: string; words: string; since: Temporal.Instant },
): Promise<string[][]> {
  const end = partOf((await endOf(db)) - 1n) + 1n
  const ends = range(0n, MOST_STRIDES).map((nth) => end - nth * LONG_STRIDE)
  const strides = ends.filter((above) => above > 0n)
  const heard = await heardSince(db, strides, q.since)
  return strides
    .filter((above) => heard.has(above))
    .map((above) => inParts(q.workspaceId, q.words, range(above > LONG_STRIDE ? above - LONG_STRIDE : 0n, above)))
}

/** Of these parts, those before which something was heard since a moment: what came later has the higher number. */
async function heardSince(db: Reader, parts: readonly bigint[], since: Temporal.Instant): Promise<Set<bigint>> {
  const { rows } = await sql<{ part: string }>`
    select part::text as part from unnest(${parts.map(String)}::bigint[]) part
    where (select m.seen_at from converse.messages m where m.id < part << ${Number(PART_BITS)}::int order by m.id desc limit 1)
      > ${since}::timestamptz`.execute(db)
  return new Set(rows.map(({ part }) => BigInt(part)))
}

const inParts = (workspaceId: string, words: string, parts: readonly bigint[]): string[] =>
  parts.map((part) => within(words, `${workspaceId}.${part}.`))

/** The words as they stand in a part of the past; letters and digits are all that a word is made of. */
const within = (words: string, part: string) => words.replaceAll(/[\p{L}\p{N}]+/gu, (word) => `'${part}${word}'`)

type Stride = { top: bigint; from: bigint; to: bigint; known: readonly Hit[] }

/** A long stride is halved, and both halves are looked through at the same time. */
async function hitsIn(db: Reader, search: Search, { top, from, to, known }: Stride): Promise<Hit[]> {
  const middle = to - from > HALVED ? (from + to) / 2n : from
  const [newer, older] = await Promise.all([
    hitsAmong(db, search, { top, from: middle, to, known }),
    middle > from ? hitsAmong(db, search, { top, from, to: middle, known }) : [],
  ])
  const threads = new Set(newer.map(({ threadId }) => threadId))
  return [...newer, ...older.filter(({ threadId }) => !threads.has(threadId))].slice(0, search.limit - known.length)
}

/**
 * Part by part, each by the index of words alone. All hits of a stride are taken before they are put in order: otherwise the database
 * would rather walk back message by message.
 */
async function hitsAmong(db: Reader, search: Search, { top, from, to, known }: Stride): Promise<Hit[]> {
  const { workspaceId, words, limit } = search
  const isFirst = search.before === null
  const { rows } = await sql<Hit>`
    with hit as materialized (
      select said.thread_id, max(said.id) as id
      from unnest(${inParts(workspaceId, words, range(from, to))}::text[]) part
      cross join lateral (
        select thread_id, id from converse.messages
        where workspace_id = ${workspaceId} and id < ${String(top)} and search @@ part::tsquery offset 0
      ) said
      where said.thread_id <> all(${known.map(({ threadId }) => threadId)}::bigint[])
      group by said.thread_id
    )
    select thread_id as "threadId", id as "messageId" from hit
    where ${isFirst} or (
      -- One by one: the database would rather join with all that was ever said.
      select true from converse.messages later
      where later.thread_id = hit.thread_id and later.id >= ${String(top)}
        and later.search @@ replace(${within(words, '@')}, '@', workspace_id || '.' || converse.part_of(later.id) || '.')::tsquery
      limit 1
    ) is null
    order by id desc
    limit ${limit - known.length}`.execute(db)
  return rows
}
