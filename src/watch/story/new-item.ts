import { detectLang, fold } from '#language'
import type { Entry } from '../feed.ts'
import type { NewItem } from './items.sql.ts'

const SURE = 0.7
/** A language is known from its first sentences. */
const HEARD_CHARS = 200

/** What a feed tells as we keep it. */
export function itemFrom(entry: Entry, lang: string | null, now: Temporal.Instant): NewItem {
  const told = entry.published ?? entry.updated ?? now
  const media = mediaFrom(entry)
  return {
    guid: entry.id,
    url: entry.link,
    title: entry.title,
    summary: entry.summary,
    content: entry.contentHtml,
    author: entry.author,
    lang: langOf(`${entry.title} ${entry.summary}`, entry.lang ?? lang),
    media: JSON.stringify(media),
    image: media[0]?.kind === 'image' ? media[0].url : null,
    folded: fold(`${entry.title} ${entry.summary}`),
    // Some outlets date things into the future to stay on top.
    publishedAt: Temporal.Instant.compare(told, now) > 0 ? now : told,
  }
}

/** What the item brought along and what its text shows. */
function mediaFrom({ enclosures, images }: Entry): { url: string; kind: string }[] {
  const brought = new Set(enclosures.map(({ url }) => url))
  return [...enclosures, ...images.filter((url) => !brought.has(url)).map((url) => ({ url, kind: 'image' }))]
}

/** Many feeds call themselves English because nobody changed the setting; clear text is believed over them. */
function langOf(text: string, told: string | null): string | null {
  const heard = detectLang(text.slice(0, HEARD_CHARS))
  const known = told?.slice(0, 2).toLowerCase() ?? null
  if (heard.confidence < SURE) return known ?? (heard.lang === 'other' ? null : heard.lang)
  if (heard.lang !== 'other') return heard.lang
  return known === 'en' || known === 'tr' || known === 'ru' ? null : known
}
