import { plainLinks } from '../text/links.ts'

/** What makes a stretch of the text more than words. Places are counted in bytes of UTF-8. */
export type Facet = { index: { byteStart: number; byteEnd: number }; features: Feature[] }
export type Feature =
  | { $type: 'app.bsky.richtext.facet#link'; uri: string }
  | { $type: 'app.bsky.richtext.facet#mention'; did: string }
  | { $type: 'app.bsky.richtext.facet#tag'; tag: string }

type Span = { at: number; length: number; feature: Feature }

const MAX_TAG = 64

/** A name is written as a host; a server after it, as other networks write it, makes it no name here. */
const MENTION =
  /(?<![\p{L}\p{N}_@/.])@((?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z](?:[a-z\d-]*[a-z\d])?)(?![\p{L}\p{N}@-])/giu
/** An apostrophe ends a tag: what follows it is a suffix. */
const TAG = /(?<=^|\s)[#＃](?!\ufe0f)([^\s#＃'’\u00ad\u200b-\u200d\u2060]+)/gu

/** Whom the text names, in lower case and each once. */
export const namesIn = (text: string): string[] => [...new Set(mentions(text).map(({ handle }) => handle))]

/** Links, people and tags of a text; `people` knows who stands behind a name, and a name without a person stays words. */
export function facetsOf(text: string, people: ReadonlyMap<string, string>): Facet[] {
  const links = plainLinks(text).map(({ from, to }): Span => ({
    at: from,
    length: to - from,
    feature: { $type: 'app.bsky.richtext.facet#link', uri: text.slice(from, to) },
  }))
  const named = mentions(text).flatMap(({ at, handle }): Span[] => {
    const did = people.get(handle)
    return did ? [{ at, length: handle.length + 1, feature: { $type: 'app.bsky.richtext.facet#mention', did } }] : []
  })
  const inLink = ({ at }: Span) => links.some((link) => at >= link.at && at < link.at + link.length)
  return [...links, ...[...named, ...tags(text)].filter((span) => !inLink(span))]
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, length, feature }) => {
      const byteStart = bytes(text.slice(0, at))
      return { index: { byteStart, byteEnd: byteStart + bytes(text.slice(at, at + length)) }, features: [feature] }
    })
}

const mentions = (text: string) =>
  [...text.matchAll(MENTION)].map(({ index: at, 1: handle = '' }) => ({ at, handle: handle.toLowerCase() }))

function tags(text: string): Span[] {
  return [...text.matchAll(TAG)].flatMap(({ index: at, 1: found = '' }) => {
    const tag = found.replace(/\p{P}+$/u, '')
    const counts = /[^\d\p{P}]/u.test(tag) && Array.from(tag).length <= MAX_TAG
    return counts
      ? [{ at, length: tag.length + 1, feature: { $type: 'app.bsky.richtext.facet#tag' as const, tag } }]
      : []
  })
}

const bytes = (text: string) => Buffer.byteLength(text)
