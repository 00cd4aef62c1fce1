import type { App } from '#app'
import { postsBetween } from './day.sql.ts'
import type { Situation } from './situation.ts'
import {
  allWaiting,
  brokenChannels,
  freshStories,
  handoffsToSee,
  hadLifeBefore,
  hasConclusion,
  openDrafts,
  openTroubles,
  peopleWaiting,
  postsWithoutLink,
  standingCrises,
} from './situation.sql.ts'

const TROUBLE_DAYS = 14
const STORY_HOURS = 24
const DRAFT_DAYS = 21
const AHEAD_DAYS = 3
/** By then the week before is history. */
const CONCLUDE_UNTIL_WEEKDAY = 3

/** Asks all duties what stands open at this moment. */
export async function lookAround(app: App, workspaceId: string, zone: string): Promise<Situation> {
  const db = app.db.read
  const now = app.now()
  const ago = (hours: number) => now.subtract({ hours })
  const here = now.toZonedDateTimeISO(zone)
  const today = here.toPlainDate()
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant()
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const lastMonday = monday.subtract({ weeks: 1 }).toString()

  const [
    waiting,
    waitingInAll,
    channels,
    troubles,
    crises,
    handoffs,
    stories,
    drafts,
    linkless,
    posts,
    concluded,
    lived,
  ] = await Promise.all([
    peopleWaiting(db, workspaceId),
    allWaiting(db, workspaceId),
    brokenChannels(db, workspaceId),
    openTroubles(db, workspaceId, ago(24 * TROUBLE_DAYS)),
    standingCrises(db, workspaceId),
    handoffsToSee(db, workspaceId, now),
    freshStories(db, workspaceId, ago(STORY_HOURS)),
    openDrafts(db, workspaceId, ago(24 * DRAFT_DAYS)),
    postsWithoutLink(db, workspaceId, now, now.add({ hours: 24 * AHEAD_DAYS })),
    postsBetween(db, workspaceId, startOf(today), startOf(today.add({ days: AHEAD_DAYS }))),
    hasConclusion(db, workspaceId, lastMonday),
    hadLifeBefore(db, workspaceId, startOf(monday)),
  ])
  const busy = new Set(posts.map((post) => post.at.toZonedDateTimeISO(zone).toPlainDate().toString()))
  const ahead = Array.from({ length: AHEAD_DAYS }, (_, inDays) => ({
    day: today.add({ days: inDays }).toString(),
    inDays,
  }))
  return {
    waiting,
    waitingInAll,
    channels,
    troubles,
    crises,
    handoffs,
    stories,
    drafts,
    linkless,
    emptyDays: ahead.filter(({ day }) => !busy.has(day)),
    unconcluded: lived && !concluded && today.dayOfWeek <= CONCLUDE_UNTIL_WEEKDAY ? lastMonday : null,
    hour: here.hour,
  }
}
