import type { Reader, Writer } from '#platform/database.ts'

export const textToTranslate = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('converse.messages')
    .select(['text', 'lang'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()

export const translationOf = (db: Reader, messageId: string, lang: string) =>
  db
    .selectFrom('converse.translations')
    .select('text')
    .where('message_id', '=', messageId)
    .where('lang', '=', lang)
    .executeTakeFirst()

export const keepTranslation = (tx: Writer, messageId: string, lang: string, text: string, at: Temporal.Instant) =>
  tx
    .insertInto('converse.translations')
    .values({ message_id: messageId, lang, text, at })
    .onConflict((on) => on.columns(['message_id', 'lang']).doUpdateSet({ text, at }))
    .execute()

/** What a message said before its edit was translated, too. */
export const forgetTranslations = (tx: Writer, messageId: string) =>
  tx.deleteFrom('converse.translations').where('message_id', '=', messageId).execute()
