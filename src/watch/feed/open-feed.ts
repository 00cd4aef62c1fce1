import type { OpenFeed } from '#networks'
import type { Feed } from '../feed.ts'
import { entry } from './entry.ts'

/** What a network's public place says, made as safe and put in the same shape as what any feed says. */
export const feedFromOpen = ({ title, site, lang, posts }: OpenFeed): Feed => ({
  format: 'place',
  title,
  link: site,
  lang,
  hub: null,
  self: null,
  items: posts.map((post) =>
    entry({
      base: post.url,
      id: post.id,
      title: post.title ?? undefined,
      links: [post.url],
      published: [post.at ?? undefined],
      updated: [],
      authors: [post.author ?? undefined],
      content: { html: post.html, base: post.url },
      summary: undefined,
      lang: post.lang ?? lang,
      enclosures: [],
      pictures: post.pictures,
      categories: [],
    }),
  ),
})
