import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

const POSTS_MOST = 40
const TEXT = 160

/** The links of campaigns: hung on them, carrying their label, or standing in posts that carry it. */
const linksOf = (workspaceId: string, ids: readonly string[]): RawBuilder<unknown> => sql`
  select distinct on (c.id, l.id) c.id as campaign_id, c.action, l.id as link_id, h.place, c.starts, c.made_at
  from grow.campaigns c
  join grow.links l on l.workspace_id = c.workspace_id
  left join grow.campaign_links h on h.campaign_id = c.id and h.link_id = l.id
  where c.workspace_id = ${workspaceId} and c.id = any(${[...ids]}::bigint[])
    and (h.campaign_id is not null or l.utm_campaign = c.label
      or l.post_id in (
        select p.id from publish.posts p
        where p.workspace_id = c.workspace_id and p.removed_at is null and p.campaign <> ''
          and (p.campaign = c.label or language.fold(p.campaign) = language.fold(c.name))))`

export type SeenRow = { campaignId: string; place: number | null; people: number; outcomes: number }

/** People who followed a campaign's links and what they did, message by message. */
export async function followedAndDone(db: Reader, workspaceId: string, ids: readonly string[]): Promise<SeenRow[]> {
  const { rows } = await sql<SeenRow>`
    with own as (${linksOf(workspaceId, ids)}),
    followed as (
      select own.campaign_id, own.link_id, sum(d.person + d.in_app)::int as people
      from own join grow.clicks_daily d on d.link_id = own.link_id
      group by 1, 2
    ), done as (
      select own.campaign_id, own.link_id, count(*)::int as outcomes
      from own
      join measure.outcomes o on o.link_id = own.link_id and o.workspace_id = ${workspaceId} and o.kind = own.action
        and o.taken_back_at is null
      group by 1, 2
    ), marked as (
      -- By a code or a number that was given out for the campaign.
      select c.id as campaign_id, count(*)::int as outcomes
      from grow.campaigns c
      join measure.outcomes o on o.campaign_id = c.id and o.link_id is null and o.kind = c.action
        and o.taken_back_at is null
      where c.workspace_id = ${workspaceId} and c.id = any(${[...ids]}::bigint[])
      group by 1
    )
    select own.campaign_id as "campaignId", own.place, coalesce(sum(f.people), 0)::int as people,
      coalesce(sum(d.outcomes), 0)::int as outcomes
    from own
    left join followed f on f.campaign_id = own.campaign_id and f.link_id = own.link_id
    left join done d on d.campaign_id = own.campaign_id and d.link_id = own.link_id
    group by 1, 2
    union all
    select campaign_id, null, 0, outcomes from marked`.execute(db)
  return rows
}

/** How many posts carry the label of each campaign. */
export async function postsCarrying(db: Reader, workspaceId: string, ids: readonly string[]) {
  const { rows } = await sql<{ campaignId: string; posts: number }>`
    select c.id as "campaignId", count(p.id)::int as posts
    from grow.campaigns c
    join publish.posts p on p.workspace_id = c.workspace_id and p.removed_at is null and p.campaign <> ''
      and (p.campaign = c.label or language.fold(p.campaign) = language.fold(c.name))
    where c.workspace_id = ${workspaceId} and c.id = any(${[...ids]}::bigint[])
    group by 1`.execute(db)
  return rows
}

export async function postsOf(db: Reader, workspaceId: string, campaignId: string) {
  const { rows } = await sql<{
    id: string
    text: string
    publishedAt: Temporal.Instant | null
    clicks: number
    outcomes: number
  }>`
    select p.id, left(p.text, ${TEXT}::int) as text,
      (select min(d.sent_at) from publish.deliveries d where d.post_id = p.id and d.kind = 'post' and d.state = 'live')
        as "publishedAt",
      (select coalesce(sum(d.person + d.in_app), 0)::int from grow.links l join grow.clicks_daily d on d.link_id = l.id
        where l.post_id = p.id) as clicks,
      (select coalesce(sum(o.outcomes), 0)::int from measure.outcomes_daily o
        where o.workspace_id = p.workspace_id and o.post_id = p.id) as outcomes
    from grow.campaigns c
    join publish.posts p on p.workspace_id = c.workspace_id and p.removed_at is null and p.campaign <> ''
      and (p.campaign = c.label or language.fold(p.campaign) = language.fold(c.name))
    where c.workspace_id = ${workspaceId} and c.id = ${campaignId}
    order by "publishedAt" desc nulls last, p.id desc
    limit ${POSTS_MOST}`.execute(db)
  return rows
}

/** Joins by the doors of campaigns, message by message. */
export async function joinsByDoor(db: Reader, workspaceId: string, ids: readonly string[]) {
  const { rows } = await sql<{ campaignId: string; place: number | null; joins: number }>`
    select i.campaign_id as "campaignId", i.place, count(*)::int as joins
    from grow.invites i join grow.joins j on j.invite_id = i.id
    where i.workspace_id = ${workspaceId} and i.campaign_id = any(${[...ids]}::bigint[]) and not j.bot
    group by 1, 2`.execute(db)
  return rows
}

/** Joins to the pages of campaigns in their days, whoever brought them. */
export async function joinsInDays(db: Reader, workspaceId: string, ids: readonly string[]) {
  const { rows } = await sql<{ campaignId: string; joins: number }>`
    select c.id as "campaignId", count(j.id)::int as joins
    from grow.campaigns c
    join desk.workspaces w on w.id = c.workspace_id
    join grow.campaign_channels p on p.campaign_id = c.id
    join grow.joins j on j.channel_id = p.channel_id and not j.founder and not j.bot
      and j.joined_at >= (c.starts::timestamp at time zone w.zone)
      and (c.ends is null or j.joined_at < ((c.ends + 1)::timestamp at time zone w.zone))
    where c.workspace_id = ${workspaceId} and c.id = any(${[...ids]}::bigint[]) and c.starts is not null
    group by 1`.execute(db)
  return rows
}

export type Comer = {
  at: Temporal.Instant
  leftAt: Temporal.Instant | null
  lang: string | null
  spoken: string[]
  words: string
}

const COMERS_MOST = 20_000
const WORDS_OF_ONE = 2_000

/** Everybody who came by the campaign's doors, or to its pages in its days, with what is known of them. */
export async function comersOf(
  db: Reader,
  workspaceId: string,
  campaignId: string,
  by: 'invite' | 'days',
): Promise<Comer[]> {
  const those =
    by === 'invite'
      ? sql`j.invite_id in (select id from grow.invites where campaign_id = ${campaignId}::bigint)`
      : sql`j.channel_id in (select channel_id from grow.campaign_channels where campaign_id = ${campaignId}::bigint)
          and not j.founder and j.joined_at >= (c.starts::timestamp at time zone w.zone)
          and (c.ends is null or j.joined_at < ((c.ends + 1)::timestamp at time zone w.zone))`
  const { rows } = await sql<Comer>`
    select j.joined_at as at, j.left_at as "leftAt", j.lang, said.spoken, left(j.about || ' ' || said.words, ${WORDS_OF_ONE}::int) as words
    from grow.joins j
    join grow.campaigns c on c.id = ${campaignId}::bigint and c.workspace_id = j.workspace_id
    join desk.workspaces w on w.id = c.workspace_id
    join desk.channels ch on ch.id = j.channel_id
    left join desk.identities i on i.workspace_id = j.workspace_id and i.channel_network = ch.network
      and i.home = ch.home and i.external_id = j.person
    cross join lateral (
      select coalesce(array_agg(distinct m.lang) filter (where m.lang <> 'other'), '{}') as spoken,
        coalesce(string_agg(left(m.text, 300), ' '), '') as words
      from (
        select lang, text from converse.messages m
        where m.person_id = i.person_id and not m.ours and m.deleted_at is null
        order by m.at desc limit 10
      ) m
    ) said
    where j.workspace_id = ${workspaceId} and not j.bot and ${those}
    order by j.joined_at desc
    limit ${COMERS_MOST}`.execute(db)
  return rows
}

/** How many came to the same pages in the days before the campaign, and for how many days we know. */
export async function joinsBefore(db: Reader, workspaceId: string, campaignId: string, days: number) {
  const { rows } = await sql<{ joins: number; days: number; own: number }>`
    with c as (
      select c.id, c.starts, w.zone, (c.starts::timestamp at time zone w.zone) as begun,
        least(coalesce(c.ends, current_date), current_date) as last
      from grow.campaigns c join desk.workspaces w on w.id = c.workspace_id
      where c.workspace_id = ${workspaceId} and c.id = ${campaignId} and c.starts is not null
    ), known as (
      select p.channel_id, least(${days}::float8, extract(epoch from c.begun - min(j.seen)) / 86400) as days
      from c
      join grow.campaign_channels p on p.campaign_id = c.id
      join lateral (
        select min(coalesce(f.joined_at, r.ended_at)) as seen
        from grow.rolls r left join grow.joins f on f.channel_id = r.channel_id
        where r.channel_id = p.channel_id
      ) j on true
      group by 1, c.begun
    )
    select (select count(*)::int from c join known k on true
        join grow.joins j on j.channel_id = k.channel_id and not j.founder and not j.bot
          and j.joined_at < c.begun and j.joined_at >= c.begun - make_interval(secs => greatest(k.days, 0) * 86400)) as joins,
      coalesce((select min(days) from known), 0)::float8 as days,
      coalesce((select (last - starts + 1) from c), 0)::float8 as own`.execute(db)
  return rows[0] ?? { joins: 0, days: 0, own: 0 }
}

export async function spentOn(db: Reader, workspaceId: string, campaignId: string) {
  const { rows } = await sql<{ currency: string; amount: number }>`
    select s.currency, sum(s.amount)::float8 as amount
    from grow.spend_names n
    join grow.spend s on s.workspace_id = n.workspace_id and s.campaign = n.name and s.counts
    where n.workspace_id = ${workspaceId} and n.campaign_id = ${campaignId}
    group by 1 order by 2 desc`.execute(db)
  return rows
}
