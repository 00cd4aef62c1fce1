import type { Outgoing } from '#platform/outgoing.ts'
import { failed, replyOf } from '../call.ts'
import type { Reply } from '../network.ts'
import { call } from './call.ts'
import { rootShape } from './shapes.ts'

/** Where the REST interface of a site answers, and how the site calls itself. */
export type Root = { root: string; home: string; name: string }

const PAGE_BYTES = 4 * 1_048_576

/**
 * Finds the interface behind whatever a person types: the site says in a header of every page where it is; where a cache has dropped
 * that header, the two usual places are tried.
 */
export async function findRoot(http: Outgoing, typed: string): Promise<Reply<Root>> {
  const site = siteFrom(typed)
  if (!site) return failed('no-server')
  const told = isRoot(site) ? [site] : await placesOf(http, site)
  if (!Array.isArray(told)) return told
  for (const root of told) {
    const called = await call({ http, root, user: '', password: '' }, { path: '/', shape: rootShape })
    if (called.ok && called.value.namespaces.includes('wp/v2')) {
      return { ok: true, value: { root, home: called.value.home, name: called.value.name }, rate: called.rate }
    }
    if (!called.ok && (called.status === null || called.error.reason === 'rate' || called.status >= 500)) {
      return replyOf(called)
    }
  }
  return failed('other-network')
}

async function placesOf(http: Outgoing, site: string): Promise<string[] | Extract<Reply<Root>, { ok: false }>> {
  const page = await http.request({ url: `${site}/`, maxBytes: PAGE_BYTES, headers: { accept: 'text/html' } })
  if (!page.ok && page.reason !== 'too-large') {
    const named = ['address-malformed', 'address-refused', 'no-such-host', 'tls'].includes(page.reason)
    return failed(named ? 'no-server' : 'transient')
  }
  const link = page.ok ? /<([^>]+)>;\s*rel="https:\/\/api\.w\.org\/"/.exec(page.headers['link'] ?? '')?.[1] : null
  const usual = [`${site}/wp-json`, `${site}/?rest_route=`]
  return link ? [link.replace(/\/$/, ''), ...usual] : usual
}

function siteFrom(typed: string): string | null {
  const trimmed = typed.trim()
  const url = URL.parse(/^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`)
  if (!url || url.username !== '' || url.hostname === '') return null
  if (isRoot(url.href)) return trimmed.replace(/\/$/, '')
  return `${url.origin}${url.pathname.replace(/\/(?:wp-admin|wp-login\.php).*$/, '')}`.replace(/\/+$/, '')
}

const isRoot = (address: string) => /\/wp-json\/?$|[?&]rest_route=\/?$/.test(address)
