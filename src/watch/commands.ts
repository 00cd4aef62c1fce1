import { extractArticle } from './article.ts'
import { createClusterer } from './cluster.ts'
import { parseFeed } from './feed.ts'
import * as z from 'zod'

/** `feed parse`: a feed document in, one JSON document out. */
export function feedParseCommand(bytes: Uint8Array, base: string | null): string {
  const feed = parseFeed(bytes, { base })
  if (!feed.ok) return JSON.stringify({ error: feed.reason })
  const { format, title, link, items } = feed.value
  return JSON.stringify({ format, title, link, items })
}

/** `article extract`: a page in, its article as one JSON document out. */
export function articleExtractCommand(bytes: Uint8Array, base: string | null): string {
  const article = extractArticle(bytes, { base })
  return JSON.stringify(article.ok ? article.value : { error: article.reason })
}

const Line = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string(),
  text: z.string().optional(),
  published: z.string(),
  source: z.string(),
})

/** `stories cluster`: lines of items in time order in, `{id, story}` per line out. */
export function createStoriesClusterCommand(): (line: string) => string {
  const clusterer = createClusterer()
  return (line) => {
    const { id, title, text = '', published, source } = Line.parse(JSON.parse(line))
    const told = { title, text, source, published: Temporal.Instant.from(published) }
    const story = clusterer.find(told) ?? String(id)
    clusterer.note(told, story)
    return JSON.stringify({ id, story })
  }
}
