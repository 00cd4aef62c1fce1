import type { Reader, Writer } from '#platform/database.ts'

const COLUMNS = [
  'id',
  'workspace_id as workspaceId',
  'title',
  'day',
  'lang',
  'seed',
  'token',
  'made_at as madeAt',
  'ended_at as endedAt',
] as const

export const testsOf = (db: Reader, workspaceId: string, before: string | null, count: number) =>
  db
    .selectFrom('practice.tests')
    .select(COLUMNS)
    .select((eb) =>
      eb
        .selectFrom('practice.runs as r')
        .whereRef('r.test_id', '=', 'practice.tests.id')
        .select((inner) => inner.fn.countAll<string>().as('count'))
        .as('people'),
    )
    .where('workspace_id', '=', workspaceId)
    .$if(before !== null, (q) => q.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(count)
    .execute()

export const testById = (db: Reader, workspaceId: string, id: string) =>
  db
    .selectFrom('practice.tests')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()

/** The test behind a link, as long as it takes people, and how many have come. */
export const openTest = (db: Reader, token: string) =>
  db
    .selectFrom('practice.tests')
    .select(COLUMNS)
    .select((eb) =>
      eb
        .selectFrom('practice.runs as r')
        .whereRef('r.test_id', '=', 'practice.tests.id')
        .select((inner) => inner.fn.countAll<string>().as('count'))
        .as('people'),
    )
    .where('token', '=', token)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

export const addTest = (
  tx: Writer,
  t: {
    workspaceId: string
    title: string
    day: string
    lang: string
    seed: number
    token: string
    by: string
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('practice.tests')
    .values({
      workspace_id: t.workspaceId,
      title: t.title,
      day: t.day,
      lang: t.lang,
      seed: t.seed,
      token: t.token,
      made_by: t.by,
      made_at: t.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const endTest = (tx: Writer, workspaceId: string, id: string, at: Temporal.Instant) =>
  tx
    .updateTable('practice.tests')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('workspace_id', '=', workspaceId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()

export const signingKeys = (db: Reader) =>
  db
    .selectFrom('practice.signing_keys')
    .select(['name', 'public_key as publicKey', 'sealed_private as sealedPrivate'])
    .orderBy('made_at', 'desc')
    .execute()

export const addSigningKey = (
  tx: Writer,
  k: { name: string; publicKey: string; sealedPrivate: string; at: Temporal.Instant },
) =>
  tx
    .insertInto('practice.signing_keys')
    .values({ name: k.name, public_key: k.publicKey, sealed_private: k.sealedPrivate, made_at: k.at })
    .execute()
