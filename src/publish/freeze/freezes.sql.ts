import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

/**
 * Whether a delivery `d` may go out as far as freezes are concerned. It stands in the one question that hands work out, so that nothing
 * planned during a freeze, by whatever way, slips past it. Answers to people are never held, nor is mending what is out.
 */
export const notHeld = sql<boolean>`(d.kind in ('reply', 'change', 'removal') or not exists (
  select from publish.freezes f
  where f.lifted_at is null and f.workspace_id = d.workspace_id
    and (f.channel_ids is null or d.channel_id = any(f.channel_ids))
    and not exists (
      select from publish.freeze_exceptions e where e.freeze_id = f.id and e.post_id = d.post_id)))`

const FREEZES_MOST = 100

export type Freeze = Awaited<ReturnType<typeof standingFreezes>>[number]

/** The freezes that stand, with the posts that are excepted from each. */
export const standingFreezes = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('publish.freezes as f')
    .select((eb) => [
      'f.id',
      'f.channel_ids as channelIds',
      'f.note',
      'f.begun_by as begunBy',
      'f.begun_at as begunAt',
      sql<string[]>`array(${eb
        .selectFrom('publish.freeze_exceptions as e')
        .select('e.post_id')
        .whereRef('e.freeze_id', '=', 'f.id')
        .orderBy('e.post_id')})`.as('exceptions'),
    ])
    .where('f.workspace_id', '=', workspaceId)
    .where('f.lifted_at', 'is', null)
    .orderBy('f.id')
    .limit(FREEZES_MOST)
    .execute()

/** The newest freeze that stands over a channel; grows when another begins. */
export async function newestFreeze(db: Reader, workspaceId: string, channelId: string): Promise<bigint> {
  const row = await db
    .selectFrom('publish.freezes')
    .select((eb) => eb.fn.max('id').as('id'))
    .where('workspace_id', '=', workspaceId)
    .where('lifted_at', 'is', null)
    .where(sql<boolean>`(channel_ids is null or ${channelId} = any(channel_ids))`)
    .executeTakeFirst()
  return BigInt(row?.id ?? 0)
}

/** Begins a freeze; one that covers the same already stands as it is. */
export async function addFreeze(
  tx: Writer,
  f: { workspaceId: string; channelIds: string[] | null; note: string; by: string; now: Temporal.Instant },
): Promise<{ id: string; isNew: boolean }> {
  // Two who press at the same moment begin one freeze.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`publish.freeze ${f.workspaceId}`}, 0))`.execute(tx)
  const same = await tx
    .selectFrom('publish.freezes')
    .select('id')
    .where('workspace_id', '=', f.workspaceId)
    .where('lifted_at', 'is', null)
    .where(sql<boolean>`channel_ids is not distinct from ${f.channelIds}::bigint[]`)
    .executeTakeFirst()
  if (same) return { id: same.id, isNew: false }
  const { id } = await tx
    .insertInto('publish.freezes')
    .values({
      workspace_id: f.workspaceId,
      channel_ids: f.channelIds,
      note: f.note,
      begun_by: f.by,
      begun_at: f.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, isNew: true }
}

/** Ends a freeze; nothing comes back when it does not stand. */
export const endFreeze = (
  tx: Writer,
  f: { workspaceId: string; id: string; by: string; missed: 'publish' | 'replan' | 'draft'; now: Temporal.Instant },
) =>
  tx
    .updateTable('publish.freezes')
    .set({ lifted_by: f.by, lifted_at: f.now, missed: f.missed })
    .where('workspace_id', '=', f.workspaceId)
    .where('id', '=', f.id)
    .where('lifted_at', 'is', null)
    .returning(['id', 'channel_ids as channelIds'])
    .executeTakeFirst()

/** Lets a post out of every freeze that stands, or takes it in again. */
export async function exceptPost(
  tx: Writer,
  p: { workspaceId: string; postId: string; excepted: boolean; by: string; now: Temporal.Instant },
): Promise<void> {
  const standing = tx
    .selectFrom('publish.freezes')
    .select('id')
    .where('workspace_id', '=', p.workspaceId)
    .where('lifted_at', 'is', null)
  if (p.excepted)
    await sql`
      insert into publish.freeze_exceptions (freeze_id, post_id, made_by, made_at)
      select f.id, ${p.postId}, ${p.by}, ${p.now} from publish.freezes f
      where f.workspace_id = ${p.workspaceId} and f.lifted_at is null
      on conflict do nothing`.execute(tx)
  else
    await tx
      .deleteFrom('publish.freeze_exceptions')
      .where('post_id', '=', p.postId)
      .where('freeze_id', 'in', standing)
      .execute()
}
