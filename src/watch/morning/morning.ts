import type { App } from '#app'
import type { Topic } from '../trend/topics.ts'
import { topicsNow } from '../trend/week.ts'
import { brokenSources, leadStories, toldUsSince } from './morning.sql.ts'

/** What the night brought, before anybody has read a thing. */
export type Morning = {
  since: Temporal.Instant
  /** What was told more often than in the same hours of other nights. */
  topics: Topic[]
  /** The best of what came in and nobody has taken up. */
  stories: {
    id: string
    title: string
    lang: string | null
    firstSource: string | null
    outlets: number
    score: number
  }[]
  /** What our community spoke of before we saw it. */
  toldUs: { id: string; title: string; lang: string | null }[]
  /** Sources that stopped answering and still do not. */
  broken: { id: string; title: string; trouble: string; about: unknown }[]
}

/** The desk is left at about seven in the evening. */
const EVENING_HOUR = 19
const TOPICS = 5
const STORIES = 5
const TOLD_US = 3
const BROKEN = 5

/** Since when it was night: the last evening by that clock. */
export function eveningBefore(now: Temporal.Instant, zone: string): Temporal.Instant {
  const here = now.toZonedDateTimeISO(zone)
  const evening = here.withPlainTime({ hour: EVENING_HOUR })
  return (here.hour >= EVENING_HOUR ? evening : evening.subtract({ days: 1 })).toInstant()
}

export async function morningOf(app: Pick<App, 'db' | 'now'>, workspaceId: string, zone: string): Promise<Morning> {
  const now = app.now()
  const since = eveningBefore(now, zone)
  const { read } = app.db
  const hours = Math.max(1, since.until(now).total('hours'))
  const [topics, stories, toldUs, broken] = await Promise.all([
    topicsNow(app, workspaceId, hours),
    leadStories(read, workspaceId, since, STORIES),
    toldUsSince(read, workspaceId, since, TOLD_US),
    brokenSources(read, workspaceId, BROKEN),
  ])
  return {
    since,
    topics: topics.filter(({ pace }) => pace === 'rising').slice(0, TOPICS),
    stories,
    toldUs,
    broken,
  }
}
