import { sql } from 'kysely'
import type { OwnIdentity } from '#desk'
import type { Reader, Writer } from '#platform/database.ts'
import type { Address } from './address.ts'

export const addressFor = async (db: Reader, personId: string): Promise<Address | null> => {
  const row = await db
    .selectFrom('converse.regards')
    .select('address')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.address ?? null
}

export const keepAddress = (tx: Writer, workspaceId: string, personId: string, address: Address | null) =>
  tx
    .insertInto('converse.regards')
    .values({ person_id: personId, workspace_id: workspaceId, address })
    .onConflict((on) => on.column('person_id').doUpdateSet({ address }))
    .execute()

/** The last things a person wrote, to hear how he speaks to us. */
export const wordsOf = (db: Reader, personId: string) =>
  db
    .selectFrom('converse.messages')
    .select(['text', 'lang'])
    .where('person_id', '=', personId)
    .where('ours', '=', false)
    .orderBy('at', 'desc')
    .limit(10)
    .execute()

/** Whether it was already said of these two that they are not one. */
export const refusedBetween = async (db: Reader, workspaceId: string, a: string, others: readonly string[]) => {
  const rows = await db
    .selectFrom('converse.merges')
    .select(['kept_id as keptId', 'gone_id as goneId'])
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'refused')
    .where((eb) => eb.or([eb('kept_id', '=', a), eb('gone_id', '=', a)]))
    .execute()
  const met = new Set(rows.flatMap(({ keptId, goneId }) => [keptId, goneId]))
  return new Set(others.filter((id) => met.has(id)))
}

export const addMerge = (
  tx: Writer,
  m: {
    workspaceId: string
    keptId: string
    goneId: string
    identities: readonly OwnIdentity[]
    threadIds: readonly string[]
    state: 'merged' | 'refused'
    by: string
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('converse.merges')
    .values({
      workspace_id: m.workspaceId,
      kept_id: m.keptId,
      gone_id: m.goneId,
      identities: JSON.stringify(m.identities),
      thread_ids: [...m.threadIds],
      state: m.state,
      by_account: m.by,
      at: m.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const takeMerge = (tx: Writer, workspaceId: string, id: string, at: Temporal.Instant) =>
  tx
    .updateTable('converse.merges')
    .set({ state: 'undone', undone_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('state', '!=', 'undone')
    .returning(['kept_id as keptId', 'gone_id as goneId', 'identities', 'thread_ids as threadIds'])
    .executeTakeFirst()

export const mergesInto = (db: Reader, personId: string) =>
  db
    .selectFrom('converse.merges')
    .select(['id', 'identities', 'at'])
    .where('kept_id', '=', personId)
    .where('state', '=', 'merged')
    .orderBy('id', 'desc')
    .limit(10)
    .execute()

/** Everything one person said becomes the other's; gives back whose conversations they were. */
export async function handOver(tx: Writer, from: string, to: string): Promise<string[]> {
  await tx.updateTable('converse.messages').set({ person_id: to }).where('person_id', '=', from).execute()
  await tx.updateTable('converse.answers').set({ person_id: to }).where('person_id', '=', from).execute()
  const threads = await tx
    .updateTable('converse.threads')
    .set({ person_id: to })
    .where('person_id', '=', from)
    .returning('id')
    .execute()
  return threads.map(({ id }) => id)
}

type Author = { channelId: string; externalId: string }

/** What these authors said belongs to another person again. */
export async function takeApart(
  tx: Writer,
  q: { from: string; to: string; authors: readonly Author[]; threadIds: readonly string[] },
) {
  const theirs = sql`(m.channel_id, m.author_id) in (
    select channel_id, author_id from unnest(${q.authors.map(({ channelId }) => channelId)}::bigint[],
      ${q.authors.map(({ externalId }) => externalId)}::text[]) as a (channel_id, author_id))`
  await sql`
    update converse.messages m set person_id = ${q.to} where m.person_id = ${q.from} and ${theirs}`.execute(tx)
  const { rows } = await sql<{ id: string }>`
    update converse.threads t set person_id = ${q.to}
    where person_id = ${q.from} and (id = any(${[...q.threadIds]}::bigint[]) or (
      select ${theirs} from converse.messages m where m.thread_id = t.id and not m.ours order by m.at, m.id limit 1
    ))
    returning id`.execute(tx)
  const ids = rows.map(({ id }) => id)
  await sql`
    update converse.answers set person_id = ${q.to}
    where person_id = ${q.from} and thread_id = any(${ids}::bigint[])`.execute(tx)
  return ids
}
