import { randomUUID } from 'node:crypto'
import type { App } from '#app'
import { classifyAgent, classifyReferrer, clickById, createSalts, isClickId, isHuman, visitorOf } from '#grow'
import { createLocalHours } from '#platform/local-hours.ts'
import type { Kind } from '../outcome.ts'
import { clickIn, type Hit, hostOf, pathOf, type Said } from './hit.ts'
import { goalsOfSite, siteBy, type SiteRow } from './sites.sql.ts'
import { createSiteStore } from './store.ts'
import type { SiteResult } from './waiting.ts'

const KNOWN_MILLISECONDS = 30_000
const MOST_KNOWN = 2_000
const LONGEST_SOURCE = 100

/** Who sent it: what a browser cannot help telling, or the name a server gives its visitor. */
export type Sender = { userAgent: string; address: string; anonymous: boolean; isServer: boolean }

type Site = SiteRow & { goals: ReadonlyMap<string, Kind> }

/** Takes in what sites tell: counts it, finds the post that brought the visitor, and makes results of the events that are some. */
export function createReceiver(app: App) {
  const salts = createSalts(app)
  const sites = new Map<string, { site: Site | null; until: number }>()
  const underWay = new Set<Promise<unknown>>()
  const store = createSiteStore(app)
  const hourAt = createLocalHours()

  async function find(name: 'id' | 'host' | 'tag', value: string): Promise<Site | null> {
    const now = app.now().epochMilliseconds
    const key = `${name} ${value}`
    const known = sites.get(key)
    if (known && known.until > now) return known.site
    const row = await siteBy(app.db.read, name, value)
    const goals = row ? await goalsOfSite(app.db.read, row.id) : []
    const site = row ? { ...row, goals: new Map(goals.map(({ event, kind }) => [event, kind])) } : null
    sites.delete(key)
    sites.set(key, { site, until: now + KNOWN_MILLISECONDS })
    const [oldest] = sites.keys()
    if (sites.size > MOST_KNOWN && oldest !== undefined) sites.delete(oldest)
    return site
  }

  /** False when a program sent it: it is counted apart. */
  async function take(
    site: Site,
    said: Said,
    sender: Sender,
    moment: Temporal.Instant | null = null,
  ): Promise<boolean> {
    const at = (moment ?? app.now()).epochMilliseconds
    const { day } = hourAt(site.zone, at)
    const agent = classifyAgent(sender.userAgent)
    if (!sender.isServer && !isHuman(agent.class)) {
      await store.add({ kind: 'program', site: site.number, day })
      return false
    }
    const salt = sender.anonymous ? null : await salts.of(day)
    const click = clickIn(said.url)
    const clicks = [...said.clicks, ...(click === null ? [] : [click])].filter(isClickId)
    const brought = click !== null && isClickId(click) ? await clickById(app.db.read, site.workspaceId, click) : null
    const hit: Hit = {
      site: site.number,
      at,
      day,
      visitor: salt && visitorOf(salt, site.workspaceId, sender).toString(),
      path: pathOf(said.url),
      event: said.event,
      source: brought?.source ?? sourceOf(said, site.host),
      device: agent.device,
      postId: brought?.postId ?? null,
      clicks,
    }
    await store.add({ kind: 'hit', workspaceId: site.workspaceId, hit, result: resultOf(site, said, hit) })
    return true
  }

  const follow = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work)
    void work.finally(() => underWay.delete(work)).catch(() => {})
    return work
  }

  return {
    find,
    take: (...given: Parameters<typeof take>) => follow(take(...given)),
    recover: store.recover,
    settle: async () => {
      await Promise.allSettled(underWay)
      await store.flush()
    },
  }
}

export type Receiver = ReturnType<typeof createReceiver>

/** The result an event is for this site; named by its sender where it can be, so that it counts once. */
function resultOf(site: Site, said: Said, hit: Hit): SiteResult | null {
  const kind = said.event === null ? undefined : site.goals.get(said.event)
  if (kind === undefined) return null
  const mark = said.reference ?? `${hit.visitor ?? randomUUID()}/${hit.at}`
  return {
    workspaceId: site.workspaceId,
    siteId: site.id,
    host: site.host,
    reference: `${site.host}/${said.event}/${mark}`,
    kind,
    at: hit.at,
    value: said.value,
    currency: said.currency,
    clicks: hit.clicks,
  }
}

/** The address itself names its campaign, else the page before tells; one's own pages are no source. */
function sourceOf({ url, referrer }: Said, host: string): string {
  const inAddress = classifyReferrer(URL.parse(url)?.search ? url : null)
  const named = URL.parse(url)?.searchParams.has('utm_source') ? inAddress.source : null
  const own = referrer !== null && hostOf(referrer) === host
  return (named ?? (own ? 'direct' : classifyReferrer(referrer).source)).slice(0, LONGEST_SOURCE)
}
