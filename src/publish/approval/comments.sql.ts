import type { Reader, Writer } from '#platform/database.ts'

const COMMENTS = 200

type NewComment = {
  voice: { workspaceId: string; id: string | null; name: string; side: 'team' | 'client' }
  postId: string
  /** Shown to clients as well. */
  external: boolean
  text: string
  at: Temporal.Instant
}

export const addComment = (tx: Writer, { voice, postId, external, text, at }: NewComment) =>
  tx
    .insertInto('publish.post_comments')
    .values({
      workspace_id: voice.workspaceId,
      post_id: postId,
      external,
      by_account: voice.id,
      by_name: voice.name,
      side: voice.side,
      text,
      at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** What was said about a post, oldest first; to clients only what is meant for them. */
export const commentsOf = (db: Reader, workspaceId: string, postIds: string[], audience: 'team' | 'client') =>
  db
    .selectFrom('publish.post_comments')
    .select([
      'id',
      'post_id as postId',
      'external',
      'by_account as byAccount',
      'by_name as byName',
      'side',
      'text',
      'at',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('post_id', 'in', postIds.length > 0 ? postIds : ['0'])
    .where('removed_at', 'is', null)
    .$if(audience === 'client', (q) => q.where('external', '=', true))
    .orderBy('id')
    .limit(COMMENTS)
    .execute()

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
