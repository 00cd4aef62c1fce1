import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export const rulesOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('converse.rules')
    .select(['id', 'name', 'is_on as isOn', 'stops', 'conditions', 'deeds', 'precision_wanted as precisionWanted'])
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .orderBy('place')
    .orderBy('id')
    .limit(200)
    .execute()

type Kept = {
  name: string
  isOn: boolean
  stops: boolean
  conditions: string
  deeds: string
  precisionWanted: number
  at: Temporal.Instant
}

const columns = (r: Kept) => ({
  name: r.name,
  is_on: r.isOn,
  stops: r.stops,
  conditions: r.conditions,
  deeds: r.deeds,
  precision_wanted: r.precisionWanted,
  changed_at: r.at,
})

export async function addRule(tx: Writer, workspaceId: string, by: string, rule: Kept): Promise<{ id: string }> {
  const last = await tx
    .selectFrom('converse.rules')
    .select(({ fn }) => fn.max('place').as('place'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  return tx
    .insertInto('converse.rules')
    .values({ workspace_id: workspaceId, made_by: by, place: (last?.place ?? 0) + 1, ...columns(rule) })
    .returning('id')
    .executeTakeFirstOrThrow()
}

export const changeRule = (tx: Writer, workspaceId: string, id: string, rule: Kept) =>
  tx
    .updateTable('converse.rules')
    .set(columns(rule))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()

/** Puts a rule away, or with null back. */
export const setRuleRemoved = (tx: Writer, workspaceId: string, id: string, at: Temporal.Instant | null) =>
  tx
    .updateTable('converse.rules')
    .set({ removed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()

export const orderRules = (tx: Writer, workspaceId: string, ids: readonly string[]) =>
  sql`
    update converse.rules r set place = o.place
    from unnest(${[...ids]}::bigint[]) with ordinality as o(id, place)
    where r.id = o.id and r.workspace_id = ${workspaceId}`.execute(tx)

export const addMark = (
  tx: Writer,
  m: {
    workspaceId: string
    ruleId: string
    messageId: string
    threadId: string
    acted: boolean
    deeds: string
    before: string
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('converse.rule_marks')
    .values({
      workspace_id: m.workspaceId,
      rule_id: m.ruleId,
      message_id: m.messageId,
      thread_id: m.threadId,
      acted: m.acted,
      deeds: m.deeds,
      before: m.before,
      at: m.at,
    })
    .onConflict((on) => on.columns(['rule_id', 'message_id']).doNothing())
    .returning('id')
    .executeTakeFirst()

/** What rules did, newest first. */
export const marksPage = (db: Reader, workspaceId: string, before: string | null, limit: number) =>
  db
    .selectFrom('converse.rule_marks as k')
    .innerJoin('converse.rules as r', 'r.id', 'k.rule_id')
    .innerJoin('converse.messages as m', 'm.id', 'k.message_id')
    .select([
      'k.id',
      'k.acted',
      'k.at',
      'k.undone_at as undoneAt',
      'k.thread_id as threadId',
      'r.name as rule',
      'm.text',
      'm.author_name as name',
      'm.lang',
    ])
    .where('k.workspace_id', '=', workspaceId)
    .$if(before !== null, (q) => q.where('k.id', '<', before ?? ''))
    .orderBy('k.id', 'desc')
    .limit(limit)
    .execute()

export const takeMark = (tx: Writer, workspaceId: string, id: string, by: string, at: Temporal.Instant) =>
  tx
    .updateTable('converse.rule_marks')
    .set({ undone_at: at, undone_by: by })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('acted', '=', true)
    .where('undone_at', 'is', null)
    .returning(['before', 'message_id as messageId', 'thread_id as threadId', 'rule_id as ruleId'])
    .executeTakeFirst()

/** What people said since a moment, newest first, as a rule looks at it. */
export const saidSince = (
  db: Reader,
  q: {
    workspaceId: string
    since: Temporal.Instant
    before: { at: Temporal.Instant; id: string } | null
    limit: number
  },
) =>
  db
    .selectFrom('converse.messages as m')
    .innerJoin('converse.threads as t', 't.id', 'm.thread_id')
    .select([
      'm.id',
      'm.thread_id as threadId',
      'm.text',
      'm.mood_label as mood',
      'm.offensive',
      'm.intents',
      'm.lang',
      'm.channel_id as channelId',
      't.kind',
      'm.stars',
      'm.person_id as personId',
      'm.at',
      'm.author_name as name',
      sql<boolean>`not exists (select 1 from converse.messages e where e.person_id = m.person_id and e.at < m.at)`.as(
        'firstTime',
      ),
    ])
    .where('m.workspace_id', '=', q.workspaceId)
    .where('m.ours', '=', false)
    .where('m.kind', '!=', 'note')
    .where('m.deleted_at', 'is', null)
    .where('m.at', '>=', q.since)
    .$if(q.before !== null, (s) =>
      s.where(sql<boolean>`(m.at, m.id) < (${q.before?.at ?? null}::timestamptz, ${q.before?.id ?? '0'}::bigint)`),
    )
    .orderBy('m.at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(q.limit)
    .execute()
