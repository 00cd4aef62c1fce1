import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Outcome, Touch } from './outcome.ts'

export type Source = {
  via: 'click' | 'told' | 'none'
  linkId: string | null
  postId: string | null
  channelId: string | null
  storyId: string | null
}

/** Stores the outcome and its day's total in one statement; null when this reference was told before. */
export async function addOutcome(
  tx: Writer,
  o: Outcome & Source & { workspaceId: string; day: string; by: string; now: Temporal.Instant },
): Promise<{ id: string } | null> {
  const { rows } = await sql<{ id: string }>`
    with kept as (
      insert into measure.outcomes (workspace_id, reference, kind, at, value, currency, note, via, link_id, post_id, channel_id,
        story_id, told_by, told_at)
      values (${o.workspaceId}, ${o.reference}, ${o.kind}, ${o.at}, ${o.value}, ${o.currency}, ${o.note}, ${o.via},
        ${o.linkId}, ${o.postId}, ${o.channelId}, ${o.storyId}, ${o.by}, ${o.now})
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

export const addTouches = async (tx: Writer, outcomeId: string, way: readonly Touch[]): Promise<void> => {
  if (way.length === 0) return
  await tx
    .insertInto('measure.touches')
    .values(
      way.map((touch, place) => ({
        outcome_id: outcomeId,
        place,
        click_id: touch.clickId,
        link_id: touch.linkId,
        post_id: touch.postId,
        channel_id: touch.channelId,
        at: touch.at,
      })),
    )
    .execute()
}

const shown = [
  'o.id',
  'o.reference',
  'o.kind',
  'o.at',
  'o.value',
  'o.currency',
  'o.note',
  'o.via',
  'o.post_id as postId',
  'o.channel_id as channelId',
  'o.story_id as storyId',
  'o.link_id as linkId',
] as const

export const outcomeByReference = (db: Reader, workspaceId: string, reference: string) =>
  db
    .selectFrom('measure.outcomes as o')
    .select(shown)
    .where('o.workspace_id', '=', workspaceId)
    .where('o.reference', '=', reference)
    .executeTakeFirst()

export const outcomePage = (db: Reader, workspaceId: string, before: string | null, limit: number) =>
  db
    .selectFrom('measure.outcomes as o')
    .select(shown)
    .where('o.workspace_id', '=', workspaceId)
    .$if(before !== null, (q) => q.where('o.id', '<', before ?? ''))
    .orderBy('o.id', 'desc')
    .limit(limit)
    .execute()

/** The post and the story it grew out of, when it belongs to the workspace. */
export const postAndStory = (db: Reader, workspaceId: string, postId: string) =>
  db
    .selectFrom('publish.posts')
    .select(['id', 'story_id as storyId'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', postId)
    .executeTakeFirst()
