import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import type { Feed } from '../feed.ts'
import type { Taste } from '../fit/fit.ts'
import { hear, type Kept } from '../listen/hear.ts'
import { describeSource } from '../source/sources.sql.ts'
import { correctItems, knownItems, silentSources, takeTurns } from './items.sql.ts'
import { unlikeBefore } from './marks.ts'
import { itemFrom } from './new-item.ts'
import { type Fresh, tellStories } from './tell.ts'

/** A new source is not a flood: of its past, the newest are enough. */
const FIRST_LOAD = 60

type Source = { id: string; workspaceId: string; lang: string | null }

/** What one source tells now, with the marks of what it told when it was last read. */
export type Load = { source: Source; feed: Feed; told: Buffer | null }

/** How much of it was new, and what is known of the source from now on. */
export type Gathered = {
  found: number
  marks: Buffer
  site: string | null
  lang: string | null
  newestAt: Temporal.Instant | null
}

/** Takes in what a feed tells, once however often it is told; gives back how much of it is new. */
export async function gather(tx: Writer, app: App, source: Source, feed: Feed, taste: Taste): Promise<number> {
  const { gathered } = await gatherAll(tx, app, source.workspaceId, [{ source, feed, told: null }], taste)
  const [one] = gathered
  if (!one) return 0
  await describeSource(tx, source.id, one)
  return one.found
}

/**
 * Takes in what several sources of a workspace tell, in the order of what they tell. `keep` is to be called when all of it is written
 * for good.
 */
export async function gatherAll(
  tx: Writer,
  app: App,
  workspaceId: string,
  loads: Load[],
  taste: Taste,
): Promise<{ gathered: Gathered[]; keep: () => void }> {
  await takeTurns(tx, workspaceId)
  const read = loads.map((load) => ({ ...load, ...unlikeBefore(load.feed, load.told) }))
  const { corrected, fresh } = await sortOut(tx, read, app.now())
  const told = await tellStories(tx, app, workspaceId, fresh.flat(), taste)
  const [only] = told.stories
  if (only)
    await app.live.tell(tx, { workspaceId, kind: 'watch.story', ...(told.stories.length === 1 ? { id: only } : {}) })
  await hear(tx, app, workspaceId, [...corrected, ...told.kept])
  const gathered = read.map(({ feed, marks }, at) => ({
    found: fresh[at]?.length ?? 0,
    marks,
    site: feed.link,
    lang: feed.lang?.slice(0, 2).toLowerCase() ?? null,
    newestAt: newestOf(fresh[at] ?? []),
  }))
  return { gathered, keep: told.keep }
}

type Read = Load & ReturnType<typeof unlikeBefore>

/** Of what is not as before, some is known and was corrected, and the rest is new. */
async function sortOut(
  tx: Writer,
  read: Read[],
  now: Temporal.Instant,
): Promise<{ corrected: Kept[]; fresh: Fresh[][] }> {
  const wanted = read.flatMap(({ source, entries }) => entries.map(({ id }) => ({ sourceId: source.id, guid: id })))
  const rows = await knownItems(tx, wanted)
  const known = new Map(rows.map((row) => [keyOf(row.sourceId, row.guid), row]))
  const corrections = read.flatMap(({ source, feed, entries }) =>
    entries.flatMap((entry) => {
      const before = known.get(keyOf(source.id, entry.id))
      if (!before || (before.title === entry.title && before.content === entry.contentHtml)) return []
      return [{ sourceId: source.id, item: itemFrom(entry, source.lang ?? feed.lang, now) }]
    }),
  )
  const fresh = read.map(({ source, feed, entries }) =>
    entries
      .filter(({ id }) => !known.has(keyOf(source.id, id)))
      .map((entry) => ({ sourceId: source.id, item: itemFrom(entry, source.lang ?? feed.lang, now) })),
  )
  return { corrected: await correct(tx, corrections), fresh: await withoutFloods(tx, fresh) }
}

async function correct(tx: Writer, corrections: Fresh[]): Promise<Kept[]> {
  const said = new Map(corrections.map(({ sourceId, item }) => [keyOf(sourceId, item.guid), item]))
  const rows = await correctItems(tx, corrections)
  return rows.flatMap(({ id, sourceId, guid, storyId, publishedAt }) => {
    const item = said.get(keyOf(sourceId, guid))
    return item ? [{ id, storyId, publishedAt, said: item, isCorrected: true }] : []
  })
}

async function withoutFloods(tx: Writer, fresh: Fresh[][]): Promise<Fresh[][]> {
  const floods = fresh.filter((items) => items.length > FIRST_LOAD).map(([first]) => first?.sourceId ?? '')
  const silent = new Set(await silentSources(tx, floods))
  return fresh.map((items) =>
    silent.has(items[0]?.sourceId ?? '') && items.length > FIRST_LOAD
      ? items.toSorted((a, b) => Temporal.Instant.compare(a.item.publishedAt, b.item.publishedAt)).slice(-FIRST_LOAD)
      : items,
  )
}

const newestOf = (fresh: Fresh[]): Temporal.Instant | null =>
  fresh
    .map(({ item }) => item.publishedAt)
    .toSorted(Temporal.Instant.compare)
    .at(-1) ?? null

const keyOf = (sourceId: string, guid: string) => `${sourceId} ${guid}`
