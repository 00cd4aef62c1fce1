import type { Reader, Writer } from '#platform/database.ts'
import { sql } from 'kysely'
import type { GoalKind } from './kpi.ts'

export const GOAL_PERIODS = ['week', 'month', 'quarter'] as const

export type GoalPeriod = (typeof GOAL_PERIODS)[number]

export type PageGoal = {
  id: string
  channelId: string | null
  channelName: string | null
  kind: GoalKind
  metric: string
  currency: string | null
  target: number
  period: GoalPeriod
}

/** Goals of pages that are still there, the whole workspace's first. */
export async function pageGoals(db: Reader, workspaceId: string, limit: number): Promise<PageGoal[]> {
  const { rows } = await sql<PageGoal>`
    select g.id, g.channel_id as "channelId", c.name as "channelName", g.kind, g.metric, g.currency, g.target, g.period
    from measure.page_goals g
    left join desk.channels c on c.id = g.channel_id
    where g.workspace_id = ${workspaceId} and (g.channel_id is null or c.removed_at is null)
    order by g.channel_id nulls first, g.kind, g.id
    limit ${limit}`.execute(db)
  return rows
}

/** The same figure of the same page and period has one goal. */
export const keepPageGoal = (
  tx: Writer,
  g: Omit<PageGoal, 'id' | 'channelName'> & { workspaceId: string; by: string; at: Temporal.Instant },
) =>
  tx
    .insertInto('measure.page_goals')
    .values({
      workspace_id: g.workspaceId,
      channel_id: g.channelId,
      kind: g.kind,
      metric: g.metric,
      currency: g.currency,
      target: g.target,
      period: g.period,
      set_by: g.by,
      set_at: g.at,
    })
    .onConflict((on) =>
      on
        .columns(['workspace_id', 'channel_id', 'metric', 'currency', 'period'])
        .doUpdateSet({ target: g.target, kind: g.kind, set_by: g.by, set_at: g.at }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()

export const dropPageGoal = (tx: Writer, workspaceId: string, id: string) =>
  tx
    .deleteFrom('measure.page_goals')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()

export const addAsking = (
  tx: Writer,
  a: {
    workspaceId: string
    channelId: string | null
    kind: 'recall' | 'image'
    day: string
    question: string
    asked: number
    hoped: number
    by: string
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('measure.askings')
    .values({
      workspace_id: a.workspaceId,
      channel_id: a.channelId,
      kind: a.kind,
      day: a.day,
      question: a.question,
      asked: a.asked,
      hoped: a.hoped,
      made_by: a.by,
      made_at: a.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const dropAsking = (tx: Writer, workspaceId: string, id: string) =>
  tx.deleteFrom('measure.askings').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()

export const askingPage = (db: Reader, workspaceId: string, before: string | null, limit: number) =>
  db
    .selectFrom('measure.askings')
    .select(['id', 'channel_id as channelId', 'kind', 'day', 'question', 'asked', 'hoped'])
    .where('workspace_id', '=', workspaceId)
    .$if(before !== null, (q) => q.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
