import { createHash } from 'node:crypto'
import type { Outgoing } from '#platform/outgoing.ts'
import { NO_HUB } from '../../feed/hub.ts'
import type { Entry, Feed } from '../../feed.ts'
import { aboutAnswer, askAgain, type Tokens, type Visit } from '../visit.ts'
import { type Change, changeBetween } from './change.ts'
import { keepReading, type PageRow } from './pages.sql.ts'

const ACCEPT = 'text/html, application/xhtml+xml, */*;q=0.5'
/** So many versions back, a page that shows one of them again has told nothing new. */
const REMEMBERED = 6

/** Looks at a page and tells what is different since we last told of it. Small changes add up until they are worth telling. */
export async function visitPage(
  outgoing: Outgoing,
  page: Omit<PageRow, 'id'>,
  tokens: Tokens,
  signal?: AbortSignal,
): Promise<Visit> {
  const answer = await askAgain(outgoing, page.url, { tokens, accept: ACCEPT, signal })
  if ('came' in answer) return answer
  const { pageFrom } = await import('./page.ts')
  const contentType = answer.headers['content-type']
  const { title, lang, lines } = pageFrom(answer.body, { contentType, base: answer.url, part: page.part })
  if (lines.length === 0) return { came: 'trouble', trouble: 'part-gone', about: {}, notBefore: null }
  const text = lines.join('\n')
  const mark = createHash('sha256').update(text).digest('base64url').slice(0, 16)
  const first = page.text === null
  const change = page.text === null ? null : changeBetween(page.text.split('\n'), lines, page.ignoresNumbers)
  const isBack = page.seen.includes(mark)
  const told = change && change.share >= page.leastChange && !isBack ? change : null
  const name = title || new URL(answer.url).hostname
  return {
    came: 'news',
    feed: { ...feedOf(name, lang, answer.url), items: told ? [entryFrom(told, name, answer.url, lang, mark)] : [] },
    ...aboutAnswer(answer),
    keep: (tx, sourceId) =>
      keepReading(tx, sourceId, {
        text: first || told || isBack ? text : page.text,
        seen: [mark, ...page.seen.filter((other) => other !== mark)].slice(0, REMEMBERED),
        at: answer.at,
      }),
  }
}

const feedOf = (title: string, lang: string | null, link: string): Omit<Feed, 'items'> => ({
  format: 'page',
  title,
  link,
  lang,
  ...NO_HUB,
})

const entryFrom = (change: Change, name: string, link: string, lang: string | null, mark: string): Entry => ({
  id: `change:${mark}`,
  title: `${change.headline} — ${name}`,
  link,
  published: null,
  updated: null,
  author: null,
  lang: lang?.slice(0, 2).toLowerCase() ?? null,
  summary: change.text,
  contentHtml: change.html,
  enclosures: [],
  images: [],
  categories: [],
})
