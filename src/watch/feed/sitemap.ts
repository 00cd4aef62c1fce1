import { part, parts, said } from './find.ts'
import type { Element } from './markup.ts'
import type { Shape } from './shape.ts'
import { loose } from './texts.ts'

/** The sitemap a newsroom keeps for search engines: the articles of its last two days, often before any feed has them. */
export function fromSitemap(items: Element[], base: string | null): Shape {
  const [first] = items
  const publication = first && part(part(first, 'news:news') ?? first, 'news:publication')
  const place = base ?? (first ? (said(first, 'loc') ?? null) : null)
  return {
    title: (publication && said(publication, 'news:name')) ?? '',
    link: place && URL.canParse(place) ? new URL('/', place).href : null,
    lang: (publication && said(publication, 'news:language')) ?? null,
    entryFrom: (item) => {
      const news = part(item, 'news:news') ?? item
      const about = part(news, 'news:publication')
      return {
        base,
        id: said(item, 'loc'),
        title: loose(part(news, 'news:title'))?.html,
        links: [said(item, 'loc')],
        published: [said(news, 'news:publication_date'), said(item, 'lastmod')],
        updated: [said(item, 'lastmod')],
        authors: [],
        content: undefined,
        summary: undefined,
        lang: (about && said(about, 'news:language')) ?? null,
        enclosures: [],
        pictures: parts(item, 'image:image').map((image) => said(image, 'image:loc')),
        categories: (said(news, 'news:keywords') ?? '').split(','),
      }
    },
    dateOf: (item) => said(part(item, 'news:news') ?? item, 'news:publication_date', 'lastmod'),
  }
}

/** An address without a title tells nobody anything. */
export const tellsNews = (item: Element): boolean => {
  const news = part(item, 'news:news')
  return news !== undefined && said(news, 'news:title') !== undefined
}
