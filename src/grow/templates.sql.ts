import type { Reader, Writer } from '#platform/database.ts'
import type { Tags } from './tags.ts'

/** The terms of a search are never agreed in advance. */
export type Template = { name: string; tags: Omit<Tags, 'term'> }

export async function templatesOf(db: Reader, workspaceId: string): Promise<(Template & { id: string })[]> {
  const rows = await db
    .selectFrom('grow.tag_templates')
    .select(['id', 'name', 'utm_source', 'utm_medium', 'utm_campaign', 'utm_content'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('name')
    .execute()
  return rows.map(({ id, name, ...tags }) => ({
    id,
    name,
    tags: { source: tags.utm_source, medium: tags.utm_medium, campaign: tags.utm_campaign, content: tags.utm_content },
  }))
}

/** A template of the same name is written over. */
export const keepTemplate = (tx: Writer, workspaceId: string, { name, tags }: Template, at: Temporal.Instant) =>
  tx
    .insertInto('grow.tag_templates')
    .values({
      workspace_id: workspaceId,
      name,
      utm_source: tags.source,
      utm_medium: tags.medium,
      utm_campaign: tags.campaign,
      utm_content: tags.content,
      made_at: at,
    })
    .onConflict((on) =>
      on.columns(['workspace_id', 'name']).doUpdateSet({
        utm_source: tags.source,
        utm_medium: tags.medium,
        utm_campaign: tags.campaign,
        utm_content: tags.content,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()

export const dropTemplate = (tx: Writer, workspaceId: string, id: string) =>
  tx.deleteFrom('grow.tag_templates').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
