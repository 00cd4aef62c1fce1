import { sql } from 'kysely'
import * as z from 'zod'
import type { Reader } from '#platform/database.ts'
import type { BrokenChannel, Crisis, Draft, FreshStory, Handoff, Linkless, Trouble, Waiting } from './situation.ts'

const MOST = 10
const TEXT = 140

const Reasons = z.array(z.object({ reason: z.string(), points: z.number() })).catch([])

/** People who wait for our answer, in the order of the inbox. */
export async function peopleWaiting(db: Reader, workspaceId: string): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('converse.threads as t')
    .innerJoin('desk.channels as c', 'c.id', 't.channel_id')
    .leftJoin('desk.people as p', 'p.id', 't.person_id')
    .select([
      't.id',
      'p.name',
      't.preview',
      't.preview_lang',
      't.waiting_since',
      't.due_at',
      't.mood_label',
      't.kind',
      't.reasons',
      'c.name as channel',
    ])
    .where('t.workspace_id', '=', workspaceId)
    .where('t.state', '=', 'open')
    .where('t.waiting_since', 'is not', null)
    .where('t.points', '>', LEAST_POINTS)
    .orderBy('t.rank', 'desc')
    .orderBy('t.id', 'desc')
    .limit(MOST)
    .execute()
  return rows.flatMap((row) =>
    row.waiting_since === null
      ? []
      : [
          {
            threadId: row.id,
            name: row.name ?? '',
            text: row.preview,
            lang: row.preview_lang,
            since: row.waiting_since,
            mood: row.mood_label,
            private: row.kind === 'message',
            channel: row.channel,
            reasons: Reasons.parse(row.reasons),
            dueAt: row.due_at,
          },
        ],
  )
}

/** Spam stands in the inbox, but nobody has to decide about it today. */
const LEAST_POINTS = -50

export async function allWaiting(db: Reader, workspaceId: string) {
  const row = await db
    .selectFrom('converse.threads')
    .select([sql<number>`count(*)::int`.as('count'), sql<Temporal.Instant | null>`min(waiting_since)`.as('since')])
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'open')
    .where('waiting_since', 'is not', null)
    .where('points', '>', LEAST_POINTS)
    .executeTakeFirstOrThrow()
  return row
}

/** Channels that cannot work, and what stands still because of it. */
export async function brokenChannels(db: Reader, workspaceId: string): Promise<BrokenChannel[]> {
  const { rows } = await sql<BrokenChannel>`
    select c.id, c.name, c.state, count(d.id)::int as blocked, min(d.due_at) as "nextAt"
    from desk.channels c
    left join publish.deliveries d on d.channel_id = c.id and d.state in ('planned', 'due')
    where c.workspace_id = ${workspaceId} and c.removed_at is null and c.state <> 'healthy'
    group by c.id
    order by c.id`.execute(db)
  return rows
}

/** Posts and replies that did not arrive, or nobody knows whether they did. */
export async function openTroubles(db: Reader, workspaceId: string, since: Temporal.Instant): Promise<Trouble[]> {
  const { rows } = await sql<Trouble>`
    select d.id, case when d.reason = 'by-hand' then d.reason else d.state end as state, d.post_id as "postId", left(coalesce(nullif(p.text, ''), d.payload ->> 'text', ''), ${TEXT}::int) as text,
      coalesce(p.lang, 'other') as lang, c.name as channel, d.kind = 'reply' as reply, d.due_at as at
    from publish.deliveries d
    join desk.channels c on c.id = d.channel_id
    left join publish.posts p on p.id = d.post_id
    where d.workspace_id = ${workspaceId} and d.state in ('failed', 'unknown', 'late', 'held') and d.due_at > ${since}
    order by d.id desc
    limit ${MOST}`.execute(db)
  return rows
}

/** Anger that was noticed or called and is not over. */
export async function standingCrises(db: Reader, workspaceId: string): Promise<Crisis[]> {
  const { rows } = await sql<Crisis>`
    select id, name, state, counted, usual::float8 as usual, noticed_at as since
    from converse.crises
    where workspace_id = ${workspaceId} and state in ('alert', 'open')
    order by id desc
    limit ${MOST}`.execute(db)
  return rows
}

/** What came back from outside and nobody has put away, and what should have come back. */
export async function handoffsToSee(db: Reader, workspaceId: string, now: Temporal.Instant): Promise<Handoff[]> {
  const { rows } = await sql<Handoff>`
    select h.id, h.thread_id as "threadId", coalesce(h.answered_by, c.name) as name,
      case when h.answered_at is null then 'late' else 'answered' end as state,
      left(coalesce(h.answer, t.preview), ${TEXT}::int) as text, case when h.answer is null then t.preview_lang else 'other' end as lang,
      coalesce(h.answered_at, h.due_at) as at
    from converse.handoffs h
    join converse.contacts c on c.id = h.contact_id
    join converse.threads t on t.id = h.thread_id
    where h.workspace_id = ${workspaceId} and h.closed_at is null and (h.answered_at is not null or h.due_at < ${now})
    order by h.id desc
    limit ${MOST}`.execute(db)
  return rows
}

/** Signals of the last day that no post has come from. */
export async function freshStories(db: Reader, workspaceId: string, since: Temporal.Instant): Promise<FreshStory[]> {
  const { rows } = await sql<FreshStory>`
    select s.id, s.title, s.lang, s.sources as outlets, s.first_published_at as since, s.score as fit
    from watch.stories s
    where s.workspace_id = ${workspaceId} and s.signal and s.state in ('new', 'kept') and s.newest_at > ${since}
      and not exists (select 1 from publish.posts p where p.story_id = s.id and p.removed_at is null)
    order by s.rank_at desc, s.id desc
    limit ${MOST}`.execute(db)
  return rows
}

export async function openDrafts(db: Reader, workspaceId: string, since: Temporal.Instant): Promise<Draft[]> {
  const { rows } = await sql<Draft>`
    select id, version, state, left(text, ${TEXT}::int) as text, lang, story_id is not null as "fromStory",
      updated_at as "changedAt", at
    from publish.posts
    where workspace_id = ${workspaceId} and removed_at is null and state in ('draft', 'review') and updated_at > ${since}
    order by updated_at desc, id desc
    limit ${MOST}`.execute(db)
  return rows
}

/** Posts that are to sell something and carry no link: nobody will be able to tell whether they did. */
export async function postsWithoutLink(
  db: Reader,
  workspaceId: string,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<Linkless[]> {
  const { rows } = await sql<Linkless>`
    select id, left(text, ${TEXT}::int) as text, lang, at
    from publish.posts
    where workspace_id = ${workspaceId} and removed_at is null and state = 'planned' and goal = 'sales'
      and at > ${now} and at < ${until} and text !~ 'https?://'
      and not exists (select 1 from publish.variants v where v.post_id = posts.id and v.text ~ 'https?://')
    order by at, id
    limit ${MOST}`.execute(db)
  return rows
}

export const hasConclusion = async (db: Reader, workspaceId: string, starts: string): Promise<boolean> =>
  (await db
    .selectFrom('measure.conclusions')
    .select('question')
    .where('workspace_id', '=', workspaceId)
    .where('period', '=', 'week')
    .where('starts', '=', starts)
    .where('text', '!=', '')
    .executeTakeFirst()) !== undefined

/** Whether anything at all happened before that moment; a new workspace has no last week. */
export const hadLifeBefore = async (db: Reader, workspaceId: string, at: Temporal.Instant): Promise<boolean> =>
  (await db
    .selectFrom('publish.deliveries')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'live')
    .where('sent_at', '<', at)
    .limit(1)
    .executeTakeFirst()) !== undefined
