import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import type { NewMessage } from '../messages.sql.ts'
import type { Begun } from './face.ts'

/** Begins many threads with one statement; gives back their ids by the key they are kept under. */
export async function addThreads(
  tx: Writer,
  place: { workspaceId: string; channelId: string; now: Temporal.Instant },
  begun: readonly Begun[],
): Promise<Map<string, string>> {
  if (begun.length === 0) return new Map()
  const { rows } = await sql<{ id: string; key: string }>`
    insert into converse.threads (workspace_id, channel_id, kind, key, post_id, person_id, state, unread, done_at, messages,
      last_at, preview, preview_lang, preview_ours, preview_by, waiting_since, mood, mood_label, intents, reasons, points,
      rank, our_turns, stars, due_at, settle_by, created_at)
    select ${place.workspaceId}, ${place.channelId}, n.kind, n.key, n."postId", n."personId", n.state, n.unread, n."doneAt",
      n.messages, s."lastAt", s.preview, s."previewLang", s."previewOurs", s."previewBy", s."waitingSince", s.mood,
      s."moodLabel", array(select jsonb_array_elements_text(s.intents)), s.reasons, s.points, s.rank, s."ourTurns", s.stars,
      n."dueAt", n."settleBy", ${place.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(begun)}::jsonb) as n(kind text, key text, "postId" bigint, "personId" bigint,
      state text, unread boolean, "doneAt" timestamptz, messages int, "dueAt" timestamptz, "settleBy" timestamptz,
      summary jsonb)
    cross join lateral jsonb_to_record(n.summary) as s("lastAt" timestamptz, preview text, "previewLang" text,
      "previewOurs" boolean, "previewBy" text, "waitingSince" timestamptz, mood real, "moodLabel" text, intents jsonb,
      reasons jsonb, points int, rank float8, "ourTurns" int, stars smallint)
    returning id, key`.execute(tx)
  return new Map(rows.map(({ key, id }) => [key, id]))
}

export type Incoming = Pick<
  NewMessage,
  | 'threadId'
  | 'externalId'
  | 'parentId'
  | 'url'
  | 'kind'
  | 'ours'
  | 'personId'
  | 'author'
  | 'text'
  | 'html'
  | 'warning'
  | 'media'
  | 'visibility'
  | 'reading'
  | 'at'
  | 'editedAt'
  | 'stars'
>

/** Writes many messages of the network with one statement; gives back their ids by those they have there. */
export async function addMessages(
  tx: Writer,
  place: { workspaceId: string; channelId: string; now: Temporal.Instant },
  messages: readonly Incoming[],
): Promise<Map<string, string>> {
  if (messages.length === 0) return new Map()
  const rows = messages.map(({ author, reading, ...message }, nth) => ({
    ...message,
    ...reading,
    authorId: author.id,
    name: author.name,
    handle: author.handle,
    nth,
  }))
  const { rows: kept } = await sql<{ id: string; externalId: string }>`
    insert into converse.messages (workspace_id, channel_id, thread_id, external_id, parent_external_id, url, kind, ours,
      person_id, author_id, author_name, author_handle, text, html, warning, media, visibility, lang, mood, mood_confidence,
      mood_label, intents, offensive, arousal, stars, at, edited_at, seen_at)
    select ${place.workspaceId}, ${place.channelId}, n."threadId", n."externalId", n."parentId", n.url, n.kind, n.ours,
      n."personId", n."authorId", n.name, n.handle, n.text, n.html, n.warning, n.media, n.visibility, n.lang, n.mood,
      n."moodConfidence", n."moodLabel", array(select jsonb_array_elements_text(n.intents)), n.offensive, n.arousal, n.stars, n.at,
      n."editedAt", ${place.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n("threadId" bigint, "externalId" text,
      "parentId" text, url text, kind text, ours boolean, "personId" bigint, "authorId" text, name text, handle text,
      text text, html text, warning text, media jsonb, visibility text, lang text, mood real, "moodConfidence" real,
      "moodLabel" text, intents jsonb, offensive boolean, arousal real, stars smallint, at timestamptz, "editedAt" timestamptz,
      nth int)
    order by n.nth
    returning id, external_id as "externalId"`.execute(tx)
  return new Map(kept.map(({ externalId, id }) => [externalId, id]))
}

/** Hangs threads on the posts they turn out to belong to; gives back those that hung on none before. */
export async function hangOnPosts(tx: Writer, hung: ReadonlyMap<string, string>): Promise<string[]> {
  if (hung.size === 0) return []
  const { rows } = await sql<{ id: string }>`
    update converse.threads t set post_id = n.post, kind = 'comment'
    from unnest(${[...hung.keys()]}::bigint[], ${[...hung.values()]}::bigint[]) as n(thread, post)
    where t.id = n.thread and t.post_id is null and t.kind <> 'message'
    returning t.id`.execute(tx)
  return rows.map(({ id }) => id)
}
