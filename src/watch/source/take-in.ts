import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import type { Taste } from '../fit/fit.ts'
import { tasteNow } from '../fit/weigh.ts'
import { isPushed, wantToBeTold } from '../push/push.ts'
import { gatherAll, type Gathered } from '../story/gather.ts'
import { type Answered, type Failed, type Ground, groundOf, noteAnswers, noteTroubles, pacesOf } from './due.sql.ts'
import { followMove } from './heal/heal.ts'
import { isCutOff, isUnreached } from './offline.ts'
import { nextPoll, nextTry } from './rhythm.ts'
import type { SourceRow } from './sources.sql.ts'
import type { Visit } from './visit.ts'

const PACE_DAYS = 14
/** How often a source has news does not change from one minute to the next. */
const PACE_HOURS = 1
const CUT_OFF_MINUTES = 2

/** What came of asking one source. */
export type Outcome = { source: SourceRow; visit: Visit }

/** Writes down what came of asking a source. */
export const takeIn = (app: App, source: SourceRow, visit: Visit) => takeInAll(app, [{ source, visit }])

/** Writes down what came of asking several sources: all of it, or nothing. */
export async function takeInAll(app: App, outcomes: readonly Outcome[]) {
  const tastes = await tastesOf(app, outcomes)
  const keepers = await app.db.write(async (tx) => {
    const rows = await groundOf(
      tx,
      outcomes.map(({ source }) => source.id),
    )
    const ground = new Map(rows.map((row) => [row.id, row]))
    const there = outcomes.flatMap(({ source, visit }) => {
      const known = ground.get(source.id)
      return known ? [{ source, visit, ground: known }] : []
    })
    const { gathered, keepers: made } = await gatherEach(tx, app, there, tastes)
    const now = app.now()
    const cutOff = isCutOff(
      app.db,
      there.map(({ source, visit }) => ({ host: new URL(source.url).host, visit })),
    )
    await noteTroubles(
      tx,
      now,
      there.flatMap((one) => failedFrom(one, now, cutOff)),
    )
    await noteAnswers(tx, now, await answersTo(tx, app, there, gathered))
    await tellOfTroubles(tx, app, there, cutOff)
    return made
  })
  for (const keep of keepers) keep()
}

type Known = Outcome & { ground: Ground }

async function tastesOf(app: App, outcomes: readonly Outcome[]): Promise<Map<string, Taste>> {
  const tastes = new Map<string, Taste>()
  for (const { source, visit } of outcomes)
    if (visit.came === 'news' && !tastes.has(source.workspaceId))
      tastes.set(source.workspaceId, await tasteNow(app, source.workspaceId))
  return tastes
}

/** One workspace after the other, and always in the same order, so that two of us never wait for each other. */
async function gatherEach(tx: Writer, app: App, known: Known[], tastes: Map<string, Taste>) {
  const gathered = new Map<string, Gathered>()
  const keepers: (() => void)[] = []
  for (const [workspaceId, taste] of [...tastes].toSorted(([a], [b]) => Number(a) - Number(b))) {
    const loads = known.flatMap(({ source, visit, ground }) =>
      visit.came === 'news' && source.workspaceId === workspaceId
        ? [{ source, feed: visit.feed, told: ground.told }]
        : [],
    )
    if (loads.length === 0) continue
    const done = await gatherAll(tx, app, workspaceId, loads, taste)
    keepers.push(done.keep)
    for (const [at, { source }] of loads.entries()) {
      const one = done.gathered[at]
      if (one) gathered.set(source.id, one)
    }
  }
  return { gathered, keepers }
}

async function answersTo(tx: Writer, app: App, known: Known[], gathered: Map<string, Gathered>): Promise<Answered[]> {
  const now = app.now()
  const answered = known.filter(({ visit }) => visit.came !== 'trouble')
  const unpaced = answered.filter(
    ({ ground: { pacedAt } }) => !pacedAt || pacedAt.until(now).total('hours') >= PACE_HOURS,
  )
  const paces = await pacesOf(
    tx,
    unpaced.map(({ source }) => source.id),
    now,
    PACE_DAYS,
  )
  const answers: Answered[] = []
  for (const { source, visit, ground } of answered) {
    if (visit.came === 'trouble') continue
    if (visit.came === 'news') await wantToBeTold(tx, app, source, visit.feed, ground)
    if (source.kind === 'feed') await followMove(tx, app, source, visit.movedTo)
    await visit.keep?.(tx, source.id)
    const one = gathered.get(source.id)
    const pace = paces.get(source.id) ?? null
    const nextPollAt = nextPoll({
      now,
      sourceId: source.id,
      everyMinutes: source.everyMinutes,
      itemsPerDay: pace ?? ground.itemsPerDay ?? 0,
      worth: ground.worth,
      freshMinutes: visit.freshMinutes,
      isPushed: await isPushed(tx, source.id, ground, one?.found ?? 0, now),
    })
    answers.push({
      id: source.id,
      nextPollAt,
      tokens: visit.came === 'news' ? visit.tokens : null,
      bodyBytes: visit.came === 'news' ? visit.bodyBytes : null,
      marks: one?.marks ?? null,
      itemsPerDay: pace,
      site: one?.site ?? null,
      lang: one?.lang ?? null,
      newestAt: one?.newestAt ?? null,
    })
  }
  return answers
}

function failedFrom({ source, visit }: Known, now: Temporal.Instant, cutOff: boolean): Failed[] {
  if (visit.came !== 'trouble') return []
  // Where nothing can be reached, no source is to blame: each stays as it was and is asked again soon.
  if (cutOff && isUnreached(visit)) {
    const soon = now.add({ minutes: CUT_OFF_MINUTES })
    const about = JSON.stringify(source.troubleAbout ?? {})
    return [{ id: source.id, nextPollAt: soon, failures: source.failures, trouble: source.trouble, about }]
  }
  const failures = source.failures + 1
  const { trouble, notBefore, about } = visit
  const nextPollAt = nextTry({ now, sourceId: source.id, failures, trouble, notBefore })
  return [{ id: source.id, nextPollAt, failures, trouble, about: JSON.stringify(about) }]
}

/** Whoever looks at the sources sees at once which of them came into trouble or out of it. */
async function tellOfTroubles(tx: Writer, app: App, known: Known[], cutOff: boolean) {
  for (const { source, visit } of known) {
    if (cutOff && isUnreached(visit)) continue
    const trouble = visit.came === 'trouble' ? visit.trouble : null
    if (source.trouble !== trouble)
      await app.live.tell(tx, { workspaceId: source.workspaceId, kind: 'watch.source', id: source.id })
  }
}
