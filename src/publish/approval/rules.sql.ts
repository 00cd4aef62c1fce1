import { sql } from 'kysely'
import * as z from 'zod'
import type { Reader, Writer } from '#platform/database.ts'
import { Step, UNTOLD, type Rule, type Rules } from './rule.ts'

const Steps = z.array(Step)

export const stepsFrom = (stored: unknown): Step[] => Steps.parse(stored)

export async function rulesOf(db: Reader, workspaceId: string): Promise<Rules> {
  const rows = await db
    .selectFrom('publish.approval_rules')
    .select(['channel_id as channelId', 'mode', 'steps', 'four_eyes as fourEyes'])
    .where('workspace_id', '=', workspaceId)
    .execute()
  const ruled = rows.map(({ channelId, mode, steps, fourEyes }) => ({
    channelId,
    rule: { mode, steps: stepsFrom(steps), fourEyes },
  }))
  return {
    workspace: ruled.find(({ channelId }) => channelId === null)?.rule ?? UNTOLD,
    channels: new Map(ruled.flatMap(({ channelId, rule }) => (channelId === null ? [] : [[channelId, rule] as const]))),
  }
}

export const keepRule = (tx: Writer, workspaceId: string, channelId: string | null, rule: Rule) =>
  sql`
    insert into publish.approval_rules (workspace_id, channel_id, mode, steps, four_eyes)
    values (${workspaceId}, ${channelId}, ${rule.mode}, ${JSON.stringify(rule.steps)}, ${rule.fourEyes})
    on conflict (workspace_id, channel_id) do update set
      mode = excluded.mode, steps = excluded.steps, four_eyes = excluded.four_eyes`.execute(tx)

/** From now on the channel follows the workspace. */
export const dropRule = (tx: Writer, workspaceId: string, channelId: string) =>
  tx
    .deleteFrom('publish.approval_rules')
    .where('workspace_id', '=', workspaceId)
    .where('channel_id', '=', channelId)
    .execute()
