import type { Reader, Writer } from '#platform/database.ts'

/** What can be aimed at, per week. */
export const AIMS = [
  'stories_used',
  'posts_published',
  'first_reply_median',
  'link_clicks',
  'outcomes',
  'followers_gained',
] as const

export type Aim = (typeof AIMS)[number]

/** Until somebody sets their own: what a page with one manager can hold. */
export const USUAL: Record<Aim, number> = {
  stories_used: 3,
  posts_published: 7,
  first_reply_median: 60,
  link_clicks: 50,
  outcomes: 5,
  followers_gained: 10,
}

/** Goals set so far; a null channel means the whole workspace. */
export const goalsOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('measure.goals')
    .select(['channel_id as channelId', 'metric', 'target'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('channel_id')
    .execute()

export const keepGoal = (
  tx: Writer,
  g: { workspaceId: string; channelId: string | null; metric: Aim; target: number; by: string; at: Temporal.Instant },
) =>
  tx
    .insertInto('measure.goals')
    .values({
      workspace_id: g.workspaceId,
      channel_id: g.channelId,
      metric: g.metric,
      target: g.target,
      set_by: g.by,
      set_at: g.at,
    })
    .onConflict((on) =>
      on
        .columns(['workspace_id', 'channel_id', 'metric'])
        .doUpdateSet({ target: g.target, set_by: g.by, set_at: g.at }),
    )
    .execute()
