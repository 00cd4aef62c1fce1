/** A stretch of the day for one thing, so long as what is to come and one's own speed make it. */
export type Block = {
  kind: 'answer' | 'write' | 'read'
  from: Temporal.Instant
  until: Temporal.Instant
  /** Answers, posts or stories expected in it. */
  count: number
}

export type Pace = {
  /** What people usually say in each hour of such a day. */
  arrival: readonly number[]
  /** Of that, what is answered. */
  share: number
  answerMinutes: number
  postMinutes: number
  /** Whether one's own speed was measured, or is the one usually assumed. */
  measured: boolean
}

export type Workday = { begins: Temporal.Instant; ends: Temporal.Instant; zone: string }

type Waiting = { backlog: number; gaps: number; signals: number }

/** Four times a day everybody is answered within hours, and in between nobody is interrupted. */
const SITTINGS = 4
const READ_MINUTES = 15
const SHORTEST_MINUTES = 10
const LONGEST_MINUTES = 90
const ROUND_MINUTES = 5
const BREAK_MINUTES = 5
const POSTS_MOST = 3

export const USUAL_ANSWER_MINUTES = 4
export const USUAL_POST_MINUTES = 25

/** Lays the day out: answering in sittings, reading before the first, writing after the first, around what is fixed. */
export function focusBlocks(
  now: Temporal.Instant,
  day: Workday,
  pace: Pace,
  waits: Waiting,
  fixed: readonly { from: Temporal.Instant; until: Temporal.Instant }[],
): Block[] {
  const blocks: Block[] = []
  let carried = waits.backlog
  let seen = startOfDay(day)
  const length = minutes(day.begins, day.ends)
  for (let sitting = 0; sitting < SITTINGS; sitting += 1) {
    const wished = day.begins.add({ minutes: Math.floor((length / SITTINGS) * sitting) })
    if (sitting === 0 && waits.signals > 0) put('read', wished, READ_MINUTES, Math.min(waits.signals, 12))
    // What has come in by now waits already; what is to come is expected.
    const from = Temporal.Instant.compare(seen, now) < 0 ? now : seen
    const due = carried + (Temporal.Instant.compare(wished, now) > 0 ? expected(from, wished, day, pace) : 0)
    const count = Math.round(due)
    seen = wished
    const isLast = sitting === SITTINGS - 1
    if (count * pace.answerMinutes < SHORTEST_MINUTES && !(isLast && count > 0)) carried = due
    else carried = put('answer', wished, count * pace.answerMinutes, count) ? 0 : due
    if (sitting === 0 && waits.gaps > 0) {
      const posts = Math.min(POSTS_MOST, waits.gaps)
      put('write', wished, posts * pace.postMinutes, posts)
    }
  }
  return blocks.toSorted((a, b) => Temporal.Instant.compare(a.from, b.from))

  /** In the first gap from then on that holds it; false when the day has none. */
  function put(kind: Block['kind'], wished: Temporal.Instant, wants: number, count: number): boolean {
    const long = Math.ceil(Math.min(LONGEST_MINUTES, Math.max(SHORTEST_MINUTES, wants)) / ROUND_MINUTES) * ROUND_MINUTES
    const taken = [...fixed, ...blocks].toSorted((a, b) => Temporal.Instant.compare(a.from, b.from))
    let from = roundUp(Temporal.Instant.compare(wished, now) < 0 ? now : wished)
    for (const other of taken) {
      const until = from.add({ minutes: long })
      const clear = Temporal.Instant.compare(until, other.from) <= 0 || Temporal.Instant.compare(from, other.until) >= 0
      if (!clear) from = roundUp(other.until.add({ minutes: BREAK_MINUTES }))
    }
    const until = from.add({ minutes: long })
    if (Temporal.Instant.compare(until, day.ends) > 0) return false
    blocks.push({ kind, from, until, count })
    return true
  }
}

/** How much is to be answered of what usually comes in between, hour by hour. */
function expected(from: Temporal.Instant, until: Temporal.Instant, { zone }: Workday, pace: Pace): number {
  let sum = 0
  let at = from
  while (Temporal.Instant.compare(at, until) < 0) {
    const here = at.toZonedDateTimeISO(zone)
    const next = here.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: 1 }).toInstant()
    const end = Temporal.Instant.compare(next, until) < 0 ? next : until
    sum += ((pace.arrival[here.hour] ?? 0) * minutes(at, end)) / 60
    at = end
  }
  return sum * pace.share
}

const startOfDay = ({ begins, zone }: Workday) => begins.toZonedDateTimeISO(zone).startOfDay().toInstant()

const minutes = (from: Temporal.Instant, until: Temporal.Instant): number =>
  (until.epochMilliseconds - from.epochMilliseconds) / 60_000

function roundUp(at: Temporal.Instant): Temporal.Instant {
  const step = ROUND_MINUTES * 60_000
  return Temporal.Instant.fromEpochMilliseconds(Math.ceil(at.epochMilliseconds / step) * step)
}
