import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { RuleWish } from './rule.ts'

const RULE = [
  'id',
  'workspace_id as workspaceId',
  'name',
  'source_id as sourceId',
  'becomes',
  'category',
  'channel_ids as channelIds',
  'template',
  'must',
  'must_not as mustNot',
  'only_lang as onlyLang',
  'lang',
  'labels',
  'goal',
  'campaign',
  'a_day as aDay',
  'keep_days as keepDays',
  'is_on as isOn',
  'noted_to as notedTo',
  'made_by as madeBy',
  'made_by_name as madeByName',
] as const

export type RuleRow = NonNullable<Awaited<ReturnType<typeof lockedRule>>>

export const rulePage = (db: Reader, workspaceId: string, after: string | null, limit: number) =>
  db
    .selectFrom('publish.feed_rules')
    .select(RULE)
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .$if(after !== null, (q) => q.where('id', '>', after ?? '0'))
    .orderBy('id')
    .limit(limit)
    .execute()

export const ruleRow = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('publish.feed_rules')
    .select(RULE)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()

/** The rule, kept for one worker until the transaction ends: two of them would both believe in the last place of a day. */
export const lockedRule = (tx: Writer, id: string) =>
  tx
    .selectFrom('publish.feed_rules')
    .select(RULE)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** Those that are on, of all workspaces, after one of them. */
export const rulesOn = (db: Reader, after: string, limit: number) =>
  db
    .selectFrom('publish.feed_rules')
    .select(['id', 'workspace_id as workspaceId'])
    .where('is_on', '=', true)
    .where('removed_at', 'is', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()

const columns = (w: RuleWish) => ({
  name: w.name,
  source_id: w.sourceId,
  becomes: w.becomes,
  category: w.category,
  channel_ids: w.channelIds,
  template: w.template,
  must: w.must,
  must_not: w.mustNot,
  only_lang: w.onlyLang,
  lang: w.lang,
  labels: w.labels,
  goal: w.goal,
  campaign: w.campaign,
  a_day: w.aDay,
  keep_days: w.keepDays,
  is_on: w.isOn,
})

export const addRule = (
  tx: Writer,
  w: RuleWish & { workspaceId: string; notedTo: string; by: { id: string; name: string }; at: Temporal.Instant },
) =>
  tx
    .insertInto('publish.feed_rules')
    .values({
      ...columns(w),
      workspace_id: w.workspaceId,
      noted_to: w.notedTo,
      made_by: w.by.id,
      made_by_name: w.by.name,
      made_at: w.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const changeRule = (tx: Writer, id: string, w: RuleWish & { notedTo: string }) =>
  tx
    .updateTable('publish.feed_rules')
    .set({ ...columns(w), noted_to: w.notedTo })
    .where('id', '=', id)
    .execute()

/** Puts it away, or brings it back. */
export const removeRule = (tx: Writer, workspaceId: string, id: string, at: Temporal.Instant | null) =>
  tx
    .updateTable('publish.feed_rules')
    .set({ removed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', at === null ? 'is not' : 'is', null)
    .returning('id')
    .executeTakeFirst()

export const noteUpTo = (tx: Writer, id: string, itemId: string) =>
  tx.updateTable('publish.feed_rules').set({ noted_to: itemId }).where('id', '=', id).execute()

/** What the posts of a rule carry. */
export const labelPost = (tx: Writer, postId: string, labels: string[]) =>
  sql`update publish.posts set labels = ${labels} where id = ${postId}`.execute(tx)
