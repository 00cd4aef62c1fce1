import type { Reader, Writer } from '#platform/database.ts'
import type { SpokenWord } from './community.ts'

export const communityWords = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('watch.community_words')
    .select(['stem', 'word', 'threads'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('threads', 'desc')
    .orderBy('stem')
    .execute()

/** Puts what was counted last in place of what was counted before. */
export async function keepCommunityWords(
  tx: Writer,
  workspaceId: string,
  words: readonly SpokenWord[],
  at: Temporal.Instant,
) {
  await tx.deleteFrom('watch.community_words').where('workspace_id', '=', workspaceId).execute()
  if (words.length === 0) return
  await tx
    .insertInto('watch.community_words')
    .values(words.map((word) => ({ workspace_id: workspaceId, ...word, at })))
    .execute()
}
