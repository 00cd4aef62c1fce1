import type { Reader, Writer } from '#platform/database.ts'

export type Presence = Awaited<ReturnType<typeof presentIn>>[number]

/** Everybody who has given a sign since `since`, with the conversation they have open. */
export const presentIn = (db: Reader, workspaceId: string, since: Temporal.Instant) =>
  db
    .selectFrom('converse.presence')
    .select([
      'thread_id as threadId',
      'account_id as accountId',
      'name',
      'text',
      'writes_since as writesSince',
      'writes_until as writesUntil',
      'seen_at as seenAt',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('seen_at', '>=', since)
    .orderBy('thread_id')
    .orderBy('account_id')
    .limit(200)
    .execute()

/** Where this person was until now. */
export const presenceOf = (db: Reader, threadId: string, accountId: string) =>
  db
    .selectFrom('converse.presence')
    .select(['text', 'writes_since as writesSince', 'writes_until as writesUntil', 'seen_at as seenAt'])
    .where('thread_id', '=', threadId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()

export const keepPresence = (
  tx: Writer,
  p: {
    workspaceId: string
    threadId: string
    accountId: string
    name: string
    text: string
    writesSince: Temporal.Instant | null
    writesUntil: Temporal.Instant | null
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('converse.presence')
    .values({
      workspace_id: p.workspaceId,
      thread_id: p.threadId,
      account_id: p.accountId,
      name: p.name,
      text: p.text,
      writes_since: p.writesSince,
      writes_until: p.writesUntil,
      seen_at: p.at,
    })
    .onConflict((on) =>
      on.columns(['thread_id', 'account_id']).doUpdateSet({
        name: p.name,
        text: p.text,
        writes_since: p.writesSince,
        writes_until: p.writesUntil,
        seen_at: p.at,
      }),
    )
    .execute()

export const leave = (tx: Writer, threadId: string, accountId: string) =>
  tx
    .deleteFrom('converse.presence')
    .where('thread_id', '=', threadId)
    .where('account_id', '=', accountId)
    .returning('thread_id')
    .executeTakeFirst()

export const forgetPresence = (tx: Writer, before: Temporal.Instant) =>
  tx.deleteFrom('converse.presence').where('seen_at', '<', before).execute()

/** Who began to write here before me and is still at it. */
export const writerBefore = (
  db: Reader,
  q: { threadId: string; me: string; since: Temporal.Instant; now: Temporal.Instant },
) =>
  db
    .selectFrom('converse.presence')
    .select('name')
    .where('thread_id', '=', q.threadId)
    .where('account_id', '!=', q.me)
    .where('writes_until', '>', q.now)
    .where('writes_since', '<', q.since)
    .orderBy('writes_since')
    .limit(1)
    .executeTakeFirst()
