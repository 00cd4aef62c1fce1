import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Filter } from './filter.ts'
import { ROW } from './queue-row.sql.ts'

export const PRESETS = [
  'open',
  'unread',
  'mine',
  'unassigned',
  'mentions',
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

/** By what a list stands in order. A search looks at everything, the newest talk first. */
export function orderOf({ preset, sort, find, postId, personId }: Filter): Order {
  if (find !== '' || postId !== undefined || personId !== undefined) return NEWEST
  if (preset === 'later') return { column: 'later_at', down: false }
  if (preset === 'done') return { column: 'done_at', down: true }
  if (preset === 'all' || preset === 'screener') return NEWEST
  if (sort === 'longest') return { column: 'waiting_since', down: false }
  return sort === 'newest' ? NEWEST : RANK
}

/** One page of the queue; every preset reads one index from where the last page ended. */
export function queuePage(db: Reader, wish: QueueWish) {
  const { column, down } = orderOf(wish.filter)
  const { after } = wish
  const key = sql.ref(column)
  const type = sql.raw(column === 'rank' ? 'float8' : 'timestamptz')
  const beyond = sql.raw(down ? '<' : '>')
  return matching(db, wish)
    .select(ROW)
    .$if(column === 'waiting_since', (q) => q.where('waiting_since', 'is not', null))
    .$if(after !== null, (q) =>
      q.where(sql<boolean>`(${key}, id) ${beyond} (${after?.key}::${type}, ${after?.id}::bigint)`),
    )
    .orderBy(column, down ? 'desc' : 'asc')
    .orderBy('id', down ? 'desc' : 'asc')
    .limit(wish.limit)
    .execute()
}

export type QueueRow = Awaited<ReturnType<typeof queuePage>>[number]

/** The ids of everything that a filter means, loaded or not. */
export const idsMatching = async (db: Reader, wish: Omit<QueueWish, 'after'>): Promise<string[]> =>
  (await matching(db, wish).select('id').orderBy('id').limit(wish.limit).execute()).map(({ id }) => id)

/** How many conversations a filter means, counted no further than `most`. */
export async function countMatching(db: Reader, wish: Omit<QueueWish, 'after' | 'limit'>, most: number) {
  const found = matching(db, wish).select('id').limit(most)
  const { count } = await db
    .selectFrom(found.as('found'))
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A search looks into so many of the latest messages with the words. */
const MOST_FOUND = 2_000

function matching(db: Reader, { workspaceId, me, now, filter: f, words }: Omit<QueueWish, 'after' | 'limit'>) {
  return among(db, workspaceId, f, me, now, words !== '' || f.postId !== undefined || f.personId !== undefined)
    .$if(f.channelId !== undefined, (q) => q.where('channel_id', '=', f.channelId ?? ''))
    .$if(f.postId !== undefined, (q) => q.where('post_id', '=', f.postId ?? ''))
    .$if(f.personId !== undefined, (q) => q.where('person_id', '=', f.personId ?? ''))
    .$if(f.kind !== undefined, (q) => q.where('kind', '=', f.kind ?? 'comment'))
    .$if(f.mood !== undefined, (q) => q.where('mood_label', '=', f.mood ?? 'neutral'))
    .$if(f.intent !== undefined, (q) => q.where(sql<boolean>`intents @> array[${f.intent}::text]`))
    .$if(f.lang !== undefined, (q) => q.where('preview_lang', '=', f.lang ?? ''))
    .$if(f.label !== undefined, (q) => q.where(sql<boolean>`labels @> array[${f.label}::text]`))
    .$if(f.assignee === 'nobody', (q) => q.where('assignee', 'is', null))
    .$if(f.assignee !== undefined && f.assignee !== 'nobody', (q) =>
      q.where('assignee', '=', f.assignee === 'me' ? me : (f.assignee ?? '')),
    )
    .$if(words !== '', (q) =>
      q.where('id', 'in', (inner) =>
        inner
          .selectFrom('converse.messages')
          .select('thread_id')
          .where('workspace_id', '=', workspaceId)
          .where(sql<boolean>`search @@ to_tsquery('simple', ${words})`)
          .orderBy('id', 'desc')
          .limit(MOST_FOUND),
      ),
    )
}

/** The conversations of a preset; where somebody searches, all there are. */
function among(db: Reader, workspaceId: string, { preset }: Filter, me: string, now: Temporal.Instant, all: boolean) {
  const start = db.selectFrom('converse.threads').where('workspace_id', '=', workspaceId)
  if (all || preset === 'all') return start
  if (preset === 'later' || preset === 'done') return start.where('state', '=', preset)
  if (preset === 'screener') return start.where('state', '=', 'screened')
  if (preset === 'approval') return start.where('for_approval', '=', true)
  return start
    .where('state', '=', 'open')
    .$if(preset === 'unread', (q) => q.where('unread', '=', true))
    .$if(preset === 'mentions', (q) => q.where('kind', '=', 'mention'))
    .$if(preset === 'mine', (q) => q.where('assignee', 'is not', null).where('assignee', '=', me))
    .$if(preset === 'unassigned', (q) => q.where('assignee', 'is', null))
    .$if(preset === 'overdue', (q) => q.where('due_at', 'is not', null).where('due_at', '<=', now))
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
