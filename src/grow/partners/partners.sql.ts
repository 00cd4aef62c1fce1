import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { KINDS } from './partner.ts'

export type PartnerWish = {
  kind: (typeof KINDS)[number]
  name: string
  url: string
  note: string
  price: number | null
  currency: string | null
  door: string
}

export type PartnerRow = PartnerWish & {
  id: string
  about: string
  lookedAt: Temporal.Instant | null
  answered: boolean | null
  followers: number | null
  followersDay: string | null
  typed: boolean | null
  before: number | null
}

const BEFORE_DAYS = 30

/** Partners with their newest count of followers and the one about a month before it. */
export async function partnerPage(
  db: Reader,
  q: { workspaceId: string; id: string | null; before: string | null; limit: number },
): Promise<PartnerRow[]> {
  const { rows } = await sql<PartnerRow>`
    select p.id, p.kind, p.name, p.url, p.about, p.note, p.price::float8 as price, p.currency, p.door, p.looked_at as "lookedAt",
      p.answered, d.followers, d.day::text as "followersDay", d.typed, b.followers as before
    from grow.partners p
    left join lateral (
      select day, followers, typed from grow.partner_days where partner_id = p.id order by day desc limit 1
    ) d on true
    left join lateral (
      select followers from grow.partner_days where partner_id = p.id and day <= d.day - ${BEFORE_DAYS}::int
      order by day desc limit 1
    ) b on true
    where p.workspace_id = ${q.workspaceId} and (${q.id}::bigint is null or p.id = ${q.id}::bigint)
      and (${q.before}::bigint is null or p.id < ${q.before}::bigint)
    order by p.id desc limit ${q.limit}`.execute(db)
  return rows
}

export const postsOfPartners = (db: Reader, ids: readonly string[]) =>
  db
    .selectFrom('grow.partner_posts')
    .select(['partner_id as partnerId', 'url', 'text', 'lang', 'reactions', 'at'])
    .where('partner_id', 'in', ids.length > 0 ? [...ids] : ['0'])
    .orderBy('partner_id')
    .orderBy('place')
    .execute()

export const addPartner = (tx: Writer, workspaceId: string, wish: PartnerWish, by: string, at: Temporal.Instant) =>
  tx
    .insertInto('grow.partners')
    .values({ workspace_id: workspaceId, ...columnsOf(wish), made_by: by, made_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()

export const changePartner = (tx: Writer, workspaceId: string, id: string, wish: PartnerWish) =>
  tx
    .updateTable('grow.partners')
    .set(columnsOf(wish))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()

const columnsOf = ({ kind, name, url, note, price, currency, door }: PartnerWish) => ({
  kind,
  name,
  url,
  note,
  price: price === null ? null : String(price),
  currency,
  door,
})

export const dropPartner = (tx: Writer, workspaceId: string, id: string) =>
  tx
    .deleteFrom('grow.partners')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()

export const keepFollowers = (tx: Writer, p: { id: string; day: string; followers: number; typed: boolean }) =>
  tx
    .insertInto('grow.partner_days')
    .values({ partner_id: p.id, day: p.day, followers: p.followers, typed: p.typed })
    .onConflict((on) => on.columns(['partner_id', 'day']).doUpdateSet({ followers: p.followers, typed: p.typed }))
    .execute()

export async function keepLook(
  tx: Writer,
  id: string,
  look: { at: Temporal.Instant; answered: boolean; about: string | null },
): Promise<void> {
  await tx
    .updateTable('grow.partners')
    .set({ looked_at: look.at, answered: look.answered, ...(look.about === null ? {} : { about: look.about }) })
    .where('id', '=', id)
    .execute()
}

type Post = { url: string; text: string; lang: string | null; reactions: number | null; at: Temporal.Instant | null }

export async function keepPosts(tx: Writer, id: string, posts: readonly Post[]): Promise<void> {
  await tx.deleteFrom('grow.partner_posts').where('partner_id', '=', id).execute()
  if (posts.length === 0) return
  await tx
    .insertInto('grow.partner_posts')
    .values(posts.map((post, place) => ({ partner_id: id, place, ...post })))
    .execute()
}

/** Those whose pages have not been looked at for a while. */
export const partnersDue = (db: Reader, before: Temporal.Instant, limit: number) =>
  db
    .selectFrom('grow.partners')
    .select(['id', 'workspace_id as workspaceId'])
    .where('url', '<>', '')
    .where((eb) => eb.or([eb('looked_at', 'is', null), eb('looked_at', '<', before)]))
    .orderBy(sql`looked_at asc nulls first`)
    .limit(limit)
    .execute()
