import type { Entry, Feed } from '../feed.ts'

/**
 * Words that were cut out of a document hold all of it in memory for as long as they are held. What waits to be written down is a
 * thousandth of what came in, so it is copied.
 */
export const onItsOwn = (feed: Feed): Feed => ({
  ...feed,
  title: copied(feed.title),
  link: copiedIfAny(feed.link),
  lang: copiedIfAny(feed.lang),
  hub: copiedIfAny(feed.hub),
  self: copiedIfAny(feed.self),
  items: feed.items.map(entryOnItsOwn),
})

const entryOnItsOwn = (entry: Entry): Entry => ({
  ...entry,
  id: copied(entry.id),
  title: copied(entry.title),
  link: copiedIfAny(entry.link),
  author: copiedIfAny(entry.author),
  lang: copiedIfAny(entry.lang),
  summary: copied(entry.summary),
  contentHtml: copied(entry.contentHtml),
  enclosures: entry.enclosures.map((one) => ({
    ...one,
    url: copied(one.url),
    ...(one.type === undefined ? {} : { type: copied(one.type) }),
  })),
  images: entry.images.map(copied),
  categories: entry.categories.map(copied),
})

const copiedIfAny = (text: string | null) => (text === null ? null : copied(text))

/** Cutting makes no copy, joining does as soon as the whole is cut. */
const copied = (text: string) => ` ${text}`.slice(1)
