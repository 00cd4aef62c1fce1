import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import { gather } from '../story/gather.ts'
import { followMove, healIfDue } from './heal/heal.ts'
import { isPushed, wantToBeTold } from '../push/push.ts'
import { pageOf } from './page/pages.sql.ts'
import { visitPage } from './page/visit-page.ts'
import { nextPoll, nextTry } from './rhythm.ts'
import { noteAnswer, noteTrouble, paceOfSource, sourceById, type SourceRow, takeDue } from './sources.sql.ts'
import { visitFeed, type Visit } from './visit.ts'
import { tasteNow } from '../fit/weigh.ts'

const AT_ONCE = 12
const PER_HOST = 3
const TAKEN_AT_ONCE = 60
/** Longer than any visit may take; a source held by a worker that died is due again after this. */
const HELD_MINUTES = 5
const ROUND_SECONDS = 50
const PACE_DAYS = 14

/** Asks every source whose time has come, until none is due or the round is over. */
export async function pollDue(app: App, signal: AbortSignal) {
  const ends = app.now().add({ seconds: ROUND_SECONDS })
  const faults: unknown[] = []
  while (!signal.aborted && Temporal.Instant.compare(app.now(), ends) < 0) {
    const now = app.now()
    const due = await app.db.write((tx) =>
      takeDue(tx, { now, heldUntil: now.add({ minutes: HELD_MINUTES }), perHost: PER_HOST, limit: TAKEN_AT_ONCE }),
    )
    if (due.length === 0) break
    const lanes = Array.from({ length: AT_ONCE }, () => lane(due, (source) => pollSource(app, source, signal)))
    faults.push(...(await Promise.all(lanes)).flat())
  }
  if (faults.length > 0) throw new AggregateError(faults, 'some sources could not be taken in')
}

/** One worker of a round: a source that breaks us must not keep the others waiting. */
async function lane(due: SourceRow[], poll: (source: SourceRow) => Promise<unknown>): Promise<unknown[]> {
  const faults: unknown[] = []
  for (let source = due.shift(); source; source = due.shift()) {
    const [met] = await Promise.allSettled([poll(source)])
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

/** Writes down what came of asking a source. */
export async function takeIn(app: App, source: SourceRow, visit: Visit) {
  const taste = visit.came === 'news' ? await tasteNow(app, source.workspaceId) : null
  await app.db.write(async (tx) => {
    if (!(await sourceById(tx, source.workspaceId, source.id))) return
    if (visit.came === 'trouble') return failed(tx, app, source, visit)
    const found = visit.came === 'news' && taste ? await gather(tx, app, source, visit.feed, taste) : 0
    if (visit.came === 'news') await wantToBeTold(tx, app, source, visit.feed)
    if (source.kind === 'feed') await followMove(tx, app, source, visit.movedTo)
    await visit.keep?.(tx, source.id)
    const now = app.now()
    const itemsPerDay = await paceOfSource(tx, source.id, now, PACE_DAYS)
    const { everyMinutes } = source
    const nextPollAt = nextPoll({
      now,
      sourceId: source.id,
      everyMinutes,
      itemsPerDay,
      freshMinutes: visit.freshMinutes,
      isPushed: await isPushed(tx, source.id, found, now),
    })
    await noteAnswer(tx, source.id, { now, nextPollAt, tokens: visit.came === 'news' ? visit.tokens : null })
    if (source.trouble) await app.live.tell(tx, aboutSource(source))
  })
}

async function failed(tx: Writer, app: App, source: SourceRow, visit: Visit & { came: 'trouble' }) {
  const now = app.now()
  const failures = source.failures + 1
  const { trouble, notBefore } = visit
  const nextPollAt = nextTry({ now, sourceId: source.id, failures, trouble, notBefore })
  await noteTrouble(tx, source.id, { now, nextPollAt, failures, trouble, about: JSON.stringify(visit.about) })
  if (source.trouble !== trouble) await app.live.tell(tx, aboutSource(source))
}

const aboutSource = (source: SourceRow) => ({
  workspaceId: source.workspaceId,
  kind: 'watch.source',
  id: source.id,
})
