import type { Reader, Writer } from '#platform/database.ts'

export const cursorOf = (db: Reader, channelId: string, stream: string) =>
  db
    .selectFrom('converse.cursors')
    .select(['cursor', 'pulled_at as pulledAt'])
    .where('channel_id', '=', channelId)
    .where('stream', '=', stream)
    .executeTakeFirst()

export const keepCursor = (tx: Writer, channelId: string, stream: string, cursor: string, at: Temporal.Instant) =>
  tx
    .insertInto('converse.cursors')
    .values({ channel_id: channelId, stream, cursor, pulled_at: at })
    .onConflict((on) => on.columns(['channel_id', 'stream']).doUpdateSet({ cursor, pulled_at: at }))
    .execute()

/** When each channel was last read, and whether somebody listens to it. */
export const hearing = (db: Reader) =>
  db
    .selectFrom('converse.ears')
    .select(['channel_id as channelId', 'up_since as upSince', 'beat_at as beatAt'])
    .execute()

export const lastPulls = (db: Reader) =>
  db
    .selectFrom('converse.cursors')
    .select(({ fn }) => ['channel_id as channelId', fn.min('pulled_at').as('pulledAt')])
    .groupBy('channel_id')
    .execute()

export const keepEar = (tx: Writer, channelId: string, upSince: Temporal.Instant | null, at: Temporal.Instant) =>
  tx
    .insertInto('converse.ears')
    .values({ channel_id: channelId, up_since: upSince, beat_at: at })
    .onConflict((on) => on.column('channel_id').doUpdateSet({ up_since: upSince, beat_at: at }))
    .execute()
