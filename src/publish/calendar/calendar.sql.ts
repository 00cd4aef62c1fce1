import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '#platform/database.ts'
import { cardsFrom, type CardRow } from '../cards/cards.sql.ts'
import { type ShownAs, shownAs } from '../live/shown.sql.ts'
import type { DaySpan } from '../wall-clock.ts'

export const SHOWN_STATES = ['draft', 'review', 'planned', 'live', 'trouble'] as const

/** What a person has asked the calendar to show; all that is named must fit. */
export type Filter = {
  channelId?: string | undefined
  state?: (typeof SHOWN_STATES)[number] | undefined
  campaign?: string | undefined
  label?: string | undefined
}

type Span = { workspaceId: string; from: Temporal.Instant; to: Temporal.Instant }

/** Days one by one: each is a stretch of the index of hours of its own, so that its first posts are found without the others. */
type Days = Span & { days: readonly DaySpan[] }

/** A post as a line in a cell: its hour, its channels, its first words and how it stands. */
export type Chip = {
  id: string
  day: string
  at: Temporal.Instant
  wallTime: string | null
  zone: string
  text: string
  lang: string
  /** Never an idea: what stands here has an hour. */
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

/** How many posts each day holds, and how many of them are in trouble. Only the index of hours is read, unless something is filtered. */
export async function daysBetween(db: Reader, span: Days, filter: Filter): Promise<DayCount[]> {
  const { rows } = await sql<DayCount>`
    with days as materialized (select day, from_at, to_at from ${table(span)}),
    troubled as (
      select days.day, count(*)::integer as count
      from (select distinct d.post_id from publish.deliveries d
        where d.workspace_id = ${span.workspaceId} and d.state in ('failed', 'unknown', 'late', 'held')) t
      join publish.posts p on p.id = t.post_id
      join days on p.at >= days.from_at and p.at < days.to_at
      where ${within(span)} and ${passes(filter)}
      group by days.day)
    select days.day, n.count, coalesce(t.count, 0) as troubles
    from days
    cross join lateral (
      select count(*)::integer as count from publish.posts p where ${onDay(span)} and ${passes(filter)}) n
    left join troubled t on t.day = days.day
    where n.count > 0 order by days.day`.execute(db)
  return rows
}

/** The first posts of each day, in the order of their hours. */
export async function chipsBetween(db: Reader, span: Days, filter: Filter, perDay: number): Promise<Chip[]> {
  const { rows } = await sql<Chip>`
    select p.id, first.day, p.at, p.wall_time as "wallTime", p.zone, left(p.text, ${LETTERS}) as text, p.lang, p.state,
      to_json(p.labels) as labels, v.ids as "channelIds", d.states, d.waiting as "waitingOn"
    from ${firstOfDays(span, filter, perDay)}
    cross join lateral (
      select coalesce(json_agg(v.channel_id::text order by v.channel_id), '[]') as ids
      from publish.variants v where v.post_id = p.id) v
    cross join lateral (
      select coalesce(json_agg(distinct ${shownAs}), '[]') as states,
        coalesce(json_agg(d.channel_id::text) filter (where d.state in ('planned', 'due')), '[]') as waiting
      from publish.deliveries d where d.post_id = p.id and d.state <> 'cancelled') d
    order by p.at, p.id`.execute(db)
  return rows
}

/** The first posts of each day as cards. */
export const cardsBetween = (db: Reader, span: Days, filter: Filter, perDay: number): Promise<CardRow[]> =>
  cardsFrom(db, firstOfDays(span, filter, perDay), sql`true`, sql`p.at, p.id`)

/** A page of posts as cards, in the order of their hours. */
export function cardsOn(
  db: Reader,
  span: Span,
  filter: Filter,
  after: { at: Temporal.Instant; id: string } | null,
  limit: number,
): Promise<CardRow[]> {
  const beyond = after ? sql`(p.at, p.id) > (${after.at}::timestamptz, ${after.id}::bigint)` : sql`true`
  const which = sql`${within(span)} and ${passes(filter)} and ${beyond}`
  return cardsFrom(db, sql`publish.posts p`, which, sql`p.at, p.id limit ${limit}`)
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

const firstOfDays = (span: Days, filter: Filter, perDay: number): RawBuilder<unknown> => sql`
  ${table(span)}
  cross join lateral (
    select p.id, days.day from publish.posts p where ${onDay(span)} and ${passes(filter)}
    order by p.at, p.id limit ${perDay}) first
  join publish.posts p on p.id = first.id`

const table = ({ days }: Days): RawBuilder<unknown> => sql`unnest(
  ${days.map(({ day }) => day)}::text[],
  ${days.map(({ from }) => from.toString())}::timestamptz[],
  ${days.map(({ to }) => to.toString())}::timestamptz[]) as days(day, from_at, to_at)`

const onDay = ({ workspaceId }: Days) => sql`
  p.workspace_id = ${workspaceId} and p.removed_at is null and p.at >= days.from_at and p.at < days.to_at`

const within = ({ workspaceId, from, to }: Span) => sql`
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
