import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

const EVERGREEN = [
  'id',
  'workspace_id as workspaceId',
  'channel_ids as channelIds',
  'category',
  'lang',
  'wordings',
  'media_ids as mediaIds',
  'cool_down_days as coolDownDays',
  'expires_on as expiresOn',
  'cycles_most as cyclesMost',
  'is_on as isOn',
  'cycles',
  'last_at as lastAt',
  'trouble',
  'made_by as madeBy',
] as const

export type EvergreenRow = Awaited<ReturnType<typeof evergreenRows>>[number]

export type EvergreenWish = {
  channelIds: string[]
  category: string | null
  lang: string
  wordings: string[]
  mediaIds: string[]
  coolDownDays: number
  expiresOn: string | null
  cyclesMost: number | null
  isOn: boolean
}

export const evergreenRows = (db: Reader, workspaceId: string, after: string | null, limit: number) =>
  db
    .selectFrom('publish.evergreens')
    .select(EVERGREEN)
    .where('workspace_id', '=', workspaceId)
    .$if(after !== null, (q) => q.where('id', '>', after ?? '0'))
    .orderBy('id')
    .limit(limit)
    .execute()

/** Those that are on, of all workspaces; the longest silent first. */
export const evergreensOn = (db: Reader, limit: number) =>
  db
    .selectFrom('publish.evergreens')
    .select(EVERGREEN)
    .where('is_on', '=', true)
    .orderBy('last_at', (by) => by.asc().nullsFirst())
    .orderBy('id')
    .limit(limit)
    .execute()

const columns = (e: EvergreenWish) => ({
  channel_ids: e.channelIds,
  category: e.category,
  lang: e.lang,
  wordings: e.wordings,
  media_ids: e.mediaIds,
  cool_down_days: e.coolDownDays,
  expires_on: e.expiresOn,
  cycles_most: e.cyclesMost,
  is_on: e.isOn,
})

export const addEvergreen = (
  tx: Writer,
  e: EvergreenWish & { workspaceId: string; by: string; now: Temporal.Instant },
) =>
  tx
    .insertInto('publish.evergreens')
    .values({ ...columns(e), workspace_id: e.workspaceId, made_by: e.by, created_at: e.now })
    .returning('id')
    .executeTakeFirstOrThrow()

export const changeEvergreen = (tx: Writer, e: EvergreenWish & { workspaceId: string; id: string }) =>
  tx
    .updateTable('publish.evergreens')
    .set({ ...columns(e), trouble: null })
    .where('workspace_id', '=', e.workspaceId)
    .where('id', '=', e.id)
    .returning('id')
    .executeTakeFirst()

export const dropEvergreen = (tx: Writer, workspaceId: string, id: string) =>
  tx
    .deleteFrom('publish.evergreens')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()

export const noteTrouble = (tx: Writer, id: string, trouble: string | null) =>
  tx.updateTable('publish.evergreens').set({ trouble }).where('id', '=', id).execute()

/** One more of it is planned; in words of that place. */
export async function noteCycle(
  tx: Writer,
  e: { id: string; postId: string; wording: number; at: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('publish.evergreens')
    .set((eb) => ({ cycles: eb('cycles', '+', 1), last_at: e.at, trouble: null }))
    .where('id', '=', e.id)
    .execute()
  await tx
    .updateTable('publish.posts')
    .set({ evergreen_id: e.id, wording: e.wording })
    .where('id', '=', e.postId)
    .execute()
}

/** Which wordings have been used, the last first. */
export async function usedWordings(db: Reader, id: string, limit: number): Promise<number[]> {
  const { rows } = await sql<{ wording: number }>`
    select wording from publish.posts where evergreen_id = ${id} and wording is not null and removed_at is null
    order by at desc nulls last, id desc limit ${limit}`.execute(db)
  return rows.map(({ wording }) => wording)
}

/** What stands right before and right after a moment on each of these channels. */
export async function neighbours(db: Reader, channelIds: readonly string[], at: Temporal.Instant): Promise<string[]> {
  const { rows } = await sql<{ fingerprint: string }>`
    select near.fingerprint from unnest(${[...channelIds]}::bigint[]) channel
    cross join lateral (
      (select d.fingerprint from publish.deliveries d
        where d.channel_id = channel and d.kind = 'post' and d.state not in ('cancelled', 'failed') and d.due_at <= ${at}
        order by d.due_at desc limit 1)
      union all
      (select d.fingerprint from publish.deliveries d
        where d.channel_id = channel and d.kind = 'post' and d.state not in ('cancelled', 'failed') and d.due_at > ${at}
        order by d.due_at limit 1)) near`.execute(db)
  return rows.map(({ fingerprint }) => fingerprint)
}
