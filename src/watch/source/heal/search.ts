import type { App } from '#app'
import { fold } from '#language'
import { lookAround, type Read } from '../look.ts'
import type { SourceRow } from '../sources.sql.ts'
import { knownAddresses } from './heal.sql.ts'

/** Where a feed that is silent may be found now. `sure`: it tells things we know from the old one. */
export type NewAddress = { url: string; sure: boolean }

/** Looks for a feed that no longer answers: at the site it belongs to, then at the root of where it stood. */
export async function searchAgain(app: App, source: SourceRow): Promise<NewAddress | null> {
  const known = new Set(await knownAddresses(app.db.read, source.id))
  const places = new Set([...(source.site ? [source.site] : []), new URL('/', source.url).href])
  let maybe: NewAddress | null = null
  for (const place of places) {
    const seen = await lookAround(app.outgoing, place)
    const others = seen.ok ? seen.value.feeds.filter(({ url }) => url !== source.url) : []
    const same = others.find(({ feed }) =>
      feed.items.some(({ id, link }) => known.has(id) || (link && known.has(link))),
    )
    if (same) return { url: same.url, sure: true }
    const likely = others.find((other) => isLikely(other, source))
    maybe ??= likely ? { url: likely.url, sure: false } : null
  }
  return maybe
}

/** It has the old name, or is the only kind of thing to be found there. */
const isLikely = ({ title, url }: Read, source: SourceRow) =>
  fold(title) === fold(source.title) ||
  new URL(url).hostname.endsWith(new URL(source.url).hostname.replace(/^www\./, ''))
