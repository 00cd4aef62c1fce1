import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

/** The number this visitor sees already, else the one that has been free for the longest; null when all are lent. */
export async function lend(
  tx: Writer,
  q: { siteId: string; visitor: string; clicks: readonly string[]; at: Temporal.Instant; until: Temporal.Instant },
): Promise<string | null> {
  const { rows } = await sql<{ shown: string }>`
    with own as (
      update measure.loans l set until = ${q.until},
        clicks = case when cardinality(${[...q.clicks]}::text[]) > 0 then ${[...q.clicks]}::text[] else l.clicks end
      from measure.marks m
      where m.id = l.mark_id and m.site_id = ${q.siteId} and m.removed_at is null and l.until > ${q.at}
        and l.visitor = ${q.visitor}::bigint
      returning m.shown
    ), free as (
      select m.id, m.shown from measure.marks m
      where m.site_id = ${q.siteId} and m.removed_at is null and not exists (select from own)
        and not exists (select from measure.loans l where l.mark_id = m.id and l.until > ${q.at})
      order by (select max(l.until) from measure.loans l where l.mark_id = m.id) nulls first, m.id
      limit 1
      for update of m skip locked
    ), lent as (
      insert into measure.loans (mark_id, at, until, visitor, clicks)
      select id, ${q.at}::timestamptz, ${q.until}::timestamptz, ${q.visitor}::bigint, ${[...q.clicks]}::text[] from free
      on conflict do nothing
      returning mark_id
    )
    select shown from own
    union all
    select free.shown from free join lent on lent.mark_id = free.id`.execute(tx)
  return rows[0]?.shown ?? null
}

/** Who was shown this number when it rang; somebody may write it down and call a little later. */
export const loanAt = (db: Reader, markId: string, at: Temporal.Instant, graceUntil: Temporal.Instant) =>
  db
    .selectFrom('measure.loans')
    .select(['clicks'])
    .where('mark_id', '=', markId)
    .where('at', '<=', at)
    .where('until', '>', graceUntil)
    .orderBy('at', 'desc')
    .executeTakeFirst()

export const forgetLoans = (tx: Writer, before: Temporal.Instant) =>
  tx.deleteFrom('measure.loans').where('until', '<', before).execute()

export const keepCallDoor = (tx: Writer, d: { workspaceId: string; hash: string; by: string; at: Temporal.Instant }) =>
  tx
    .insertInto('measure.call_doors')
    .values({ workspace_id: d.workspaceId, hash: d.hash, made_by: d.by, made_at: d.at })
    .onConflict((on) => on.column('workspace_id').doUpdateSet({ hash: d.hash, made_by: d.by, made_at: d.at }))
    .execute()

export const callDoorBy = (db: Reader, hash: string) =>
  db.selectFrom('measure.call_doors').select('workspace_id as workspaceId').where('hash', '=', hash).executeTakeFirst()

export const hasCallDoor = async (db: Reader, workspaceId: string): Promise<boolean> =>
  (await db
    .selectFrom('measure.call_doors')
    .select('workspace_id')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()) !== undefined
