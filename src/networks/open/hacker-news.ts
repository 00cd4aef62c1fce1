import * as z from 'zod'
import { addressAt, type OpenNetwork, type OpenPlace, partsOf } from './place.ts'

const SITE = 'https://news.ycombinator.com'
const API = 'https://hn.algolia.com/api/v1/search_by_date'
const LIMIT = 'hitsPerPage=60'

const Hits = z.object({
  hits: z.array(
    z.object({
      objectID: z.string(),
      title: z.string().nullish(),
      url: z.string().nullish(),
      author: z.string().nullish(),
      created_at: z.string().nullish(),
      story_text: z.string().nullish(),
    }),
  ),
})

/** Its own search knows everything a minute after it was told. */
export const hackerNews: OpenNetwork = {
  places: (typed) => {
    const search = addressAt(typed, ['hn.algolia.com'])
    const question = search?.searchParams.get('q') ?? search?.searchParams.get('query')
    if (question) return [place(`query=${encodeURIComponent(question)}&tags=story`, search?.href ?? SITE, question)]
    const url = addressAt(typed, ['news.ycombinator.com'])
    if (!url) return []
    const [page = ''] = partsOf(url)
    const by = url.searchParams.get('id')
    if ((page === 'user' || page === 'submitted') && by && /^[\w-]{2,15}$/.test(by))
      return [place(`tags=story,author_${by}`, `${SITE}/submitted?id=${by}`, by)]
    if (page === 'newest') return [place('tags=story', `${SITE}/newest`, 'Hacker News: new')]
    if (page === 'ask') return [place('tags=ask_hn', `${SITE}/ask`, 'Ask HN')]
    if (page === 'show') return [place('tags=show_hn', `${SITE}/show`, 'Show HN')]
    return [place('tags=front_page', `${SITE}/`, 'Hacker News')]
  },
  read: (url, text) => {
    if (!url.startsWith(API)) return null
    const read = Hits.safeParse(jsonFrom(text()))
    if (!read.success) return null
    return {
      title: titleOf(new URL(url)),
      site: SITE,
      lang: 'en',
      posts: read.data.hits.flatMap((hit) => (hit.title ? [postFrom(hit, hit.title)] : [])),
    }
  },
}

const place = (query: string, site: string, title: string): OpenPlace => ({
  feed: `${API}?${query}&${LIMIT}`,
  site,
  title,
  sure: true,
})

function titleOf(url: URL): string {
  const question = url.searchParams.get('query')
  const by = /author_([\w-]+)/.exec(url.searchParams.get('tags') ?? '')?.[1]
  return `Hacker News${question ? `: ${question}` : by ? `: ${by}` : ''}`
}

function postFrom(hit: z.infer<typeof Hits>['hits'][number], title: string) {
  const talk = `${SITE}/item?id=${hit.objectID}`
  return {
    id: `hn:${hit.objectID}`,
    url: hit.url || talk,
    title,
    html: `${hit.story_text ?? ''}<p><a href="${talk}">${talk}</a></p>`,
    author: hit.author ?? null,
    at: hit.created_at ?? null,
    lang: null,
    pictures: [],
  }
}

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
