import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Outcome, Touch } from './outcome.ts'

export const VIAS = ['click', 'number', 'code', 'told', 'none'] as const

export type Source = {
  via: (typeof VIAS)[number]
  linkId: string | null
  postId: string | null
  channelId: string | null
  storyId: string | null
  /** The code or the number it came by. */
  markId: string | null
  /** The answer of ours that held the link, the code or the number. */
  messageId: string | null
  campaignId: string | null
}

export type Kept = Outcome & Source & { workspaceId: string; day: string; by: string; now: Temporal.Instant }

/** Stores the outcome and its day's total in one statement; null when this reference was told before. */
export async function addOutcome(tx: Writer, o: Kept): Promise<{ id: string } | null> {
  const { rows } = await sql<{ id: string }>`
    with kept as (
      insert into measure.outcomes (workspace_id, reference, kind, at, value, currency, note, via, link_id, post_id, channel_id,
        story_id, mark_id, message_id, campaign_id, day, person, seconds, told_by, told_at)
      values (${o.workspaceId}, ${o.reference}, ${o.kind}, ${o.at}, ${o.value}, ${o.currency}, ${o.note}, ${o.via},
        ${o.linkId}, ${o.postId}, ${o.channelId}, ${o.storyId}, ${o.markId}, ${o.messageId}, ${o.campaignId}, ${o.day}::date,
        ${o.person ?? null}, ${o.seconds ?? null}, ${o.by}, ${o.now})
      on conflict (workspace_id, reference) do nothing
      returning id, workspace_id, kind, currency, value, post_id, channel_id
    ), totals as (
      insert into measure.outcomes_daily as d (workspace_id, day, kind, currency, post_id, channel_id, outcomes, value)
      select workspace_id, ${o.day}::date, kind, coalesce(currency, ''), coalesce(post_id, 0), coalesce(channel_id, 0), 1,
        coalesce(value, 0)
      from kept
      on conflict (workspace_id, day, kind, currency, post_id, channel_id)
      do update set outcomes = d.outcomes + 1, value = d.value + excluded.value
    )
    select id from kept`.execute(tx)
  return rows[0] ?? null
}

/** Clicks in their order; a code or a number that was used stands at the end, when it was used. */
export const addTouches = async (
  tx: Writer,
  outcome: { id: string; at: Temporal.Instant; markId: string | null; postId: string | null; channelId: string | null },
  way: readonly Touch[],
): Promise<void> => {
  const clicks = way.map((touch, place) => ({
    outcome_id: outcome.id,
    place,
    click_id: touch.clickId,
    link_id: touch.linkId,
    mark_id: null,
    post_id: touch.postId,
    channel_id: touch.channelId,
    at: touch.at,
    source: touch.source,
  }))
  const mark = { outcome_id: outcome.id, place: way.length, click_id: null, link_id: null, at: outcome.at }
  const { markId, postId, channelId } = outcome
  const all =
    markId === null ? clicks : [...clicks, { ...mark, mark_id: markId, post_id: postId, channel_id: channelId }]
  if (all.length > 0) await tx.insertInto('measure.touches').values(all).execute()
}

export const outcomeByReference = (db: Reader, workspaceId: string, reference: string) =>
  db
    .selectFrom('measure.outcomes')
    .select([
      'id',
      'via',
      'link_id as linkId',
      'post_id as postId',
      'channel_id as channelId',
      'story_id as storyId',
      'mark_id as markId',
      'message_id as messageId',
      'campaign_id as campaignId',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('reference', '=', reference)
    .executeTakeFirst()

/** True when this was told of somebody who has been forgotten since: told again it must not count again. */
export const isForgotten = async (db: Reader, workspaceId: string, hash: string): Promise<boolean> =>
  (await db
    .selectFrom('measure.forgotten')
    .select('hash')
    .where('workspace_id', '=', workspaceId)
    .where('hash', '=', hash)
    .executeTakeFirst()) !== undefined

/** The post and the story it grew out of, when it belongs to the workspace. */
export const postAndStory = (db: Reader, workspaceId: string, postId: string) =>
  db
    .selectFrom('publish.posts')
    .select(['id', 'story_id as storyId'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', postId)
    .executeTakeFirst()
