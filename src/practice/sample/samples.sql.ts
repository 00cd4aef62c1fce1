import type { Reader, Writer } from '#platform/database.ts'
import type { Lang } from '#platform/words.ts'

const COLUMNS = ['workspace_id as workspaceId', 'account_id as accountId', 'seed', 'lang', 'ports', 'folder'] as const

export const allSamples = (db: Reader) =>
  db.selectFrom('practice.samples').select(COLUMNS).orderBy('workspace_id').execute()

export const sampleOf = (db: Reader, accountId: string) =>
  db.selectFrom('practice.samples').select(COLUMNS).where('account_id', '=', accountId).executeTakeFirst()

export const sampleIn = (db: Reader, workspaceId: string) =>
  db.selectFrom('practice.samples').select(COLUMNS).where('workspace_id', '=', workspaceId).executeTakeFirst()

export type SampleRow = NonNullable<Awaited<ReturnType<typeof sampleIn>>>

export const addSample = (
  tx: Writer,
  s: {
    workspaceId: string
    accountId: string
    seed: number
    lang: Lang
    ports: number[]
    folder: string
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('practice.samples')
    .values({
      workspace_id: s.workspaceId,
      account_id: s.accountId,
      seed: s.seed,
      lang: s.lang,
      ports: s.ports,
      folder: s.folder,
      made_at: s.at,
    })
    .execute()
