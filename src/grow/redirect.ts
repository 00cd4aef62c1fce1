import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from 'hono'
import type { App } from '#app'
import { workspaceById } from '#desk'
import { langFrom } from '#platform/words.ts'
import type { Counter } from './counter.ts'
import { isKey } from './key.ts'
import { type Asked, clickOf, type Known, knownFrom, leadOn } from './lead.ts'
import { targetByKey } from './links.sql.ts'
import { createLocalHours } from '#platform/local-hours.ts'
import { notFoundPage } from './not-found.ts'
import { createSalts } from './salts.ts'
import { addressOf, askerAddress, visitorOf } from './visitor.ts'

const CACHED_LINKS = 20_000
const CACHED_MILLISECONDS = 60_000
/** Of those counted without passing a link. */
const REMEMBERED = 20_000
const PATH = '/l/'

export type Redirect = {
  answer: (c: Context) => Promise<Response>
  /** Answers at once whoever asks for a link that is known; false when it takes more than that, and nothing was done. */
  answerAtOnce: (request: IncomingMessage, response: ServerResponse) => boolean
  /**
   * Counts somebody who came by the key of a link without passing it: once an hour, whatever a page says again. `click` is null for
   * who does not want to be followed; the whole is null when the link leads nowhere.
   */
  count: (key: string, asked: Asked) => Promise<{ click: string | null; link: Known } | null>
  /** The link was changed: what was remembered about it is old. */
  forget: (key: string) => void
  /** Resolves when every click so far is with the counter. */
  settle: () => Promise<unknown>
}

/** Short links: answered from memory, counted afterwards, and never held up by the counting. */
export function createRedirect(app: App, counter: Counter): Redirect {
  const links = new Map<string, { link: Known; until: number }>()
  const salts = createSalts(app)
  const hourAt = createLocalHours()
  const underWay = new Set<Promise<void>>()

  async function find(key: string): Promise<Known | null> {
    const now = app.now().epochMilliseconds
    const cached = links.get(key)
    if (cached && cached.until > now) return cached.link
    const found = await targetByKey(app.db.read, key)
    if (!found) return null
    const workspace = await workspaceById(app.db.read, found.workspaceId)
    const link = knownFrom(found, workspace?.zone ?? 'UTC')
    links.delete(key)
    links.set(key, { link, until: now + CACHED_MILLISECONDS })
    const [oldest] = links.keys()
    if (links.size > CACHED_LINKS && oldest !== undefined) links.delete(oldest)
    return link
  }

  /** Where the link leads and the click with the counter, all in one go; nobody is answered before `counted`. */
  function follow(link: Known, asked: Asked, counts: boolean, at: number, salt: Buffer) {
    const led = leadOn(link, asked, at, salt)
    const counted = counts ? counter.count(clickOf(link, asked, led, { at, hour: hourAt(link.zone, at), salt })) : null
    return { location: led.location, counted }
  }

  /** The first of the day: the salt is on its way, which only a choice between addresses has to wait for. */
  async function followFirst(link: Known, asked: Asked, counts: boolean, at: number): Promise<string> {
    const hour = hourAt(link.zone, at)
    const salt = salts.of(hour.day)
    const led = leadOn(link, asked, at, link.ways.length > 0 ? await salt : null)
    const countWith = async () => {
      const found = await salt
      if (counts) await counter.count(clickOf(link, asked, led, { at, hour, salt: found }))
    }
    const counted = countWith()
    underWay.add(counted)
    void counted.finally(() => underWay.delete(counted))
    return led.location
  }

  /** Who was counted without passing a link, by hour, link and visitor. */
  const told = new Map<string, string>()

  return {
    count: async (key, asked) => {
      const at = app.now().epochMilliseconds
      const found = await find(key)
      const link = found?.on ? inTime(found, at) : null
      if (!link) return null
      const hour = hourAt(link.zone, at)
      const salt = await salts.of(hour.day)
      const led = leadOn(link, asked, at, salt)
      const once = led.isNamed && salt ? `${hour.starts} ${link.id} ${visitorOf(salt, link.workspaceId, asked)}` : null
      const before = once === null ? undefined : told.get(once)
      if (before !== undefined) return { click: before, link }
      if (once !== null) remember(told, once, led.id)
      await counter.count(clickOf(link, asked, led, { at, hour, salt }))
      return { click: led.isNamed ? led.id : null, link }
    },
    forget: (key) => links.delete(key),
    settle: () => Promise.all(underWay),
    answer: async (c) => {
      const lang = langFrom(c.req.header('accept-language'))
      const key = c.req.param('key') ?? ''
      const found = isKey(key) ? await find(key) : null
      if (!found) return c.html(notFoundPage('unknown', lang), 404, NOT_KEPT)
      if (!found.on) return c.html(notFoundPage('switched-off', lang), 410, NOT_KEPT)
      const at = app.now().epochMilliseconds
      const link = inTime(found, at)
      if (!link) return c.html(notFoundPage('expired', lang), 410, NOT_KEPT)
      const asked = {
        query: new URL(c.req.url).search,
        userAgent: c.req.header('user-agent') ?? '',
        referrer: c.req.header('referer'),
        address: askerAddress(c),
        unfollowed: c.req.header('sec-gpc') === '1' || c.req.header('dnt') === '1',
      }
      // Asking only for the head is how programs check whether an address is alive.
      const counts = c.req.method !== 'HEAD'
      const salt = salts.known(hourAt(link.zone, at).day)
      if (!salt) return redirectTo(await followFirst(link, asked, counts, at))
      const { location, counted } = follow(link, asked, counts, at, salt)
      await counted
      return redirectTo(location)
    },
    answerAtOnce: ({ method, url = '', headers, socket }, response) => {
      if (!url.startsWith(PATH) || (method !== 'GET' && method !== 'HEAD')) return false
      const queryAt = url.indexOf('?')
      const cached = links.get(url.slice(PATH.length, queryAt < 0 ? undefined : queryAt))
      const at = app.now().epochMilliseconds
      if (!cached || cached.until <= at || !cached.link.on) return false
      const link = inTime(cached.link, at)
      const salt = link && salts.known(hourAt(link.zone, at).day)
      if (!salt) return false
      const asked = {
        query: queryAt < 0 ? '' : url.slice(queryAt),
        userAgent: headers['user-agent'] ?? '',
        referrer: headers.referer,
        address: addressOf(socket.remoteAddress, headers['x-forwarded-for']?.toString()),
        unfollowed: headers['sec-gpc'] === '1' || headers['dnt'] === '1',
      }
      const { location, counted } = follow(link, asked, method === 'GET', at, salt)
      const answer = () => void response.writeHead(302, { ...AT_ONCE, location }).end()
      if (counted) void counted.then(answer)
      else answer()
      return true
    },
  }
}

const redirectTo = (location: string): Response =>
  new Response(null, { status: 302, headers: { ...NOT_KEPT, location } })

function remember(told: Map<string, string>, once: string, click: string) {
  told.set(once, click)
  const [oldest] = told.keys()
  if (told.size > REMEMBERED && oldest !== undefined) told.delete(oldest)
}

/** A link past its end leads to the address meant for then, or nowhere. */
function inTime(link: Known, at: number): Known | null {
  if (!link.expiresAt || at < link.expiresAt.epochMilliseconds) return link
  return link.afterUrl === null ? null : knownFrom({ ...link, url: link.afterUrl, ways: [] }, link.zone)
}

const NOT_KEPT = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' }
/** Whoever follows a short link comes from the network, and the shop may know that. */
const AT_ONCE = {
  ...NOT_KEPT,
  'content-length': '0',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}
