import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Filter } from './filter.ts'
import { newestHits } from './found.sql.ts'
import { ROW } from './queue-row.sql.ts'
import { STARS_OF } from './reviews/stars.ts'

export const PRESETS = [
  'open',
  'unread',
  'mine',
  'unassigned',
  'mentions',
  'reviews',
  'overdue',
  'approval',
  'later',
  'screener',
  'done',
  'all',
] as const

/** What lies on top: what is most at stake, who has waited longest, or who spoke last. */
export const SORTS = ['stake', 'longest', 'newest'] as const

/** Where the next page begins: the sort key and the id of the last row. */
export type After = { key: string; id: string }

export type QueueWish = {
  workspaceId: string
  me: string
  now: Temporal.Instant
  filter: Filter
  /** What was typed, as words that all must be there. */
  words: string
  after: After | null
  limit: number
}

type Order = { column: 'rank' | 'last_at' | 'later_at' | 'done_at' | 'waiting_since'; down: boolean }

const RANK: Order = { column: 'rank', down: true }
const NEWEST: Order = { column: 'last_at', down: true }

/** By what a list stands in order. What hangs on a post or a person is listed whole, the newest talk first. */
function orderOf({ preset, sort, find, postId, personId }: Filter): Order {
  if (find !== '' || postId !== undefined || personId !== undefined) return NEWEST
  if (preset === 'later') return { column: 'later_at', down: false }
  if (preset === 'done') return { column: 'done_at', down: true }
  if (preset === 'all' || preset === 'screener') return NEWEST
  if (sort === 'longest') return { column: 'waiting_since', down: false }
  return sort === 'newest' ? NEWEST : RANK
}

/** One page of the queue and where the next one begins. */
export const queuePage = (db: Reader, wish: QueueWish): Promise<{ rows: QueueRow[]; next: After | null }> =>
  wish.words === '' ? listed(db, wish) : found(db, wish)

/** Every preset reads one index from where the last page ended. */
async function listed(db: Reader, wish: QueueWish) {
  const order = orderOf(wish.filter)
  const rows = await rowsAfter(db, wish, order)
  const last = rows.length === wish.limit ? rows.at(-1) : undefined
  return { rows, next: last ? { key: String(keysOf(last)[order.column] ?? last.lastAt), id: last.id } : null }
}

const keysOf = (row: QueueRow) => ({
  rank: row.rank,
  last_at: row.lastAt,
  later_at: row.laterAt,
  done_at: row.doneAt,
  waiting_since: row.waitingSince,
})

/** What was found, in the order in which it was said, as far as the filter lets it through. */
async function found(db: Reader, wish: QueueWish) {
  const { workspaceId, words } = wish
  const rows: QueueRow[] = []
  let before = wish.after?.key ?? null
  for (let looked = 0; looked < MOST_FOUND; looked += AT_ONCE) {
    // Most filters let nearly all through: a page is looked for first, and more only when it is not full.
    const limit = looked === 0 ? wish.limit : AT_ONCE
    const hits = await newestHits(db, { workspaceId, words, before, limit })
    const ids = hits.map(({ threadId }) => threadId)
    const kept = new Map((await matching(db, wish, ids).select(ROW).execute()).map((row) => [row.id, row]))
    for (const { threadId, messageId } of hits) {
      before = messageId
      const row = kept.get(threadId)
      if (row) rows.push(row)
      if (rows.length === wish.limit) return { rows, next: { key: messageId, id: threadId } }
    }
    if (hits.length < limit) return { rows, next: null }
  }
  return { rows, next: before === null ? null : { key: before, id: '0' } }
}

/** First which, by the index alone, and then what their rows show. */
function rowsAfter(db: Reader, wish: QueueWish, { column, down }: Order) {
  const { after } = wish
  const key = sql.ref(column)
  const type = sql.raw(column === 'rank' ? 'float8' : 'timestamptz')
  const beyond = sql.raw(down ? '<' : '>')
  const way = down ? 'desc' : 'asc'
  const page = matching(db, wish, null)
    .select('id')
    .$if(column === 'waiting_since', (q) => q.where('waiting_since', 'is not', null))
    .$if(after !== null, (q) =>
      q.where(sql<boolean>`(${key}, id) ${beyond} (${after?.key}::${type}, ${after?.id}::bigint)`),
    )
    .orderBy(column, way)
    .orderBy('id', way)
    .limit(wish.limit)
  return db
    .selectFrom('converse.threads')
    .select(ROW)
    .where('id', 'in', page)
    .orderBy(column, way)
    .orderBy('id', way)
    .execute()
}

export type QueueRow = Awaited<ReturnType<typeof rowsAfter>>[number]

/** The ids of everything that a filter means, loaded or not. */
export async function idsMatching(db: Reader, wish: Omit<QueueWish, 'after'>): Promise<string[]> {
  const ids = await idsFound(db, wish)
  return (await matching(db, wish, ids).select('id').orderBy('id').limit(wish.limit).execute()).map(({ id }) => id)
}

/** How many conversations a filter means, counted no further than `most`. */
export async function countMatching(db: Reader, wish: Omit<QueueWish, 'after' | 'limit'>, most: number) {
  const some = matching(db, wish, await idsFound(db, wish))
    .select('id')
    .limit(most)
  const { count } = await db
    .selectFrom(some.as('some'))
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A search looks at so many of the latest conversations with the words. */
const MOST_FOUND = 2_000
const AT_ONCE = 100

/** Which conversations have the words; null when nobody searches. */
async function idsFound(db: Reader, { workspaceId, words }: Pick<QueueWish, 'workspaceId' | 'words'>) {
  if (words === '') return null
  const hits = await newestHits(db, { workspaceId, words, before: null, limit: MOST_FOUND })
  return hits.map(({ threadId }) => threadId)
}

/** The conversations a filter means; with `ids`, those among them. */
function matching(
  db: Reader,
  { workspaceId, me, now, filter: f }: Omit<QueueWish, 'after' | 'limit' | 'words'>,
  ids: readonly string[] | null,
) {
  return among(db, workspaceId, f, me, now, ids !== null || f.postId !== undefined || f.personId !== undefined)
    .$if(f.channelId !== undefined, (q) => q.where('channel_id', '=', f.channelId ?? ''))
    .$if(f.postId !== undefined, (q) => q.where('post_id', '=', f.postId ?? ''))
    .$if(f.personId !== undefined, (q) => q.where('person_id', '=', f.personId ?? ''))
    .$if(f.kind !== undefined, (q) => q.where('kind', '=', f.kind ?? 'comment'))
    .$if(f.stars !== undefined, (q) => q.where('kind', '=', 'review').where('stars', 'in', STARS_OF[f.stars ?? 'low']))
    .$if(f.mood !== undefined, (q) => q.where('mood_label', '=', f.mood ?? 'neutral'))
    .$if(f.intent !== undefined, (q) => q.where(sql<boolean>`intents @> array[${f.intent}::text]`))
    .$if(f.lang !== undefined, (q) => q.where('preview_lang', '=', f.lang ?? ''))
    .$if(f.label !== undefined, (q) => q.where(sql<boolean>`labels <> '{}' and labels @> array[${f.label}::text]`))
    .$if(f.assignee === 'nobody', (q) => q.where('assignee', 'is', null))
    .$if(f.assignee !== undefined && f.assignee !== 'nobody', (q) =>
      q.where('assignee', '=', f.assignee === 'me' ? me : (f.assignee ?? '')),
    )
    .$if(ids !== null, (q) => q.where(sql<boolean>`id = any(${ids}::bigint[])`))
}

/** The conversations of a preset; where somebody searches, all there are. */
function among(db: Reader, workspaceId: string, { preset }: Filter, me: string, now: Temporal.Instant, all: boolean) {
  const start = db.selectFrom('converse.threads').where('workspace_id', '=', workspaceId)
  if (all || preset === 'all') return start
  if (preset === 'later' || preset === 'done') return start.where('state', '=', preset)
  if (preset === 'screener') return start.where('state', '=', 'screened')
  if (preset === 'approval') return start.where('for_approval', '=', true)
  return (
    start
      .where('state', '=', 'open')
      .$if(preset === 'unread', (q) => q.where('unread', '=', true))
      .$if(preset === 'mentions', (q) => q.where('kind', '=', 'mention'))
      .$if(preset === 'reviews', (q) => q.where('kind', '=', 'review'))
      .$if(preset === 'mine', (q) => q.where('assignee', 'is not', null).where('assignee', '=', me))
      .$if(preset === 'unassigned', (q) => q.where('assignee', 'is', null))
      // Said so that the index of the order is walked: half a morning's promises may be overdue, and a page is only fifty.
      .$if(preset === 'overdue', (q) => q.where(sql<boolean>`due_at + interval '0' <= ${now}::timestamptz`))
  )
}

export const threadRow = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('converse.threads')
    .select(ROW)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Who waits for us, the most pressing first. */
export const waitingThreads = (db: Reader, workspaceId: string, limit: number) =>
  db
    .selectFrom('converse.threads')
    .select(ROW)
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'open')
    .where('waiting_since', 'is not', null)
    .orderBy('rank', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const threadsOfPerson = (db: Reader, workspaceId: string, personId: string, limit: number) =>
  db
    .selectFrom('converse.threads')
    .select(ROW)
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .orderBy('last_at', 'desc')
    .limit(limit)
    .execute()
