import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'

/** Gives posts a label or takes it from them; gives back those it changed. */
export async function labelPosts(
  tx: Writer,
  p: { workspaceId: string; ids: readonly string[]; label: string; on: boolean },
): Promise<string[]> {
  const change = p.on ? sql`array_append(labels, ${p.label})` : sql`array_remove(labels, ${p.label})`
  const { rows } = await sql<{ id: string }>`
    update publish.posts set labels = ${change}
    where workspace_id = ${p.workspaceId} and id = any(${[...p.ids]}::bigint[]) and removed_at is null
      and (labels @> array[${p.label}]) = ${!p.on}
    returning id`.execute(tx)
  return rows.map(({ id }) => id)
}
