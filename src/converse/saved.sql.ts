import type { Reader, Writer } from '#platform/database.ts'
import type { Lang } from '#platform/words.ts'

const MOST = 500

export const savedReplies = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('converse.saved_replies')
    .select(['id', 'name', 'text', 'lang', 'uses'])
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .orderBy('uses', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()

export const savedReply = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('converse.saved_replies')
    .select(['name', 'text', 'lang'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()

type Saved = { workspaceId: string; name: string; text: string; lang: Lang; at: Temporal.Instant }

export const addSavedReply = (tx: Writer, s: Saved) =>
  tx
    .insertInto('converse.saved_replies')
    .values({ workspace_id: s.workspaceId, name: s.name, text: s.text, lang: s.lang, changed_at: s.at })
    .returning('id')
    .executeTakeFirstOrThrow()

export const changeSavedReply = (tx: Writer, id: string, s: Saved) =>
  tx
    .updateTable('converse.saved_replies')
    .set({ name: s.name, text: s.text, lang: s.lang, changed_at: s.at })
    .where('workspace_id', '=', s.workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()

export const removeSavedReply = (tx: Writer, workspaceId: string, id: string, at: Temporal.Instant) =>
  tx
    .updateTable('converse.saved_replies')
    .set({ removed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()

export const countUse = (tx: Writer, workspaceId: string, id: string) =>
  tx
    .updateTable('converse.saved_replies')
    .set((eb) => ({ uses: eb('uses', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
