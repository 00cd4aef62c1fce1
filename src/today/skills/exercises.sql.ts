import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

const PAST_DAYS = 180
const TEXT = 400

export type OldTalk = {
  messageId: string
  asked: string
  askedBy: string
  askedLang: string
  mood: number
  intents: string[]
  isPublic: boolean
  ours: string
  calmed: boolean | null
}

/** An upset person we answered in the past and who was not calmed, or at least did not come back; never one that was exercised before. */
export async function talkToAnswerAgain(
  db: Reader,
  q: { workspaceId: string; accountId: string; now: Temporal.Instant },
): Promise<OldTalk | null> {
  const { rows } = await sql<OldTalk>`
    select r.message_id as "messageId", left(b.text, ${TEXT}::int) as asked, b.author_name as "askedBy", b.lang as "askedLang", b.mood, b.intents,
      b.kind <> 'message' as "isPublic", left(m.text, ${TEXT}::int) as ours, t.calmed
    from converse.answers r
    join converse.messages m on m.id = r.message_id
    cross join lateral (select text, author_name, lang, mood, intents, kind, mood_label from converse.messages b
      where b.thread_id = m.thread_id and not b.ours and b.at < m.at and b.kind <> 'note' and b.deleted_at is null
      order by b.at desc limit 1) b
    left join measure.talk_answers t on t.message_id = r.message_id
    where r.workspace_id = ${q.workspaceId} and r.by_account = ${q.accountId} and r.at > ${q.now.subtract({ hours: 24 * PAST_DAYS })}
      and (b.mood_label = 'negative' or 'complaint' = any(b.intents))
      and not exists (select 1 from today.exercises e where e.account_id = ${q.accountId} and e.kind = 're-answer'
        and e.task ->> 'messageId' = r.message_id::text)
    order by (t.calmed is false) desc, r.at desc
    limit 1`.execute(db)
  return rows[0] ?? null
}

export type OldStory = { id: string; title: string; reactions: number }

/** Four stories of one's own past that became posts, with how people took them. */
export async function storiesToPickFrom(db: Reader, workspaceId: string): Promise<OldStory[]> {
  const { rows } = await sql<OldStory>`
    select s.id, left(s.title, 200) as title, max(coalesce(n.replies, 0) + coalesce(n.boosts, 0) + coalesce(n.likes, 0))::int as reactions
    from watch.stories s
    join publish.posts p on p.story_id = s.id and p.removed_at is null
    join measure.post_snapshots n on n.post_id = p.id
    where s.workspace_id = ${workspaceId}
    group by s.id
    order by max(n.at) desc
    limit 4`.execute(db)
  return rows
}

export const addExercise = (
  tx: Writer,
  e: {
    workspaceId: string
    accountId: string
    skill: string
    kind: 're-answer' | 'pick-story'
    task: unknown
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('today.exercises')
    .values({
      workspace_id: e.workspaceId,
      account_id: e.accountId,
      skill: e.skill,
      kind: e.kind,
      task: JSON.stringify(e.task),
      made_at: e.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const exerciseOf = (db: Reader, accountId: string, id: string) =>
  db
    .selectFrom('today.exercises')
    .select(['id', 'workspace_id as workspaceId', 'skill', 'kind', 'task', 'done_at as doneAt'])
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()

export const endExercise = (tx: Writer, id: string, e: { answer: string; result: unknown; at: Temporal.Instant }) =>
  tx
    .updateTable('today.exercises')
    .set({ answer: e.answer, result: JSON.stringify(e.result), done_at: e.at })
    .where('id', '=', id)
    .execute()

export const exercisesDone = (db: Reader, workspaceId: string, accountId: string) =>
  db
    .selectFrom('today.exercises')
    .select(['id', 'skill', 'kind', 'result', 'done_at as doneAt'])
    .where('workspace_id', '=', workspaceId)
    .where('account_id', '=', accountId)
    .where('done_at', 'is not', null)
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
