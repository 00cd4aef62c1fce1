import type { App } from '#app'
import type { Db, Writer } from '#platform/database.ts'
import { WINDOW_HOURS } from '../group/alike.ts'
import { createClusterer, type Clusterer } from '../group/cluster.ts'
import { lastItem, toldAfter, toldBetween } from './items.sql.ts'

/** So many of the newest items new ones are compared with at least, and at most. */
const COMPARED_WITH = 3_000
/** Old items, which only a new source brings, with so many of around their time. */
const OLD_COMPARED_WITH = 600
const MOST_KEPT = 3_500
/** What was told in these hours is looked for among what stays at hand. */
const RECENT_HOURS = 120
/** Workspaces that are not asked for this long are read again when they are. */
const KEPT_MILLISECONDS = 120_000
const MOST_OF_ALL = 12_000
/** Words that were met once are never forgotten: after so many items it begins anew. */
const GETS_OLD = 30_000

/** What was told lately in a workspace, read once: it grows with what comes in. */
type Lately = { clusterer: Clusterer; last: string; noted: number }

const kept = new WeakMap<Db, Map<string, Lately>>()

/** What new items are compared with. */
export type Neighbours = {
  of: (published: Temporal.Instant) => Clusterer
  /** To be said when all that is new is written for good: what was compared may be compared with again. */
  keep: (written: readonly { id: string }[]) => void
}

/**
 * Items of these days are compared with all others of these days, which stay at hand from one time to the next; older ones, as a new
 * source brings them, with what was told around their time. Until `keep` nothing stays at hand: what fails is read again.
 */
export async function neighbours(
  tx: Writer,
  { db }: Pick<App, 'db'>,
  workspaceId: string,
  published: Temporal.Instant[],
  now: Temporal.Instant,
): Promise<Neighbours> {
  const recent = now.subtract({ hours: RECENT_HOURS })
  const isRecent = (at: Temporal.Instant) => Temporal.Instant.compare(at, recent) >= 0
  const lately = published.some(isRecent) ? await latelyTold(tx, db, workspaceId, now) : null
  const late = await aroundTheTimeOf(
    tx,
    workspaceId,
    published.filter((at) => !isRecent(at)),
  )
  return {
    of: (at) => (lately && isRecent(at) ? lately.clusterer : late),
    keep: (written) => {
      if (!lately) return
      const last = written.reduce((most, { id }) => (BigInt(id) > most ? BigInt(id) : most), BigInt(lately.last))
      put(db, workspaceId, { ...lately, last: String(last), noted: lately.noted + written.length })
    },
  }
}

async function latelyTold(tx: Writer, db: Db, workspaceId: string, now: Temporal.Instant): Promise<Lately> {
  const since = now.subtract({ hours: RECENT_HOURS + WINDOW_HOURS })
  const before = take(db, workspaceId)
  if (before) {
    const told = await toldAfter(tx, workspaceId, { after: before.last, since, limit: COMPARED_WITH })
    for (const one of told) before.clusterer.note(one, one.storyId)
    return { ...before, last: told.at(-1)?.id ?? before.last, noted: before.noted + told.length }
  }
  const last = await lastItem(tx)
  const clusterer = createClusterer(MOST_KEPT)
  const told = await toldBetween(tx, workspaceId, since, now, COMPARED_WITH)
  for (const one of told) clusterer.note(one, one.storyId)
  return { clusterer, last, noted: told.length }
}

async function aroundTheTimeOf(tx: Writer, workspaceId: string, published: Temporal.Instant[]): Promise<Clusterer> {
  const clusterer = createClusterer()
  const [first, ...others] = published.toSorted(Temporal.Instant.compare)
  if (!first) return clusterer
  const from = first.subtract({ hours: WINDOW_HOURS })
  const to = (others.at(-1) ?? first).add({ hours: WINDOW_HOURS })
  for (const told of await toldBetween(tx, workspaceId, from, to, OLD_COMPARED_WITH)) clusterer.note(told, told.storyId)
  return clusterer
}

function take(db: Db, workspaceId: string): Lately | undefined {
  const all = kept.get(db)
  const lately = all?.get(workspaceId)
  all?.delete(workspaceId)
  return lately
}

const timers = new WeakMap<Db, NodeJS.Timeout>()

/** The one used longest ago is let go first. */
function put(db: Db, workspaceId: string, lately: Lately) {
  const all = kept.get(db) ?? new Map<string, Lately>()
  kept.set(db, all)
  if (lately.noted < GETS_OLD) all.set(workspaceId, lately)
  let count = [...all.values()].reduce((sum, one) => sum + sizeOf(one), 0)
  for (const [id, one] of all) {
    if (count <= MOST_OF_ALL) break
    all.delete(id)
    count -= sizeOf(one)
  }
  clearTimeout(timers.get(db))
  timers.set(db, setTimeout(() => all.clear(), KEPT_MILLISECONDS).unref())
}

const sizeOf = ({ noted }: Lately) => Math.min(MOST_KEPT, noted)
