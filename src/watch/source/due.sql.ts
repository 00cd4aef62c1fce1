import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import { COLUMNS } from './sources.sql.ts'

/**
 * Takes the sources whose time has come and holds them until `heldUntil`: a worker that dies gives them back by then.
 * No site is asked for more than `perHost` at once, however many of its feeds are due, and none of those that are being asked; one that
 * wants its rest is asked for one feed, and only when nobody here has asked it since. What is brought to us is never asked for.
 */
export async function takeDue(
  tx: Writer,
  wish: {
    now: Temporal.Instant
    heldUntil: Temporal.Instant
    perHost: number
    busyHosts: string[]
    limit: number
  },
) {
  const due = tx
    .selectFrom('watch.sources as d')
    .select([
      'd.id',
      'd.next_poll_at',
      'd.rest_seconds',
      sql<number>`row_number() over (partition by d.host order by d.next_poll_at, d.id)`.as('place'),
    ])
    .where('d.state', '=', 'on')
    .where('d.kind', 'in', ['feed', 'page'])
    .where(
      sql<boolean>`(d.rest_seconds = 0 or not exists (select 1 from watch.sources o where o.host = d.host
        and o.asked_at > ${wish.now}::timestamptz - d.rest_seconds * interval '1 second'))`,
    )
    .where(sql<boolean>`d.host not in (select unnest(${wish.busyHosts}::text[]))`)
    .where('d.removed_at', 'is', null)
    .where('d.next_poll_at', '<=', wish.now)
  return tx
    .updateTable('watch.sources as s')
    .set({ next_poll_at: wish.heldUntil, asked_at: wish.now })
    .where('s.id', 'in', (e) =>
      e
        .selectFrom(due.as('due'))
        .select('due.id')
        .where(sql<boolean>`due.place <= case when due.rest_seconds > 0 then 1 else ${wish.perHost} end`)
        .orderBy('due.next_poll_at')
        .limit(wish.limit),
    )
    .where('s.next_poll_at', '<=', wish.now)
    .returning([...COLUMNS, 's.told'])
    .execute()
}

export type Ground = Awaited<ReturnType<typeof groundOf>>[number]

/** What must be known of sources before what came of asking them is written down; those that were removed meanwhile are missing. */
export const groundOf = (db: Reader, ids: string[]) =>
  db
    .selectFrom('watch.sources as s')
    .leftJoin('watch.pushes as p', 'p.source_id', 's.id')
    .select([
      's.id',
      's.told',
      's.items_per_day as itemsPerDay',
      's.worth',
      's.paced_at as pacedAt',
      'p.hub',
      'p.topic',
      'p.state as pushState',
      'p.until as pushUntil',
      'p.missed',
    ])
    .where('s.id', '=', (e) => e.fn.any(e.val(ids)))
    .where('s.removed_at', 'is', null)
    .execute()

/** Items per day over the last `days`, or since the source began when that is shorter. */
export async function pacesOf(
  db: Reader,
  ids: string[],
  now: Temporal.Instant,
  days: number,
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const since = now.subtract({ hours: 24 * days })
  const { rows } = await sql<{ id: string; pace: number }>`
    select w.id, p.count / greatest(1, least(${days}::float8, extract(epoch from ${now}::timestamptz - p.first) / 86400)) as pace
    from unnest(${ids}::bigint[]) as w (id)
    cross join lateral (
      select count(*) as count, min(i.published_at) as first from watch.items i
      where i.source_id = w.id and i.published_at > ${since}
    ) p`.execute(db)
  return new Map(rows.map(({ id, pace }) => [id, pace]))
}

/** What came of asking a source that answered; what is null stays as it was. */
export type Answered = {
  id: string
  nextPollAt: Temporal.Instant
  tokens: { etag: string | null; lastModified: string | null; bodyHash: string | null } | null
  bodyBytes: number | null
  marks: Buffer | null
  itemsPerDay: number | null
  site: string | null
  lang: string | null
  newestAt: Temporal.Instant | null
}

export async function noteAnswers(tx: Writer, now: Temporal.Instant, answers: Answered[]) {
  if (answers.length === 0) return
  await sql`
    update watch.sources s
    set polled_at = ${now}::timestamptz, answered_at = ${now}::timestamptz, next_poll_at = a.next_poll_at, failures = 0,
      trouble = null, trouble_about = '{}', new_address = null,
      etag = case when a.news then a.etag else s.etag end,
      last_modified = case when a.news then a.last_modified else s.last_modified end,
      body_hash = case when a.news then a.body_hash else s.body_hash end,
      body_bytes = coalesce(a.body_bytes, s.body_bytes), told = coalesce(a.told, s.told),
      items_per_day = coalesce(a.items_per_day, s.items_per_day),
      paced_at = case when a.items_per_day is null then s.paced_at else ${now}::timestamptz end,
      site = coalesce(a.site, s.site), lang = coalesce(a.lang, s.lang), newest_at = greatest(s.newest_at, a.newest_at)
    from unnest(
      ${answers.map(({ id }) => id)}::bigint[],
      ${answers.map(({ nextPollAt }) => nextPollAt.toString())}::timestamptz[],
      ${answers.map(({ tokens }) => tokens !== null)}::boolean[],
      ${answers.map(({ tokens }) => tokens?.etag ?? null)}::text[],
      ${answers.map(({ tokens }) => tokens?.lastModified ?? null)}::text[],
      ${answers.map(({ tokens }) => tokens?.bodyHash ?? null)}::text[],
      ${answers.map(({ bodyBytes }) => bodyBytes)}::int[],
      ${answers.map(({ marks }) => marks)}::bytea[],
      ${answers.map(({ itemsPerDay }) => itemsPerDay)}::real[],
      ${answers.map(({ site }) => site)}::text[],
      ${answers.map(({ lang }) => lang)}::text[],
      ${answers.map(({ newestAt }) => newestAt?.toString() ?? null)}::timestamptz[]
    ) as a (id, next_poll_at, news, etag, last_modified, body_hash, body_bytes, told, items_per_day, site, lang, newest_at)
    where s.id = a.id`.execute(tx)
}

export type Failed = {
  id: string
  nextPollAt: Temporal.Instant
  failures: number
  trouble: string | null
  about: string
}

export async function noteTroubles(tx: Writer, now: Temporal.Instant, failed: Failed[]) {
  if (failed.length === 0) return
  await sql`
    update watch.sources s
    set polled_at = ${now}::timestamptz, next_poll_at = f.next_poll_at, failures = f.failures, trouble = f.trouble,
      trouble_about = f.about
    from unnest(
      ${failed.map(({ id }) => id)}::bigint[],
      ${failed.map(({ nextPollAt }) => nextPollAt.toString())}::timestamptz[],
      ${failed.map(({ failures }) => failures)}::int[], ${failed.map(({ trouble }) => trouble)}::text[],
      ${failed.map(({ about }) => about)}::jsonb[]
    ) as f (id, next_poll_at, failures, trouble, about)
    where s.id = f.id`.execute(tx)
}
