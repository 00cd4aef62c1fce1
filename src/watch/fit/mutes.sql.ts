import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export type MuteRow = Awaited<ReturnType<typeof mutesOf>>[number]

/** All that a workspace does not want to hear of; there are never many. */
export const mutesOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('watch.mutes as m')
    .leftJoin('watch.sources as s', 's.id', 'm.source_id')
    .leftJoin('watch.stories as t', 't.id', 'm.story_id')
    .select([
      'm.id',
      'm.kind',
      'm.word',
      'm.source_id as sourceId',
      'm.story_id as storyId',
      's.title as sourceTitle',
      't.title as storyTitle',
      'm.made_at as madeAt',
      'm.until',
    ])
    .where('m.workspace_id', '=', workspaceId)
    .orderBy('m.id')
    .execute()

export const addMute = (
  tx: Writer,
  m: {
    workspaceId: string
    kind: 'word' | 'source' | 'story'
    word: string | null
    sourceId: string | null
    storyId: string | null
    /** Null until somebody takes it back. */
    until: Temporal.Instant | null
    by: string
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('watch.mutes')
    .values({
      workspace_id: m.workspaceId,
      kind: m.kind,
      word: m.word,
      source_id: m.sourceId,
      story_id: m.storyId,
      until: m.until,
      made_by: m.by,
      made_at: m.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const removeMute = (tx: Writer, workspaceId: string, id: string) =>
  tx
    .deleteFrom('watch.mutes')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()

/** Takes away the mutes that have ended; gives back whose they were. */
export const endMutes = (tx: Writer, now: Temporal.Instant) =>
  tx.deleteFrom('watch.mutes').where('until', '<=', now).returning('workspace_id as workspaceId').execute()

/** Stories become silent, each by the mute that reached it. */
export async function silence(tx: Writer, pairs: { storyId: string; muteId: string }[]) {
  if (pairs.length === 0) return
  await sql`
    update watch.stories s set state = 'muted', muted_by = p.mute_id
    from unnest(${pairs.map(({ storyId }) => storyId)}::bigint[], ${pairs.map(({ muteId }) => muteId)}::bigint[])
      as p (story_id, mute_id)
    where s.id = p.story_id and s.state <> 'drafted'`.execute(tx)
}

/** Stories that are heard again. */
export const giveVoice = (tx: Writer, storyIds: string[]) =>
  sql`update watch.stories set state = 'new', muted_by = null
    where id = any(${storyIds}::bigint[]) and state = 'muted'`.execute(tx)

export const mutedBy = (db: Reader, workspaceId: string, muteId: string) =>
  db
    .selectFrom('watch.stories')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'muted')
    .where('muted_by', '=', muteId)
    .execute()
