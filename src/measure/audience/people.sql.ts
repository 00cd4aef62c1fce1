import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

export type Person = {
  joinedAt: Temporal.Instant | null
  leftAt: Temporal.Instant | null
  founder: boolean
  door: string | null
  lang: string | null
  spoken: string[]
  words: string
  about: string
  follows: string
  hasSpoken: boolean
  bot: boolean
  hasPicture: boolean | null
  madeOn: string | null
  wrote: number | null
  numbered: boolean
}

type Asked = { workspaceId: string; channelId: string | null; since: Temporal.Instant; limit: number }

const WORDS_OF_ONE = 2_000
const MESSAGES_OF_ONE = 10
/** A name nobody chose: kahve84729316. */
const NUMBERED = '\\d{4,}$'

/** What somebody has said in public lately; private letters are nobody's evidence. */
const saidBy = (person: RawBuilder<unknown>) => sql`
  select coalesce(array_agg(distinct m.lang) filter (where m.lang <> 'other'), '{}') as spoken,
    coalesce(string_agg(left(m.text, 300), ' '), '') as words, count(*) > 0 as has_spoken
  from (
    select lang, text from converse.messages m
    where m.person_id = ${person} and not m.ours and m.kind in ('comment', 'mention') and m.deleted_at is null
    order by m.at desc limit ${MESSAGES_OF_ONE}::int
  ) m`

/** Everybody who follows a page or followed it lately, the newest first, with what is known of them. */
export async function followersKnown(db: Reader, { workspaceId, channelId, since, limit }: Asked): Promise<Person[]> {
  const { rows } = await sql<Person>`
    with here as (
      select j.channel_id, j.person, j.handle, j.about, j.lang, j.bot, j.has_picture, j.made_at, j.wrote, j.joined_at, j.left_at,
        j.founder, j.invite_id
      from grow.joins j
      where j.workspace_id = ${workspaceId} and (${channelId}::bigint is null or j.channel_id = ${channelId}::bigint)
        and (j.left_at is null or j.joined_at >= ${since})
      order by j.joined_at desc, j.id desc
      limit ${limit}
    )
    select h.joined_at as "joinedAt", h.left_at as "leftAt", h.founder, i.name as door, h.lang, said.spoken,
      left(h.about || ' ' || said.words, ${WORDS_OF_ONE}::int) as words, h.about, others.follows,
      said.has_spoken as "hasSpoken", h.bot, h.has_picture as "hasPicture", h.made_at::text as "madeOn", h.wrote,
      split_part(ltrim(h.handle, '@'), '@', 1) ~ ${NUMBERED} as numbered
    from here h
    join desk.channels ch on ch.id = h.channel_id
    left join grow.invites i on i.id = h.invite_id
    left join desk.identities who on who.workspace_id = ${workspaceId} and who.channel_network = ch.network
      and who.home = ch.home and who.external_id = h.person
    cross join lateral (${saidBy(sql`who.person_id`)}) said
    cross join lateral (
      select coalesce(string_agg(oc.name || ' ' || oc.handle, ' '), '') as follows
      from desk.channels oc join grow.joins o on o.channel_id = oc.id and o.person = h.person and o.left_at is null
      where oc.workspace_id = ${workspaceId} and oc.network = ch.network and oc.home = ch.home and oc.id <> h.channel_id
    ) others
    order by h.joined_at desc`.execute(db)
  return rows
}

/** Everybody who has spoken with us in public lately. */
export async function speakersKnown(db: Reader, { workspaceId, channelId, since, limit }: Asked): Promise<Person[]> {
  const { rows } = await sql<Person>`
    with spoke as (
      select m.person_id, max(m.at) as last_at
      from converse.messages m
      where m.workspace_id = ${workspaceId} and (${channelId}::bigint is null or m.channel_id = ${channelId}::bigint)
        and not m.ours and m.kind in ('comment', 'mention') and m.deleted_at is null and m.person_id is not null
        and m.at >= ${since}
      group by m.person_id order by max(m.at) desc limit ${limit}
    )
    select null::timestamptz as "joinedAt", null::timestamptz as "leftAt", false as founder, null::text as door,
      here.lang, said.spoken, left(coalesce(here.about, '') || ' ' || said.words, ${WORDS_OF_ONE}::int) as words,
      coalesce(here.about, '') as about, coalesce(here.follows, '') as follows, true as "hasSpoken",
      coalesce(here.bot, false) as bot, here.has_picture as "hasPicture", here.made_at::text as "madeOn", here.wrote,
      false as numbered
    from spoke s
    cross join lateral (${saidBy(sql`s.person_id`)}) said
    left join lateral (
      select max(j.lang) as lang, string_agg(distinct j.about, ' ') as about, bool_or(j.bot) as bot,
        bool_or(j.has_picture) as has_picture, min(j.made_at) as made_at, max(j.wrote) as wrote,
        string_agg(distinct ch.name || ' ' || ch.handle, ' ') as follows
      from desk.identities who
      join desk.channels ch on ch.workspace_id = who.workspace_id and ch.network = who.channel_network
        and ch.home = who.home
      join grow.joins j on j.channel_id = ch.id and j.person = who.external_id and j.left_at is null
      where who.person_id = s.person_id
    ) here on true
    order by s.last_at desc`.execute(db)
  return rows
}
