import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export const KINDS = ['tags', 'signature', 'piece'] as const
export type Snippet = { kind: (typeof KINDS)[number]; name: string; text: string; channelIds: string[] | null }

const SNIPPET = ['id', 'kind', 'name', 'text', 'channel_ids as channelIds'] as const

/** By kind and name. */
export const snippetPage = (
  db: Reader,
  workspaceId: string,
  after: { kind: string; name: string; id: string } | null,
  limit: number,
) =>
  db
    .selectFrom('publish.snippets')
    .select(SNIPPET)
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .$if(after !== null, (q) =>
      q.where(sql<boolean>`(kind, name, id) > (${after?.kind}, ${after?.name}, ${after?.id}::bigint)`),
    )
    .orderBy('kind')
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
    .execute()

export const addSnippet = (tx: Writer, workspaceId: string, s: Snippet, at: Temporal.Instant) =>
  tx
    .insertInto('publish.snippets')
    .values({
      workspace_id: workspaceId,
      kind: s.kind,
      name: s.name,
      text: s.text,
      channel_ids: s.channelIds,
      made_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const changeSnippet = (tx: Writer, workspaceId: string, id: string, s: Snippet) =>
  tx
    .updateTable('publish.snippets')
    .set({ kind: s.kind, name: s.name, text: s.text, channel_ids: s.channelIds })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()

export const putSnippetAway = (tx: Writer, workspaceId: string, id: string, at: Temporal.Instant | null) =>
  tx
    .updateTable('publish.snippets')
    .set({ removed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
