import type { App } from '#app'

export type Brought = { title: string; summary?: string; url?: string | null; lang?: string | null; daysAgo?: number }

/** A watched source and what it brings, as the room that reads sources keeps it. */
export async function openSource(app: App, workspaceId: string, title = 'Şehir Postası') {
  const source = await app.db.write((tx) =>
    tx
      .insertInto('watch.sources')
      .values({
        workspace_id: workspaceId,
        kind: 'feed',
        url: `https://${encodeURIComponent(title)}.example/feed`,
        host: 'posta.example',
        title,
        lang: 'tr',
        next_poll_at: app.now(),
        added_at: app.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  let count = 0
  /** All of them in one go, as one reading of the feed brings them. */
  const bring = (items: readonly Brought[]) =>
    app.db.write(async (tx) => {
      const ids: string[] = []
      for (const { title: said, summary = '', url, lang = 'tr', daysAgo = 0 } of items) {
        count += 1
        const at = app.now().subtract({ hours: daysAgo * 24 })
        const link = url === undefined ? `https://posta.example/${count}` : url
        const story = await tx
          .insertInto('watch.stories')
          .values({
            workspace_id: workspaceId,
            title: said,
            folded: said,
            first_published_at: at,
            first_seen_at: at,
            newest_at: at,
            sources: 1,
            items: 1,
            score: 0,
            signal: false,
            rank_at: at,
          })
          .returning('id')
          .executeTakeFirstOrThrow()
        const item = await tx
          .insertInto('watch.items')
          .values({
            workspace_id: workspaceId,
            source_id: source.id,
            story_id: story.id,
            guid: `${source.id}/${count}`,
            url: link,
            title: said,
            summary,
            content: '',
            lang,
            folded: said,
            published_at: at,
            seen_at: app.now(),
          })
          .returning('id')
          .executeTakeFirstOrThrow()
        ids.push(item.id)
      }
      return ids
    })
  return { sourceId: source.id, bring }
}
