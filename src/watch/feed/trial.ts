import assert from 'node:assert/strict'
import { type Entry, type Feed, parseFeed } from '../feed.ts'

/** Where the trial feeds come from. */
export const BASE = 'https://posta.example/haber/feed.xml'

/** The feed in a document; fails when there is none. */
export function feedIn(text: string | Uint8Array, contentType?: string): Feed {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const read = parseFeed(bytes, { base: BASE, contentType })
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}

export function firstOf(feed: Feed): Entry {
  const [first] = feed.items
  assert.ok(first, 'the feed has no item')
  return first
}

/** The only item of an RSS feed with these parts; `about` stands in the root element. */
export const rssItem = (parts: string, about = '', channel = ''): Entry =>
  firstOf(
    feedIn(`<rss version="2.0" ${about}><channel><title>Posta</title>${channel}<item>${parts}</item></channel></rss>`),
  )

export const atomEntry = (parts: string, about = '', head = ''): Entry =>
  firstOf(feedIn(`<feed xmlns="http://www.w3.org/2005/Atom" ${about}>${head}<entry>${parts}</entry></feed>`))

export const atom03Entry = (parts: string, about = ''): Entry =>
  firstOf(feedIn(`<feed version="0.3" xmlns="http://purl.org/atom/ns#" ${about}><entry>${parts}</entry></feed>`))

/** The words people see in a piece of HTML. */
export const seen = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()
