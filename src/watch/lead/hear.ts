import type { App } from '#app'
import { channelsOf } from '#desk'
import type { Outcome } from '../fit/outcomes.sql.ts'
import { learnFrom } from '../fit/weigh.ts'
import { addressOf, linksIn } from './address.ts'
import { type Brought, keepBrought, keepPosted, keepSpoken, tellingsSince, watchedHosts } from './moments.sql.ts'
import { createHearing, HEARD_HOURS, type Hearing, type Saying } from './spoken.ts'

export type { Saying } from './spoken.ts'

/** A post of ours about a story, and when it stood. */
export type Posting = { storyId: string; postId: string; at: Temporal.Instant }

/** Told so much and no more is held in mind per workspace. */
const MOST_TELLINGS = 4_000
const MOST_WORKSPACES = 40
const FORGOTTEN_AFTER_HOURS = 12

/** What the desk has in mind of one workspace's news, so that every minute costs only what is new. */
type Mind = { hearing: Hearing; after: string; since: Temporal.Instant }

/**
 * Holds what the community said and what we posted against the news, and keeps who was first. Telling the same again changes
 * nothing, in whatever order it comes.
 */
export function createListener(app: App) {
  const minds = new Map<string, Mind>()

  async function mindOf(workspaceId: string): Promise<Hearing> {
    const now = app.now()
    const known = minds.get(workspaceId)
    const isFresh = known && known.since.until(now).total('hours') < FORGOTTEN_AFTER_HOURS
    const mind = isFresh ? known : { hearing: createHearing(), after: '0', since: now }
    const told = await tellingsSince(app.db.read, workspaceId, {
      since: now.subtract({ hours: HEARD_HOURS }),
      after: mind.after,
      limit: MOST_TELLINGS,
    })
    for (const telling of told) {
      mind.hearing.note(telling)
      if (BigInt(telling.id) > BigInt(mind.after)) mind.after = telling.id
    }
    minds.delete(workspaceId)
    minds.set(workspaceId, mind)
    const [oldest] = minds.keys()
    if (minds.size > MOST_WORKSPACES && oldest !== undefined) minds.delete(oldest)
    return mind.hearing
  }

  return async function hear(
    workspaceId: string,
    said: readonly Saying[],
    posted: readonly Posting[],
    became: readonly Outcome[] = [],
  ) {
    if (became.length > 0) await learnFrom(app, workspaceId, became)
    const hearing = said.length > 0 ? await mindOf(workspaceId) : null
    const spoken = said.flatMap((saying) => {
      const found = hearing?.hear(saying)
      return found ? [{ ...found, threadId: saying.threadId, at: saying.at }] : []
    })
    const brought = await newPlaces(app, workspaceId, said)
    await app.db.write(async (tx) => {
      const changed = [
        ...(await keepSpoken(tx, workspaceId, spoken)),
        ...(await keepPosted(tx, workspaceId, [...posted])),
      ]
      await keepBrought(tx, workspaceId, brought)
      for (const id of new Set(changed.map(({ storyId }) => storyId)))
        await app.live.tell(tx, { workspaceId, kind: 'watch.story', id })
    })
  }
}

/** Pages people brought from places we do not watch: neither our sources, nor our own pages, nor this desk. */
async function newPlaces(
  app: Pick<App, 'db' | 'networks' | 'config' | 'now'>,
  workspaceId: string,
  said: readonly Saying[],
): Promise<Brought[]> {
  const pages = said.flatMap(({ text, threadId, at }) =>
    linksIn(text).flatMap((link) => {
      const page = addressOf(link)
      return page ? [{ ...page, threadId, at }] : []
    }),
  )
  if (pages.length === 0) return []
  const channels = await channelsOf(app, workspaceId)
  const own = [app.config.url, ...channels.flatMap(({ account }) => [account.server, account.url])]
  const known = new Set([
    ...(await watchedHosts(app.db.read, workspaceId)),
    ...own.flatMap((link) => addressOf(link)?.host ?? []),
  ])
  return pages.filter(({ host }) => !known.has(host))
}
