import type { Reader, Writer } from '#platform/database.ts'

const COLUMNS = [
  'a.item_id as itemId',
  'a.title',
  'a.byline',
  'a.html',
  'a.lang',
  'a.words',
  'a.kept_at as keptAt',
] as const

export type KeptArticle = NonNullable<Awaited<ReturnType<typeof articleOf>>>

export const articleOf = (db: Reader, workspaceId: string, itemId: string) =>
  db
    .selectFrom('watch.articles as a')
    .select(COLUMNS)
    .where('a.workspace_id', '=', workspaceId)
    .where('a.item_id', '=', itemId)
    .executeTakeFirst()

/** A telling as far as its page has to be found. */
export const tellingAt = (db: Reader, workspaceId: string, itemId: string) =>
  db
    .selectFrom('watch.items')
    .select(['id', 'url', 'title', 'author', 'content', 'lang'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', itemId)
    .executeTakeFirst()

export const keepArticle = (
  tx: Writer,
  workspaceId: string,
  a: Omit<KeptArticle, 'keptAt'> & { keptAt: Temporal.Instant },
) =>
  tx
    .insertInto('watch.articles')
    .values({
      item_id: a.itemId,
      workspace_id: workspaceId,
      title: a.title,
      byline: a.byline,
      html: a.html,
      lang: a.lang,
      words: a.words,
      kept_at: a.keptAt,
    })
    .onConflict((on) =>
      on.column('item_id').doUpdateSet({
        title: a.title,
        byline: a.byline,
        html: a.html,
        lang: a.lang,
        words: a.words,
        kept_at: a.keptAt,
      }),
    )
    .execute()

export const keepPicture = (tx: Writer, workspaceId: string, name: string, body: Uint8Array, at: Temporal.Instant) =>
  tx
    .insertInto('watch.pictures')
    .values({ workspace_id: workspaceId, name, body: Buffer.from(body), kept_at: at })
    .onConflict((on) => on.columns(['workspace_id', 'name']).doNothing())
    .execute()

export const pictureNamed = (db: Reader, workspaceId: string, name: string) =>
  db
    .selectFrom('watch.pictures')
    .select('body')
    .where('workspace_id', '=', workspaceId)
    .where('name', '=', name)
    .executeTakeFirst()

/** The tellings of a story that have a page, the fullest first. */
export const pagesOfStory = (db: Reader, workspaceId: string, storyId: string, limit: number) =>
  db
    .selectFrom('watch.items')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('story_id', '=', storyId)
    .where('url', 'is not', null)
    .orderBy('published_at')
    .limit(limit)
    .execute()
