import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

export type StoryOutcome = { workspaceId: string; storyId: string; times: number; at: Temporal.Instant }

const DAYS = 90
/** A post has done most of what it will do by then. */
const RIPE_HOURS = 24
/** Without so many posts nothing is usual yet. */
const FEWEST = 5

/**
 * How our posts about stories did against the middle one of all our posts: reactions, and what weighs more than them: sharing,
 * talk, clicks and what they brought.
 */
export async function storyOutcomes(db: Reader, now: Temporal.Instant): Promise<StoryOutcome[]> {
  const { rows } = await sql<StoryOutcome>`
    with stood as (
      select p.id, p.workspace_id, p.story_id, min(d.sent_at) as at
      from publish.posts p join publish.deliveries d on d.post_id = p.id and d.kind = 'post' and d.state = 'live'
      where d.sent_at >= ${now.subtract({ hours: 24 * DAYS })} and d.sent_at < ${now.subtract({ hours: RIPE_HOURS })}
      group by p.id
    ), shown as (
      select post_id, sum(coalesce(likes, 0) + 2 * coalesce(boosts, 0)) as worth from (
        select distinct on (delivery_id) post_id, likes, boosts from measure.post_snapshots
        where post_id in (select id from stood) order by delivery_id, age_minutes desc
      ) newest group by post_id
    ), said as (
      select c.published_id as post_id, 3 * count(*) as worth
      from converse.messages m join converse.threads t on t.id = m.thread_id join converse.posts c on c.id = t.post_id
      where c.published_id in (select id from stood) and not m.ours and m.kind <> 'note' and m.deleted_at is null
      group by c.published_id
    ), followed as (
      select l.post_id, 2 * sum(d.person + d.in_app) as worth
      from grow.clicks_daily d join grow.links l on l.id = d.link_id
      where l.post_id in (select id from stood) group by l.post_id
    ), brought as (
      select post_id, 10 * sum(outcomes) as worth from measure.outcomes_daily
      where post_id in (select id from stood) group by post_id
    ), did as (
      select s.*, (1 + coalesce(shown.worth, 0) + coalesce(said.worth, 0) + coalesce(followed.worth, 0)
        + coalesce(brought.worth, 0))::float8 as worth
      from stood s left join shown on shown.post_id = s.id left join said on said.post_id = s.id
      left join followed on followed.post_id = s.id left join brought on brought.post_id = s.id
    ), usual as (
      select workspace_id, percentile_cont(0.5) within group (order by worth) as worth from did
      group by workspace_id having count(*) >= ${FEWEST}
    )
    select did.workspace_id as "workspaceId", did.story_id as "storyId", max(did.worth / usual.worth) as times, max(did.at) as at
    from did join usual on usual.workspace_id = did.workspace_id
    where did.story_id is not null
    group by did.workspace_id, did.story_id`.execute(db)
  return rows
}
