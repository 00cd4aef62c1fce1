import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Lang } from '#platform/words.ts'

export type Digest = {
  rhythm: 'off' | 'daily' | 'weekly'
  at: string
  weekday: number
  workspaceId: string | null
  byMail: boolean
  outletId: string | null
}

export async function digestOf(db: Reader, accountId: string): Promise<Digest | null> {
  const row = await db
    .selectFrom('today.digests')
    .select(['rhythm', 'at', 'weekday', 'workspace_id as workspaceId', 'by_mail as byMail', 'outlet_id as outletId'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row ? { ...row, at: row.at.slice(0, 5) } : null
}

export const keepDigest = (tx: Writer, accountId: string, d: Digest, now: Temporal.Instant) => {
  const told = {
    rhythm: d.rhythm,
    at: d.at,
    weekday: d.weekday,
    workspace_id: d.workspaceId,
    by_mail: d.byMail,
    outlet_id: d.outletId,
    changed_at: now,
  }
  return tx
    .insertInto('today.digests')
    .values({ account_id: accountId, ...told })
    .onConflict((on) => on.column('account_id').doUpdateSet(told))
    .execute()
}

/** The chats in which this person can be told. */
export const chatsOf = (db: Reader, accountId: string) =>
  db
    .selectFrom('publish.outlets')
    .select(['id', 'name'])
    .where('account_id', '=', accountId)
    .where('way', '=', 'chat')
    .where('state', '!=', 'off')
    .orderBy('id')
    .limit(20)
    .execute()

export const chatById = (db: Reader, id: string) =>
  db
    .selectFrom('publish.outlets as o')
    .innerJoin('desk.workspaces as w', 'w.id', 'o.workspace_id')
    .select([
      'o.id',
      'o.address',
      'o.dialect',
      'o.account_id as accountId',
      'o.quiet_from as quietFrom',
      'o.quiet_to as quietTo',
      'w.zone',
    ])
    .where('o.id', '=', id)
    .where('o.way', '=', 'chat')
    .executeTakeFirst()

export type Subscriber = Digest & {
  accountId: string
  name: string
  email: string
  lang: Lang
  zone: string
}

/** Everybody who wants a digest, with how they are reached, in which language and by which clock. */
export async function subscribers(db: Reader, after: string, limit: number): Promise<Subscriber[]> {
  const { rows } = await sql<Subscriber>`
    select d.account_id as "accountId", d.rhythm, left(d.at::text, 5) as at, d.weekday, d.workspace_id as "workspaceId",
      d.by_mail as "byMail", d.outlet_id as "outletId", m.name, m.email, coalesce(p.lang, 'en') as lang,
      coalesce(p.zone, 'UTC') as zone
    from today.digests d
    cross join lateral (select name, email from desk.members where account_id = d.account_id
      order by joined_at desc limit 1) m
    left join desk.preferences p on p.account_id = d.account_id
    where d.rhythm <> 'off' and d.account_id > ${after}
    order by d.account_id
    limit ${limit}`.execute(db)
  return rows
}

/** Who has been told of which day already. */
export const toldOn = async (db: Reader, accountId: string, day: string): Promise<string[]> =>
  (
    await db
      .selectFrom('today.digest_sendings')
      .select('way')
      .where('account_id', '=', accountId)
      .where('day', '=', day)
      .execute()
  ).map(({ way }) => way)

/** Writes a digest down; null when it was written before. */
export const addSending = (
  tx: Writer,
  s: {
    accountId: string
    day: string
    way: 'mail' | 'chat'
    outletId: string | null
    subject: string
    body: string
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('today.digest_sendings')
    .values({
      account_id: s.accountId,
      day: s.day,
      way: s.way,
      outlet_id: s.outletId,
      subject: s.subject,
      body: s.body,
      made_at: s.at,
    })
    .onConflict((on) => on.columns(['account_id', 'day', 'way']).doNothing())
    .returning('id')
    .executeTakeFirst()

export const sendingById = (db: Reader, id: string) =>
  db
    .selectFrom('today.digest_sendings')
    .select(['id', 'account_id as accountId', 'day', 'way', 'outlet_id as outletId', 'subject', 'body', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()

export const markSending = (
  tx: Writer,
  id: string,
  s: {
    state: 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown'
    said?: string | null
    sentAt?: Temporal.Instant
  },
) =>
  tx
    .updateTable('today.digest_sendings')
    .set({ state: s.state, said: s.said ?? null, ...(s.sentAt ? { sent_at: s.sentAt } : {}) })
    .where('id', '=', id)
    .execute()

/** Where the letter of somebody goes. */
export const addressOf = (db: Reader, accountId: string) =>
  db
    .selectFrom('desk.members')
    .select(['name', 'email'])
    .where('account_id', '=', accountId)
    .orderBy('joined_at', 'desc')
    .limit(1)
    .executeTakeFirst()

export const forgetSendings = (tx: Writer, before: Temporal.Instant) =>
  tx.deleteFrom('today.digest_sendings').where('made_at', '<', before).execute()
