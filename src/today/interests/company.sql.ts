import type { Reader, Writer } from '#platform/database.ts'
import type { CompanyLine } from './match.ts'

const MOST = 100

export const companyLines = (db: Reader, workspaceId: string): Promise<CompanyLine[]> =>
  db
    .selectFrom('today.company_lines')
    .select(['id', 'kind', 'text'])
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .limit(MOST)
    .execute()

/** What this company never touches. */
export const taboosOf = async (db: Reader, workspaceId: string): Promise<string[]> =>
  (await companyLines(db, workspaceId)).flatMap(({ kind, text }) => (kind === 'taboo' ? [text] : []))

export const addLine = (
  tx: Writer,
  l: { workspaceId: string; kind: CompanyLine['kind']; text: string; by: string; at: Temporal.Instant },
) =>
  tx
    .insertInto('today.company_lines')
    .values({ workspace_id: l.workspaceId, kind: l.kind, text: l.text, made_by: l.by, made_at: l.at })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Takes a line out, or with null puts it back. */
export const markLine = (tx: Writer, workspaceId: string, id: string, removedAt: Temporal.Instant | null) =>
  tx
    .updateTable('today.company_lines')
    .set({ removed_at: removedAt })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
