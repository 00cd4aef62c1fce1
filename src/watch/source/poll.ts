import { setTimeout as pause } from 'node:timers/promises'
import type { App } from '#app'
import { thrift } from '#platform/thrift.ts'
import { busyHosts, createAsking } from './asking.ts'
import { takeDue } from './due.sql.ts'
import { healIfDue } from './heal/heal.ts'
import { pageOf } from './page/pages.sql.ts'
import { visitPage } from './page/visit-page.ts'
import type { SourceRow } from './sources.sql.ts'
import { type Outcome, takeIn, takeInAll } from './take-in.ts'
import { createTray } from './tray.ts'
import { visitFeed, type Visit } from './visit.ts'

const PER_HOST = 3
const TAKEN_AT_ONCE = 300
/** Of sources that are read for the first time only some, because each brings all it has. */
const WRITTEN_TOGETHER = {
  count: 60,
  weight: 500,
  weightOf: ({ visit }: Outcome) => (visit.came === 'news' ? visit.feed.items.length : 0),
  waitMilliseconds: 40,
}
const HEALED_AT_ONCE = 12
/** Longer than any visit may take; a source held by a worker that died is due again after this. */
const HELD_MINUTES = 5
const ROUND_SECONDS = 55
/** So many due at once are much to read; a desk with a thousand feeds asks some seventy a minute. */
const MUCH = 150
/** When nothing more is due while some are still being asked, somebody looks again after this. */
const LOOK_AGAIN_MILLISECONDS = 100

/** Asks every source whose time has come, until none is due or the round is over. */
export async function pollDue(app: App, signal: AbortSignal) {
  const ends = app.now().add({ seconds: ROUND_SECONDS })
  const isOver = () => signal.aborted || Temporal.Instant.compare(app.now(), ends) >= 0
  const troubled: Outcome[] = []
  const tray = createTray<Outcome>(async (outcomes) => {
    await takeInAll(app, outcomes)
    troubled.push(...outcomes.filter(({ visit }) => visit.came === 'trouble'))
  }, WRITTEN_TOGETHER)
  const faults: unknown[] = []
  const asking = createAsking<Outcome>({
    ask: async (source) => {
      const [met] = await Promise.allSettled([askSource(app, source, signal)])
      if (met.status === 'rejected') faults.push(met.reason)
      // Cut off by us, which says nothing about the source: it is due again when its hold ends.
      return met.status === 'rejected' || signal.aborted ? null : { source, visit: met.value }
    },
    write: tray.put,
  })
  using memory = thrift()
  while (!isOver()) {
    // While a site is being asked, its other feeds are not taken: nothing more is due only when nobody was being asked.
    const wasIdle = asking.isIdle()
    const due = await take(app)
    if (due.length === 0 && wasIdle) break
    if (due.length >= MUCH) memory.begin()
    if (due.length === 0) await pause(LOOK_AGAIN_MILLISECONDS)
    for (const source of due) {
      while (!asking.hasRoom()) await asking.oneDone()
      if (!signal.aborted) asking.start(source)
    }
  }
  await asking.allDone()
  faults.push(...tray.faults())
  const lanes = Array.from({ length: HEALED_AT_ONCE }, () => heal(app, troubled, signal))
  faults.push(...(await Promise.all(lanes)).flat())
  if (faults.length > 0) throw new AggregateError(faults, 'some sources could not be taken in')
}

function take(app: App): Promise<SourceRow[]> {
  const now = app.now()
  return app.db.write((tx) =>
    takeDue(tx, {
      now,
      heldUntil: now.add({ minutes: HELD_MINUTES }),
      perHost: PER_HOST,
      busyHosts: busyHosts(),
      limit: TAKEN_AT_ONCE,
    }),
  )
}

/** A source that breaks us must not keep the others waiting. */
async function heal(app: App, troubled: Outcome[], signal: AbortSignal): Promise<unknown[]> {
  const faults: unknown[] = []
  for (let one = troubled.shift(); one && !signal.aborted; one = troubled.shift()) {
    const { source, visit } = one
    if (visit.came !== 'trouble') continue
    const [met] = await Promise.allSettled([healIfDue(app, source, visit.trouble)])
    if (met.status === 'rejected') faults.push(met.reason)
  }
  return faults
}

/** Asks one source now. */
export async function pollSource(app: App, source: SourceRow, signal?: AbortSignal): Promise<Visit> {
  const visit = await askSource(app, source, signal)
  // Cut off by us, which says nothing about the source: it is due again when its hold ends.
  if (signal?.aborted) return visit
  await takeIn(app, source, visit)
  if (visit.came === 'trouble') await healIfDue(app, source, visit.trouble)
  return visit
}

async function askSource(app: App, source: SourceRow, signal?: AbortSignal): Promise<Visit> {
  const page = source.kind === 'page' ? await pageOf(app.db.read, source.id) : undefined
  return page ? visitPage(app.outgoing, page, source, signal) : visitFeed(app.outgoing, source.url, source, signal)
}
