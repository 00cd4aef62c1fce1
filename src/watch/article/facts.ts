import { instantFrom } from '../feed/dates.ts'
import { plainText } from '../feed/plain-text.ts'
import type { LinkedArticle } from './linked-data.ts'
import type { Page } from './tidy.ts'

const LONGEST_NAME = 120
const DATES = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'pubdate',
  'publication_date',
  'citation_publication_date',
  'datecreated',
]
const AUTHORS = [
  'author',
  'article:author',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'byl',
  'sailthru.author',
  'citation_author',
]
const TITLES = ['og:title', 'twitter:title', 'headline', 'dc.title', 'parsely-title']
/** "By", "Haber:", "Автор:" and their like, and what follows a name on the same line. */
const BEFORE_NAME =
  /^(?:by|written by|words by|from|yazan|yazar|haber|haberi yazan|derleyen|muhabir|автор|авторы|текст|подготовил[аи]?|корреспондент)\s*[:：-]?\s+/iu
const AFTER_NAME =
  /\s*(?:[|•·—–]|\s-\s|\d{1,2}[./:]\d{1,2}|(?:published|updated|yayın|güncelle|опубликовано|обновлено)\b).*$/iu

const titleTold = (page: Page, linked: LinkedArticle | null): string =>
  plainText(linked?.headline || (first(TITLES.map((name) => page.metas.get(name))) ?? ''))

export const hasTitle = (page: Page, linked: LinkedArticle | null): boolean => titleTold(page, linked) !== ''

export function titleOf(page: Page, linked: LinkedArticle | null, weighed: string): string {
  const own = plainText(page.title)
  // The name of the site at the end of a title is no part of it.
  const title = titleTold(page, linked) || weighed || own
  const site = plainText(page.metas.get('og:site_name') ?? '')
  return site !== '' && title.length > site.length + 3 && title.endsWith(site)
    ? title.slice(0, -site.length).replace(/\s*[|•·—–:-]\s*$/, '')
    : title
}

export function bylineOf(page: Page, linked: LinkedArticle | null, weighed: string | null): string | null {
  const told = [...new Set(linked?.authors ?? [])].slice(0, 4).join(', ')
  const candidates = [told, ...AUTHORS.map((name) => page.metas.get(name)), ...page.authors, weighed ?? '']
  for (const candidate of candidates) {
    const name = nameIn(candidate ?? '')
    if (name !== null) return name
  }
  return null
}

/** The name in a line such as "Yazan: Ayşe Kaya | 24.11.2026"; null when it holds none. */
export function nameIn(text: string): string | null {
  const name = plainText(text.slice(0, LONGEST_NAME * 4))
    .replace(BEFORE_NAME, '')
    .replace(AFTER_NAME, '')
    .trim()
  const isName = name.length > 1 && name.length <= LONGEST_NAME && !/^https?:|^www\.|^@?\d+$/i.test(name)
  return isName ? name : null
}

const IN_ADDRESS = /\/(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|$)/

export function publishedOf(page: Page, linked: LinkedArticle | null, base: string | null): Temporal.Instant | null {
  const address = IN_ADDRESS.exec(base ?? '')
  const candidates = [
    linked?.published,
    ...DATES.map((name) => page.metas.get(name)),
    ...page.times,
    address ? `${address[1]}-${address[2]?.padStart(2, '0')}-${address[3]?.padStart(2, '0')}` : undefined,
  ]
  for (const candidate of candidates) {
    const at = instantFrom(candidate)
    if (at) return at
  }
  return null
}

const first = (values: (string | undefined)[]) => values.find((value) => value !== undefined && value !== '')
