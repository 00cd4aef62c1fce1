import { pageText, sayingsOf } from '#networks'
import type { Outgoing } from '#platform/outgoing.ts'
import { pictures } from '#platform/pictures.ts'

export type LinkCard = { url: string; host: string; title: string; description: string; picture: string | null }

const PAGE_MS = 8_000
const PAGE_BYTES = 2 * 1_048_576
const PICTURE_BYTES = 8 * 1_048_576
const MOST_PIXELS = 60_000_000
const KEPT_MOST = 200
const KEPT_MINUTES = 30

type Kept = { card: LinkCard | null; until: Temporal.Instant }

/** What a page shows of itself under a post that links to it; asked once in half an hour. */
export function linkCards(http: Pick<Outgoing, 'request' | 'now'>) {
  const kept = new Map<string, Kept>()
  return async (url: string): Promise<LinkCard | null> => {
    const known = kept.get(url)
    if (known && Temporal.Instant.compare(known.until, http.now()) > 0) return known.card
    const card = await read(http, url)
    const [oldest] = kept.keys()
    if (kept.size >= KEPT_MOST && oldest !== undefined) kept.delete(oldest)
    kept.set(url, { card, until: http.now().add({ minutes: KEPT_MINUTES }) })
    return card
  }
}

async function read(http: Pick<Outgoing, 'request'>, url: string): Promise<LinkCard | null> {
  const headers = { accept: 'text/html,application/xhtml+xml' }
  const page = await http.request({ url, headers, timeoutMs: PAGE_MS, maxBytes: PAGE_BYTES })
  if (!page.ok || page.status !== 200 || !/html/i.test(page.headers['content-type'] ?? '')) return null
  const { title, description, image } = sayingsOf(pageText(page))
  if (title === '') return null
  const address = image === '' ? null : URL.parse(image, page.url)
  const picture = address ? await small(http, address.href) : null
  return { url, host: new URL(page.url).host.replace(/^www\./, ''), title, description, picture }
}

/** Small enough to travel with the answer, so that the browser asks no stranger for anything. */
async function small(http: Pick<Outgoing, 'request'>, url: string): Promise<string | null> {
  const found = await http.request({ url, timeoutMs: PAGE_MS, maxBytes: PICTURE_BYTES })
  if (!found.ok || found.status !== 200) return null
  try {
    const open = await pictures()
    const sized = open(found.body, { limitInputPixels: MOST_PIXELS }).rotate().resize(480, 252, { fit: 'cover' })
    return `data:image/webp;base64,${(await sized.webp({ quality: 70 }).toBuffer()).toString('base64')}`
  } catch {
    return null
  }
}
