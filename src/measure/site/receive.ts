import { randomUUID } from 'node:crypto'
import type { App } from '#app'
import { classifyAgent, classifyReferrer, clickById, createSalts, isClickId, isHuman, visitorOf } from '#grow'
import { createBatch } from '#platform/batch.ts'
import type { Kind } from '../outcome.ts'
import { type Told, tellOutcome } from '../tell-outcome.ts'
import { clickIn, type Hit, hostOf, pathOf, type Said } from './hit.ts'
import { countFiltered, knownVisitors, takeTurns, writeCounted } from './hits.sql.ts'
import { goalsOfSite, siteBy, type SiteRow } from './sites.sql.ts'
import { countHits } from './visits.ts'

const KNOWN_MILLISECONDS = 30_000
const MOST_KNOWN = 2_000
const TELL_EVERY_MILLISECONDS = 2_000
const LONGEST_SOURCE = 100

/** Who sent it: what a browser cannot help telling, or the name a server gives its visitor. */
export type Sender = { userAgent: string; address: string; anonymous: boolean; isServer: boolean }

type Site = SiteRow & { goals: ReadonlyMap<string, Kind> }

/** Takes in what sites tell: counts it, finds the post that brought the visitor, and makes results of the events that are some. */
export function createReceiver(app: App) {
  const saltFor = createSalts(app)
  const sites = new Map<string, { site: Site | null; until: number }>()
  const told = new Map<string, number>()
  const underWay = new Set<Promise<unknown>>()

  const results = createBatch<{ site: Site; outcome: Told }>({
    name: 'results',
    log: app.log,
    write: async (rows) => {
      for (const { site, outcome } of rows) await makeOutcome(site, outcome)
    },
  })

  const batch = createBatch<Waiting>({
    name: 'hits',
    log: app.log,
    write: async (waiting) => {
      const hits = waiting.toSorted((a, b) => Temporal.Instant.compare(a.hit.at, b.hit.at))
      const counted = await app.db.write(async (tx) => {
        const all = hits.map(({ hit }) => hit)
        await takeTurns(tx)
        const sum = countHits(all, await knownVisitors(tx, all))
        await writeCounted(tx, sum)
        for (const workspaceId of new Set(hits.map(({ site }) => site.workspaceId))) await tell(tx, workspaceId)
        return sum.hits
      })
      // With all clicks known of the visitor, which only the counting knows.
      for (const [place, { site, outcome }] of hits.entries())
        if (outcome) results.add({ site, outcome: { ...outcome, clicks: counted[place]?.clicks ?? [] } })
    },
  })

  async function tell(tx: Parameters<App['live']['tell']>[0], workspaceId: string) {
    const now = app.now().epochMilliseconds
    if (now - (told.get(workspaceId) ?? 0) < TELL_EVERY_MILLISECONDS) return
    told.set(workspaceId, now)
    await app.live.tell(tx, { workspaceId, kind: 'measure.site' })
  }

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
    const at = moment ?? app.now()
    const day = at.toZonedDateTimeISO(site.zone).toPlainDate().toString()
    const agent = classifyAgent(sender.userAgent)
    if (!sender.isServer && !isHuman(agent.class)) {
      await app.db.write((tx) => countFiltered(tx, site.number, day, 1))
      return false
    }
    const salt = sender.anonymous ? null : await saltFor(day)
    const click = clickIn(said.url)
    const clicks = [...said.clicks, ...(click === null ? [] : [click])].filter(isClickId)
    const brought = click !== null && isClickId(click) ? await clickById(app.db.read, site.workspaceId, click) : null
    const hit: Hit = {
      site: site.number,
      at,
      day,
      visitor: salt && visitorOf(salt, site.workspaceId, sender),
      path: pathOf(said.url),
      event: said.event,
      source: brought?.source ?? sourceOf(said, site.host),
      device: agent.device,
      postId: brought?.postId ?? null,
      clicks,
    }
    batch.add({ site, hit, outcome: outcomeOf(site, said, hit) })
    return true
  }

  /** The same result told again changes nothing. */
  async function makeOutcome(site: Site, outcome: Told) {
    const account = { id: `site:${site.id}`, name: site.host, email: '' }
    const who = { account, lang: 'en', role: 'analyst', workspaceId: site.workspaceId } as const
    const stored = await tellOutcome(app, who, outcome)
    if (!stored.ok) app.log.warn({ reason: stored.reason, site: site.host }, 'a result of a site was refused')
  }

  const follow = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work)
    void work.finally(() => underWay.delete(work)).catch(() => {})
    return work
  }

  return {
    find,
    take: (...given: Parameters<typeof take>) => follow(take(...given)),
    settle: async () => {
      await Promise.allSettled(underWay)
      await batch.flush()
      await results.flush()
    },
  }
}

export type Receiver = ReturnType<typeof createReceiver>

type Waiting = { site: Site; hit: Hit; outcome: Told | null }

/** The result an event is for this site; named by its sender where it can be, so that it counts once. */
function outcomeOf(site: Site, said: Said, hit: Hit): Told | null {
  const kind = said.event === null ? undefined : site.goals.get(said.event)
  if (kind === undefined) return null
  const mark = said.reference ?? `${hit.visitor ?? randomUUID()}/${hit.at.epochMilliseconds}`
  return {
    reference: `${site.host}/${said.event}/${mark}`,
    kind,
    at: hit.at,
    value: said.value,
    currency: said.currency,
    note: '',
    clicks: hit.clicks,
    postId: null,
  }
}

/** The address itself names its campaign, else the page before tells; one's own pages are no source. */
function sourceOf({ url, referrer }: Said, host: string): string {
  const inAddress = classifyReferrer(URL.parse(url)?.search ? url : null)
  const named = URL.parse(url)?.searchParams.has('utm_source') ? inAddress.source : null
  const own = referrer !== null && hostOf(referrer) === host
  return (named ?? (own ? 'direct' : classifyReferrer(referrer).source)).slice(0, LONGEST_SOURCE)
}
