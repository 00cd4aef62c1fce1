import { sql } from 'kysely'
import type { Reading } from '#language'
import { INTENTS, type Intent, type Spoken } from '#language'
import type { Reader, Writer } from '#platform/database.ts'
import type { Said } from './thread.ts'

const LAST_READ = 40

export type NewMessage = {
  workspaceId: string
  channelId: string
  threadId: string
  externalId: string | null
  parentId: string | null
  url: string
  kind: Said['kind']
  ours: boolean
  personId: string | null
  byAccount: string | null
  author: { id: string; name: string; handle: string }
  text: string
  html: string
  warning: string | null
  media: unknown
  /** Of five, in a review. */
  stars?: number | null
  visibility: 'public' | 'unlisted' | 'followers' | 'mentioned'
  reading: Reading
  state: Said['state']
  deliveryId: string | null
  at: Temporal.Instant
  editedAt: Temporal.Instant | null
  now: Temporal.Instant
}

const readingColumns = (r: Reading) => ({
  lang: r.lang,
  mood: r.mood,
  mood_confidence: r.moodConfidence,
  mood_label: r.moodLabel,
  intents: r.intents,
  offensive: r.offensive,
  arousal: r.arousal,
})

export const addMessage = (tx: Writer, m: NewMessage) =>
  tx
    .insertInto('converse.messages')
    .values({
      workspace_id: m.workspaceId,
      channel_id: m.channelId,
      thread_id: m.threadId,
      external_id: m.externalId,
      parent_external_id: m.parentId,
      url: m.url,
      kind: m.kind,
      ours: m.ours,
      person_id: m.personId,
      by_account: m.byAccount,
      author_id: m.author.id,
      author_name: m.author.name,
      author_handle: m.author.handle,
      text: m.text,
      html: m.html,
      warning: m.warning,
      media: JSON.stringify(m.media),
      visibility: m.visibility,
      stars: m.stars ?? null,
      ...readingColumns(m.reading),
      state: m.state,
      delivery_id: m.deliveryId,
      at: m.at,
      edited_at: m.editedAt,
      seen_at: m.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Those of these ids of a channel that we have already. */
export const knownMessages = (db: Reader, channelId: string, externalIds: string[]) =>
  db
    .selectFrom('converse.messages')
    .select([
      'id',
      'external_id as externalId',
      'thread_id as threadId',
      'ours',
      'kind',
      'person_id as personId',
      'stars',
      'text',
      'html',
      'at',
      'edited_at as editedAt',
      'deleted_at as deletedAt',
    ])
    .where('channel_id', '=', channelId)
    .where(sql<boolean>`external_id = any(${externalIds}::text[])`)
    .execute()

export type Known = Awaited<ReturnType<typeof knownMessages>>[number]

/** Keeps what a message said until now and writes what it says from now on. */
export async function rewriteMessage(
  tx: Writer,
  known: Known,
  m: Pick<NewMessage, 'text' | 'html' | 'warning' | 'media' | 'stars' | 'reading' | 'editedAt' | 'now'>,
) {
  await tx
    .insertInto('converse.versions')
    .values({
      message_id: known.id,
      text: known.text,
      html: known.html,
      stars: known.stars,
      until: m.editedAt ?? m.now,
    })
    .onConflict((on) => on.columns(['message_id', 'until']).doNothing())
    .execute()
  await tx
    .updateTable('converse.messages')
    .set({
      text: m.text,
      html: m.html,
      warning: m.warning,
      media: JSON.stringify(m.media),
      stars: m.stars ?? null,
      ...readingColumns(m.reading),
      edited_at: m.editedAt,
    })
    .where('id', '=', known.id)
    .execute()
}

export const markGone = (tx: Writer, ids: readonly string[], at: Temporal.Instant) =>
  tx
    .updateTable('converse.messages')
    .set({ deleted_at: at })
    .where(sql<boolean>`id = any(${ids}::bigint[])`)
    .where('deleted_at', 'is', null)
    .execute()

export const rememberGone = (tx: Writer, channelId: string, externalIds: readonly string[], at: Temporal.Instant) =>
  tx
    .insertInto('converse.gone')
    .values(externalIds.map((externalId) => ({ channel_id: channelId, external_id: externalId, at })))
    .onConflict((on) => on.columns(['channel_id', 'external_id']).doNothing())
    .execute()

export const goneAlready = async (db: Reader, channelId: string, externalIds: string[]): Promise<Set<string>> => {
  const rows = await db
    .selectFrom('converse.gone')
    .select('external_id as externalId')
    .where('channel_id', '=', channelId)
    .where(sql<boolean>`external_id = any(${externalIds}::text[])`)
    .execute()
  return new Set(rows.map((row) => row.externalId))
}

export const forgetGone = (tx: Writer, before: Temporal.Instant) =>
  tx.deleteFrom('converse.gone').where('at', '<', before).execute()

export async function moveMessages(tx: Writer, from: string, to: string) {
  await tx.updateTable('converse.messages').set({ thread_id: to }).where('thread_id', '=', from).execute()
  await tx.updateTable('converse.answers').set({ thread_id: to }).where('thread_id', '=', from).execute()
}

/** The end of every thread, oldest first, with how many messages there are in all. */
export async function lastSaid(
  db: Reader,
  threadIds: readonly string[],
): Promise<Map<string, { said: Said[]; count: number }>> {
  const { rows } = await sql<SaidRow>`
    select t.id::text as "threadId", m.* from unnest(${threadIds}::bigint[]) as t (id)
    cross join lateral (
      select ours, kind, state, at, author_name as name, text, lang, mood, mood_label as "moodLabel", intents, arousal, offensive,
        stars, deleted_at is not null as deleted
      from converse.messages where thread_id = t.id order by at desc, id desc limit ${LAST_READ}
    ) m`.execute(db)
  const byThread = Map.groupBy(rows, ({ threadId }) => threadId)
  // Only of a thread that is longer than what was read of it do we not know yet how long it is.
  const long = [...byThread].flatMap(([id, said]) => (said.length === LAST_READ ? [id] : []))
  const counts = await countsOf(db, long)
  return new Map(
    [...byThread].map(([id, said]) => [
      id,
      {
        said: said
          .map((row) => ({ ...row, lang: spoken(row.lang), intents: row.intents.filter(isIntent) }))
          .toReversed(),
        count: counts.get(id) ?? said.filter(({ kind }) => kind !== 'note').length,
      },
    ]),
  )
}

type SaidRow = Omit<Said, 'lang' | 'intents'> & { threadId: string; lang: string; intents: string[] }

async function countsOf(db: Reader, threadIds: readonly string[]): Promise<Map<string, number>> {
  if (threadIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('converse.messages')
    .select(({ fn }) => ['thread_id as threadId', fn.countAll<string>().as('count')])
    .where(sql<boolean>`thread_id = any(${threadIds}::bigint[])`)
    .where('kind', '!=', 'note')
    .groupBy('thread_id')
    .execute()
  return new Map(rows.map(({ threadId, count }) => [threadId, Number(count)]))
}

/** True when this person has said only one thing to us so far. */
export async function isNewcomer(db: Reader, personId: string): Promise<boolean> {
  const rows = await db
    .selectFrom('converse.messages')
    .select('id')
    .where('person_id', '=', personId)
    .where('ours', '=', false)
    .limit(2)
    .execute()
  return rows.length === 1
}

/** One ingest at a time per channel: it decides once what is new. */
export const lockChannel = (tx: Writer, channelId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`converse/${channelId}`}, 0))`.execute(tx)

export const isIntent = (text: string): text is Intent => INTENTS.some((intent) => intent === text)

export const spoken = (text: string): Spoken => (text === 'en' || text === 'tr' || text === 'ru' ? text : 'other')

export const setLiked = (tx: Writer, id: string, liked: boolean) =>
  tx.updateTable('converse.messages').set({ liked }).where('id', '=', id).execute()
