import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import { IN_LANE, type Lane, storyColumns } from './stories.sql.ts'

export type StoryWish = {
  workspaceId: string
  accountId: string
  lane: Lane
  before: { at: Temporal.Instant; id: string } | null
  /** Words that all must be there, as a search of the database; empty when nothing is looked for. */
  words: string
  sourceId: string | null
  queryId: string | null
  unread: boolean
  hourAgo: Temporal.Instant
  limit: number
}

/** A page of stories: signals by the hour they deserve, all other lanes by the newest word on them. */
export async function storyPage(db: Reader, wish: StoryWish) {
  const found = wish.words === '' ? null : await foundStories(db, wish)
  const order = orderOf(wish.lane)
  return storyColumns(db)
    .select(
      sql<number>`(select count(*)::int from watch.items i where i.story_id = s.id and i.published_at > ${wish.hourAgo})`.as(
        'lastHour',
      ),
    )
    .select([
      sql<boolean>`exists (select 1 from watch.readings r where r.story_id = s.id and r.account_id = ${wish.accountId})`.as(
        'read',
      ),
      sql<Temporal.Instant>`${order}`.as('place'),
    ])
    .where(found === null ? sql<boolean>`${wanted(wish)}` : sql<boolean>`s.id = any(${found}::bigint[])`)
    .orderBy(order, 'desc')
    .orderBy('s.id', 'desc')
    .limit(wish.limit)
    .execute()
}

/** So many of the first stories are simply read: what is told often stands in them often enough. */
const NEAR = 1_500

/** What is found among the first stories of a lane; only what is told seldom is looked up among all of them. */
async function foundStories(db: Reader, wish: StoryWish): Promise<string[]> {
  const order = orderOf(wish.lane)
  const asked = sql`to_tsquery('simple', ${wish.words})`
  const near = await sql<{ id: string }>`
    select n.id from (
      select s.id, s.search, ${order} as place from watch.stories s where ${wanted(wish)}
      order by ${order} desc, s.id desc limit ${NEAR}
    ) n
    where n.search @@ ${asked} order by n.place desc, n.id desc limit ${wish.limit}`.execute(db)
  if (near.rows.length === wish.limit) return near.rows.map(({ id }) => id)
  // All of them are taken before they are put in order: otherwise the database would rather walk back story by story.
  const all = await sql<{ id: string }>`
    with hit as materialized (
      select s.id, ${order} as place from watch.stories s where s.search @@ ${asked} and ${wanted(wish)}
    )
    select id from hit order by place desc, id desc limit ${wish.limit}`.execute(db)
  return all.rows.map(({ id }) => id)
}

const orderOf = (lane: Lane) => (lane === 'signals' ? sql.ref('s.rank_at') : sql.ref('s.newest_at'))

/** What all stories of the list have in common, whichever words are looked for. */
function wanted(wish: StoryWish): RawBuilder<unknown> {
  const { before, sourceId, queryId } = wish
  return sql.join(
    [
      sql`s.workspace_id = ${wish.workspaceId}`,
      IN_LANE[wish.lane],
      ...(before ? [sql`(${orderOf(wish.lane)}, s.id) < (${before.at}::timestamptz, ${before.id}::bigint)`] : []),
      ...(sourceId ? [sql`s.source_ids @> array[${sourceId}::bigint]`] : []),
      ...(queryId
        ? [sql`exists (select 1 from watch.hits h where h.story_id = s.id and h.query_id = ${queryId}::bigint)`]
        : []),
      ...(wish.unread
        ? [
            sql`not exists (select 1 from watch.readings r where r.story_id = s.id and r.account_id = ${wish.accountId})`,
          ]
        : []),
    ],
    sql` and `,
  )
}
