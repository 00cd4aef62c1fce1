import type { Answer } from '#platform/outgoing.ts'
import { plainText } from './html.ts'

const TITLE_LENGTH = 300
const DESCRIPTION_LENGTH = 1000

export type Sayings = { title: string; description: string; image: string }

/** What a page says about itself to those who link to it. */
export function sayingsOf(html: string): Sayings {
  const said = new Map<string, string>()
  for (const [tag] of html.matchAll(/<meta\s[^>]*>/gi)) {
    const name = (attribute(tag, 'property') ?? attribute(tag, 'name'))?.toLowerCase()
    const content = attribute(tag, 'content')
    if (name && content && !said.has(name)) said.set(name, oneLine(content))
  }
  const heading = /<title[^>]*>([\s\S]*?)<\/title>/i.exec(html)?.[1] ?? ''
  const first = (...names: string[]) => names.map((name) => said.get(name) ?? '').find((text) => text !== '') ?? ''
  return {
    title: (first('og:title', 'twitter:title') || oneLine(heading)).slice(0, TITLE_LENGTH),
    description: first('og:description', 'twitter:description', 'description').slice(0, DESCRIPTION_LENGTH),
    image: first('og:image:secure_url', 'og:image', 'twitter:image'),
  }
}

const attribute = (tag: string, name: string): string | undefined => {
  const [, double, single, bare] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag) ?? []
  return double ?? single ?? bare
}

const oneLine = (html: string) => plainText(html).replaceAll(/\s+/g, ' ').trim()

/** Pages name their alphabet in the header or in their first lines. */
export function pageText(page: Answer): string {
  const head = new TextDecoder('latin1').decode(page.body.subarray(0, 1024))
  const name = /charset=["']?([\w-]+)/i.exec(`${page.headers['content-type'] ?? ''} ${head}`)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(name).decode(page.body)
  } catch {
    return page.text()
  }
}
