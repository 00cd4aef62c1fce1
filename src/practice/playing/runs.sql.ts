import type { Reader, Writer } from '#platform/database.ts'

const COLUMNS = [
  'id',
  'account_id as accountId',
  'workspace_id as workspaceId',
  'test_id as testId',
  'name',
  'day',
  'lang',
  'seed',
  'state',
  'pace',
  'port',
  'minute',
  'made_at as madeAt',
  'begun_at as begunAt',
  'ended_at as endedAt',
  'cleared_at as clearedAt',
  'score',
  'debrief',
  'result_token as resultToken',
] as const

export const runById = (db: Reader, id: string) =>
  db.selectFrom('practice.runs').select(COLUMNS).where('id', '=', id).executeTakeFirst()

export const runIn = (db: Reader, workspaceId: string) =>
  db.selectFrom('practice.runs').select(COLUMNS).where('workspace_id', '=', workspaceId).executeTakeFirst()

export type RunRow = NonNullable<Awaited<ReturnType<typeof runById>>>

export const runsGoingOn = (db: Reader) =>
  db.selectFrom('practice.runs').select(COLUMNS).where('state', '=', 'running').orderBy('id').execute()

export const runsOf = (db: Reader, accountId: string, before: string | null, count: number) =>
  db
    .selectFrom('practice.runs')
    .select(COLUMNS)
    .where('account_id', '=', accountId)
    .$if(before !== null, (q) => q.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(count)
    .execute()

export const runsOfTest = (db: Reader, testId: string, before: string | null, count: number) =>
  db
    .selectFrom('practice.runs')
    .select(COLUMNS)
    .where('test_id', '=', testId)
    .$if(before !== null, (q) => q.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(count)
    .execute()

export const bestOf = (db: Reader, accountId: string) =>
  db
    .selectFrom('practice.runs')
    .select((eb) => ['day', eb.fn.max('score').as('best')])
    .where('account_id', '=', accountId)
    .where('score', 'is not', null)
    .groupBy('day')
    .execute()

/** Whose workspaces are still there although the day has long been over or was never begun. */
export const leftOver = (db: Reader, before: Temporal.Instant) =>
  db
    .selectFrom('practice.runs')
    .select(['id', 'workspace_id as workspaceId'])
    .where('cleared_at', 'is', null)
    .where('state', '!=', 'running')
    .where('made_at', '<', before)
    .orderBy('id')
    .execute()

export const addRun = (
  tx: Writer,
  r: {
    accountId: string | null
    workspaceId: string
    testId: string | null
    name: string
    day: string
    lang: string
    seed: number
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('practice.runs')
    .values({
      account_id: r.accountId,
      workspace_id: r.workspaceId,
      test_id: r.testId,
      name: r.name,
      day: r.day,
      lang: r.lang,
      seed: r.seed,
      state: 'ready',
      made_at: r.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const beginRun = (
  tx: Writer,
  id: string,
  r: { accountId: string; port: number; pace: number; at: Temporal.Instant },
) =>
  tx
    .updateTable('practice.runs')
    .set({ account_id: r.accountId, state: 'running', port: r.port, pace: r.pace, begun_at: r.at })
    .where('id', '=', id)
    .where('state', '=', 'ready')
    .execute()

export const keepPace = (tx: Writer, id: string, pace: number) =>
  tx.updateTable('practice.runs').set({ pace }).where('id', '=', id).execute()

export const keepMinute = (tx: Writer, id: string, minute: number) =>
  tx.updateTable('practice.runs').set({ minute }).where('id', '=', id).execute()

export const endRun = (
  tx: Writer,
  id: string,
  r: { score: number; debrief: string; minute: number; at: Temporal.Instant },
) =>
  tx
    .updateTable('practice.runs')
    .set({ state: 'finished', score: r.score, debrief: r.debrief, minute: r.minute, pace: 0, ended_at: r.at })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute()

export const clearRun = (tx: Writer, id: string, at: Temporal.Instant) =>
  tx.updateTable('practice.runs').set({ cleared_at: at }).where('id', '=', id).execute()

export const forgetRun = (tx: Writer, id: string) => tx.deleteFrom('practice.runs').where('id', '=', id).execute()

export const keepResult = (
  tx: Writer,
  id: string,
  r: { token: string | null; result: string | null; signature: string | null; signedWith: string | null },
) =>
  tx
    .updateTable('practice.runs')
    .set({ result_token: r.token, result: r.result, signature: r.signature, signed_with: r.signedWith })
    .where('id', '=', id)
    .execute()

export const resultBy = (db: Reader, token: string) =>
  db
    .selectFrom('practice.runs as r')
    .innerJoin('practice.signing_keys as k', 'k.name', 'r.signed_with')
    .select(['r.result', 'r.signature', 'k.public_key as publicKey', 'k.name as keyName'])
    .where('r.result_token', '=', token)
    .executeTakeFirst()
