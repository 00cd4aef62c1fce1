import { createHash } from 'node:crypto'
import * as z from 'zod'
import { entry } from '../feed/entry.ts'
import { readFeed } from '../feed/aside.ts'
import type { Entry } from '../feed.ts'
import { htmlFromText } from './html-from-text.ts'

const MOST = 200

const Piece = z.object({
  title: z.string().max(2_000).default(''),
  text: z.string().max(500_000).default(''),
  html: z.string().max(500_000).default(''),
  url: z.url().max(2_000).optional(),
  id: z.union([z.string().max(500), z.number()]).optional(),
  at: z.string().max(60).optional(),
  author: z.string().max(300).optional(),
  image: z.url().max(2_000).optional(),
  lang: z.string().max(10).optional(),
})
const Pieces = z.union([
  z.array(Piece).max(MOST),
  z.object({ items: z.array(Piece).max(MOST) }).transform(({ items }) => items),
  Piece.transform((piece) => [piece]),
])

/** What another program brought: a feed of any format, one piece of news as JSON, or several. Null when it is none of these. */
export async function broughtFrom(body: Uint8Array, contentType: string): Promise<Entry[] | null> {
  const feed = await readFeed(body, { base: null, contentType })
  if (feed.ok) return feed.value.items
  const read = Pieces.safeParse(jsonFrom(new TextDecoder().decode(body)))
  if (!read.success) return null
  const told = read.data.filter(({ title, text, html }) => `${title}${text}${html}`.trim() !== '')
  return told.length > 0 ? told.map(entryFrom) : null
}

const plain = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const entryFrom = ({ title, text, html, url, id, at, author, image, lang }: z.infer<typeof Piece>): Entry =>
  entry({
    base: url ?? null,
    id:
      id === undefined
        ? (url ?? createHash('sha256').update(`${title}\n${text}${html}`).digest('base64url'))
        : String(id),
    title: plain(title),
    links: [url],
    published: [at],
    updated: [],
    authors: [author && plain(author)],
    content: { html: html || htmlFromText(text), base: url ?? null },
    summary: undefined,
    lang: lang ?? null,
    enclosures: [],
    pictures: [image],
    categories: [],
  })

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
