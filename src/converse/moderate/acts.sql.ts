import type { Reader, Writer } from '#platform/database.ts'

export type Action = 'hide' | 'delete' | 'mute' | 'block' | 'report'

export const pageRulesOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('converse.page_rules')
    .select(['id', 'title', 'text'])
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .limit(60)
    .execute()

export const pageRule = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('converse.page_rules')
    .select(['id', 'title', 'text'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()

export const addPageRule = (
  tx: Writer,
  r: { workspaceId: string; title: string; text: string; at: Temporal.Instant },
) =>
  tx
    .insertInto('converse.page_rules')
    .values({ workspace_id: r.workspaceId, title: r.title, text: r.text, changed_at: r.at })
    .returning('id')
    .executeTakeFirstOrThrow()

export const setPageRuleRemoved = (tx: Writer, workspaceId: string, id: string, at: Temporal.Instant | null) =>
  tx
    .updateTable('converse.page_rules')
    .set({ removed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()

export const addAct = (
  tx: Writer,
  a: {
    workspaceId: string
    messageId: string
    threadId: string
    action: Action
    pageRuleId: string
    ruleTitle: string
    ruleText: string
    note: string
    by: string | null
    ruleMarkId: string | null
    state: 'planned' | 'done'
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('converse.acts')
    .values({
      workspace_id: a.workspaceId,
      message_id: a.messageId,
      thread_id: a.threadId,
      action: a.action,
      page_rule_id: a.pageRuleId,
      rule_title: a.ruleTitle,
      rule_text: a.ruleText,
      note: a.note,
      by_account: a.by,
      rule_mark_id: a.ruleMarkId,
      state: a.state,
      at: a.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const actById = (db: Reader, id: string) =>
  db
    .selectFrom('converse.acts as a')
    .innerJoin('converse.messages as m', 'm.id', 'a.message_id')
    .select([
      'a.id',
      'a.workspace_id as workspaceId',
      'a.thread_id as threadId',
      'a.message_id as messageId',
      'a.action',
      'a.state',
      'm.external_id as externalId',
      'm.author_id as authorId',
      'm.channel_id as channelId',
    ])
    .where('a.id', '=', id)
    .executeTakeFirst()

export const actsOfMark = (db: Reader, markId: string) =>
  db.selectFrom('converse.acts').select('id').where('rule_mark_id', '=', markId).execute()

export const setAct = (
  tx: Writer,
  id: string,
  state: 'done' | 'failed' | 'undoing' | 'undone',
  reason: string | null,
  at: Temporal.Instant,
) => tx.updateTable('converse.acts').set({ state, reason, settled_at: at }).where('id', '=', id).execute()

export const setHidden = (tx: Writer, messageId: string, at: Temporal.Instant | null) =>
  tx.updateTable('converse.messages').set({ hidden_at: at }).where('id', '=', messageId).execute()

/** What was done to the messages of a conversation, newest first. */
export const actsOfThread = (db: Reader, threadId: string) =>
  db
    .selectFrom('converse.acts')
    .select([
      'id',
      'message_id as messageId',
      'action',
      'rule_title as ruleTitle',
      'note',
      'by_account as by',
      'state',
      'reason',
      'at',
    ])
    .where('thread_id', '=', threadId)
    .orderBy('id', 'desc')
    .limit(60)
    .execute()
