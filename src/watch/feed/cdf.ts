import { absolute } from './addresses.ts'
import { part, parts, said, wordsOf } from './find.ts'
import type { Element } from './markup.ts'
import { plainText } from './plain-text.ts'
import type { Shape } from './shape.ts'
import { loose } from './texts.ts'

/** The channel format of the nineties: what others write into elements it writes into attributes. */
export function fromCdf(channel: Element, base: string | null): Shape {
  const place = absolute(channel.attrs.get('base'), base) ?? channel.base ?? base
  return {
    title: plainText(loose(part(channel, 'title'))?.html ?? ''),
    link: absolute(channel.attrs.get('href') ?? part(channel, 'a')?.attrs.get('href'), place),
    lang: channel.lang,
    entryFrom: (item) => {
      const text = loose(part(item, 'abstract', 'description'))
      const link = item.attrs.get('href') ?? part(item, 'a')?.attrs.get('href') ?? said(item, 'link')
      const date = item.attrs.get('lastmod') ?? said(item, 'pubdate')
      return {
        base: item.base ?? place,
        id: undefined,
        title: loose(part(item, 'title'))?.html,
        links: [link],
        published: [date],
        updated: [item.attrs.get('lastmod')],
        authors: [said(item, 'author')],
        content: text,
        summary: text,
        lang: item.lang ?? channel.lang,
        enclosures: [],
        pictures: [],
        categories: parts(item, 'category').map(wordsOf),
      }
    },
    dateOf: (item) => item.attrs.get('lastmod'),
  }
}

/** A channel that stands alone is this format when its items carry their addresses as attributes. */
export const isCdf = (root: Element, items: Element[]): boolean =>
  root.name === 'channel' &&
  (root.attrs.has('href') || root.attrs.has('self') || items.some(({ attrs }) => attrs.has('href')))
