import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Lang } from '#platform/words.ts'
import type { Period } from '../period.ts'
import type { ReportLook } from './gather.ts'

export const lookOf = (db: Reader, workspaceId: string): Promise<ReportLook | undefined> =>
  db
    .selectFrom('measure.report_looks')
    .select(['name', 'colour', 'logo'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()

/** A logo left out stays as it is; null takes it away. */
export const keepLook = (
  tx: Writer,
  workspaceId: string,
  look: { name: string; colour: string; logo?: Buffer | null },
) =>
  tx
    .insertInto('measure.report_looks')
    .values({ workspace_id: workspaceId, name: look.name, colour: look.colour, logo: look.logo ?? null })
    .onConflict((on) =>
      on.column('workspace_id').doUpdateSet({
        name: look.name,
        colour: look.colour,
        ...(look.logo === undefined ? {} : { logo: look.logo }),
      }),
    )
    .execute()

export const addShare = (
  tx: Writer,
  s: {
    workspaceId: string
    hash: string
    period: Period
    day: string
    lang: Lang
    ends: Temporal.Instant
    by: string
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('measure.report_shares')
    .values({
      workspace_id: s.workspaceId,
      hash: s.hash,
      period: s.period,
      day: s.day,
      lang: s.lang,
      ends_at: s.ends,
      made_by: s.by,
      made_at: s.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** What a link shows, while it may. */
export const shareByHash = (db: Reader, hash: string, now: Temporal.Instant) =>
  db
    .selectFrom('measure.report_shares')
    .select(['workspace_id as workspaceId', 'period', 'day', 'lang'])
    .where('hash', '=', hash)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst()

export const sharesOf = (db: Reader, workspaceId: string, now: Temporal.Instant, limit: number) =>
  db
    .selectFrom('measure.report_shares')
    .select(['id', 'period', 'day', 'lang', 'ends_at as endsAt'])
    .where('workspace_id', '=', workspaceId)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const endShare = (tx: Writer, workspaceId: string, id: string, at: Temporal.Instant) =>
  tx
    .updateTable('measure.report_shares')
    .set({ ended_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()

export const addMail = (
  tx: Writer,
  m: {
    workspaceId: string
    name: string
    address: string
    period: 'week' | 'month'
    lang: Lang
    hour: number
    by: string
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('measure.report_mails')
    .values({
      workspace_id: m.workspaceId,
      name: m.name,
      address: m.address,
      period: m.period,
      lang: m.lang,
      hour: m.hour,
      made_by: m.by,
      made_at: m.at,
    })
    .onConflict((on) =>
      on
        .columns(['workspace_id', 'address', 'period'])
        .doUpdateSet({ name: m.name, lang: m.lang, hour: m.hour, removed_at: null, made_at: m.at }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()

export const mailsOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('measure.report_mails')
    .select(['id', 'name', 'address', 'period', 'lang', 'hour'])
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()

export const dropMail = (tx: Writer, workspaceId: string, id: string, at: Temporal.Instant) =>
  tx
    .updateTable('measure.report_mails')
    .set({ removed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()

export type DueMail = {
  id: string
  workspaceId: string
  name: string
  address: string
  period: 'week' | 'month'
  lang: Lang
  starts: string
}

/**
 * Mails whose period is over and that have not gone out for it: weeks on Monday, months on the first, from the hour they were
 * wished for, and for two days after, so that a desk that was off catches up.
 */
export async function dueMails(db: Reader, now: Temporal.Instant): Promise<DueMail[]> {
  const { rows } = await sql<DueMail>`
    select m.id, m.workspace_id as "workspaceId", m.name, m.address, m.period, m.lang, b.starts::text as starts
    from measure.report_mails m
    join desk.workspaces w on w.id = m.workspace_id
    cross join lateral (select ${now}::timestamptz at time zone w.zone as here) l
    cross join lateral (
      select case m.period when 'week' then date_trunc('week', l.here) else date_trunc('month', l.here) end as began
    ) p
    cross join lateral (
      select (case m.period when 'week' then p.began - interval '1 week' else p.began - interval '1 month' end)::date as starts
    ) b
    where m.removed_at is null
      and l.here >= p.began + make_interval(hours => m.hour) and l.here < p.began + interval '2 days'
      and m.made_at at time zone w.zone < p.began + make_interval(hours => m.hour)
      and not exists (
        select from measure.report_letters s where s.mail_id = m.id and s.starts = b.starts and s.state <> 'due')
    order by m.id`.execute(db)
  return rows
}

export const intendLetter = (tx: Writer, mailId: string, starts: string, at: Temporal.Instant) =>
  tx
    .insertInto('measure.report_letters')
    .values({ mail_id: mailId, starts, at })
    .onConflict((on) => on.columns(['mail_id', 'starts']).doNothing())
    .execute()

export const letterState = async (db: Reader, mailId: string, starts: string) =>
  (
    await db
      .selectFrom('measure.report_letters')
      .select('state')
      .where('mail_id', '=', mailId)
      .where('starts', '=', starts)
      .executeTakeFirst()
  )?.state ?? null

export const settleLetter = (
  tx: Writer,
  mailId: string,
  starts: string,
  state: 'sent' | 'refused',
  said: string,
  at: Temporal.Instant,
) =>
  tx
    .updateTable('measure.report_letters')
    .set({ state, said, at })
    .where('mail_id', '=', mailId)
    .where('starts', '=', starts)
    .execute()
