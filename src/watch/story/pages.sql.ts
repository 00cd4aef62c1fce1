import { type RawBuilder, sql } from 'kysely'
import type { Db, Reader } from '#platform/database.ts'
import { foundStories } from './found.sql.ts'
import { IN_LANE, type Lane, orderOf, storyColumns } from './stories.sql.ts'

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
export async function storyPage({ read, often }: Pick<Db, 'read' | 'often'>, wish: StoryWish) {
  const { lane, words, sourceId, queryId, unread } = wish
  // How much a source tells and how much answers a query decides how the list is best read: that is thought over each time.
  const db = sourceId === null && queryId === null ? often : read
  if (words !== '' || (sourceId !== null && !isSmall(lane)))
    return told(db, wish, these(await foundStories(db, wish, wanted({ ...wish, sourceId: null }))))
  if (!unread || sourceId !== null || queryId !== null) return told(db, wish, inOrder(wish))
  const near = await told(db, wish, unreadNear(wish))
  return near.length === wish.limit ? near : told(db, wish, inOrder(wish))
}

/** Of what was kept or muted, what one source tells is found by looking through. */
const isSmall = (lane: Lane) => lane === 'kept' || lane === 'muted'

/** Which stories is settled first, by indexes alone; only then they are read. */
const told = (db: Reader, wish: StoryWish, page: RawBuilder<unknown>) =>
  storyColumns(db)
    .select(
      sql<number>`(select count(*)::int from watch.items i where i.story_id = s.id and i.published_at > ${wish.hourAgo})`.as(
        'lastHour',
      ),
    )
    .select([
      sql<boolean>`exists (select 1 from watch.readings r where r.story_id = s.id and r.account_id = ${wish.accountId})`.as(
        'read',
      ),
      sql<Temporal.Instant>`${orderOf(wish.lane)}`.as('place'),
    ])
    .innerJoin(sql<{ id: string }>`(${page} offset 0)`.as('page'), 'page.id', 's.id')
    .orderBy(orderOf(wish.lane), 'desc')
    .orderBy('s.id', 'desc')
    .execute()

const these = (ids: readonly string[]) => sql`select unnest(${ids}::bigint[]) as id`

const inOrder = (wish: StoryWish) => first(wish, wanted(wish), wish.limit)

/** How many is said outright: a plan for any number would read all there are. */
const first = (wish: StoryWish, condition: RawBuilder<unknown>, limit: number) => {
  const order = orderOf(wish.lane)
  return sql`
    select s.id, ${order} as at from watch.stories s where ${condition}
    order by ${order} desc, s.id desc limit ${sql.lit(limit)}`
}

/** Among so many of the first, what is unread is found by looking at all that was read of them at once. */
const NEAR = 4_000

function unreadNear(wish: StoryWish): RawBuilder<unknown> {
  const near = first(wish, wanted({ ...wish, unread: false }), NEAR)
  return sql`
    select near.id from (${near}) near
    where near.id not in (
      select r.story_id from watch.readings r
      where r.account_id = ${wish.accountId} and r.story_id >= (select min(n.id) from (${near}) n))
    order by near.at desc, near.id desc limit ${sql.lit(wish.limit)}`
}

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
