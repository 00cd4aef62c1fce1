import type { App } from '#app'
import * as converse from './converse.sql.ts'
import { neglectIn } from './neglect.ts'
import { openSlots } from './open-slots.ts'
import * as publish from './publish.sql.ts'
import * as results from './results.sql.ts'
import type { Of, Situation } from './situation.ts'
import * as watch from './watch.sql.ts'
import { MOST_PEOPLE } from './weigh/converse.ts'
import { MOST_DRAFTS } from './weigh/publish.ts'
import { MOST_STORIES } from './weigh/watch.ts'

const TROUBLE_DAYS = 14
const STORY_HOURS = 24
const DRAFT_DAYS = 21
const AHEAD_DAYS = 3
const PROMISE_HOURS = 3
const LINK_DAYS = 3
/** By then the week before is history. */
const CONCLUDE_UNTIL_WEEKDAY = 3
const WORKING_DAYS = 5
/** So many of each kind are looked at in each workspace: more than anybody decides in a sitting. */
const MOST = 10
/** Of twenty brands the first few of each are a day's work. */
const MOST_OF_MANY = 6
/** What somebody put out of sight must not hide what stands behind it. */
const MOST_BEYOND = 200

/** A workspace as the day needs it. */
export type Place = { workspaceId: string; brand: string; zone: string }

/** Asks all duties of all these brands at once what stands open at this moment. */
export async function lookAround(app: App, places: readonly Place[], hidden = 0): Promise<Situation[]> {
  const db = app.db.often
  const now = app.now()
  const ids = places.map(({ workspaceId }) => workspaceId)
  const beyond = Math.min(hidden, MOST_BEYOND)
  const isOne = places.length === 1
  const most = (isOne ? MOST : MOST_OF_MANY) + beyond
  // Of many brands no more is read than the list has room for.
  const shown = (each: number) => (isOne ? most : each + beyond)
  const ago = (hours: number) => now.subtract({ hours })
  const clocks = new Map(places.map(({ zone }) => [zone, clockOf(zone, now)] as const))
  const days = places.map((place) => ({ ...place, ...(clocks.get(place.zone) ?? clockOf(place.zone, now)) }))
  const ending =
    days
      .map(({ until }) => until)
      .toSorted(Temporal.Instant.compare)
      .at(-1) ?? now
  const span = { from: ago(24), until: ending }
  const mondays = days.map(({ workspaceId, monday, lastMonday, mondayAt }) => ({
    workspaceId,
    day: monday,
    lastMonday,
    from: mondayAt,
  }))

  const [
    [people, counts, crises, handoffs, promises, replyDrafts, gardens],
    [channels, troubles, drafts, changes, linkless, moments, rules],
    [stories, windows, silent, goals, quiet, rising, links, tests, weeks, neglected],
  ] = await Promise.all([
    Promise.all([
      converse.peopleWaiting(db, ids, shown(MOST_PEOPLE)),
      converse.allWaiting(db, ids),
      converse.standingCrises(db, ids, most),
      converse.handoffsToSee(db, ids, now, most),
      converse.promisesDue(db, ids, now.add({ hours: PROMISE_HOURS }), most),
      converse.repliesToApprove(db, ids, most),
      converse.gardens(db, ids, now),
    ]),
    Promise.all([
      publish.brokenChannels(db, ids),
      publish.openTroubles(db, ids, ago(24 * TROUBLE_DAYS), most),
      publish.openDrafts(db, ids, ago(24 * DRAFT_DAYS), { review: most, draft: shown(MOST_DRAFTS) }),
      publish.changesWanted(db, ids, most),
      publish.postsWithoutLink(db, ids, { from: now, until: now.add({ hours: 24 * AHEAD_DAYS }) }, most),
      publish.plannedMoments(db, ids, span),
      publish.slotRules(db, ids),
    ]),
    Promise.all([
      watch.freshStories(db, ids, ago(STORY_HOURS), shown(MOST_STORIES)),
      watch.usualWindows(db, ids, now),
      watch.silentSources(db, ids),
      results.goalsOfWeek(db, mondays),
      results.quietResults(db, ids, now),
      results.risingPosts(db, ids, now),
      results.endingLinks(db, ids, now, now.add({ hours: 24 * LINK_DAYS })),
      results.testsOver(db, ids, now),
      results.weeksWithoutConclusion(db, mondays),
      neglectIn(app, ids, now),
    ]),
  ])

  return days.map(({ workspaceId, brand, zone, here, today, monday, ahead }): Situation => {
    const mine = <T>(rows: Of<T>[]): T[] => rows.filter((row) => row.workspaceId === workspaceId)
    const one = <T>(rows: Of<T>[]): T | null => mine(rows)[0] ?? null
    const taken = mine(moments)
    const busy = new Set(taken.map(({ at }) => at.toZonedDateTimeISO(zone).toPlainDate().toString()))
    const slots = mine(rules)
    return {
      workspaceId,
      brand,
      hidden: new Set(),
      first: new Set(),
      given: new Map(),
      waiting: mine(people),
      waitingInAll: one(counts) ?? { count: 0, since: null },
      crises: mine(crises),
      handoffs: mine(handoffs),
      promises: mine(promises),
      replyDrafts: mine(replyDrafts),
      garden: one(gardens),
      channels: mine(channels),
      troubles: mine(troubles),
      drafts: mine(drafts),
      changes: mine(changes),
      linkless: mine(linkless),
      // Where hours are set they say what is missing; elsewhere a whole day does.
      openSlots: openSlots(now, slots, taken),
      emptyDays: slots.length > 0 ? [] : ahead.filter(({ day }) => !busy.has(day)),
      stories: mine(stories).map((story) => ({ ...story, windowMinutes: one(windows)?.minutes ?? null })),
      silentSources: mine(silent),
      goals: mine(goals),
      quiet: one(quiet),
      rising: mine(rising),
      endingLinks: mine(links),
      testsOver: mine(tests),
      unconcluded: today.dayOfWeek <= CONCLUDE_UNTIL_WEEKDAY ? (one(weeks)?.starts ?? null) : null,
      neglected: neglected.get(workspaceId) ?? [],
      exercise: null,
      hour: here.hour,
      weekShare: Math.min(1, (today.dayOfWeek - 1 + here.hour / 24) / WORKING_DAYS),
      monday,
    }
  })
}

/** What the clock and the calendar on the wall of a zone say; brands of one city share it. */
function clockOf(zone: string, now: Temporal.Instant) {
  const here = now.toZonedDateTimeISO(zone)
  const today = here.toPlainDate()
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  return {
    here,
    today,
    monday: monday.toString(),
    mondayAt: monday.toZonedDateTime(zone).toInstant(),
    lastMonday: monday.subtract({ weeks: 1 }).toString(),
    until: today.add({ days: AHEAD_DAYS }).toZonedDateTime(zone).toInstant(),
    ahead: Array.from({ length: AHEAD_DAYS }, (_, inDays) => ({
      day: today.add({ days: inDays }).toString(),
      inDays,
    })),
  }
}
