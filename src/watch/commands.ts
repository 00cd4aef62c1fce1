import { parseFeed } from './feed.ts'

/** `feed parse`: a feed document in, one JSON document out. */
export function feedParseCommand(bytes: Uint8Array, base: string | null): string {
  const feed = parseFeed(bytes, { base })
  if (!feed.ok) return JSON.stringify({ error: feed.reason })
  const { format, title, link, items } = feed.value
  return JSON.stringify({ format, title, link, items })
}

/** `article extract`: a page in, its article as one JSON document out. What it is read with is heavy, and the desk opens without it. */
export async function articleExtractCommand(bytes: Uint8Array, base: string | null): Promise<string> {
  const { extractArticle } = await import('./article.ts')
  const article = extractArticle(bytes, { base })
  return JSON.stringify(article.ok ? article.value : { error: article.reason })
}
