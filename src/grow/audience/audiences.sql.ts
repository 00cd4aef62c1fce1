import type { Reader, Writer } from '#platform/database.ts'
import type { Wanted } from './wanted.ts'

/** What was declared for the desk and for its pages. */
export const audiencesOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('grow.audiences')
    .select(['channel_id as channelId', 'wanted'])
    .where('workspace_id', '=', workspaceId)
    .execute()

export const declareAudience = (
  tx: Writer,
  a: { workspaceId: string; channelId: string | null; wanted: Wanted; by: string; at: Temporal.Instant },
) =>
  tx
    .insertInto('grow.audiences')
    .values({
      workspace_id: a.workspaceId,
      channel_id: a.channelId,
      wanted: JSON.stringify(a.wanted),
      set_by: a.by,
      set_at: a.at,
    })
    .onConflict((on) =>
      on
        .columns(['workspace_id', 'channel_id'])
        .doUpdateSet({ wanted: JSON.stringify(a.wanted), set_by: a.by, set_at: a.at }),
    )
    .execute()

export const forgetAudience = (tx: Writer, workspaceId: string, channelId: string | null) =>
  tx
    .deleteFrom('grow.audiences')
    .where('workspace_id', '=', workspaceId)
    .where('channel_id', channelId === null ? 'is' : '=', channelId)
    .execute()
