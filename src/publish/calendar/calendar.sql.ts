import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '#platform/database.ts'
import { type ShownAs, shownAs } from '../live/shown.sql.ts'

export const SHOWN_STATES = ['draft', 'review', 'planned', 'live', 'trouble'] as const

/** What a person has asked the calendar to show; all that is named must fit. */
export type Filter = {
  channelId?: string | undefined
  state?: (typeof SHOWN_STATES)[number] | undefined
  campaign?: string | undefined
  label?: string | undefined
}

type Span = { workspaceId: string; from: Temporal.Instant; to: Temporal.Instant; zone: string }

/** A post as a line in a cell: its hour, its channels, its first words and how it stands. */
export type Chip = {
  id: string
  day: string
  at: Temporal.Instant
  wallTime: string | null
  zone: string
  text: string
  lang: string
  state: 'draft' | 'review' | 'planned'
  labels: string[]
  channelIds: string[]
  /** How its deliveries stand, each state once. */
  states: ShownAs[]
  /** Channels on which something of it still waits. */
  waitingOn: string[]
}

export type DayCount = { day: string; count: number; troubles: number }

const LETTERS = 90

/** How many posts each day holds. Only the index of hours is read, unless something is filtered. */
export async function daysBetween(db: Reader, span: Span, filter: Filter): Promise<DayCount[]> {
  const { rows } = await sql<DayCount>`
    with troubled as (
      select distinct d.post_id from publish.deliveries d
      where d.workspace_id = ${span.workspaceId} and d.state in ('failed', 'unknown', 'late', 'held')
    )
    select (p.at at time zone ${span.zone})::date::text as day, count(*)::integer as count,
      count(t.post_id)::integer as troubles
    from publish.posts p left join troubled t on t.post_id = p.id
    where ${within(span)} and ${passes(filter)}
    group by 1 order by 1`.execute(db)
  return rows
}

/** The first posts of each day, in the order of their hours. */
export async function chipsBetween(db: Reader, span: Span, filter: Filter, perDay: number): Promise<Chip[]> {
  const { rows } = await sql<Chip>`
    select p.id, placed.day, p.at, p.wall_time as "wallTime", p.zone, left(p.text, ${LETTERS}) as text, p.lang, p.state,
      p.labels, v.ids as "channelIds", d.states, d.waiting as "waitingOn"
    from (${firstOfDays(span, filter, perDay)}) placed
    join publish.posts p on p.id = placed.id
    cross join lateral (
      select coalesce(array_agg(v.channel_id::text order by v.channel_id), '{}') as ids
      from publish.variants v where v.post_id = p.id) v
    cross join lateral (
      select coalesce(array_agg(distinct ${shownAs}), '{}') as states,
        coalesce(array_agg(d.channel_id::text) filter (where d.state in ('planned', 'due')), '{}') as waiting
      from publish.deliveries d where d.post_id = p.id and d.state <> 'cancelled') d
    order by placed.at, placed.id`.execute(db)
  return rows
}

/** The ids of the first posts of each day. */
export async function idsBetween(db: Reader, span: Span, filter: Filter, perDay: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select placed.id from (${firstOfDays(span, filter, perDay)}) placed order by placed.at, placed.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** The ids of a page of posts in the order of their hours. */
export async function idsFrom(
  db: Reader,
  span: Omit<Span, 'zone'>,
  filter: Filter,
  after: { at: Temporal.Instant; id: string } | null,
  limit: number,
): Promise<string[]> {
  const beyond = after ? sql`(p.at, p.id) > (${after.at}::timestamptz, ${after.id}::bigint)` : sql`true`
  const { rows } = await sql<{ id: string }>`
    select p.id from publish.posts p
    where ${within(span)} and ${passes(filter)} and ${beyond}
    order by p.at, p.id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/** The campaigns and labels that posts carry, to filter by. */
export async function sortsOf(db: Reader, workspaceId: string, most: number) {
  const [campaigns, labels] = await Promise.all([
    sql<{ name: string }>`
      select distinct campaign as name from publish.posts
      where workspace_id = ${workspaceId} and removed_at is null and campaign <> '' order by 1 limit ${most}`.execute(
      db,
    ),
    sql<{ name: string }>`
      select distinct unnest(labels) as name from publish.posts
      where workspace_id = ${workspaceId} and removed_at is null and labels <> '{}' order by 1 limit ${most}`.execute(
      db,
    ),
  ])
  return { campaigns: campaigns.rows.map(({ name }) => name), labels: labels.rows.map(({ name }) => name) }
}

const firstOfDays = (span: Span, filter: Filter, perDay: number): RawBuilder<unknown> => sql`
  select id, at, day::text as day from (
    select p.id, p.at, (p.at at time zone ${span.zone})::date as day,
      row_number() over (partition by (p.at at time zone ${span.zone})::date order by p.at, p.id) as place
    from publish.posts p where ${within(span)} and ${passes(filter)}
  ) day where place <= ${perDay}`

const within = ({ workspaceId, from, to }: Omit<Span, 'zone'>) => sql`
  p.workspace_id = ${workspaceId} and p.removed_at is null and p.at is not null and p.at >= ${from} and p.at < ${to}`

function passes({ channelId, state, campaign, label }: Filter): RawBuilder<unknown> {
  const wanted = [
    ...(channelId
      ? [sql`exists (select from publish.variants v where v.post_id = p.id and v.channel_id = ${channelId})`]
      : []),
    ...(state ? [standing(state)] : []),
    ...(campaign ? [sql`p.campaign = ${campaign}`] : []),
    ...(label ? [sql`p.labels @> array[${label}]`] : []),
  ]
  return wanted.length > 0 ? sql.join(wanted, sql` and `) : sql`true`
}

function standing(state: (typeof SHOWN_STATES)[number]): RawBuilder<unknown> {
  if (state === 'draft' || state === 'review') return sql`p.state = ${state}`
  if (state === 'live')
    return sql`exists (select from publish.deliveries d where d.post_id = p.id and d.state = 'live' and d.gone_at is null)`
  if (state === 'trouble') return some(['failed', 'unknown', 'late', 'held'])
  return sql`p.state = 'planned' and ${some(['planned', 'due', 'sending', 'processing'])}`
}

const some = (states: string[]) =>
  sql`exists (select from publish.deliveries d where d.post_id = p.id and d.state = any(${states}))`
