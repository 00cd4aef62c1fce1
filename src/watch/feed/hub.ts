import { absolute } from './addresses.ts'
import { part } from './find.ts'
import type { Element } from './markup.ts'

/** Who can be asked to tell us of news at once, and under which name the feed is known there. */
export type Hub = { hub: string | null; self: string | null }

export const NO_HUB: Hub = { hub: null, self: null }

/** Links of a feed's head: they stand in its root, in its channel, or in both. */
export function hubIn(root: Element, base: string | null): Hub {
  const channel = part(root, 'channel')
  const links = [...root.inside, ...(channel?.inside ?? [])].filter(
    (inner) => typeof inner !== 'string' && (inner.name === 'link' || inner.name === 'atom:link'),
  )
  const found = (rel: string): string | null => {
    for (const link of links) {
      if (typeof link === 'string' || !(link.attrs.get('rel') ?? '').toLowerCase().split(/\s+/).includes(rel)) continue
      const url = absolute(link.attrs.get('href'), link.base ?? base)
      if (url) return url
    }
    return null
  }
  return { hub: found('hub'), self: found('self') }
}

const LINK = /<([^<>]{1,2000})>((?:\s*;\s*[\w*-]+\s*=\s*(?:"[^"]{0,200}"|[^\s;,"]{1,200}))*)/g

/** The same, told in the header of an answer, which counts more than what stands in the feed. */
export function hubInHeader(header: string | undefined, base: string): Hub {
  const hub: Hub = { ...NO_HUB }
  for (const [, address, more = ''] of (header ?? '').slice(0, 8_000).matchAll(LINK)) {
    const rels = (/;\s*rel\s*=\s*"?([^";,]+)/i.exec(more)?.[1] ?? '').toLowerCase().split(/\s+/)
    if (rels.includes('hub')) hub.hub ??= absolute(address, base)
    if (rels.includes('self')) hub.self ??= absolute(address, base)
  }
  return hub
}
