import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { type Source, SOURCES } from './cast/news.cast.ts'
import { type Article, articleById, published } from './news.ts'
import { humanPage } from './page.ts'
import { escape } from './render.ts'
import type { Life } from './town.ts'

const ITEMS_IN_FEED = 30

const ALL: readonly Source[] = ['gazette', 'weather', 'guild', 'blog']

export const feedsOf = (origin: string): { title: string; url: string }[] =>
  ALL.map((source) => ({ title: SOURCES[source].title, url: feedUrl(origin, source) }))

/** What the head of a page says of all feeds of the town. */
export const feedLinks = (origin: string): string => ALL.map((source) => alternate(source, origin)).join('')

/** The town's four sources of news: feeds for the desk, pages for people. */
export function feedRoutes(life: Life, origin: () => string): Hono {
  const http = new Hono()
  for (const source of ALL) {
    http.get(`/feeds/${SOURCES[source].file}`, (c) => {
      const articles = published(life, source).slice(0, ITEMS_IN_FEED)
      const { type, body } = written(source, articles, origin())
      return unlessKnown(c, body, type, articles[0]?.at ?? 0)
    })
  }
  http.get('/news', (c) => {
    const parts = published(life)
      .slice(0, ITEMS_IN_FEED)
      .map((article) => `<article lang="${article.lang}">${headline(article)}</article>`)
    return c.html(humanPage('News of the town', parts.join(''), 'en', feedLinks(origin())))
  })
  http.get('/news/:id', (c) => {
    const article = articleById(life, c.req.param('id'))
    if (!article) return c.html(humanPage('There is no such story', '<p><a href="/news">/news</a></p>'), 404)
    const { source, lang, title, text } = article
    const body = `<article lang="${lang}"><p><small>${escape(SOURCES[source].title)} · ${dateOf(article.at)}</small></p><p>${escape(text)}</p></article><p><a href="/news">← /news</a></p>`
    return c.html(humanPage(title, body, lang, alternate(source, origin())))
  })
  return http
}

const feedUrl = (origin: string, source: Source) => `${origin}/feeds/${SOURCES[source].file}`
const addressOf = (origin: string, { id }: Article) => `${origin}/news/${id}`

const headline = (article: Article) =>
  `<p><small>${escape(SOURCES[article.source].title)} · ${dateOf(article.at)}</small><br><a href="/news/${article.id}">${escape(article.title)}</a></p>`

const dateOf = (at: number) => `<time>${new Date(at).toISOString().slice(0, 16).replace('T', ' ')}</time>`

const TYPES = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' } as const

const FORMATS = { gazette: 'rss', weather: 'atom', guild: 'json', blog: 'rss' } as const satisfies Record<
  Source,
  keyof typeof TYPES
>

const alternate = (source: Source, origin: string) =>
  `<link rel="alternate" type="${TYPES[FORMATS[source]]}" title="${escape(SOURCES[source].title)}" href="${feedUrl(origin, source)}">`

function written(source: Source, articles: Article[], origin: string): { type: string; body: string } {
  const format = FORMATS[source]
  const write = { rss, atom, json }[format]
  return { type: `${TYPES[format]}; charset=utf-8`, body: write(source, articles, origin) }
}

function rss(source: Source, articles: Article[], origin: string): string {
  const { title, about, lang } = SOURCES[source]
  const items = articles.map(
    (one) => `<item><title>${escape(one.title)}</title><link>${addressOf(origin, one)}</link>
<guid isPermaLink="true">${addressOf(origin, one)}</guid><pubDate>${new Date(one.at).toUTCString()}</pubDate>
<description>${escape(one.text)}</description></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${escape(title)}</title>
<link>${origin}/news</link><description>${escape(about)}</description><language>${lang}</language>
<atom:link href="${feedUrl(origin, source)}" rel="self" type="${TYPES.rss}"/>
${items.join('\n')}
</channel></rss>
`
}

function atom(source: Source, articles: Article[], origin: string): string {
  const { title, about, lang } = SOURCES[source]
  const entries = articles.map(
    (one) => `<entry xml:lang="${one.lang}"><id>${addressOf(origin, one)}</id><title>${escape(one.title)}</title>
<link rel="alternate" type="text/html" hreflang="${one.lang}" href="${addressOf(origin, one)}"/>
<published>${isoOf(one.at)}</published><updated>${isoOf(one.at)}</updated><summary>${escape(one.text)}</summary></entry>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}"><id>${feedUrl(origin, source)}</id><title>${escape(title)}</title>
<subtitle>${escape(about)}</subtitle><author><name>${escape(title)}</name></author><updated>${isoOf(articles[0]?.at ?? 0)}</updated>
<link rel="self" type="${TYPES.atom}" href="${feedUrl(origin, source)}"/><link rel="alternate" type="text/html" href="${origin}/news"/>
${entries.join('\n')}
</feed>
`
}

function json(source: Source, articles: Article[], origin: string): string {
  const { title, about, lang } = SOURCES[source]
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: about,
    language: lang,
    home_page_url: `${origin}/news`,
    feed_url: feedUrl(origin, source),
    items: articles.map((one) => ({
      id: addressOf(origin, one),
      url: addressOf(origin, one),
      title: one.title,
      content_text: one.text,
      language: one.lang,
      date_published: isoOf(one.at),
    })),
  })
}

const isoOf = (at: number) => new Date(at).toISOString()

/** Answers 304 to a reader who has exactly this already. */
function unlessKnown(c: Context, body: string, type: string, changedAt: number): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const changed = new Date(Math.floor(changedAt / 1000) * 1000)
  const headers = { etag, 'last-modified': changed.toUTCString(), 'cache-control': 'no-cache' }
  const tags = c.req.header('if-none-match')
  const since = c.req.header('if-modified-since')
  const isKnown = tags
    ? tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
    : since !== undefined && Date.parse(since) >= changed.getTime()
  if (isKnown) return c.body(null, 304, headers)
  return c.body(body, 200, { ...headers, 'content-type': type })
}
