import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Counted, Skill } from './skills.ts'

export type Stretch = { workspaceId: string; accountId: string; from: Temporal.Instant; until: Temporal.Instant }

type Row = Record<Skill, number | null> & Record<`of_${Skill}`, number>

/** Of sooner answers than this nobody speaks of lateness. */
const ON_TIME_MINUTES = 5
/** A matter of somebody else's is given to them within a working day. */
const HANDED_HOURS = 24

/** What one person's work of a stretch of time says, counted from the record: each value with how much work it rests on. */
export async function evidence(db: Reader, s: Stretch): Promise<Record<Skill, Counted>> {
  const { workspaceId: w, accountId: a, from, until } = s
  const { rows } = await sql<Row>`
    with mine as (
      select message_id, lang, waited_seconds, mood_before, mood_after, was_hot, calmed, drew, thread_id, at
      from measure.talk_answers
      where workspace_id = ${w} and by_account = ${a} and at >= ${from} and at < ${until}
    ), said as (
      select m.id, m.text, m.lang, language.fold(btrim(regexp_replace(m.text, '\\s+', ' ', 'g'))) as folded, q.lang as asked
      from converse.answers r join converse.messages m on m.id = r.message_id
      left join lateral (select lang from converse.messages b where b.thread_id = m.thread_id and not b.ours and b.at < m.at
        and b.kind <> 'note' and b.lang in ('en', 'tr', 'ru') order by b.at desc limit 1) q on true
      where r.workspace_id = ${w} and r.by_account = ${a} and r.at >= ${from} and r.at < ${until}
    ), posts as (
      select id, story_id, title, media_ids, created_at from publish.posts
      where workspace_id = ${w} and author = ${a} and removed_at is null and created_at >= ${from} and created_at < ${until}
    ), sent as (
      select d.id, d.post_id, d.channel_id, d.state, d.due_at, d.sent_at from publish.deliveries d join posts p on p.id = d.post_id
      where d.kind = 'post' and d.state <> 'cancelled'
    ), judged as (
      -- The first look at each post of ours once it is a day old, beside everything of its channel at the same age.
      select distinct on (n.delivery_id) n.delivery_id,
        coalesce(n.replies, 0) + coalesce(n.boosts, 0) + coalesce(n.likes, 0) as reactions,
        (select percentile_cont(0.5) within group (order by coalesce(o.replies, 0) + coalesce(o.boosts, 0) + coalesce(o.likes, 0))
          from measure.post_snapshots o where o.channel_id = n.channel_id and o.age_minutes = n.age_minutes) as usual
      from measure.post_snapshots n join sent on sent.id = n.delivery_id
      where n.age_minutes >= 1440 order by n.delivery_id, n.age_minutes
    ), links as (
      select id, utm_source, utm_campaign from grow.links
      where workspace_id = ${w} and made_by = ${a} and created_at >= ${from} and created_at < ${until}
    ), failed as (
      select distinct s.id, s.state from sent s join publish.attempts t on t.delivery_id = s.id
      where t.verdict in ('rejected', 'not-sent', 'unknown')
    )
    select
      (select percentile_cont(0.9) within group (order by waited_seconds / 60) from mine where waited_seconds is not null)::float8 as answering,
      (select count(*) from mine where waited_seconds is not null)::int as of_answering,
      (select avg((drew > 0)::int) from mine)::float8 as conversation, (select count(*) from mine)::int as of_conversation,
      (select avg(calmed::int) from mine where was_hot and calmed is not null)::float8 as softening,
      (select count(*) from mine where was_hot and calmed is not null)::int as of_softening,
      (select 1 - count(distinct folded)::float8 / nullif(count(*), 0) from said)::float8 as individual,
      (select count(*) from said)::int as of_individual,
      (select avg((lang = asked)::int) from said where asked is not null and lang in ('en', 'tr', 'ru'))::float8 as language,
      (select count(*) from said where asked is not null and lang in ('en', 'tr', 'ru'))::int as of_language,
      (select avg(mood_after - mood_before) from mine where mood_after is not null and mood_before is not null)::float8 as mood,
      (select count(*) from mine where mood_after is not null and mood_before is not null)::int as of_mood,
      (select avg((m.spoken_at is null or m.posted_at < m.spoken_at)::int) from posts p join watch.moments m on m.story_id = p.story_id
        where m.posted_at is not null)::float8 as informed,
      (select count(*) from posts p join watch.moments m on m.story_id = p.story_id where m.posted_at is not null)::int as of_informed,
      (select avg((exists (select 1 from publish.approval_marks k where k.post_id = p.id and k.deed = 'changes'))::int)
        from posts p join publish.approvals v on v.post_id = p.id)::float8 as company,
      (select count(*) from posts p join publish.approvals v on v.post_id = p.id)::int as of_company,
      (select avg((reactions >= usual)::int) from judged)::float8 as craft, (select count(*) from judged)::int as of_craft,
      (select avg((state = 'live' and sent_at <= due_at + make_interval(mins => ${ON_TIME_MINUTES}::int))::int) from sent where due_at < ${until})::float8 as planning,
      (select count(*) from sent where due_at < ${until})::int as of_planning,
      (select avg((exists (select 1 from grow.clicks_daily c where c.link_id = links.id and c.person + c.in_app > 0))::int) from links)::float8 as growth,
      (select count(*) from links)::int as of_growth,
      (select avg((utm_source <> '' and utm_campaign <> '')::int) from links)::float8 as analytics, (select count(*) from links)::int as of_analytics,
      (select avg((length(title) between 25 and 70)::int) from posts where title <> '')::float8 as headlines,
      (select count(*) from posts where title <> '')::int as of_headlines,
      (select avg((state = 'live')::int) from failed)::float8 as technical, (select count(*) from failed)::int as of_technical,
      (select avg((m.alt <> '')::int) from posts p join publish.media m on m.id = any(p.media_ids))::float8 as care,
      (select count(*) from posts p join publish.media m on m.id = any(p.media_ids))::int as of_care,
      (select avg((h.made_at - t.said_at < make_interval(hours => ${HANDED_HOURS}::int))::int) from converse.handoffs h
        cross join lateral (select max(at) as said_at from converse.messages b where b.thread_id = h.thread_id and not b.ours
          and b.at <= h.made_at) t
        where h.workspace_id = ${w} and h.by_account = ${a} and h.made_at >= ${from} and h.made_at < ${until})::float8 as borders,
      (select count(*) from converse.handoffs h
        where h.workspace_id = ${w} and h.by_account = ${a} and h.made_at >= ${from} and h.made_at < ${until})::int as of_borders`.execute(
    db,
  )
  const [row] = rows
  if (!row) throw new Error('a question without an answer')
  return {
    answering: { value: row.answering, of: row.of_answering },
    conversation: { value: row.conversation, of: row.of_conversation },
    softening: { value: row.softening, of: row.of_softening },
    individual: { value: row.individual, of: row.of_individual },
    language: { value: row.language, of: row.of_language },
    mood: { value: row.mood, of: row.of_mood },
    informed: { value: row.informed, of: row.of_informed },
    company: { value: row.company, of: row.of_company },
    craft: { value: row.craft, of: row.of_craft },
    planning: { value: row.planning, of: row.of_planning },
    growth: { value: row.growth, of: row.of_growth },
    analytics: { value: row.analytics, of: row.of_analytics },
    headlines: { value: row.headlines, of: row.of_headlines },
    technical: { value: row.technical, of: row.of_technical },
    care: { value: row.care, of: row.of_care },
    borders: { value: row.borders, of: row.of_borders },
  }
}
