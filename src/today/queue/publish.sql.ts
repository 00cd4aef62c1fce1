import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { BrokenChannel, Draft, Linkless, Of, Trouble } from './situation.ts'

const TEXT = 140

/** Channels that cannot work, and what stands still because of it. */
export async function brokenChannels(db: Reader, ids: string[]): Promise<Of<BrokenChannel>[]> {
  const { rows } = await sql<Of<BrokenChannel>>`
    select c.workspace_id as "workspaceId", c.id, c.name, c.state, count(d.id)::int as blocked, min(d.due_at) as "nextAt"
    from desk.channels c
    left join publish.deliveries d on d.channel_id = c.id and d.state in ('planned', 'due')
    where c.workspace_id = any(${ids}::bigint[]) and c.removed_at is null and c.state <> 'healthy'
    group by c.id
    order by c.id`.execute(db)
  return rows
}

/** Posts and replies that did not arrive, or nobody knows whether they did, or that only a person may post. */
export async function openTroubles(
  db: Reader,
  ids: string[],
  since: Temporal.Instant,
  most: number,
): Promise<Of<Trouble>[]> {
  const { rows } = await sql<Of<Trouble>>`
    select w.id as "workspaceId", d.id, case when d.reason = 'by-hand' then d.reason else d.state end as state,
      coalesce(d.post_id, o.post_id) as "postId", left(coalesce(nullif(p.text, ''), d.payload ->> 'text', ''), ${TEXT}::int) as text,
      coalesce(p.lang, 'other') as lang, c.name as channel, d.kind = 'reply' as reply, d.due_at as at
    from unnest(${ids}::bigint[]) w(id)
    cross join lateral (
      select id, state, reason, post_id, about_id, payload, channel_id, kind, due_at from publish.deliveries t
      where workspace_id = w.id and state in ('failed', 'unknown', 'late', 'held') and due_at > ${since}
        and handled_at is null and not exists (
          select from publish.deliveries n
          where n.about_id = t.about_id and n.id > t.id and n.state <> 'cancelled')
      order by id desc limit ${most}) d
    left join publish.deliveries o on o.id = d.about_id
    join desk.channels c on c.id = d.channel_id
    left join publish.posts p on p.id = coalesce(d.post_id, o.post_id)
    order by d.id desc`.execute(db)
  return rows
}

/** Unfinished posts; those that ask for approval first, and so many of each workspace. */
export async function openDrafts(
  db: Reader,
  ids: string[],
  since: Temporal.Instant,
  most: { review: number; draft: number },
): Promise<Of<Draft>[]> {
  const { rows } = await sql<Of<Draft>>`
    select w.id as "workspaceId", p.id, p.version, p.state, left(p.text, ${TEXT}::int) as text, p.lang,
      p.story_id is not null as "fromStory", p.updated_at as "changedAt", p.at
    from unnest(${ids}::bigint[]) w(id)
    cross join lateral (
      (select id, version, state, text, lang, story_id, updated_at, at from publish.posts
        where workspace_id = w.id and removed_at is null and state = 'review' and updated_at > ${since}
        order by updated_at desc, id desc limit ${most.review})
      union all
      (select id, version, state, text, lang, story_id, updated_at, at from publish.posts
        where workspace_id = w.id and removed_at is null and state = 'draft' and updated_at > ${since}
        order by updated_at desc, id desc limit ${most.draft})) p
    order by p.updated_at desc, p.id desc`.execute(db)
  return rows
}

/** Posts whose approver wants something changed. */
export async function changesWanted(db: Reader, ids: string[], most: number) {
  const { rows } = await sql<
    Of<{ id: string; markId: string; text: string; lang: string; name: string; note: string; at: Temporal.Instant }>
  >`
    select a.workspace_id as "workspaceId", p.id, m.id as "markId", left(p.text, ${TEXT}::int) as text, p.lang,
      m.by_name as name, left(m.note, ${TEXT}::int) as note, m.at
    from publish.approvals a
    join publish.posts p on p.id = a.post_id and p.removed_at is null
    cross join lateral (select id, by_name, note, at from publish.approval_marks
      where post_id = a.post_id and deed = 'changes' order by id desc limit 1) m
    where a.workspace_id = any(${ids}::bigint[]) and a.state = 'changes' and p.version = coalesce(p.planned_version, p.version)
      and p.updated_at <= m.at
    order by m.at
    limit ${most * ids.length}`.execute(db)
  return rows
}

/** Posts that are to sell something and carry no link: nobody will be able to tell whether they did. */
export async function postsWithoutLink(
  db: Reader,
  ids: string[],
  span: { from: Temporal.Instant; until: Temporal.Instant },
  most: number,
): Promise<Of<Linkless>[]> {
  const { rows } = await sql<Of<Linkless>>`
    select workspace_id as "workspaceId", id, left(text, ${TEXT}::int) as text, lang, at
    from publish.posts
    where workspace_id = any(${ids}::bigint[]) and removed_at is null and state = 'planned' and goal = 'sales'
      and at > ${span.from} and at < ${span.until} and text !~ 'https?://'
      and not exists (select 1 from publish.variants v where v.post_id = posts.id and v.text ~ 'https?://')
    order by at, id
    limit ${most * ids.length}`.execute(db)
  return rows
}

/** When posts go out on which channel, drafts with an hour included. */
export async function plannedMoments(
  db: Reader,
  ids: string[],
  span: { from: Temporal.Instant; until: Temporal.Instant },
): Promise<Of<{ channelId: string; at: Temporal.Instant }>[]> {
  const { rows } = await sql<Of<{ channelId: string; at: Temporal.Instant }>>`
    select p.workspace_id as "workspaceId", v.channel_id as "channelId", p.at
    from publish.posts p join publish.variants v on v.post_id = p.id
    where p.workspace_id = any(${ids}::bigint[]) and p.removed_at is null and p.at >= ${span.from} and p.at < ${span.until}
    union
    select d.workspace_id, d.channel_id, d.due_at from publish.deliveries d join publish.posts p on p.id = d.post_id
    where d.workspace_id = any(${ids}::bigint[]) and d.kind = 'post' and d.state <> 'cancelled' and p.removed_at is null
      and d.due_at >= ${span.from} and d.due_at < ${span.until}`.execute(db)
  return rows
}

/** The hours at which channels have room, as somebody set them. */
export async function slotRules(db: Reader, ids: string[]) {
  const { rows } = await sql<Of<{ channelId: string; channel: string; zone: string; rules: unknown }>>`
    select q.workspace_id as "workspaceId", q.channel_id as "channelId", c.name as channel, q.zone, q.rules
    from publish.queues q join desk.channels c on c.id = q.channel_id and c.removed_at is null
    where q.workspace_id = any(${ids}::bigint[])
    order by q.channel_id`.execute(db)
  return rows
}
