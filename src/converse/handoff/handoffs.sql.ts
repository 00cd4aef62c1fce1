import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Duty } from './duty.ts'

export type NewHandoff = {
  workspaceId: string
  threadId: string
  contactId: string
  duty: Duty
  by: { id: string; name: string }
  ask: string
  frozen: unknown
  linkHash: string
  linkSealed: string
  sentBy: 'mail' | 'link'
  now: Temporal.Instant
  dueAt: Temporal.Instant
  endsAt: Temporal.Instant
}

export const addHandoff = (tx: Writer, h: NewHandoff) =>
  tx
    .insertInto('converse.handoffs')
    .values({
      workspace_id: h.workspaceId,
      thread_id: h.threadId,
      contact_id: h.contactId,
      duty: h.duty,
      by_account: h.by.id,
      by_name: h.by.name,
      ask: h.ask,
      frozen: JSON.stringify(h.frozen),
      link_hash: h.linkHash,
      link_sealed: h.linkSealed,
      sent_by: h.sentBy,
      made_at: h.now,
      due_at: h.dueAt,
      ends_at: h.endsAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

const shown = (db: Reader) =>
  db
    .selectFrom('converse.handoffs as h')
    .innerJoin('converse.contacts as c', 'c.id', 'h.contact_id')
    .innerJoin('converse.threads as t', 't.id', 'h.thread_id')
    .select([
      'h.id',
      'h.thread_id as threadId',
      'h.duty',
      'h.ask',
      'h.by_name as byName',
      'c.name as contactName',
      'c.email as contactEmail',
      'c.lang as contactLang',
      sql<string>`h.frozen -> 'channel' ->> 'name'`.as('channelName'),
      't.preview',
      't.preview_lang as previewLang',
      'h.sent_by as sentBy',
      'h.mailed_at as mailedAt',
      'h.made_at as madeAt',
      'h.due_at as dueAt',
      'h.ends_at as endsAt',
      'h.opened_at as openedAt',
      'h.reminded',
      'h.reminded_at as remindedAt',
      'h.answered_at as answeredAt',
      'h.answered_by as answeredBy',
      'h.answer',
      'h.closed_at as closedAt',
      'h.link_sealed as linkSealed',
      'h.workspace_id as workspaceId',
    ])

export type HandoffRow = Awaited<ReturnType<typeof handoffsOfThread>>[number]

export type Kept = 'open' | 'answered' | 'all'

/** Those that are awaited by their hour, those that came back by when they did, or all by age. */
export function handoffPage(
  db: Reader,
  q: { workspaceId: string; state: Kept; after: { at: string; id: string } | null; limit: number },
) {
  const mine = shown(db).where('h.workspace_id', '=', q.workspaceId).limit(q.limit)
  const at = Temporal.Instant.from(q.after?.at ?? '1970-01-01T00:00Z')
  const id = q.after?.id ?? '0'
  if (q.state === 'open')
    return mine
      .where('h.answered_at', 'is', null)
      .where('h.closed_at', 'is', null)
      .$if(q.after !== null, (page) =>
        page.where(({ eb, or, and }) =>
          or([eb('h.due_at', '>', at), and([eb('h.due_at', '=', at), eb('h.id', '>', id)])]),
        ),
      )
      .orderBy('h.due_at')
      .orderBy('h.id')
      .execute()
  if (q.state === 'answered')
    return mine
      .where('h.answered_at', 'is not', null)
      .where('h.closed_at', 'is', null)
      .$if(q.after !== null, (page) =>
        page.where(({ eb, or, and }) =>
          or([eb('h.answered_at', '<', at), and([eb('h.answered_at', '=', at), eb('h.id', '<', id)])]),
        ),
      )
      .orderBy('h.answered_at', 'desc')
      .orderBy('h.id', 'desc')
      .execute()
  return mine
    .$if(q.after !== null, (page) => page.where('h.id', '<', id))
    .orderBy('h.id', 'desc')
    .execute()
}

const MOST_OF_THREAD = 20

export const handoffsOfThread = (db: Reader, workspaceId: string, threadId: string) =>
  shown(db)
    .where('h.workspace_id', '=', workspaceId)
    .where('h.thread_id', '=', threadId)
    .orderBy('h.id', 'desc')
    .limit(MOST_OF_THREAD)
    .execute()

export const handoffById = (db: Reader, workspaceId: string, id: string) =>
  shown(db).where('h.workspace_id', '=', workspaceId).where('h.id', '=', id).executeTakeFirst()

/** By the link alone: whoever holds it needs no account. */
export const handoffByLink = (db: Reader, hash: string) =>
  db
    .selectFrom('converse.handoffs as h')
    .innerJoin('converse.contacts as c', 'c.id', 'h.contact_id')
    .select([
      'h.id',
      'h.workspace_id as workspaceId',
      'h.thread_id as threadId',
      'h.by_account as by',
      'h.by_name as byName',
      'h.duty',
      'h.ask',
      'h.frozen',
      'h.due_at as dueAt',
      'h.ends_at as endsAt',
      'h.opened_at as openedAt',
      'h.answered_at as answeredAt',
      'h.answer',
      'h.answered_by as answeredBy',
      'h.closed_at as closedAt',
      'c.name as contactName',
      'c.lang as contactLang',
    ])
    .where('h.link_hash', '=', hash)
    .executeTakeFirst()

export const markOpened = (tx: Writer, id: string, at: Temporal.Instant) =>
  tx
    .updateTable('converse.handoffs')
    .set({ opened_at: at })
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .execute()

export const markMailed = (tx: Writer, id: string, at: Temporal.Instant) =>
  tx
    .updateTable('converse.handoffs')
    .set({ mailed_at: at })
    .where('id', '=', id)
    .where('mailed_at', 'is', null)
    .execute()

/** True when this was the first answer. */
export const keepAnswer = async (tx: Writer, id: string, a: { by: string; text: string; at: Temporal.Instant }) =>
  (await tx
    .updateTable('converse.handoffs')
    .set({ answer: a.text, answered_by: a.by, answered_at: a.at })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()) !== undefined

export const closeHandoff = (tx: Writer, workspaceId: string, id: string, at: Temporal.Instant) =>
  tx
    .updateTable('converse.handoffs')
    .set({ closed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .returning('thread_id as threadId')
    .executeTakeFirst()

/** Those nobody answered in time and whom we have not reminded lately; taken so that two who look take different ones. */
export const takeLate = (
  tx: Writer,
  q: { now: Temporal.Instant; again: Temporal.Instant; most: number; limit: number },
) =>
  tx
    .updateTable('converse.handoffs')
    .set(({ eb }) => ({ reminded: eb('reminded', '+', 1), reminded_at: q.now }))
    .where('id', 'in', (late) =>
      late
        .selectFrom('converse.handoffs')
        .select('id')
        .where('answered_at', 'is', null)
        .where('closed_at', 'is', null)
        .where('due_at', '<=', q.now)
        .where('ends_at', '>', q.now)
        .where('reminded', '<', q.most)
        .where(({ eb, or }) => or([eb('reminded_at', 'is', null), eb('reminded_at', '<', q.again)]))
        .orderBy('due_at')
        .limit(q.limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'workspace_id as workspaceId', 'thread_id as threadId'])
    .execute()

export const countReminder = (tx: Writer, id: string, at: Temporal.Instant) =>
  tx
    .updateTable('converse.handoffs')
    .set(({ eb }) => ({ reminded: eb('reminded', '+', 1), reminded_at: at }))
    .where('id', '=', id)
    .execute()
