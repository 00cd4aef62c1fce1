import type * as z from 'zod'
import type { Reader, Writer } from '#platform/database.ts'

/** How the workspace wants one matter to be; what it never said is what the shape says by itself. */
export async function wayOf<T extends z.ZodType>(
  db: Reader,
  workspaceId: string,
  name: string,
  shape: T,
): Promise<z.output<T>> {
  const row = await db
    .selectFrom('converse.ways')
    .select('kept')
    .where('workspace_id', '=', workspaceId)
    .where('name', '=', name)
    .executeTakeFirst()
  return shape.parse(row?.kept ?? {})
}

export const keepWay = (tx: Writer, workspaceId: string, name: string, kept: unknown, at: Temporal.Instant) =>
  tx
    .insertInto('converse.ways')
    .values({ workspace_id: workspaceId, name, kept: JSON.stringify(kept), changed_at: at })
    .onConflict((on) =>
      on.columns(['workspace_id', 'name']).doUpdateSet({ kept: JSON.stringify(kept), changed_at: at }),
    )
    .execute()
