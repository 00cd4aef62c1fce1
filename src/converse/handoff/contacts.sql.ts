import type { Reader, Writer } from '#platform/database.ts'
import type { Lang } from '#platform/words.ts'
import type { Duty } from './duty.ts'

export type Contact = { name: string; duty: Duty; email: string; lang: Lang }

const SHOWN = ['id', 'name', 'duty', 'email', 'lang'] as const

export const contactPage = (db: Reader, workspaceId: string, after: string | null, limit: number) =>
  db
    .selectFrom('converse.contacts')
    .select(SHOWN)
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .$if(after !== null, (q) => q.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()

export const contactById = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('converse.contacts')
    .select(SHOWN)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()

export const addContact = (tx: Writer, workspaceId: string, c: Contact, at: Temporal.Instant) =>
  tx
    .insertInto('converse.contacts')
    .values({ workspace_id: workspaceId, ...c, changed_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()

export const changeContact = (tx: Writer, workspaceId: string, id: string, c: Contact, at: Temporal.Instant) =>
  tx
    .updateTable('converse.contacts')
    .set({ ...c, changed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()

/** What was handed to them stays with their name on it. */
export const removeContact = (tx: Writer, workspaceId: string, id: string, at: Temporal.Instant) =>
  tx
    .updateTable('converse.contacts')
    .set({ removed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
