import type { App } from '#app'
import { channelsOf } from '#desk'
import type { Writer } from '#platform/database.ts'
import { keepCommunityWords } from '../fit/community.sql.ts'
import { createTalk, type Talk } from '../fit/community.ts'
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
type Mind = { hearing: Hearing; talk: Talk; after: string; since: Temporal.Instant; countedAt: Temporal.Instant | null }

/** What a community speaks of does not change from one minute to the next. */
const COUNTED_HOURS = 1

/**
 * Holds what the community said and what we posted against the news, and keeps who was first. Telling the same again changes
 * nothing, in whatever order it comes.
 */
export function createListener(app: App) {
  const minds = new Map<string, Mind>()

  async function mindOf(workspaceId: string): Promise<Mind> {
    const now = app.now()
    const known = minds.get(workspaceId)
    const isFresh = known && known.since.until(now).total('hours') < FORGOTTEN_AFTER_HOURS
    const mind = isFresh
      ? known
      : { hearing: createHearing(), talk: createTalk(), after: '0', since: now, countedAt: null }
    const told = await tellingsSince(app.db.read, workspaceId, {
      since: now.subtract({ hours: HEARD_HOURS }),
      after: mind.after,
      limit: MOST_TELLINGS,
    })
    for (const telling of told) {
      mind.hearing.note(telling)
      mind.talk.told(telling.title, telling.lang)
      if (BigInt(telling.id) > BigInt(mind.after)) mind.after = telling.id
    }
    minds.delete(workspaceId)
    minds.set(workspaceId, mind)
    const [oldest] = minds.keys()
    if (minds.size > MOST_WORKSPACES && oldest !== undefined) minds.delete(oldest)
    return mind
  }

  /** Now and then, what the community speaks of is counted for those who weigh stories. */
  async function keepTalk(tx: Writer, workspaceId: string, mind: Mind) {
    const now = app.now()
    if (mind.countedAt && mind.countedAt.until(now).total('hours') < COUNTED_HOURS) return
    const words = mind.talk.words()
    if (words.length === 0) return
    mind.countedAt = now
    await keepCommunityWords(tx, workspaceId, words, now)
  }

  return async function hear(
    workspaceId: string,
    said: readonly Saying[],
    posted: readonly Posting[],
    became: readonly Outcome[] = [],
  ) {
    if (became.length > 0) await learnFrom(app, workspaceId, became)
    const mind = said.length > 0 ? await mindOf(workspaceId) : null
    const spoken = said.flatMap((saying) => {
      mind?.talk.note(saying)
      const found = mind?.hearing.hear(saying)
      return found ? [{ ...found, threadId: saying.threadId, at: saying.at }] : []
    })
    const brought = await newPlaces(app, workspaceId, said)
    await app.db.write(async (tx) => {
      const changed = [
        ...(await keepSpoken(tx, workspaceId, spoken)),
        ...(await keepPosted(tx, workspaceId, [...posted])),
      ]
      await keepBrought(tx, workspaceId, brought)
      if (mind) await keepTalk(tx, workspaceId, mind)
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
