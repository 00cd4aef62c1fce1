import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

const MOODS = 20

/** The last things a person said to us, newest first. */
export const saidBy = (db: Reader, workspaceId: string, personId: string) =>
  db
    .selectFrom('converse.messages')
    .select(['at', 'mood', 'mood_label as label', 'lang'])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('ours', '=', false)
    .where('deleted_at', 'is', null)
    .orderBy('at', 'desc')
    .limit(MOODS)
    .execute()

export async function countsOfPerson(db: Reader, workspaceId: string, personId: string) {
  const { rows } = await sql<{ messages: number; complaints: number }>`
    select count(*)::int as messages, count(*) filter (where 'complaint' = any(intents))::int as complaints
    from converse.messages
    where workspace_id = ${workspaceId} and person_id = ${personId} and not ours`.execute(db)
  return rows[0] ?? { messages: 0, complaints: 0 }
}

export async function threadsUnder(db: Reader, postId: string): Promise<number> {
  const { count } = await db
    .selectFrom('converse.threads')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('post_id', '=', postId)
    .executeTakeFirstOrThrow()
  return Number(count)
}
