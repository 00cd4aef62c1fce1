import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import { ROW } from './queue-row.sql.ts'

export const PRESETS = ['open', 'unread', 'mine', 'mentions', 'later', 'done', 'all'] as const

export type Preset = (typeof PRESETS)[number]

/** Where the next page begins: the sort key and the id of the last row. */
export type After = { key: string; id: string }

export type QueueWish = {
  workspaceId: string
  preset: Preset
  me: string
  channelId: string | null
  after: After | null
  limit: number
}

/** One page of the queue; every preset reads one index from where the last page ended. */
export function queuePage(db: Reader, wish: QueueWish) {
  const { preset, after } = wish
  const start = db
    .selectFrom('converse.threads')
    .select(ROW)
    .where('workspace_id', '=', wish.workspaceId)
    .$if(wish.channelId !== null, (q) => q.where('channel_id', '=', wish.channelId ?? ''))
    .limit(wish.limit)
  if (preset === 'later') {
    return start
      .where('state', '=', 'later')
      .$if(after !== null, (q) =>
        q.where(sql<boolean>`(later_at, id) > (${after?.key}::timestamptz, ${after?.id}::bigint)`),
      )
      .orderBy('later_at')
      .orderBy('id')
      .execute()
  }
  if (preset === 'done' || preset === 'all') {
    const column = preset === 'done' ? 'done_at' : 'last_at'
    return start
      .$if(preset === 'done', (q) => q.where('state', '=', 'done'))
      .$if(after !== null, (q) =>
        q.where(sql<boolean>`(${sql.ref(column)}, id) < (${after?.key}::timestamptz, ${after?.id}::bigint)`),
      )
      .orderBy(column, 'desc')
      .orderBy('id', 'desc')
      .execute()
  }
  return start
    .where('state', '=', 'open')
    .$if(preset === 'unread', (q) => q.where('unread', '=', true))
    .$if(preset === 'mentions', (q) => q.where('kind', '=', 'mention'))
    .$if(preset === 'mine', (q) => q.where('assignee', 'is not', null).where('assignee', '=', wish.me))
    .$if(after !== null, (q) => q.where(sql<boolean>`(rank, id) < (${after?.key}::float8, ${after?.id}::bigint)`))
    .orderBy('rank', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export type QueueRow = Awaited<ReturnType<typeof queuePage>>[number]

/** Threads in which somebody used these words, newest talk first. */
export const foundThreads = (db: Reader, workspaceId: string, words: string, limit: number) =>
  db
    .selectFrom('converse.threads')
    .select(ROW)
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', (q) =>
      q
        .selectFrom('converse.messages')
        .select('thread_id')
        .where('workspace_id', '=', workspaceId)
        .where(sql<boolean>`search @@ to_tsquery('simple', ${words})`)
        .orderBy('id', 'desc')
        .limit(limit * 4),
    )
    .orderBy('last_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const threadsOfPost = (db: Reader, workspaceId: string, postId: string, limit: number) =>
  db
    .selectFrom('converse.threads')
    .select(ROW)
    .where('workspace_id', '=', workspaceId)
    .where('post_id', '=', postId)
    .orderBy('last_at', 'desc')
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

/** How many threads every preset holds, added up from a few rows; those of one person by their short index. */
export async function queueCounts(db: Reader, workspaceId: string, me: string, most: number) {
  const sums = await db
    .selectFrom('converse.counts')
    .select(({ fn }) => [
      fn.sum<string | null>('open').as('open'),
      fn.sum<string | null>('unread').as('unread'),
      fn.sum<string | null>('mentions').as('mentions'),
      fn.sum<string | null>('later').as('later'),
    ])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow()
  const mine = await db
    .selectFrom('converse.threads')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'open')
    .where('assignee', 'is not', null)
    .where('assignee', '=', me)
    .limit(most)
    .execute()
  const { open, unread, mentions, later } = sums
  return {
    open: Number(open ?? 0),
    unread: Number(unread ?? 0),
    mentions: Number(mentions ?? 0),
    later: Number(later ?? 0),
    mine: mine.length,
  }
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
