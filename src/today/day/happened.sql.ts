import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

/** What came and what was done in a stretch of time, duty by duty; `own` is this person's share. */
export type Happened = {
  signals: number
  read: number
  storiesUsed: number
  published: number
  failed: number
  plannedAhead: number
  messages: number
  upset: number
  glad: number
  answered: number
  answeredOwn: number
  waiting: number
  clicks: number
  newLinks: number
  outcomes: number
  conclusions: number
}

/** Counted from what is on the record, so that a morning and an evening tell the same story as the figures do. */
export async function happened(
  db: Reader,
  q: {
    workspaceId: string
    accountId: string
    from: Temporal.Instant
    until: Temporal.Instant
    ahead: Temporal.Instant
  },
): Promise<Happened> {
  const { workspaceId: w, accountId, from, until, ahead } = q
  const { rows } = await sql<Happened>`
    select
      (select count(*)::int from watch.stories where workspace_id = ${w} and signal and first_seen_at >= ${from} and first_seen_at < ${until}) as signals,
      (select count(*)::int from watch.readings r join watch.stories s on s.id = r.story_id
        where s.workspace_id = ${w} and r.account_id = ${accountId} and r.read_at >= ${from} and r.read_at < ${until}) as read,
      (select count(distinct story_id)::int from publish.posts where workspace_id = ${w} and story_id is not null
        and created_at >= ${from} and created_at < ${until}) as "storiesUsed",
      (select count(*)::int from publish.deliveries where workspace_id = ${w} and state = 'live' and kind = 'post'
        and sent_at >= ${from} and sent_at < ${until}) as published,
      (select count(*)::int from publish.deliveries where workspace_id = ${w} and state in ('failed', 'unknown', 'late')
        and kind = 'post' and due_at >= ${from} and due_at < ${until}) as failed,
      (select count(distinct post_id)::int from publish.deliveries where workspace_id = ${w} and state in ('planned', 'due')
        and kind = 'post' and due_at >= ${until} and due_at < ${ahead}) as "plannedAhead",
      m.messages, m.upset, m.glad, a.answered, a."answeredOwn",
      (select count(*)::int from converse.threads where workspace_id = ${w} and state = 'open' and waiting_since is not null and points > -50) as waiting,
      (select coalesce(sum(people), 0)::int from grow.hours where workspace_id = ${w} and at >= ${from} and at < ${until}) as clicks,
      (select count(*)::int from grow.links where workspace_id = ${w} and created_at >= ${from} and created_at < ${until}) as "newLinks",
      (select count(*)::int from measure.outcomes where workspace_id = ${w} and at >= ${from} and at < ${until}) as outcomes,
      (select count(*)::int from measure.conclusions where workspace_id = ${w} and text <> '' and written_at >= ${from} and written_at < ${until}) as conclusions
    from (select count(*)::int as messages, count(*) filter (where mood_label = 'negative')::int as upset,
        count(*) filter (where mood_label = 'positive')::int as glad
      from converse.messages where workspace_id = ${w} and not ours and kind <> 'note' and deleted_at is null
        and at >= ${from} and at < ${until}) m,
      (select count(*)::int as answered, count(*) filter (where by_account = ${accountId})::int as "answeredOwn"
      from converse.answers where workspace_id = ${w} and at >= ${from} and at < ${until}) a`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a question without an answer')
  return row
}
