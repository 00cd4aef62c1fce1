import { sql } from 'kysely'
import * as z from 'zod'
import type { Reader } from '#platform/database.ts'
import type { Crisis, Draft, Garden, Handoff, Of, PromiseDue, Waiting } from './situation.ts'

const TEXT = 140
/** Spam stands in the inbox, but nobody has to decide about it today. Written out, so that the index of those who wait is known to fit. */
const LEAST_POINTS = sql.lit(-50)
/** Who came for the first time is greeted within three days or not at all. */
const NEW_HOURS = 72

const Reasons = z.array(z.object({ reason: z.string(), points: z.number() })).catch([])

/** People who wait for our answer, in the order of the inbox, so many of each workspace. */
export async function peopleWaiting(db: Reader, ids: string[], most: number): Promise<Of<Waiting>[]> {
  const { rows } = await sql<Of<Waiting>>`
    select w.id as "workspaceId", t.id as "threadId", coalesce(p.name, '') as name, left(t.preview, ${TEXT}::int) as text,
      t.preview_lang as lang, t.waiting_since as since, t.mood_label as mood, t.kind = 'message' as private, c.name as channel,
      t.reasons, t.due_at as "dueAt"
    from unnest(${ids}::bigint[]) w(id)
    cross join lateral (
      select id, channel_id, person_id, preview, preview_lang, waiting_since, mood_label, kind, reasons, due_at, rank
      from converse.threads
      where workspace_id = w.id and state = 'open' and waiting_since is not null and points > ${LEAST_POINTS}
      order by rank desc, id desc limit ${most}) t
    join desk.channels c on c.id = t.channel_id
    left join desk.people p on p.id = t.person_id
    order by t.rank desc, t.id desc`.execute(db)
  return rows.map((row) => ({ ...row, reasons: Reasons.parse(row.reasons) }))
}

/** Everybody who waits, counted. */
export async function allWaiting(db: Reader, ids: string[]) {
  const { rows } = await sql<Of<{ count: number; since: Temporal.Instant }>>`
    select workspace_id as "workspaceId", count(*)::int as count, min(waiting_since) as since
    from converse.threads
    where workspace_id = any(${ids}::bigint[]) and state = 'open' and waiting_since is not null and points > ${LEAST_POINTS}
    group by workspace_id`.execute(db)
  return rows
}

/** Anger that was noticed or called and is not over. */
export async function standingCrises(db: Reader, ids: string[], most: number): Promise<Of<Crisis>[]> {
  const { rows } = await sql<Of<Crisis>>`
    select workspace_id as "workspaceId", id, name, state, counted, usual::float8 as usual, noticed_at as since
    from converse.crises
    where workspace_id = any(${ids}::bigint[]) and state in ('alert', 'open')
    order by id desc
    limit ${most * ids.length}`.execute(db)
  return rows
}

/** What came back from outside and nobody has put away, and what should have come back. */
export async function handoffsToSee(
  db: Reader,
  ids: string[],
  now: Temporal.Instant,
  most: number,
): Promise<Of<Handoff>[]> {
  const { rows } = await sql<Of<Handoff>>`
    select h.workspace_id as "workspaceId", h.id, h.thread_id as "threadId", coalesce(h.answered_by, c.name) as name,
      case when h.answered_at is null then 'late' else 'answered' end as state,
      left(coalesce(h.answer, t.preview), ${TEXT}::int) as text, case when h.answer is null then t.preview_lang else 'other' end as lang,
      coalesce(h.answered_at, h.due_at) as at
    from converse.handoffs h
    join converse.contacts c on c.id = h.contact_id
    join converse.threads t on t.id = h.thread_id
    where h.workspace_id = any(${ids}::bigint[]) and h.closed_at is null and (h.answered_at is not null or h.due_at < ${now})
    order by h.id desc
    limit ${most * ids.length}`.execute(db)
  return rows
}

/** What we promised somebody in public or private and have not kept, due by then. */
export async function promisesDue(
  db: Reader,
  ids: string[],
  until: Temporal.Instant,
  most: number,
): Promise<Of<PromiseDue>[]> {
  const { rows } = await sql<Of<PromiseDue>>`
    select r.workspace_id as "workspaceId", r.id, r.thread_id as "threadId", left(r.text, ${TEXT}::int) as text,
      coalesce(p.name, '') as name, r.due_at as at
    from converse.promises r
    join converse.threads t on t.id = r.thread_id
    left join desk.people p on p.id = t.person_id
    where r.workspace_id = any(${ids}::bigint[]) and r.kept_at is null and r.dropped_at is null and r.due_at < ${until}
    order by r.due_at, r.id
    limit ${most * ids.length}`.execute(db)
  return rows
}

/** Replies that a colleague wrote and that may not go out without a second look. */
export async function repliesToApprove(
  db: Reader,
  ids: string[],
  most: number,
): Promise<Of<Pick<Draft, 'id' | 'text'> & { threadId: string; name: string; at: Temporal.Instant }>[]> {
  const { rows } = await sql<Of<{ id: string; threadId: string; text: string; name: string; at: Temporal.Instant }>>`
    select workspace_id as "workspaceId", id, thread_id as "threadId", left(text, ${TEXT}::int) as text, by_name as name, at
    from converse.drafts
    where workspace_id = any(${ids}::bigint[]) and state = 'asked'
    order by id
    limit ${most * ids.length}`.execute(db)
  return rows
}

/** Newcomers nobody has answered yet, and members who used to talk and do not any more. */
export async function gardens(db: Reader, ids: string[], now: Temporal.Instant): Promise<Of<Garden>[]> {
  const { rows } = await sql<Of<Garden>>`
    select w.id as "workspaceId", n.newcomers, s.silent
    from unnest(${ids}::bigint[]) w(id)
    cross join lateral (
      select count(*)::int as newcomers from (
        select 1 from converse.threads t join desk.people p on p.id = t.person_id
        where t.workspace_id = w.id and t.last_at > ${now.subtract({ hours: NEW_HOURS })}
          and p.first_seen_at > ${now.subtract({ hours: NEW_HOURS })} and t.our_turns = 0 and t.kind <> 'message'
          and t.mood_label <> 'negative' and t.points > ${LEAST_POINTS} and t.state in ('open', 'done')
        limit 100) x) n
    cross join lateral (
      select count(*)::int as silent from converse.fallen_silent f
      where f.workspace_id = w.id and not exists (select 1 from converse.tendings d
        where d.person_id = f.person_id and d.at > f.last_at)) s`.execute(db)
  return rows
}
