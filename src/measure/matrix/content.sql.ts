import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

type Stretch = { workspaceId: string; from: Temporal.Instant; until: Temporal.Instant }

export const FORMATS = ['poll', 'video', 'pictures', 'picture', 'link', 'text'] as const

export type Told = {
  id: string
  channelId: string
  at: Temporal.Instant
  goal: string | null
  format: (typeof FORMATS)[number]
  labels: string[]
  lang: string
  fromNews: boolean
}

const POSTS_MOST = 2_000

/** What we published, each post once per channel it stands on. */
export async function postsTold(db: Reader, q: Stretch): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select cp.id, d.channel_id as "channelId", d.sent_at as at, p.goal, p.labels, p.lang, p.story_id is not null as "fromNews",
      case
        when p.poll is not null then 'poll'
        when exists (select 1 from publish.media m where m.id = any(p.media_ids) and m.mime like 'video/%') then 'video'
        when cardinality(p.media_ids) > 1 then 'pictures'
        when cardinality(p.media_ids) = 1 then 'picture'
        when p.text ~ 'https?://' then 'link'
        else 'text'
      end as format
    from publish.deliveries d
    join publish.posts p on p.id = d.post_id
    join converse.posts cp on cp.channel_id = d.channel_id and cp.published_id = p.id
    where d.workspace_id = ${q.workspaceId} and d.kind = 'post' and d.state = 'live'
      and d.sent_at >= ${q.from} and d.sent_at < ${q.until}
    order by d.sent_at desc
    limit ${POSTS_MOST}`.execute(db)
  return rows
}

export type Response = { postId: string; personId: string; mood: 'negative' | 'neutral' | 'positive' }

/** Who answered below which of them within so many days; one person answers a post once, in the mood of what they said first. */
export async function responsesTo(db: Reader, q: Stretch & { days: number }): Promise<Response[]> {
  const { rows } = await sql<Response>`
    select distinct on (t.post_id, m.person_id) t.post_id as "postId", m.person_id as "personId", m.mood_label as mood
    from converse.messages m
    join converse.threads t on t.id = m.thread_id
    join converse.posts cp on cp.id = t.post_id
    join publish.deliveries d on d.post_id = cp.published_id and d.channel_id = cp.channel_id and d.kind = 'post'
      and d.state = 'live'
    where m.workspace_id = ${q.workspaceId} and m.at >= ${q.from} and not m.ours and m.kind in ('comment', 'mention')
      and m.deleted_at is null and m.person_id is not null
      and d.sent_at >= ${q.from} and d.sent_at < ${q.until} and m.at < d.sent_at + make_interval(days => ${q.days}::int)
    order by t.post_id, m.person_id, m.at`.execute(db)
  return rows
}

export type Member = {
  personId: string
  channelId: string
  firstSeenAt: Temporal.Instant
  lang: string | null
  languages: string[]
  words: string
}

const PEOPLE_MOST = 20_000
const WORDS_OF_ONE = 2_000

/** Everybody who has spoken on a channel lately: those whom a post there can move. */
export async function membersOfChannels(db: Reader, q: Stretch & { withWords: boolean }): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select m.person_id as "personId", m.channel_id as "channelId", p.first_seen_at as "firstSeenAt",
      mode() within group (order by m.lang) filter (where m.lang <> 'other') as lang,
      coalesce(array_agg(distinct m.lang) filter (where m.lang <> 'other'), '{}') as languages,
      ${q.withWords ? sql`left(string_agg(left(m.text, 300), ' '), ${WORDS_OF_ONE}::int)` : sql`''`} as words
    from converse.messages m
    join desk.people p on p.id = m.person_id
    where m.workspace_id = ${q.workspaceId} and m.at >= ${q.from} and m.at < ${q.until} and not m.ours
      and m.kind in ('comment', 'mention') and m.deleted_at is null
    group by m.person_id, m.channel_id, p.first_seen_at
    order by m.person_id desc
    limit ${PEOPLE_MOST}`.execute(db)
  return rows
}

/** Whom the desk says it is for; its word for all pages. */
export const audienceDeclared = async (db: Reader, workspaceId: string): Promise<unknown> =>
  (
    await db
      .selectFrom('grow.audiences')
      .select('wanted')
      .where('workspace_id', '=', workspaceId)
      .where('channel_id', 'is', null)
      .executeTakeFirst()
  )?.wanted
