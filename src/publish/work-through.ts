import type { Channel } from '#desk'
import type { Line, Network, Outcome } from '#networks'
import { beyondCap, tomorrow } from './cap/cap.ts'
import { dayFull, lateness, missed, paced, unapproved } from './delivery.ts'
import type { House } from './deliver.ts'
import { claim, giveBack, takenIds, type Claimed } from './due.sql.ts'
import { watchFreezes } from './freeze/watch.ts'
import { openKeeping } from './keep-parts.ts'
import type { holdLane } from './lane.ts'
import { addressFor } from './media-door.ts'
import { lastAtHand } from './media-store.ts'
import { insist } from './patience.ts'
import type { openSettling } from './settle.ts'
import type { Told } from './settle.sql.ts'
import { speak, type Talk } from './speak.ts'
import { openTurns } from './turns.ts'

const CLAIM = 400
const AT_ONCE = 8
const LOOK_AGAIN_MILLISECONDS = 400
/** After so many requests in a row that did not get through, the network is down and the channel rests. */
const MISSES = 5
const REST_SECONDS = 20
const PACE_SECONDS = 20
/** The network's clock and ours may differ. */
const TAKEN_MARGIN_MINUTES = 10

type Work = {
  house: House
  channel: Channel
  network: Network
  publisher: NonNullable<Network['publish']>
  line: Line
  owner: string
  lane: ReturnType<typeof holdLane>
  settling: ReturnType<typeof openSettling>
  signal: AbortSignal
}

/** Sends what is due, several at once, until nothing is left; gives back until when the channel must rest, or null. */
export async function workThrough(work: Work): Promise<Temporal.Instant | null> {
  const { house, channel, owner, lane, settling, signal } = work
  const { app } = house
  const atOnce = channel.account.can.publish?.atOnce ?? AT_ONCE
  const turns = openTurns(atOnce, () => wake())
  const talk = talkOf(work, turns)
  const freezes = await insist(() => watchFreezes(app, channel), signal, app.log)
  let buffer: Claimed[] = []
  let claiming: Promise<void> | null = null
  let lookAgainAt = 0
  let underWay = 0
  let rest: Temporal.Instant | null = null
  let misses = 0
  let latePosts = 0
  let woken = Promise.withResolvers<void>()
  const wake = () => woken.resolve()
  let fault: { cause: unknown } | null = null

  async function more() {
    const rows = await insist(
      () => app.db.write((tx) => claim(tx, { channelId: channel.id, owner, now: app.now(), limit: CLAIM })),
      signal,
      app.log,
    )
    lane.take(rows)
    if (rows.length < CLAIM) lookAgainAt = app.now().epochMilliseconds + LOOK_AGAIN_MILLISECONDS
    const inTime = rows.filter(isInTime)
    const tooMany = new Set(await insist(() => beyondCap(app, channel, inTime), signal, app.log))
    for (const row of tooMany) {
      const turn = tomorrow(row.dueAt, channel.zone, app.now())
      tell({ id: row.id, move: dayFull(untried(row), turn), attempt: null })
    }
    buffer.push(...inTime.filter((row) => !tooMany.has(row)))
  }

  /** Posts that missed their hour are told apart here, and settled without a word to the network. */
  function isInTime(row: Claimed): boolean {
    const now = app.now()
    if (isUnapproved(row)) {
      tell({ id: row.id, move: unapproved(untried(row)), attempt: null })
      return false
    }
    const wish = lateness(row, channel.lateness, now)
    if (wish === 'in-time') return true
    if (wish === 'publish') {
      latePosts += 1
      if (latePosts === 1) return true
      tell({
        id: row.id,
        move: paced(untried(row), now.add({ seconds: PACE_SECONDS * (latePosts - 1) })),
        attempt: null,
      })
    } else tell({ id: row.id, move: missed(untried(row), wish), attempt: null })
    return false
  }

  async function one(row: Claimed) {
    const said = await speak(talk, row)
    if (said === 'left') lane.drop(row.id)
    else {
      tell(said.told)
      restIfAsked(said.told, said.rate)
    }
  }

  function tell(told: Told) {
    settling.add(told)
    lane.drop(told.id)
  }

  function restIfAsked({ move, attempt }: Told, rate: Outcome['rate']) {
    const now = app.now()
    if (move.channel && 'parkUntil' in move.channel) restUntil(move.channel.parkUntil)
    else if (move.channel) restUntil(move.nextAt ?? now.add({ seconds: REST_SECONDS }))
    else if (rate?.remaining === 0 && Temporal.Instant.compare(rate.resetAt, now) > 0) restUntil(rate.resetAt)
    misses = attempt?.verdict.endsWith('not-sent') ? misses + 1 : 0
    if (misses >= MISSES) restUntil(now.add({ seconds: REST_SECONDS }))
  }

  function restUntil(moment: Temporal.Instant) {
    if (!rest || Temporal.Instant.compare(moment, rest) > 0) rest = moment
  }

  const isStopping = () => rest !== null || fault !== null || signal.aborted || lane.isLost() || freezes.hasBegun()

  function start(row: Claimed) {
    underWay += 1
    turns.take()
    one(row)
      // Left under its lease: it is asked about when that ends.
      .catch((error: unknown) => app.log.error({ error: String(error), delivery: row.id }, 'a delivery was cut off'))
      .finally(() => {
        underWay -= 1
        turns.free()
        wake()
      })
  }

  function startClaiming() {
    claiming = more()
      .catch((cause: unknown) => void (fault = { cause }))
      .finally(() => {
        claiming = null
        wake()
      })
  }

  const clock = setInterval(() => wake(), LOOK_AGAIN_MILLISECONDS)
  freezes.onBegun(wake)
  for (;;) {
    while (!isStopping() && turns.isFree()) {
      const row = buffer.shift()
      if (!row) break
      start(row)
    }
    const mayClaim = !isStopping() && !claiming && buffer.length < 2 * atOnce
    if (mayClaim && app.now().epochMilliseconds >= lookAgainAt) startClaiming()
    if (!claiming && underWay === 0 && (isStopping() || buffer.length === 0)) break
    await woken.promise
    woken = Promise.withResolvers<void>()
  }
  clearInterval(clock)
  freezes.stop()
  await putBack()
  if (fault) throw new Error('the work of a channel could not go on', { cause: fault })
  return rest

  async function putBack() {
    const rows = buffer
    buffer = []
    if (rows.length > 0) await app.db.write((tx) => giveBack(tx, owner, rows))
    for (const row of rows) lane.drop(row.id)
  }
}

/** The rest of a thread that has begun follows, whatever has been said since. */
const isUnapproved = ({ kind, state, approval }: Claimed): boolean =>
  kind === 'post' && approval === 'waiting' && (state === 'planned' || state === 'due')

/** A claimed delivery that is not sent after all has not been tried. */
const untried = (row: Claimed): Claimed => ({ ...row, attempt: row.attempt - 1 })

function talkOf(
  { house, channel, network, publisher, line, owner, lane, signal }: Work,
  turns: ReturnType<typeof openTurns>,
): Talk {
  const { app, media } = house
  const keep = openKeeping(app, owner, signal)
  return {
    network,
    publisher,
    line,
    now: app.now,
    readMedia: lastAtHand(media.read),
    addressOf: (row, one) => addressFor(app, channel.account, row.id, one),
    taken: (row) =>
      insist(
        () => takenIds(app.db.read, channel.id, row.id, row.begunAt.subtract({ minutes: TAKEN_MARGIN_MINUTES })),
        signal,
        app.log,
      ),
    keepParts: ({ id }, parts) => turns.without(() => keep(id, parts)),
    mayCommit: lane.mayCommit,
  }
}
