import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { ExerciseKind } from './practised.ts'

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

export type OldPlace = { id: string; weekday: number; hour: number; reactions: number; posts: number }

/** One post at an hour may have been luck. */
const FEWEST_POSTS = 2
/** Hours near each other are one time of the day. */
const SPAN_HOURS = 3

/** Times of the week at which posts went out in half a year: the one people took up most, and three others, with how they took them. */
export async function placesToChooseFrom(db: Reader, workspaceId: string, now: Temporal.Instant): Promise<OldPlace[]> {
  const { rows } = await sql<OldPlace>`
    with posts as (
      select d.sent_at at time zone w.zone as at,
        max(coalesce(n.replies, 0) + coalesce(n.boosts, 0) + coalesce(n.likes, 0)) as reactions
      from publish.deliveries d
      join desk.workspaces w on w.id = d.workspace_id
      join measure.post_snapshots n on n.delivery_id = d.id
      where d.workspace_id = ${workspaceId} and d.kind = 'post' and d.state = 'live'
        and d.sent_at > ${now.subtract({ hours: 24 * PAST_DAYS })}
      group by d.id, w.zone
    ), places as (
      select extract(isodow from at)::int as weekday, (extract(hour from at)::int / ${SPAN_HOURS}::int) * ${SPAN_HOURS}::int as hour,
        avg(reactions)::float8 as reactions, count(*)::int as posts, max(at) as last
      from posts
      group by 1, 2
      having count(*) >= ${FEWEST_POSTS}
    )
    select weekday || '-' || hour as id, weekday, hour, reactions, posts
    from (select weekday, hour, reactions, posts, last, row_number() over (order by reactions desc, last desc) as best from places) p
    order by (best = 1) desc, last desc
    limit 4`.execute(db)
  return rows
}

export const addExercise = (
  tx: Writer,
  e: {
    workspaceId: string
    accountId: string
    skill: string
    kind: ExerciseKind
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
