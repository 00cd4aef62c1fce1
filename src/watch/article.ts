import { Readability } from '@mozilla/readability'
import { detectLang } from '#language'
import { done, refused, type Result } from '#platform/result.ts'
import { parseHTML } from 'linkedom'
import { bylineOf, hasTitle, nameIn, publishedOf, titleOf } from './article/facts.ts'
import { linkedArticle } from './article/linked-data.ts'
import { paragraphsIn } from './article/paragraphs.ts'
import { type Page, tidy } from './article/tidy.ts'
import { absolute } from './feed/addresses.ts'
import { escaped } from './feed/clean.ts'
import { textFrom } from './feed/charset.ts'
import { decoded } from './feed/entities.ts'
import { safeHtml } from './feed/safe-html.ts'

/** What a page tells, without everything around it. */
export type Article = {
  title: string
  byline: string | null
  published: Temporal.Instant | null
  /** A paragraph a line. */
  text: string
  /** Safe to show as it is. */
  html: string
  lang: string | null
}

/** Shorter than this, a page told nothing. */
const FEWEST_CHARS = 40
/** Linked data repeats the article in plain words; when the page itself gives much less, it hides the rest. */
const MUCH_LESS = 0.5
const SURE = 0.7
const HEAD_LINES = 4
const TITLE_CHARS = 300
const ALL_DEMANDS = 7

/** Finds the article in any page; `base` is where the page came from. */
export function extractArticle(
  bytes: Uint8Array,
  wish: { base: string | null; contentType?: string | undefined },
): Result<Article, 'no-article'> {
  const page = tidy(textFrom(bytes, wish.contentType))
  const base = absolute(page.base ?? undefined, wish.base) ?? wish.base
  const linked = linkedArticle(page.data)
  // Without a title of its own, the headings of a page are looked at to find one.
  const found = weigh(page, hasTitle(page, linked))
  const html = safeHtml(found?.content ?? '', base).html
  const shown = paragraphsIn(html)
  const whole = bodyOf(linked?.body ?? '')
  const hidden = shown.length < whole.length * MUCH_LESS
  const told = hidden ? { text: whole, html: inParagraphs(whole) } : { text: shown, html }
  if (told.text.length < FEWEST_CHARS) return refused('no-article')
  const title = titleOf(page, linked, found?.title ?? '')
    .slice(0, TITLE_CHARS)
    .toWellFormed()
  const byline = bylineOf(page, linked, found?.byline ?? null)
  return done({
    title,
    byline,
    published: publishedOf(page, linked, wish.base),
    ...withoutHead(told, title, byline),
    lang: langOf(page, linked?.lang ?? '', told.text),
  })
}

const inParagraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')

/** The title and the name of the writer are told apart from the text; there they would stand twice. */
function withoutHead(told: { text: string; html: string }, title: string, byline: string | null) {
  const lines = told.text.split('\n')
  const again = lines
    .slice(0, HEAD_LINES)
    .filter((line) => line === title || (byline !== null && nameIn(line) === byline))
  let { html } = told
  for (const line of again)
    for (const tag of ['h2', 'p', 'div']) html = html.replace(`<${tag}>${escaped(line)}</${tag}>`, '')
  return { text: lines.filter((line, at) => at >= HEAD_LINES || !again.includes(line)).join('\n'), html }
}

/** Linked data holds the body as words, sometimes as HTML. */
const bodyOf = (body: string) =>
  paragraphsIn(safeHtml(body.includes('</') ? body : escaped(body).replaceAll('\n', '<br>'), null).html)

/**
 * Weighs the pieces of a page against each other and takes the heaviest. What is hardly an article is left out first and looked at only
 * when there is too little without it, which is how the whole page would be weighed, too.
 */
function weigh(page: Page, isTitled: boolean) {
  const first = isTitled && page.likely.length < page.html.length ? weighed(page.title, page.likely) : null
  if (first?.isSure) return first.article
  return weighed(page.title, page.html).article
}

function weighed(title: string, body: string) {
  const { document } = parseHTML(
    `<!doctype html><html><head><title>${escaped(decoded(title))}</title></head><body>${body}</body></html>`,
  )
  const reader = new Readability(document, { disableJSONLD: true, keepClasses: false, nbTopCandidates: 5 })
  const article = reader.parse()
  // It has taken off none of its demands: it was content with what it found at once.
  return { article, isSure: article !== null && Reflect.get(reader, '_flags') === ALL_DEMANDS }
}

/** Many pages call themselves English because nobody changed the setting; clear text is believed over them. */
function langOf(page: Page, linked: string, text: string): string | null {
  const told = (page.lang || linked || page.metas.get('og:locale') || '').trim().slice(0, 2).toLowerCase()
  const heard = detectLang(text.slice(0, 3_000))
  if (heard.lang !== 'other' && heard.confidence >= SURE) return heard.lang
  return /^[a-z]{2}$/.test(told) ? told : heard.lang === 'other' ? null : heard.lang
}
