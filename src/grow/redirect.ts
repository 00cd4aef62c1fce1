import type { Context } from 'hono'
import type { App } from '#app'
import { workspaceById } from '#desk'
import { langFrom } from '#platform/words.ts'
import { classifyAgent, isHuman } from './agent.ts'
import type { Counter } from './counter.ts'
import { isKey, newClickId } from './key.ts'
import { type LinkTarget, targetByKey } from './links.sql.ts'
import { notFoundPage } from './not-found.ts'
import { classifyReferrer } from './referrer.ts'
import { createSalts } from './salts.ts'
import { targetOf } from './target.ts'
import { askerAddress, type Asker, visitorOf } from './visitor.ts'
import { wayOf } from './way.ts'

const CACHED_LINKS = 20_000
const CACHED_MILLISECONDS = 60_000

type Known = LinkTarget & { zone: string; until: number }

export type Redirect = {
  answer: (c: Context) => Promise<Response>
  /** The link was changed: what was remembered about it is old. */
  forget: (key: string) => void
  /** Resolves when every click so far is with the counter. */
  settle: () => Promise<unknown>
}

/** Short links: answered from memory, counted afterwards, and never held up by the counting. */
export function createRedirect(app: App, counter: Counter): Redirect {
  const links = new Map<string, Known>()
  const saltFor = createSalts(app)
  const underWay = new Set<Promise<void>>()

  async function find(key: string): Promise<Known | null> {
    const now = app.now().epochMilliseconds
    const cached = links.get(key)
    if (cached && cached.until > now) return cached
    const link = await targetByKey(app.db.read, key)
    if (!link) return null
    const workspace = await workspaceById(app.db.read, link.workspaceId)
    const known = { ...link, zone: workspace?.zone ?? 'UTC', until: now + CACHED_MILLISECONDS }
    links.delete(key)
    links.set(key, known)
    const [oldest] = links.keys()
    if (links.size > CACHED_LINKS && oldest !== undefined) links.delete(oldest)
    return known
  }

  const dayOf = (link: Known): string => app.now().toZonedDateTimeISO(link.zone).toPlainDate().toString()

  /** Programs see the link's own address; people who do not want to be known draw anew each time. */
  async function choose(link: Known, id: string, asker: Asker, anonymous: boolean) {
    const { class: kind, device } = classifyAgent(asker.userAgent)
    if (link.ways.length === 0 || !isHuman(kind)) return { place: 0, url: link.url }
    const salt = anonymous ? null : await saltFor(dayOf(link))
    const lot = salt ? visitorOf(salt, `${link.workspaceId} ${link.id}`, asker).toString() : id
    return wayOf(link, { device, lot })
  }

  /** `anonymous` counts the click and knows nothing else about it. */
  async function count(
    link: Known,
    id: string,
    asker: Asker,
    came: { source: string; anonymous: boolean; place: number },
  ) {
    const at = app.now()
    const day = dayOf(link)
    const agent = classifyAgent(asker.userAgent)
    const salt = came.anonymous ? null : await saltFor(day)
    const visitor = salt && visitorOf(salt, link.workspaceId, asker)
    counter.count({
      id,
      linkId: link.id,
      at,
      day,
      class: agent.class,
      device: agent.device,
      source: came.source,
      visitor,
      place: came.place,
    })
  }

  return {
    forget: (key) => links.delete(key),
    settle: () => Promise.all(underWay),
    answer: async (c) => {
      const lang = langFrom(c.req.header('accept-language'))
      const key = c.req.param('key') ?? ''
      const found = isKey(key) ? await find(key) : null
      if (!found) return c.html(notFoundPage('unknown', lang), 404, NOT_KEPT)
      if (!found.on) return c.html(notFoundPage('switched-off', lang), 410, NOT_KEPT)
      const link = inTime(found, app.now())
      if (!link) return c.html(notFoundPage('expired', lang), 410, NOT_KEPT)
      const query = new URL(c.req.url).search
      const userAgent = c.req.header('user-agent') ?? ''
      const agent = classifyAgent(userAgent)
      // Somebody who asked not to be followed is counted, but gets no name to carry along.
      const anonymous = !isHuman(agent.class) || c.req.header('sec-gpc') === '1' || c.req.header('dnt') === '1'
      const id = newClickId()
      const asker = { userAgent, address: askerAddress(c) }
      const way = await choose(link, id, asker, anonymous)
      // Asking only for the head is how programs check whether an address is alive.
      if (c.req.method !== 'HEAD') {
        const source = query.includes('qr=1') ? 'qr' : sourceOf(agent.name, c.req.header('referer'))
        const counted = count(link, id, asker, { source, anonymous, place: way.place })
        underWay.add(counted)
        void counted.finally(() => underWay.delete(counted))
      }
      return new Response(null, {
        status: 302,
        headers: {
          ...NOT_KEPT,
          location: targetOf({ url: way.url, tags: link.tags }, { query, clickId: anonymous ? null : id }),
        },
      })
    },
  }
}

/** A link past its end leads to the address meant for then, or nowhere. */
function inTime(link: Known, now: Temporal.Instant): Known | null {
  if (!link.expiresAt || Temporal.Instant.compare(now, link.expiresAt) < 0) return link
  return link.afterUrl === null ? null : { ...link, url: link.afterUrl, ways: [] }
}

const NOT_KEPT = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' }

const sourceOf = (app: string | null, referrer: string | undefined): string => {
  const { source } = classifyReferrer(referrer)
  return source === 'direct' && app ? app.toLowerCase() : source.slice(0, 100)
}
