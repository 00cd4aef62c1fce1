import type { Reader, Writer } from '#platform/database.ts'

/** The version in force for every question of a workspace. */
export const versionsInForce = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('converse.lores')
    .distinctOn('question')
    .select(['question', 'version', 'corrections', 'took_ms as tookMs', 'at'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('question')
    .orderBy('version', 'desc')
    .execute()

export const loreOf = (db: Reader, workspaceId: string, question: string, version: number) =>
  db
    .selectFrom('converse.lores')
    .select('lore')
    .where('workspace_id', '=', workspaceId)
    .where('question', '=', question)
    .where('version', '=', version)
    .executeTakeFirst()

export const addLore = (
  tx: Writer,
  l: {
    workspaceId: string
    question: string
    version: number
    corrections: number
    lore: Uint8Array
    tookMs: number
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('converse.lores')
    .values({
      workspace_id: l.workspaceId,
      question: l.question,
      version: l.version,
      corrections: l.corrections,
      lore: Buffer.from(l.lore),
      took_ms: l.tookMs,
      at: l.at,
    })
    .execute()

export const forgetLores = (tx: Writer, workspaceId: string, question: string, before: number) =>
  tx
    .deleteFrom('converse.lores')
    .where('workspace_id', '=', workspaceId)
    .where('question', '=', question)
    .where('version', '<', before)
    .execute()
