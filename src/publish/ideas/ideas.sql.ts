import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Place } from '#platform/place.ts'
import { speaksOf } from '../tray/tray.sql.ts'

export type IdeaRow = {
  id: string
  storyId: string | null
  text: string
  lang: string
  mediaIds: string[]
  updatedAt: Temporal.Instant
  /** Open notes of the team on it. */
  notes: number
  /** One of them asks this person to look. */
  asksMe: boolean
}

export type IdeaWish = {
  workspaceId: string
  accountId: string
  /** Only those a note on which asks this person. */
  mine: boolean
  /** What was typed, as words that all must be there; empty for everything. */
  words: string
  after: Place | null
  limit: number
}

/** Ideas, the one touched last first. */
export async function ideaPage(db: Reader, q: IdeaWish): Promise<IdeaRow[]> {
  const beyond = q.after ? sql`(p.updated_at, p.id) < (${q.after.at}::timestamptz, ${q.after.id}::bigint)` : sql`true`
  const { rows } = await sql<IdeaRow>`
    select p.id, p.story_id as "storyId", p.text, p.lang, to_json(p.media_ids::text[]) as "mediaIds",
      p.updated_at as "updatedAt", c.notes, c.mine as "asksMe"
    from publish.posts p
    cross join lateral (
      select count(*)::int as notes, coalesce(bool_or(${q.accountId} = any(c.mentions)), false) as mine
      from publish.post_comments c where c.post_id = p.id and c.removed_at is null and c.resolved_at is null) c
    where p.workspace_id = ${q.workspaceId} and p.removed_at is null and p.at is null and p.state = 'idea'
      and ${speaksOf(q.words)} and ${beyond} and (not ${q.mine}::boolean or c.mine)
    order by p.updated_at desc, p.id desc limit ${q.limit}`.execute(db)
  return rows
}

/** The idea a story stands on the shelf as. */
export const ideaOfStory = (db: Reader, workspaceId: string, storyId: string) =>
  db
    .selectFrom('publish.posts')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('story_id', '=', storyId)
    .where('state', '=', 'idea')
    .where('removed_at', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

/** Brings back the idea that was dropped last, with its notes; null when there was none. */
export async function restoreIdeaOf(tx: Writer, workspaceId: string, storyId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    update publish.posts set removed_at = null where id = (
      select id from publish.posts
      where workspace_id = ${workspaceId} and story_id = ${storyId} and state = 'idea' and removed_at is not null
      order by removed_at desc, id desc limit 1)
    returning id`.execute(tx)
  return rows[0]?.id ?? null
}

export const removeIdeasOf = (tx: Writer, workspaceId: string, storyId: string, now: Temporal.Instant) =>
  tx
    .updateTable('publish.posts')
    .set({ removed_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('story_id', '=', storyId)
    .where('state', '=', 'idea')
    .where('removed_at', 'is', null)
    .returning('id')
    .execute()

/** Changes an idea's own words or pictures; it stays an idea. */
export const changeIdea = (
  tx: Writer,
  id: string,
  change: { text?: string; mediaIds?: string[] },
  now: Temporal.Instant,
) =>
  tx
    .updateTable('publish.posts')
    .set((eb) => ({
      ...(change.text === undefined ? {} : { text: change.text }),
      ...(change.mediaIds === undefined ? {} : { media_ids: change.mediaIds }),
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .where('id', '=', id)
    .where('state', '=', 'idea')
    .returning('id')
    .executeTakeFirst()
