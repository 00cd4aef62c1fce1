import type { Reader, Writer } from '#platform/database.ts'

/** Writes down a post of ours; what is known of it already stays unless it is told better. */
export const keepPost = (
  tx: Writer,
  p: {
    workspaceId: string
    channelId: string
    externalId: string
    publishedId: string | null
    text: string
    url: string
    at: Temporal.Instant | null
  },
) =>
  tx
    .insertInto('converse.posts')
    .values({
      workspace_id: p.workspaceId,
      channel_id: p.channelId,
      external_id: p.externalId,
      published_id: p.publishedId,
      text: p.text,
      url: p.url,
      at: p.at,
    })
    .onConflict((on) =>
      on.columns(['channel_id', 'external_id']).doUpdateSet((eb) => ({
        published_id: eb.fn.coalesce('excluded.published_id', 'converse.posts.published_id'),
        at: eb.fn.coalesce('excluded.at', 'converse.posts.at'),
        text: eb
          .case()
          .when('excluded.text', '=', '')
          .then(eb.ref('converse.posts.text'))
          .else(eb.ref('excluded.text'))
          .end(),
        url: eb
          .case()
          .when('excluded.url', '=', '')
          .then(eb.ref('converse.posts.url'))
          .else(eb.ref('excluded.url'))
          .end(),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()

export const postById = (db: Reader, id: string) =>
  db
    .selectFrom('converse.posts')
    .select(['id', 'published_id as publishedId', 'text', 'url', 'at', 'external_id as externalId'])
    .where('id', '=', id)
    .executeTakeFirst()

/** Threads that answer this post and did not know it when they were met. */
export const threadsAnswering = (db: Reader, channelId: string, externalId: string) =>
  db
    .selectFrom('converse.messages as m')
    .innerJoin('converse.threads as t', 't.id', 'm.thread_id')
    .select('t.id')
    .distinct()
    .where('m.channel_id', '=', channelId)
    .where('m.parent_external_id', '=', externalId)
    .where('t.post_id', 'is', null)
    .execute()
