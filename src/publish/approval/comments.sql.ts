import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

const COMMENTS = 200

const COMMENT = [
  'c.id',
  'c.post_id as postId',
  'c.external',
  'c.by_account as byAccount',
  'c.by_name as byName',
  'c.side',
  'c.text',
  'c.channel_id as channelId',
  'c.passage',
  'c.mentions',
  'c.resolved_at as resolvedAt',
  'c.resolved_by as resolvedBy',
  'c.at',
] as const

export type CommentRow = Awaited<ReturnType<typeof commentsOf>>[number]

type NewComment = {
  voice: { workspaceId: string; id: string | null; name: string; side: 'team' | 'client' }
  postId: string
  /** Shown to clients as well. */
  external: boolean
  text: string
  channelId?: string | null
  passage?: string | null
  mentions?: string[]
  at: Temporal.Instant
}

export const addComment = (tx: Writer, { voice, ...c }: NewComment) =>
  tx
    .insertInto('publish.post_comments')
    .values({
      workspace_id: voice.workspaceId,
      post_id: c.postId,
      external: c.external,
      by_account: voice.id,
      by_name: voice.name,
      side: voice.side,
      text: c.text,
      channel_id: c.channelId ?? null,
      passage: c.passage ?? null,
      mentions: c.mentions ?? [],
      at: c.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** What was said about a post, oldest first; to clients only what is meant for them. */
export const commentsOf = (
  db: Reader,
  workspaceId: string,
  postIds: string[],
  audience: 'team' | 'client',
  page: { after: string | null; limit: number } = { after: null, limit: COMMENTS },
) =>
  db
    .selectFrom('publish.post_comments as c')
    .select(COMMENT)
    .where('c.workspace_id', '=', workspaceId)
    .where('c.post_id', 'in', postIds.length > 0 ? postIds : ['0'])
    .where('c.removed_at', 'is', null)
    .$if(audience === 'client', (q) => q.where('c.external', '=', true))
    .$if(page.after !== null, (q) => q.where('c.id', '>', page.after ?? '0'))
    .orderBy('c.id')
    .limit(page.limit)
    .execute()

/** Open questions to one colleague, the newest first, each with the beginning of its post. */
export const commentsFor = (db: Reader, workspaceId: string, account: string, before: string | null, limit: number) =>
  db
    .selectFrom('publish.post_comments as c')
    .innerJoin('publish.posts as p', 'p.id', 'c.post_id')
    .select(COMMENT)
    .select(['p.lang', sql<string>`left(p.text, 200)`.as('postText')])
    .where('c.workspace_id', '=', workspaceId)
    .where(sql<boolean>`c.mentions @> array[${account}::text]`)
    .where('c.removed_at', 'is', null)
    .where('c.resolved_at', 'is', null)
    .where('p.removed_at', 'is', null)
    .$if(before !== null, (q) => q.where('c.id', '<', before ?? '0'))
    .orderBy('c.id', 'desc')
    .limit(limit)
    .execute()

export const countFor = async (db: Reader, workspaceId: string, account: string): Promise<number> => {
  const row = await db
    .selectFrom('publish.post_comments as c')
    .innerJoin('publish.posts as p', 'p.id', 'c.post_id')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('c.workspace_id', '=', workspaceId)
    .where(sql<boolean>`c.mentions @> array[${account}::text]`)
    .where('c.removed_at', 'is', null)
    .where('c.resolved_at', 'is', null)
    .where('p.removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Takes one's own comment away, or brings it back. */
export const hideComment = (
  tx: Writer,
  workspaceId: string,
  id: string,
  account: string,
  at: Temporal.Instant | null,
) =>
  tx
    .updateTable('publish.post_comments')
    .set({ removed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('by_account', '=', account)
    .returning('post_id as postId')
    .executeTakeFirst()

/** Settles what a comment asked for, or opens it again (no name). */
export const settleComment = (
  tx: Writer,
  workspaceId: string,
  id: string,
  settled: { by: string; at: Temporal.Instant } | null,
) =>
  tx
    .updateTable('publish.post_comments')
    .set({ resolved_at: settled?.at ?? null, resolved_by: settled?.by ?? null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('post_id as postId')
    .executeTakeFirst()
