import type { App } from '#app'
import type { Db } from '#platform/database.ts'
import { type Title, type Topic, topicsOf, wordsOfTitle } from './topics.ts'
import { mutedSince, titlesAfter, titlesSince } from './topics.sql.ts'

const DAYS = 7
/** Of more, the newest: a desk that hears so much knows what is usual from fewer days. */
const MOST_TITLES = 20_000
/** Workspaces nobody looks at for this long are read again when somebody does. */
const KEPT_MILLISECONDS = 600_000
const MOST_WORKSPACES = 20
/** As time passes topics grow old although nothing has come in. */
const STANDS_MINUTES = 5

type Week = { titles: Title[]; last: bigint; found: Map<number, Found> }
type Found = { key: string; topics: Topic[] }

const kept = new WeakMap<Db, Map<string, Week>>()
const timers = new WeakMap<Db, NodeJS.Timeout>()

/**
 * What is told about now, and whether more than usual; `hours` as in `topicsOf`. The words of a week of titles stay at hand: what came
 * in since somebody last asked is read, and nothing twice.
 */
export async function topicsNow(app: Pick<App, 'db' | 'now'>, workspaceId: string, hours = 24): Promise<Topic[]> {
  const now = app.now()
  const since = now.subtract({ hours: 24 * DAYS })
  const [week, muted] = await Promise.all([
    weekOf(app.db, workspaceId, since),
    mutedSince(app.db.read, workspaceId, since),
  ])
  const key = [week.last, markOf(muted), Math.floor(now.epochMilliseconds / 60_000 / STANDS_MINUTES)].join(' ')
  const slot = Math.round(hours)
  const before = week.found.get(slot)
  if (before?.key === key) return before.topics
  const heard = week.titles.filter(({ storyId, at }) => !muted.has(storyId) && Temporal.Instant.compare(at, since) > 0)
  const topics = topicsOf(heard, now, hours)
  week.found.set(slot, { key, topics })
  return topics
}

/** Other stories muted, another mark. */
const markOf = (ids: Set<string>) => [...ids].reduce((sum, id) => (sum * 31 + Number(id)) % Number.MAX_SAFE_INTEGER, 0)

async function weekOf(db: Db, workspaceId: string, since: Temporal.Instant): Promise<Week> {
  const before = kept.get(db)?.get(workspaceId)
  const rows = before
    ? await titlesAfter(db.read, workspaceId, { after: String(before.last), since, limit: MOST_TITLES })
    : await titlesSince(db.read, workspaceId, since, MOST_TITLES)
  const added = rows
    .filter(({ id }) => before === undefined || BigInt(id) > before.last)
    .map(({ storyId, source, at, title, lang }) => ({ storyId, source, at, words: wordsOfTitle(title, lang) }))
  const last = rows.reduce((most, { id }) => (BigInt(id) > most ? BigInt(id) : most), before?.last ?? 0n)
  const titles = [...(before?.titles ?? []), ...added]
  const week = {
    titles: titles.length > MOST_TITLES ? newest(titles) : titles,
    last,
    found: before?.found ?? new Map<number, Found>(),
  }
  keep(db, workspaceId, week)
  return week
}

const newest = (titles: Title[]) =>
  titles.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at)).slice(0, MOST_TITLES)

/** The one used longest ago is let go first. */
function keep(db: Db, workspaceId: string, week: Week) {
  const all = kept.get(db) ?? new Map<string, Week>()
  kept.set(db, all)
  all.delete(workspaceId)
  all.set(workspaceId, week)
  for (const id of all.keys()) {
    if (all.size <= MOST_WORKSPACES) break
    all.delete(id)
  }
  clearTimeout(timers.get(db))
  timers.set(db, setTimeout(() => all.clear(), KEPT_MILLISECONDS).unref())
}
