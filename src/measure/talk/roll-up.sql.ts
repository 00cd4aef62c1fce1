import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

/** What is looked at around an answer. */
const REACTION_HOURS = 72
const ROOM_HOURS = 24
const REVIVE_HOURS = 48
const STILL_HOURS = 6
/** What is usual on a channel is told by its latest messages. */
const LATEST = 20_000
const PILE_ON = 3
/** From here on somebody is heated, or upset. */
const HOT = 0.4
const AT_ONCE = 2_000
/** When people answer where nobody has said when: on weekdays from nine to six. */
const OFFICE_WEEK = JSON.stringify([1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '18:00' })))

/** Workspaces in which anything was said since a moment. */
export const talkingWorkspaces = (db: Reader) =>
  db.selectFrom('desk.workspaces').select(['id', 'zone']).orderBy('id').execute()

/** True when something was said in a stretch of the past and nothing up to its end is counted. */
export async function isPastUncounted(
  db: Reader,
  q: { workspaceId: string; from: Temporal.Instant; until: Temporal.Instant },
): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select 1 from converse.messages where workspace_id = ${q.workspaceId} and not ours and kind <> 'note'
        and deleted_at is null and at >= ${q.from} and at < ${q.until})
      and not exists (select 1 from measure.talk_days where workspace_id = ${q.workspaceId} and day < ${q.until}::timestamptz::date) as is`.execute(
    db,
  )
  return rows[0]?.is ?? false
}

/** Works out what came of every answer sent since a moment; those that were worked out before are written again. */
export const rollAnswers = (tx: Writer, q: { workspaceId: string; zone: string; since: Temporal.Instant }) =>
  sql`
    with latest as (
      select channel_id, thread_id, at from converse.messages
      where workspace_id = ${q.workspaceId} and not ours and kind <> 'note' and deleted_at is null
      order by at desc limit ${LATEST}
    ), usual as (
      select channel_id, percentile_cont(0.75) within group (order by gap) as gap
      from (select channel_id, extract(epoch from at - lag(at) over (partition by thread_id order by at)) / 3600 as gap from latest) g
      where gap is not null group by channel_id
    )
    insert into measure.talk_answers (message_id, workspace_id, channel_id, thread_id, person_id, by_account, saved_reply_id, lang,
      about, at, waited_seconds, office_seconds, mood_before, mood_after, was_hot, calmed, room_before, room_after, escalated,
      revived, asks, drew, turn, own_mood)
    select a.message_id, a.workspace_id, m.channel_id, a.thread_id, a.person_id, a.by_account, a.saved_reply_id, m.lang,
      coalesce(said.about, 'other'), a.at, extract(epoch from a.at - a.waited_since), office.seconds, a.mood_before,
      case when a.reactions > 0 then a.mood_after end, coalesce(said.hot, false), next.calm,
      room.before, room.after, coalesce(next.worse, false) or coalesce(room.pile >= ${PILE_ON}, false),
      case when still.hours >= greatest(${STILL_HOURS}, usual.gap) then revived.people >= 2 end, m.text ~ '[?？؟]', drawn.replies,
      turns.turn, m.mood
    from converse.answers a
    join converse.messages m on m.id = a.message_id
    left join usual on usual.channel_id = m.channel_id
    left join lateral (
      select case when 'complaint' = any(b.intents) then 'complaint' when 'question' = any(b.intents) then 'question' else 'other' end as about,
        b.mood_label = 'negative' or b.arousal >= ${HOT} as hot, b.mood
      from converse.messages b where b.thread_id = a.thread_id and not b.ours and b.at <= a.at and b.deleted_at is null
        and b.person_id is not distinct from a.person_id
      order by b.at desc limit 1
    ) said on true
    left join lateral (
      select n.mood_label <> 'negative' and n.arousal < ${HOT} as calm, n.mood < coalesce(said.mood, 0) - 0.2 or n.offensive as worse
      from converse.messages n where n.thread_id = a.thread_id and not n.ours and n.deleted_at is null and n.person_id = a.person_id
        and n.at > a.at and n.at <= a.at + make_interval(hours => ${REACTION_HOURS}::int)
      order by n.at limit 1
    ) next on true
    cross join lateral (
      select avg(r.mood) filter (where r.at <= a.at) as before, avg(r.mood) filter (where r.at > a.at) as after,
        count(distinct r.person_id) filter (where r.at > a.at and r.mood_label = 'negative'
          and not exists (select 1 from converse.messages e where e.thread_id = r.thread_id and e.person_id = r.person_id and e.at <= a.at)) as pile
      from converse.messages r where r.thread_id = a.thread_id and not r.ours and r.deleted_at is null
        and r.person_id is distinct from a.person_id
        and r.at > a.at - make_interval(hours => ${ROOM_HOURS}::int) and r.at <= a.at + make_interval(hours => ${ROOM_HOURS}::int)
    ) room
    left join lateral (
      select extract(epoch from a.at - p.at) / 3600 as hours from converse.messages p
      where p.thread_id = a.thread_id and p.kind <> 'note' and p.at < a.at and p.id <> a.message_id order by p.at desc limit 1
    ) still on true
    cross join lateral (
      select count(distinct v.person_id) as people from converse.messages v where v.thread_id = a.thread_id and not v.ours
        and v.deleted_at is null and v.person_id is distinct from a.person_id
        and v.at > a.at and v.at <= a.at + make_interval(hours => ${REVIVE_HOURS}::int)
    ) revived
    cross join lateral (
      select count(*)::int as replies from converse.messages d where d.thread_id = a.thread_id and not d.ours
        and d.deleted_at is null and d.at > a.at and d.at <= a.at + make_interval(hours => ${REACTION_HOURS}::int)
    ) drawn
    cross join lateral (
      select count(*)::int as turn from converse.messages o where o.thread_id = a.thread_id and o.ours and o.kind <> 'note'
        and o.state <> 'failed' and o.deleted_at is null and o.visibility <> 'mentioned' and o.at <= m.at
    ) turns
    cross join lateral (
      select zone, week, holidays from (
        select h.zone, h.week, h.holidays, (h.channel_id is null)::int as turn from converse.answer_hours h
          where h.workspace_id = a.workspace_id and (h.channel_id = m.channel_id or h.channel_id is null)
        union all select ${q.zone}::text, ${OFFICE_WEEK}::jsonb, '[]'::jsonb, 2
      ) kept order by turn limit 1
    ) clock
    cross join lateral (
      select sum(extract(epoch from least(closes, a.at) - greatest(opens, a.waited_since)))
        filter (where least(closes, a.at) > greatest(opens, a.waited_since)) as seconds
      from generate_series(date_trunc('day', a.waited_since at time zone clock.zone), a.at at time zone clock.zone, interval '1 day') as one(date)
      cross join lateral jsonb_to_recordset(clock.week) as w(day int, "from" text, "to" text)
      cross join lateral (select (one.date + w."from"::interval) at time zone clock.zone as opens,
        (one.date + w."to"::interval) at time zone clock.zone as closes) open
      where w.day = extract(isodow from (one.date)) and not clock.holidays @> to_jsonb(to_char(one.date, 'YYYY-MM-DD'))
    ) office
    where a.workspace_id = ${q.workspaceId} and a.at is not null and a.at > ${q.since}
    order by a.at limit ${AT_ONCE}
    on conflict (message_id) do update set mood_after = excluded.mood_after, calmed = excluded.calmed,
      room_after = excluded.room_after, escalated = excluded.escalated, revived = excluded.revived, drew = excluded.drew`.execute(
    tx,
  )

const BACK_DAYS = 30
const BUDGET = 2

/** Counts one day of a workspace anew. */
export async function rollDay(
  tx: Writer,
  q: { workspaceId: string; day: string; from: Temporal.Instant; until: Temporal.Instant },
): Promise<void> {
  await tx.deleteFrom('measure.talk_days').where('workspace_id', '=', q.workspaceId).where('day', '=', q.day).execute()
  await sql`
    with said as (
      select m.id, m.channel_id, m.lang, m.thread_id, m.person_id, m.ours, m.at, m.kind, m.mood_label, m.intents, m.parent_external_id,
        m.visibility, not m.ours and m.intents && array['question', 'complaint', 'request'] and not 'spam' = any(m.intents) as duty,
        not m.ours and m.kind <> 'message' and m.person_id is not null and not exists (select 1 from converse.messages e
          where e.person_id = m.person_id and not e.ours and (e.at, e.id) < (m.at, m.id)) as fresh,
        answer.ours as answered_by_us, answer.id is not null as answered
      from converse.messages m
      left join lateral (
        select a.id, a.ours from converse.messages a where a.thread_id = m.thread_id and a.kind <> 'note' and a.deleted_at is null
          and a.state <> 'failed' and a.at > m.at and a.person_id is distinct from m.person_id order by a.at limit 1
      ) answer on not m.ours
      where m.workspace_id = ${q.workspaceId} and m.at >= ${q.from} and m.at < ${q.until} and m.kind <> 'note' and m.deleted_at is null
    )
    insert into measure.talk_days (workspace_id, day, channel_id, lang, said, negative, duty, duty_done, asked, members_first,
      member_replies, our_replies, newcomers, welcomed, back_welcomed, back_others, complaints, over_budget)
    select ${q.workspaceId}::bigint, ${q.day}::date, s.channel_id, s.lang, count(*) filter (where not ours),
      count(*) filter (where not ours and s.mood_label = 'negative'), count(*) filter (where duty),
      count(*) filter (where duty and (answered or t.state = 'done')),
      count(*) filter (where not ours and 'question' = any(s.intents)),
      count(*) filter (where not ours and 'question' = any(s.intents) and answered and not answered_by_us),
      count(*) filter (where not ours and s.parent_external_id is not null and s.kind <> 'message' and t.person_id is distinct from s.person_id),
      count(*) filter (where ours), count(*) filter (where fresh),
      count(*) filter (where fresh and welcome.is),
      count(*) filter (where fresh and welcome.is and back.is), count(*) filter (where fresh and not welcome.is and back.is),
      count(*) filter (where not ours and 'complaint' = any(s.intents)),
      count(*) filter (where ours and s.visibility <> 'mentioned' and over.is)
    from said s
    join converse.threads t on t.id = s.thread_id
    left join lateral (select exists (select 1 from converse.messages a where a.thread_id = s.thread_id and a.kind <> 'note'
      and a.deleted_at is null and a.person_id is distinct from s.person_id and a.at > s.at and a.at <= s.at + interval '24 hours') as is) welcome on s.fresh
    left join lateral (select exists (select 1 from converse.messages b where b.person_id = s.person_id and not b.ours and b.at > s.at + interval '1 hour'
      and b.at <= s.at + make_interval(days => ${BACK_DAYS}::int)) as is) back on s.fresh
    left join lateral (select (select count(*) from converse.messages o where o.thread_id = s.thread_id and o.ours and o.kind <> 'note'
      and o.deleted_at is null and o.state <> 'failed' and o.visibility <> 'mentioned' and o.at <= s.at) = ${BUDGET}::int + 1
      and exists (select 1 from converse.messages c where c.thread_id = s.thread_id and not c.ours and 'complaint' = any(c.intents)) as is) over on s.ours
    group by s.channel_id, s.lang`.execute(tx)
}
