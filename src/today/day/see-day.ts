import type { App } from '#app'
import { lookAround, type Place } from '../queue/look-around.ts'
import { eventsBetween } from './events.sql.ts'
import { focusBlocks, type Pace, USUAL_ANSWER_MINUTES, USUAL_POST_MINUTES } from './focus.ts'
import { hoursOf, morningSeen } from './hours.sql.ts'
import { closeOf } from './closes.sql.ts'
import { answeredShare, ownSpeed, usualArrival } from './pace.sql.ts'
import { type Hours, phaseOf, USUAL_HOURS, workdayOf } from './phase.ts'
import { postsBetween } from './posts.sql.ts'

/** Of ten things people say four want an answer, as long as a page does not know its own share. */
const USUAL_SHARE = 0.4

/** One person's day in one workspace: where it stands, what is fixed in it, and the stretches left to work in. */
export async function seeDay(app: App, accountId: string, place: Place) {
  const { read } = app.db
  const now = app.now()
  const { workspaceId, zone } = place
  const hours = await hoursFor(app, accountId)
  const work = workdayOf(now, zone, hours)
  const start = now.toZonedDateTimeISO(zone).startOfDay()
  const span = { from: start.toInstant(), until: start.add({ days: 1 }).toInstant() }
  const mine = { workspaceId, accountId }
  const [posts, events, arrival, share, speed, morning, close, [situation]] = await Promise.all([
    postsBetween(read, workspaceId, span.from, span.until),
    eventsBetween(read, { ...mine, ...span }),
    usualArrival(read, workspaceId, zone, now),
    answeredShare(read, workspaceId, now),
    ownSpeed(read, accountId, now),
    morningSeen(read, workspaceId, accountId, work.day),
    closeOf(read, workspaceId, accountId, work.day),
    lookAround(app, [place]),
  ])
  const pace: Pace = {
    arrival,
    share: Math.min(1, share ?? USUAL_SHARE),
    answerMinutes: speed.answerMinutes ?? USUAL_ANSWER_MINUTES,
    postMinutes: speed.postMinutes ?? USUAL_POST_MINUTES,
    measured: speed.answerMinutes !== null,
  }
  const waits = {
    backlog: situation?.waitingInAll.count ?? 0,
    gaps: (situation?.openSlots.length ?? 0) + (situation?.emptyDays.filter(({ inDays }) => inDays < 2).length ?? 0),
    signals: situation?.stories.length ?? 0,
  }
  return {
    now,
    zone,
    hours,
    phase: phaseOf(now, zone, hours, { morning, closed: close !== undefined }),
    day: posts,
    events,
    blocks: focusBlocks(now, work, pace, waits, events),
    pace: {
      answerMinutes: pace.answerMinutes,
      measured: pace.measured,
      expected: Math.round(arrival.reduce((sum, said) => sum + said, 0)),
    },
    neglected: situation?.neglected ?? [],
  }
}

export async function hoursFor(app: Pick<App, 'db'>, accountId: string): Promise<Hours> {
  const kept = await hoursOf(app.db.read, accountId)
  return kept ? { begins: kept.begins.slice(0, 5), ends: kept.ends.slice(0, 5) } : USUAL_HOURS
}
