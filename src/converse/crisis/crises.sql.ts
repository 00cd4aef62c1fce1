import type { Reader, Writer } from '#platform/database.ts'
import type { Spike } from './spike.ts'

const SHOWN = [
  'id',
  'channel_id as channelId',
  'state',
  'name',
  'level',
  'score',
  'usual',
  'counted',
  'began_at as beganAt',
  'noticed_at as noticedAt',
  'opened_at as openedAt',
  'opened_by as openedBy',
  'closed_at as closedAt',
  'freeze_id as freezeId',
  'roles',
  'report',
  'lesson',
] as const

export const crisisPage = (db: Reader, workspaceId: string, before: string | null, limit: number) =>
  db
    .selectFrom('converse.crises')
    .select(SHOWN)
    .where('workspace_id', '=', workspaceId)
    .$if(before !== null, (q) => q.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const crisisById = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('converse.crises')
    .select(SHOWN)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

export type CrisisRow = Awaited<ReturnType<typeof crisisPage>>[number]

/** Those that stand, and those called calm so lately that the same noise is not noticed again. */
export const crisesNow = (db: Reader, workspaceId: string, calmSince: Temporal.Instant) =>
  db
    .selectFrom('converse.crises')
    .select(SHOWN)
    .where('workspace_id', '=', workspaceId)
    .where(({ eb, or, and }) =>
      or([
        eb('state', 'in', ['alert', 'open']),
        and([eb('state', 'in', ['calm', 'closed']), eb('closed_at', '>', calmSince)]),
      ]),
    )
    .execute()

export type NewCrisis = {
  workspaceId: string
  channelId: string | null
  state: 'alert' | 'open'
  name: string
  spike: Pick<Spike, 'score' | 'usual' | 'counted'>
  level: 'alert' | 'page'
  beganAt: Temporal.Instant
  openedBy: string | null
  now: Temporal.Instant
}

export const addCrisis = (tx: Writer, c: NewCrisis) =>
  tx
    .insertInto('converse.crises')
    .values({
      workspace_id: c.workspaceId,
      channel_id: c.channelId,
      state: c.state,
      name: c.name,
      level: c.level,
      score: c.spike.score,
      usual: c.spike.usual,
      counted: c.spike.counted,
      began_at: c.beganAt,
      noticed_at: c.now,
      opened_at: c.openedBy === null ? null : c.now,
      opened_by: c.openedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** It has grown since it was noticed. */
export const growCrisis = (tx: Writer, id: string, spike: Pick<Spike, 'score' | 'counted'>, level: 'alert' | 'page') =>
  tx
    .updateTable('converse.crises')
    .set({ score: spike.score, counted: spike.counted, level })
    .where('id', '=', id)
    .execute()

export const lockCrisis = (tx: Writer, workspaceId: string, id: string) =>
  tx
    .selectFrom('converse.crises')
    .select(SHOWN)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const openCrisis = (tx: Writer, id: string, q: { name: string; by: string; at: Temporal.Instant }) =>
  tx
    .updateTable('converse.crises')
    .set({ state: 'open', name: q.name, opened_at: q.at, opened_by: q.by })
    .where('id', '=', id)
    .execute()

export const endCrisis = (
  tx: Writer,
  id: string,
  q: { state: 'closed' | 'calm'; at: Temporal.Instant; report: unknown; lesson: string },
) =>
  tx
    .updateTable('converse.crises')
    .set({ state: q.state, closed_at: q.at, report: JSON.stringify(q.report), lesson: q.lesson })
    .where('id', '=', id)
    .execute()

export const setRoles = (tx: Writer, id: string, roles: Record<string, string>) =>
  tx
    .updateTable('converse.crises')
    .set({ roles: JSON.stringify(roles) })
    .where('id', '=', id)
    .execute()

export const setFreeze = (tx: Writer, id: string, freezeId: string | null) =>
  tx.updateTable('converse.crises').set({ freeze_id: freezeId }).where('id', '=', id).execute()

export type LogKind =
  | 'noticed'
  | 'opened'
  | 'decision'
  | 'statement'
  | 'step'
  | 'role'
  | 'frozen'
  | 'lifted'
  | 'worse'
  | 'closed'
  | 'calm'

export const logInto = (
  tx: Writer,
  crisisId: string,
  l: { by: string; kind: LogKind; text: string; at: Temporal.Instant },
) =>
  tx
    .insertInto('converse.crisis_log')
    .values({ crisis_id: crisisId, by_name: l.by, kind: l.kind, text: l.text, at: l.at })
    .execute()

const MOST_LOG = 1_000

export const logOf = (db: Reader, crisisId: string) =>
  db
    .selectFrom('converse.crisis_log')
    .select(['id', 'at', 'by_name as by', 'kind', 'text'])
    .where('crisis_id', '=', crisisId)
    .orderBy('id')
    .limit(MOST_LOG)
    .execute()

export const ownStatements = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('converse.statements')
    .select(['moment', 'lang', 'text'])
    .where('workspace_id', '=', workspaceId)
    .execute()

export const keepStatement = (
  tx: Writer,
  s: {
    workspaceId: string
    moment: 'heard' | 'looking' | 'solved'
    lang: 'en' | 'tr' | 'ru'
    text: string
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('converse.statements')
    .values({ workspace_id: s.workspaceId, moment: s.moment, lang: s.lang, text: s.text, changed_at: s.at })
    .onConflict((on) => on.columns(['workspace_id', 'moment', 'lang']).doUpdateSet({ text: s.text, changed_at: s.at }))
    .execute()
