import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { DeliveryState, Kind } from '../delivery.ts'
import { type ShownAs, shownAs } from '../live/shown.sql.ts'
import type { POST_STATES } from '../post.ts'

export const APPROVALS = ['asked', 'approved', 'changes', 'withdrawn'] as const

/** Enough for the three lines of a card; the whole text comes with the post when it is opened. */
const LETTERS = 400

export type CardDeliveryRow = {
  id: string
  channelId: string
  kind: Kind
  state: DeliveryState
  shownAs: ShownAs
  part: number
  remoteUrl: string | null
  reason: string | null
  trouble: unknown
  /** Something happens by itself next. */
  isUnderWay: boolean
  isAfterAnother: boolean
  isWaiting: boolean
  isHandled: boolean
  isGone: boolean
}

export type CardRow = {
  id: string
  storyId: string | null
  text: string
  lang: string
  state: (typeof POST_STATES)[number]
  wallTime: string | null
  zone: string
  at: Temporal.Instant | null
  updatedAt: Temporal.Instant
  labels: string[]
  isChanged: boolean
  mediaIds: string[]
  channelIds: string[]
  approval: (typeof APPROVALS)[number] | null
  deliveries: CardDeliveryRow[]
}

/** What a card shows of some posts `p`, in one question; lists come as JSON, which is read fastest. */
export async function cardsFrom(
  db: Reader,
  posts: RawBuilder<unknown>,
  which: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`
    select p.id, p.story_id as "storyId", left(p.text, ${LETTERS}) as text, p.lang, p.state, p.wall_time as "wallTime", p.zone, p.at,
      p.updated_at as "updatedAt", to_json(p.labels) as labels, to_json(p.media_ids::text[]) as "mediaIds",
      coalesce(p.planned_version < p.version, false) as "isChanged", a.state as approval,
      v.ids as "channelIds", d.list as deliveries
    from ${posts}
    left join publish.approvals a on a.post_id = p.id
    cross join lateral (
      select coalesce(json_agg(v.channel_id::text order by v.channel_id), '[]') as ids
      from publish.variants v where v.post_id = p.id) v
    cross join lateral (
      select coalesce(json_agg(json_build_object(
        'id', d.id::text, 'channelId', d.channel_id::text, 'kind', d.kind, 'state', d.state, 'shownAs', ${shownAs},
        'part', d.part, 'remoteUrl', d.remote_url, 'reason', d.reason, 'trouble', d.trouble,
        'isUnderWay', d.next_at is not null, 'isAfterAnother', d.after_id is not null,
        'isWaiting', coalesce(d.approval = 'waiting', false), 'isHandled', d.handled_at is not null,
        'isGone', d.gone_at is not null) order by d.id), '[]') as list
      from publish.deliveries d where d.post_id = p.id and d.state <> 'cancelled') d
    where ${which}
    order by ${order}`.execute(db)
  return rows
}

/** These posts as cards, in the order of their hours. */
export const cardRowsByIds = (db: Reader, workspaceId: string, ids: readonly string[]): Promise<CardRow[]> =>
  cardsFrom(
    db,
    sql`publish.posts p`,
    sql`p.id = any(${[...ids]}::bigint[]) and p.workspace_id = ${workspaceId} and p.removed_at is null`,
    sql`p.at, p.id`,
  )
