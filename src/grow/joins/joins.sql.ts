import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export type Comer = {
  person: string
  handle: string
  name: string
  about: string
  lang: string | null
  bot: boolean
  hasPicture: boolean | null
  madeOn: string | null
  wrote: number | null
}

export const addInvite = (
  tx: Writer,
  i: {
    workspaceId: string
    channelId: string
    campaignId: string | null
    place: number | null
    name: string
    url: string
    linkId: string | null
    by: string
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('grow.invites')
    .values({
      workspace_id: i.workspaceId,
      channel_id: i.channelId,
      campaign_id: i.campaignId,
      place: i.place,
      name: i.name,
      url: i.url,
      link_id: i.linkId,
      made_by: i.by,
      made_at: i.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Doors with how many came in by each and how many of them are still there. */
export async function invitePage(
  db: Reader,
  wish: { workspaceId: string; campaignId: string | null; before: string | null; limit: number },
) {
  const { rows } = await sql<{
    id: string
    channelId: string
    campaignId: string | null
    place: number | null
    name: string
    url: string
    linkKey: string | null
    joins: number
    here: number
    madeAt: Temporal.Instant
  }>`
    select i.id, i.channel_id as "channelId", i.campaign_id as "campaignId", i.place, i.name, i.url, l.key as "linkKey",
      (select count(*)::int from grow.joins j where j.invite_id = i.id) as joins,
      (select count(*)::int from grow.joins j where j.invite_id = i.id and j.left_at is null) as here,
      i.made_at as "madeAt"
    from grow.invites i
    left join grow.links l on l.id = i.link_id
    where i.workspace_id = ${wish.workspaceId}
      and (${wish.campaignId}::bigint is null or i.campaign_id = ${wish.campaignId}::bigint)
      and (${wish.before}::bigint is null or i.id < ${wish.before}::bigint)
    order by i.id desc
    limit ${wish.limit}`.execute(db)
  return rows
}

/** Somebody came; told twice it is one coming. Who is on the list already stays who he is. */
export async function comeIn(
  tx: Writer,
  channel: { id: string; workspaceId: string },
  who: Comer,
  how: { at: Temporal.Instant; told: boolean; founder: boolean; invite: string | null; now: Temporal.Instant },
): Promise<void> {
  await sql`
    insert into grow.joins (workspace_id, channel_id, person, handle, name, about, lang, bot, has_picture, made_at, wrote,
      joined_at, founder, told, invite_id, seen_at)
    select ${channel.workspaceId}::bigint, ${channel.id}::bigint, ${who.person}, ${who.handle}, ${who.name}, ${who.about},
      ${who.lang}::text, ${who.bot}, ${who.hasPicture}::boolean, ${who.madeOn}::date, ${who.wrote}::integer,
      ${how.at}::timestamptz, ${how.founder}, ${how.told},
      (select id from grow.invites where channel_id = ${channel.id}::bigint and url = ${how.invite}::text), ${how.now}
    on conflict do nothing`.execute(tx)
}

export const goAway = (tx: Writer, channelId: string, person: string, at: Temporal.Instant) =>
  tx
    .updateTable('grow.joins')
    .set({ left_at: at })
    .where('channel_id', '=', channelId)
    .where('person', '=', person)
    .where('left_at', 'is', null)
    .where('joined_at', '<=', at)
    .execute()

/** A page of the list: new people come in, known ones are seen again. */
export async function seeOnRoll(
  tx: Writer,
  channel: { id: string; workspaceId: string },
  people: readonly Comer[],
  how: { at: Temporal.Instant; founder: boolean },
): Promise<void> {
  const column = <T>(pick: (one: Comer) => T) => people.map(pick)
  await sql`
    insert into grow.joins as j (workspace_id, channel_id, person, handle, name, about, lang, bot, has_picture, made_at,
      wrote, joined_at, founder, told, seen_at)
    select ${channel.workspaceId}::bigint, ${channel.id}::bigint, p.person, p.handle, p.name, p.about, p.lang, p.bot,
      p.has_picture, p.made_at, p.wrote, ${how.at}::timestamptz, ${how.founder}, false, ${how.at}::timestamptz
    from unnest(${column((p) => p.person)}::text[], ${column((p) => p.handle)}::text[], ${column((p) => p.name)}::text[],
      ${column((p) => p.about)}::text[], ${column((p) => p.lang)}::text[], ${column((p) => p.bot)}::boolean[],
      ${column((p) => p.hasPicture)}::boolean[], ${column((p) => p.madeOn)}::date[], ${column((p) => p.wrote)}::integer[])
      as p (person, handle, name, about, lang, bot, has_picture, made_at, wrote)
    on conflict (channel_id, person) where left_at is null do update set
      seen_at = excluded.seen_at, handle = excluded.handle, name = excluded.name,
      about = case when excluded.about = '' then j.about else excluded.about end,
      lang = coalesce(excluded.lang, j.lang), has_picture = coalesce(excluded.has_picture, j.has_picture),
      made_at = coalesce(excluded.made_at, j.made_at), wrote = coalesce(excluded.wrote, j.wrote)`.execute(tx)
}

/** Whoever was not on the whole list has left; gives back how many. */
export async function missing(
  tx: Writer,
  channelId: string,
  since: Temporal.Instant,
): Promise<{ stayed: number; gone: number }> {
  const { rows } = await sql<{ stayed: number; gone: number }>`
    select count(*) filter (where seen_at >= ${since})::int as stayed, count(*) filter (where seen_at < ${since})::int as gone
    from grow.joins where channel_id = ${channelId} and left_at is null`.execute(tx)
  return rows[0] ?? { stayed: 0, gone: 0 }
}

export const letGo = (tx: Writer, channelId: string, since: Temporal.Instant) =>
  tx
    .updateTable('grow.joins')
    .set({ left_at: since })
    .where('channel_id', '=', channelId)
    .where('left_at', 'is', null)
    .where('seen_at', '<', since)
    .execute()

export const lastRoll = (db: Reader, channelId: string) =>
  db
    .selectFrom('grow.rolls')
    .select(['ended_at as endedAt', 'people', 'whole'])
    .where('channel_id', '=', channelId)
    .executeTakeFirst()

export const keepRoll = (tx: Writer, r: { channelId: string; at: Temporal.Instant; people: number; whole: boolean }) =>
  tx
    .insertInto('grow.rolls')
    .values({ channel_id: r.channelId, ended_at: r.at, people: r.people, whole: r.whole })
    .onConflict((on) => on.column('channel_id').doUpdateSet({ ended_at: r.at, people: r.people, whole: r.whole }))
    .execute()
