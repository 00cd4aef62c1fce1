import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

const SHARE = [
  'id',
  'workspace_id as workspaceId',
  'story_id as storyId',
  'words',
  'token_sealed as tokenSealed',
  'mail_to as mailTo',
  'mailed_at as mailedAt',
  'mail_said as mailSaid',
  'expires_at as expiresAt',
  'revoked_at as revokedAt',
  'made_by_name as byName',
] as const

export const addShare = (
  tx: Writer,
  s: {
    workspaceId: string
    storyId: string | null
    words: string
    tokenHash: string
    tokenSealed: string
    mailTo: string | null
    expiresAt: Temporal.Instant
    by: { id: string; name: string }
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('watch.shares')
    .values({
      workspace_id: s.workspaceId,
      story_id: s.storyId,
      words: s.words,
      token_hash: s.tokenHash,
      token_sealed: s.tokenSealed,
      mail_to: s.mailTo,
      expires_at: s.expiresAt,
      made_by: s.by.id,
      made_by_name: s.by.name,
      made_at: s.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** The share a link leads to, as long as it may be looked at. */
export const shareByHash = (db: Reader, tokenHash: string, now: Temporal.Instant) =>
  db
    .selectFrom('watch.shares')
    .select(SHARE)
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()

export const shareById = (db: Reader, id: string) =>
  db.selectFrom('watch.shares').select(SHARE).where('id', '=', id).executeTakeFirst()

/** Links of the workspace that still open, the newest first. */
export async function openShares(
  db: Reader,
  q: { workspaceId: string; now: Temporal.Instant; before: string | null; limit: number },
) {
  const { rows } = await sql<{
    id: string
    storyId: string | null
    title: string
    tokenSealed: string
    mailTo: string | null
    mailedAt: Temporal.Instant | null
    mailSaid: string | null
    expiresAt: Temporal.Instant
    byName: string
  }>`
    select h.id, h.story_id as "storyId", coalesce(s.title, left(h.words, 200)) as title, h.token_sealed as "tokenSealed",
      h.mail_to as "mailTo", h.mailed_at as "mailedAt", h.mail_said as "mailSaid", h.expires_at as "expiresAt",
      h.made_by_name as "byName"
    from watch.shares h left join watch.stories s on s.id = h.story_id
    where h.workspace_id = ${q.workspaceId} and h.revoked_at is null and h.expires_at > ${q.now}
      and (${q.before}::bigint is null or h.id < ${q.before}::bigint)
    order by h.id desc limit ${q.limit}`.execute(db)
  return rows
}

export const revokeShare = (tx: Writer, workspaceId: string, id: string, now: Temporal.Instant) =>
  tx
    .updateTable('watch.shares')
    .set({ revoked_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()

export const markMailed = (tx: Writer, id: string, m: { at: Temporal.Instant | null; said: string | null }) =>
  tx.updateTable('watch.shares').set({ mailed_at: m.at, mail_said: m.said }).where('id', '=', id).execute()

/** How many links went out by mail, or were to, since then. */
export async function lettersSince(db: Reader, workspaceId: string, since: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from watch.shares
    where workspace_id = ${workspaceId} and mail_to is not null and made_at > ${since}`.execute(db)
  return rows[0]?.count ?? 0
}
