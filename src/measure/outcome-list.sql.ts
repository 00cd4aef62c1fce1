import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { VIAS } from './outcomes.sql.ts'
import type { Kind } from './outcome.ts'

const TEXT = 200

export type OutcomeRow = {
  id: string
  reference: string
  kind: Kind
  at: Temporal.Instant
  value: string | null
  currency: string | null
  note: string
  via: (typeof VIAS)[number]
  person: string | null
  seconds: number | null
  refunded: string
  takenBackAt: Temporal.Instant | null
  linkId: string | null
  postId: string | null
  channelId: string | null
  storyId: string | null
  markId: string | null
  messageId: string | null
  threadId: string | null
  campaignId: string | null
  postText: string | null
  storyTitle: string | null
  replyText: string | null
  mark: string | null
  markName: string | null
  markKind: 'code' | 'number' | null
  campaignName: string | null
}

const SHOWN = sql`
  select o.id, o.reference, o.kind, o.at, o.value, o.currency, o.note, o.via, o.person, o.seconds, o.refunded,
    o.taken_back_at as "takenBackAt", o.link_id as "linkId", o.post_id as "postId", o.channel_id as "channelId",
    o.story_id as "storyId", o.mark_id as "markId", o.message_id as "messageId", r.thread_id as "threadId",
    o.campaign_id as "campaignId", left(p.text, ${TEXT}::int) as "postText", s.title as "storyTitle",
    left(r.text, ${TEXT}::int) as "replyText", m.shown as mark, m.name as "markName", m.kind as "markKind",
    c.name as "campaignName"
  from measure.outcomes o
  left join publish.posts p on p.id = o.post_id
  left join watch.stories s on s.id = o.story_id
  left join converse.messages r on r.id = o.message_id
  left join measure.marks m on m.id = o.mark_id
  left join grow.campaigns c on c.id = o.campaign_id`

/** What happened at the company, the newest first, each with the post, the story and the answer it came from. */
export async function outcomePage(
  db: Reader,
  workspaceId: string,
  q: { before: string | null; kind: Kind | null; limit: number },
): Promise<OutcomeRow[]> {
  const { rows } = await sql<OutcomeRow>`
    ${SHOWN}
    where o.workspace_id = ${workspaceId} and (${q.before}::bigint is null or o.id < ${q.before}::bigint)
      and (${q.kind}::text is null or o.kind = ${q.kind}::text)
    order by o.id desc
    limit ${q.limit}`.execute(db)
  return rows
}

export async function outcomeById(db: Reader, workspaceId: string, id: string): Promise<OutcomeRow | undefined> {
  const { rows } = await sql<OutcomeRow>`
    ${SHOWN} where o.workspace_id = ${workspaceId} and o.id = ${id}`.execute(db)
  return rows[0]
}

/** The way to one outcome, step by step, the oldest first. */
export async function stepsTo(db: Reader, outcomeId: string) {
  const { rows } = await sql<{
    at: Temporal.Instant
    source: string | null
    device: string | null
    mark: string | null
    postId: string | null
    postText: string | null
  }>`
    select t.at, case when t.mark_id is null then t.source end as source,
      (array['unknown', 'phone', 'tablet', 'computer'])[c.device + 1] as device, m.shown as mark, t.post_id as "postId", left(p.text, ${TEXT}::int) as "postText"
    from measure.touches t
    left join grow.clicks c on c.at = t.at and c.id = grow.click_number(t.click_id)
    left join measure.marks m on m.id = t.mark_id
    left join publish.posts p on p.id = t.post_id
    where t.outcome_id = ${outcomeId}
    order by t.place`.execute(db)
  return rows
}

export const refundsOf = (db: Reader, outcomeId: string) =>
  db
    .selectFrom('measure.refunds')
    .select(['id', 'reference', 'amount', 'note', 'at'])
    .where('outcome_id', '=', outcomeId)
    .orderBy('id')
    .execute()
