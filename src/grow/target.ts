import type { Tags } from './tags.ts'

/** Where a click goes: the link's address, its tags, what the visitor's own address carried, and the click's name. */
export function targetOf(link: { url: string; tags: Tags }, given: { query: string; clickId: string | null }): string {
  const passed = [...new URLSearchParams(given.query)].filter(([name]) => !OURS.has(name)).slice(0, MAX_PASSED)
  const tags = Object.entries(link.tags).map(([name, value]): [string, string] => [`utm_${name}`, value])
  return withParameters(link.url, [
    ...passed,
    ...tags.filter(([, value]) => value !== ''),
    ...(given.clickId === null ? [] : [[CLICK, given.clickId] satisfies [string, string]]),
  ])
}

/** The name under which a click travels to the site and comes back with what happened there. */
export const CLICK = 'mdn'

/** An address copied out of a browser still carries the click that led there; as a link it must not. */
export const withoutClick = (url: string): string =>
  url
    .replace(/[?&]mdn=[^&#]*/g, (found, at: number) =>
      found.startsWith('?') && url[at + found.length] === '&' ? '?' : '',
    )
    .replace('?&', '?')

const OURS = new Set([CLICK, 'qr'])
const MAX_PASSED = 20

/**
 * Adds what the address does not have yet. It is not taken apart and put together again: some sites sign their addresses, or
 * read `?a` and `?a=` as two different things.
 */
function withParameters(url: string, wished: [string, string][]): string {
  const hashAt = url.indexOf('#')
  const address = hashAt < 0 ? url : url.slice(0, hashAt)
  const hash = hashAt < 0 ? '' : url.slice(hashAt)
  const queryAt = address.indexOf('?')
  const there = new URLSearchParams(queryAt < 0 ? '' : address.slice(queryAt))
  const added = new URLSearchParams()
  for (const [name, value] of wished) if (!there.has(name) && !added.has(name)) added.append(name, value)
  if (added.size === 0) return url
  const joint = queryAt < 0 ? '?' : /[?&]$/.test(address) ? '' : '&'
  return `${address}${joint}${added}${hash}`
}
