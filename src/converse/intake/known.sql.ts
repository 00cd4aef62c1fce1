import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

/** Posts of ours under which something may hang. */
export const postsThere = (db: Reader, channelId: string, externalIds: readonly string[]) =>
  db
    .selectFrom('converse.posts')
    .select(['id', 'external_id as externalId'])
    .where('channel_id', '=', channelId)
    .where(sql<boolean>`external_id = any(${externalIds}::text[])`)
    .execute()

/** Private talks of these people on a channel, by the key they are kept under. */
export const privateTalks = (db: Reader, channelId: string, keys: readonly string[]) =>
  db
    .selectFrom('converse.threads')
    .select(['id', 'key'])
    .where('channel_id', '=', channelId)
    .where(sql<boolean>`key = any(${keys}::text[])`)
    .execute()

/** Threads whose messages answer these: they were met before what they answer. */
export const orphansOf = (db: Reader, channelId: string, externalIds: readonly string[]) =>
  db
    .selectFrom('converse.messages as m')
    .innerJoin('converse.threads as t', 't.id', 'm.thread_id')
    .select(['t.id', 'm.parent_external_id as parentId'])
    .distinct()
    .where('m.channel_id', '=', channelId)
    .where(sql<boolean>`m.parent_external_id = any(${externalIds}::text[])`)
    .where('t.kind', '!=', 'message')
    .execute()

/** Our answers to these that are on their way and have no id at the network yet. */
export const answersUnderWay = (db: Reader, channelId: string, parentIds: readonly string[]) =>
  db
    .selectFrom('converse.messages')
    .select(['id', 'text', 'thread_id as threadId', 'parent_external_id as parentId'])
    .where('channel_id', '=', channelId)
    .where(sql<boolean>`parent_external_id = any(${parentIds}::text[])`)
    .where('ours', '=', true)
    .where('external_id', 'is', null)
    .where('delivery_id', 'is not', null)
    .orderBy('id')
    .execute()

/** How often these people have spoken to us so far, counted no further than two. */
export async function timesSpoken(db: Reader, personIds: readonly string[]): Promise<Map<string, number>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; times: number }>`
    select p.id::text as id, (select count(*)::int from (
      select 1 from converse.messages m where m.person_id = p.id and not m.ours limit 2) twice) as times
    from unnest(${[...new Set(personIds)]}::bigint[]) as p (id)`.execute(db)
  return new Map(rows.map(({ id, times }) => [id, times]))
}
