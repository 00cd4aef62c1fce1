import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

type Stretch = { workspaceId: string; from: Temporal.Instant; until: Temporal.Instant }

const MOST_ANSWERS = 20_000

/** Our answers of a stretch with what came of them. */
export const answersIn = (db: Reader, q: Stretch) =>
  db
    .selectFrom('measure.talk_answers as a')
    // Only of answers that ask is it read how they ask.
    .leftJoin('converse.messages as m', (join) => join.onRef('m.id', '=', 'a.message_id').on('a.asks', '=', true))
    .select([
      'a.channel_id as channelId',
      'a.person_id as personId',
      'a.by_account as by',
      'saved_reply_id as savedReplyId',
      'a.lang',
      'about',
      'a.at',
      'waited_seconds as waited',
      'office_seconds as office',
      'mood_before as moodBefore',
      'mood_after as moodAfter',
      'was_hot as wasHot',
      'calmed',
      'room_before as roomBefore',
      'room_after as roomAfter',
      'escalated',
      'revived',
      'asks',
      'drew',
      'turn',
      'own_mood as ownMood',
      'm.text as asked',
    ])
    .where('a.workspace_id', '=', q.workspaceId)
    .where('a.at', '>=', q.from)
    .where('a.at', '<', q.until)
    .orderBy('a.at', 'desc')
    .limit(MOST_ANSWERS)
    .execute()

export type Answered = Awaited<ReturnType<typeof answersIn>>[number]

/** What people said, summed per channel and language. */
export async function saidIn(db: Reader, q: { workspaceId: string; fromDay: string; untilDay: string }) {
  const { rows } = await sql<Said>`
    select channel_id as "channelId", lang, sum(said)::int as said, sum(negative)::int as negative, sum(duty)::int as duty,
      sum(duty_done)::int as "dutyDone", sum(asked)::int as asked, sum(members_first)::int as "membersFirst",
      sum(member_replies)::int as "memberReplies", sum(our_replies)::int as "ourReplies", sum(newcomers)::int as newcomers,
      sum(welcomed)::int as welcomed, sum(back_welcomed)::int as "backWelcomed", sum(back_others)::int as "backOthers",
      sum(complaints)::int as complaints, sum(over_budget)::int as "overBudget"
    from measure.talk_days
    where workspace_id = ${q.workspaceId} and day >= ${q.fromDay}::date and day < ${q.untilDay}::date
    group by channel_id, lang`.execute(db)
  return rows
}

export type Said = {
  channelId: string
  lang: string
  said: number
  negative: number
  duty: number
  dutyDone: number
  asked: number
  membersFirst: number
  memberReplies: number
  ourReplies: number
  newcomers: number
  welcomed: number
  backWelcomed: number
  backOthers: number
  complaints: number
  overBudget: number
}

/** Open questions of this moment: how many, since when, and how many another member has answered. */
export async function openNow(db: Reader, workspaceId: string) {
  const { rows } = await sql<{
    questions: number
    oldest: Temporal.Instant | null
    byMembers: number
    waiting: number
  }>`
    select count(*) filter (where intents @> array['question'])::int as questions,
      min(waiting_since) filter (where intents @> array['question']) as oldest,
      count(*) filter (where intents @> array['question'] and exists (select 1 from converse.messages m where m.thread_id = t.id
        and not m.ours and m.kind <> 'note' and m.deleted_at is null and m.at > t.waiting_since and m.person_id <> t.person_id))::int as "byMembers",
      count(*)::int as waiting
    from converse.threads t
    where workspace_id = ${workspaceId} and state = 'open' and waiting_since is not null`.execute(db)
  return rows[0] ?? { questions: 0, oldest: null, byMembers: 0, waiting: 0 }
}

const COMPLAINT_DAYS = 90

export async function complainAgain(db: Reader, q: { workspaceId: string; until: Temporal.Instant }) {
  const { rows } = await sql<{ people: number; samePost: number }>`
    with again as (
      select m.person_id, count(*) as complaints, count(distinct coalesce(t.post_id, -t.id)) as matters
      from converse.messages m join converse.threads t on t.id = m.thread_id
      where m.workspace_id = ${q.workspaceId} and not m.ours and m.kind <> 'note' and m.deleted_at is null
        and m.person_id is not null and 'complaint' = any(m.intents)
        and m.at > ${q.until.subtract({ hours: COMPLAINT_DAYS * 24 })} and m.at < ${q.until}
      group by m.person_id having count(*) >= 2
    )
    select count(*)::int as people, count(*) filter (where matters < complaints)::int as "samePost" from again`.execute(
    db,
  )
  return rows[0] ?? { people: 0, samePost: 0 }
}

export const highestSpike = async (db: Reader, q: Stretch) =>
  await db
    .selectFrom('converse.crises')
    .select(({ fn }) => [fn.max('score').as('score'), fn.countAll<string>().as('count')])
    .where('workspace_id', '=', q.workspaceId)
    .where('noticed_at', '>=', q.from)
    .where('noticed_at', '<', q.until)
    .executeTakeFirstOrThrow()

/** What we hid or deleted in a stretch, by the rule it was done by; `uncounted` stand among no negative words any more. */
export async function removedIn(db: Reader, q: Stretch): Promise<Removed[]> {
  const { rows } = await sql<Removed>`
    with removed as (
      select distinct on (a.message_id) a.action, a.rule_title, m.mood_label = 'negative' and m.deleted_at is null as counted
      from converse.acts a join converse.messages m on m.id = a.message_id
      where a.workspace_id = ${q.workspaceId} and a.action in ('hide', 'delete') and a.state in ('planned', 'done')
        and a.at >= ${q.from} and a.at < ${q.until}
      order by a.message_id, a.id desc
    )
    select rule_title as rule, count(*)::int as messages, count(*) filter (where action = 'hide')::int as hidden,
      count(*) filter (where not counted)::int as uncounted
    from removed group by rule_title order by messages desc, rule limit ${MOST_RULES}`.execute(db)
  return rows
}

export type Removed = { rule: string; messages: number; hidden: number; uncounted: number }

const MOST_RULES = 60

/** What channels, colleagues and saved replies are called. */
export async function namesOf(db: Reader, workspaceId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; name: string }>`
    select 'channel/' || id as key, name from desk.channels where workspace_id = ${workspaceId}
    union all select 'agent/' || account_id, name from desk.members where workspace_id = ${workspaceId}
    union all select 'template/' || id, name from converse.saved_replies where workspace_id = ${workspaceId}`.execute(
    db,
  )
  return new Map(rows.map(({ key, name }) => [key, name]))
}
