import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

/** What a channel has cost since its budget began. */
export async function spentSince(db: Reader, channelId: string, since: string): Promise<number> {
  const row = await db
    .selectFrom('desk.spending')
    .select('spent')
    .where('channel_id', '=', channelId)
    .where('since', '=', since)
    .executeTakeFirst()
  return Number(row?.spent ?? 0)
}

export const addSpending = (tx: Writer, channelId: string, since: string, spent: number) =>
  tx
    .insertInto('desk.spending')
    .values({ channel_id: channelId, since, spent: String(spent) })
    .onConflict((on) =>
      on.columns(['channel_id', 'since']).doUpdateSet({ spent: sql`spending.spent + excluded.spent` }),
    )
    .execute()

export const setBudget = (tx: Writer, workspaceId: string, id: string, budget: number | null) =>
  tx
    .updateTable('desk.channels')
    .set({ budget: budget === null ? null : String(budget) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()

/** Who had stopped because of the old budget goes on with the new one. */
export const forgetBudgetTrouble = (tx: Writer, id: string) =>
  tx
    .updateTable('desk.channels')
    .set({ state: 'healthy', trouble: null })
    .where('id', '=', id)
    .where('trouble', '=', 'budget')
    .execute()
