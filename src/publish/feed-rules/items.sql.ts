import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { ItemState } from './rule.ts'

const ITEM = [
  'rule_id as ruleId',
  'item_id as itemId',
  'title',
  'url',
  'told_at as toldAt',
  'state',
  'reason',
  'about',
  'post_id as postId',
  'by_account as by',
  'noted_at as notedAt',
  'settled_at as settledAt',
] as const

export type ItemRow = Awaited<ReturnType<typeof itemPage>>[number]

export type NewLine = {
  itemId: string
  title: string
  url: string | null
  toldAt: Temporal.Instant
  state: 'waiting' | 'filtered'
  reason: string | null
  about: string
}

/** Gives items their lines; one that has its line already keeps it. */
export async function addLines(tx: Writer, ruleId: string, lines: readonly NewLine[], now: Temporal.Instant) {
  if (lines.length === 0) return
  await tx
    .insertInto('publish.feed_rule_items')
    .values(
      lines.map((line) => ({
        rule_id: ruleId,
        item_id: line.itemId,
        title: line.title,
        url: line.url,
        told_at: line.toldAt,
        state: line.state,
        reason: line.reason,
        about: line.about,
        noted_at: now,
        settled_at: line.state === 'filtered' ? now : null,
      })),
    )
    .onConflict((on) => on.columns(['rule_id', 'item_id']).doNothing())
    .execute()
}

/** What has waited longest; what made us stumble comes after the rest. */
export const nextWaiting = (tx: Writer, ruleId: string) =>
  tx
    .selectFrom('publish.feed_rule_items')
    .select(ITEM)
    .where('rule_id', '=', ruleId)
    .where('state', '=', 'waiting')
    .orderBy('tries')
    .orderBy('item_id')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()

export const lockedLine = (tx: Writer, ruleId: string, itemId: string) =>
  tx
    .selectFrom('publish.feed_rule_items')
    .select(ITEM)
    .where('rule_id', '=', ruleId)
    .where('item_id', '=', itemId)
    .forUpdate()
    .executeTakeFirst()

export const settleLine = (
  tx: Writer,
  line: { ruleId: string; itemId: string },
  s: {
    state: 'made' | 'filtered'
    reason: string | null
    about: string
    postId: string | null
    by: string | null
    at: Temporal.Instant
  },
) =>
  tx
    .updateTable('publish.feed_rule_items')
    .set({
      state: s.state,
      reason: s.reason,
      about: s.about,
      post_id: s.postId,
      by_account: s.by,
      settled_at: s.at,
    })
    .where('rule_id', '=', line.ruleId)
    .where('item_id', '=', line.itemId)
    .execute()

export const noteStumble = (tx: Writer, ruleId: string, itemId: string) =>
  tx
    .updateTable('publish.feed_rule_items')
    .set((e) => ({ tries: e('tries', '+', 1) }))
    .where('rule_id', '=', ruleId)
    .where('item_id', '=', itemId)
    .execute()

/** How many posts the rule has made by itself since a moment. */
export async function madeSince(db: Reader, ruleId: string, since: Temporal.Instant): Promise<number> {
  const row = await db
    .selectFrom('publish.feed_rule_items')
    .select((e) => e.fn.countAll<string>().as('count'))
    .where('rule_id', '=', ruleId)
    .where('state', '=', 'made')
    .where('by_account', 'is', null)
    .where('settled_at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The history of a rule, the newest item first. */
export const itemPage = (
  db: Reader,
  q: { ruleId: string; state: ItemState | null; before: string | null; limit: number },
) =>
  db
    .selectFrom('publish.feed_rule_items')
    .select(ITEM)
    .where('rule_id', '=', q.ruleId)
    .$if(q.state !== null, (rows) => rows.where('state', '=', q.state ?? 'made'))
    .$if(q.before !== null, (rows) => rows.where('item_id', '<', q.before ?? '0'))
    .orderBy('item_id', 'desc')
    .limit(q.limit)
    .execute()

export type Tally = { ruleId: string; waiting: number; made: number; filtered: number; lastAt: Temporal.Instant | null }

/** What waits, and what became of everything noted since a moment, by rule. */
export async function tallies(db: Reader, ruleIds: string[], since: Temporal.Instant): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    select rule as "ruleId",
      (select count(*)::int from publish.feed_rule_items where rule_id = rule and state = 'waiting') as waiting,
      (select count(*)::int from publish.feed_rule_items
        where rule_id = rule and noted_at >= ${since} and state = 'made') as made,
      (select count(*)::int from publish.feed_rule_items
        where rule_id = rule and noted_at >= ${since} and state = 'filtered') as filtered,
      (select max(settled_at) from publish.feed_rule_items where rule_id = rule and state = 'made') as "lastAt"
    from unnest(${ruleIds}::bigint[]) rule`.execute(db)
  return rows
}
