import type { Reader, Writer } from '#platform/database.ts'

/** The first of a period, the oldest day first. */
export const notesOf = (db: Reader, workspaceId: string, fromDay: string, untilDay: string, limit: number) =>
  db
    .selectFrom('measure.day_notes')
    .select(['id', 'day', 'text'])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', fromDay)
    .where('day', '<', untilDay)
    .orderBy('day')
    .orderBy('id')
    .limit(limit)
    .execute()

export const addNote = (
  tx: Writer,
  n: { workspaceId: string; day: string; text: string; by: string; at: Temporal.Instant },
) =>
  tx
    .insertInto('measure.day_notes')
    .values({ workspace_id: n.workspaceId, day: n.day, text: n.text, made_by: n.by, made_at: n.at })
    .returning('id')
    .executeTakeFirstOrThrow()

export const dropNote = (tx: Writer, workspaceId: string, id: string) =>
  tx
    .deleteFrom('measure.day_notes')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
