import { sql } from 'kysely'
import { numbers, words } from '#platform/columns.ts'
import type { Reader, Writer } from '#platform/database.ts'

/** The first day on which the desk looked at a channel's followers itself. */
export async function firstKnown(db: Reader, channelId: string): Promise<{ day: string; followers: number } | null> {
  const found = await db
    .selectFrom('measure.channel_snapshots')
    .select(['day', 'followers'])
    .where('channel_id', '=', channelId)
    .where('past_file_id', 'is', null)
    .where('followers', 'is not', null)
    .orderBy('day')
    .limit(1)
    .executeTakeFirst()
  return found && found.followers !== null ? { day: found.day, followers: found.followers } : null
}

export type PastFile = {
  id: string
  what: 'followers' | 'searches'
  channelId: string | null
  channelName: string | null
  name: string
  engine: string
  fromDay: string
  untilDay: string
  days: number
  madeAt: Temporal.Instant
}

export async function pastFiles(db: Reader, workspaceId: string, before: string | null, limit: number) {
  const rows: PastFile[] = await db
    .selectFrom('measure.past_files as f')
    .leftJoin('desk.channels as c', 'c.id', 'f.channel_id')
    .select([
      'f.id',
      sql<PastFile['what']>`f.what`.as('what'),
      'f.channel_id as channelId',
      'c.name as channelName',
      'f.name',
      'f.engine',
      'f.from_day as fromDay',
      'f.until_day as untilDay',
      'f.days',
      'f.made_at as madeAt',
    ])
    .where('f.workspace_id', '=', workspaceId)
    .$if(before !== null, (q) => q.where('f.id', '<', before ?? ''))
    .orderBy('f.id', 'desc')
    .limit(limit)
    .execute()
  return rows
}

type NewFile = Pick<PastFile, 'what' | 'channelId' | 'name' | 'engine' | 'fromDay' | 'untilDay' | 'days'> & {
  workspaceId: string
  by: string
  at: Temporal.Instant
}

const addFile = (tx: Writer, f: NewFile) =>
  tx
    .insertInto('measure.past_files')
    .values({
      workspace_id: f.workspaceId,
      what: f.what,
      channel_id: f.channelId,
      name: f.name,
      engine: f.engine,
      from_day: f.fromDay,
      until_day: f.untilDay,
      days: f.days,
      made_by: f.by,
      made_at: f.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Followers of days before the desk; a day another file told of is told anew. */
export async function takeFollowers(
  tx: Writer,
  file: NewFile & { channelId: string },
  days: readonly { day: string; followers: number }[],
): Promise<{ id: string }> {
  const added = await addFile(tx, file)
  await sql`
    insert into measure.channel_snapshots as s (channel_id, day, workspace_id, at, followers, past_file_id)
    select ${file.channelId}, n.day, ${file.workspaceId}, ${file.at}, n.followers, ${added.id}
    from unnest(${words(days.map(({ day }) => day))}::date[], ${numbers(days.map(({ followers }) => followers))}::int[]) as n (day, followers)
    on conflict (channel_id, day) do update set followers = excluded.followers, at = excluded.at, past_file_id = excluded.past_file_id
    where s.past_file_id is not null`.execute(tx)
  return added
}

export async function takeSearches(
  tx: Writer,
  file: NewFile,
  days: readonly { day: string; searches: number; clicks: number | null }[],
): Promise<{ id: string }> {
  const added = await addFile(tx, file)
  await sql`
    insert into measure.brand_searches (workspace_id, day, past_file_id, searches, clicks)
    select ${file.workspaceId}, n.day, ${added.id}, n.searches, n.clicks
    from unnest(${words(days.map(({ day }) => day))}::date[], ${numbers(days.map(({ searches }) => searches))}::int[],
      ${numbers(days.map(({ clicks }) => clicks))}::int[]) as n (day, searches, clicks)`.execute(tx)
  return added
}

/** Its days go with it. */
export const dropFile = (tx: Writer, workspaceId: string, id: string) =>
  tx
    .deleteFrom('measure.past_files')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
