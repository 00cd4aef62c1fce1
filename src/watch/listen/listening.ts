import type { App } from '#app'
import { record } from '#desk'
import type { Reader, Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Nothing, type Result } from '#platform/result.ts'
import { createEar } from './ear.ts'
import { addHits, forgetHits, saidSince } from './hits.sql.ts'
import { takeTurns } from '../story/items.sql.ts'
import { phraseFrom } from './phrase.ts'
import { addQuery, changeQuery, countQueries, queryById, queryByPhrase, removeQuery } from './queries.sql.ts'
import type { WatchRefusal } from '../words.ts'

/** A new query looks back so far, and so do the hits shown before it is kept. */
export const LOOKS_BACK_DAYS = 30
/** Of a desk that reads thousands of items a day, the newest are enough to judge a query by. */
const MOST_SCANNED = 4_000
const SCANNED_AT_ONCE = 250
const MOST_QUERIES = 100
const SAMPLES = 5

export type QueryWish = { name: string; phrase: string }

/** Begins to listen; what was told in the last weeks is heard at once. */
export async function listen(app: App, who: Who, wish: QueryWish): Promise<Result<{ id: string }, WatchRefusal>> {
  const phrase = phraseFrom(wish.phrase)
  if (!phrase.ok) return phrase
  const { workspaceId } = who
  return app.db.write(async (tx) => {
    // Items that come in meanwhile wait, so that none falls between looking back and listening.
    await takeTurns(tx, workspaceId)
    const there = await queryByPhrase(tx, workspaceId, phrase.value)
    if (there) return refused('already-listening', { name: there.name })
    if ((await countQueries(tx, workspaceId)) >= MOST_QUERIES)
      return refused('too-many-queries', { most: MOST_QUERIES })
    const at = app.now()
    const name = wish.name.trim() || phrase.value
    const { id } = await addQuery(tx, { workspaceId, name, phrase: phrase.value, by: who.account.id, at })
    await lookBack(tx, workspaceId, { id, phrase: phrase.value }, at)
    await record(tx, who, 'query.added', { id, phrase: phrase.value }, at)
    await app.live.tell(tx, { workspaceId, kind: 'watch.query', id })
    return done({ id })
  })
}

/** Names a query, pauses it or makes it listen for something else; then what it heard before is heard anew. */
export async function changeListening(
  app: App,
  who: Who,
  id: string,
  wish: QueryWish & { paused: boolean },
): Promise<Result<Nothing, WatchRefusal>> {
  const phrase = phraseFrom(wish.phrase)
  if (!phrase.ok) return phrase
  const { workspaceId } = who
  return app.db.write(async (tx) => {
    await takeTurns(tx, workspaceId)
    const before = await queryById(tx, workspaceId, id)
    if (!before) return refused('no-such-query')
    const other = await queryByPhrase(tx, workspaceId, phrase.value)
    if (other && other.id !== id) return refused('already-listening', { name: other.name })
    const now = { name: wish.name.trim() || phrase.value, phrase: phrase.value, paused: wish.paused }
    await changeQuery(tx, id, now)
    if (before.phrase !== now.phrase) await forgetHits(tx, id)
    const missed = before.phrase !== now.phrase || (before.paused && !now.paused)
    if (missed) await lookBack(tx, workspaceId, { id, phrase: now.phrase }, app.now())
    await record(tx, who, 'query.changed', { id, ...now }, app.now())
    await app.live.tell(tx, { workspaceId, kind: 'watch.query', id })
    return done({})
  })
}

export const stopListening = (app: App, who: Who, id: string): Promise<Result<Nothing, WatchRefusal>> =>
  app.db.write(async (tx) => {
    // What comes in right now may be about to note a hit of it.
    await takeTurns(tx, who.workspaceId)
    const gone = await removeQuery(tx, who.workspaceId, id)
    if (!gone) return refused('no-such-query')
    await record(tx, who, 'query.removed', { id, phrase: gone.phrase }, app.now())
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'watch.query', id })
    return done({})
  })

type Sample = Omit<SaidRow, 'content' | 'summary'>

/** What a query would have heard in the last weeks. `isWhole` is false when only the newest items were looked at. */
export type Preview = { hits: number; scanned: number; isWhole: boolean; days: number; samples: Sample[] }

export async function previewOf(app: App, workspaceId: string, typed: string): Promise<Result<Preview, WatchRefusal>> {
  const phrase = phraseFrom(typed)
  if (!phrase.ok) return phrase
  const ear = createEar([{ id: '', phrase: phrase.value }])
  const samples: Sample[] = []
  let hits = 0
  const scan = await scanBack(app.db.read, workspaceId, app.now(), async (rows) => {
    const found = rows.filter((row) => ear(row).length > 0)
    hits += found.length
    for (const { id, storyId, title, lang, sourceTitle, publishedAt } of found.slice(0, SAMPLES - samples.length))
      samples.push({ id, storyId, title, lang, sourceTitle, publishedAt })
  })
  return done({ hits, ...scan, days: LOOKS_BACK_DAYS, samples })
}

async function lookBack(tx: Writer, workspaceId: string, query: { id: string; phrase: string }, now: Temporal.Instant) {
  const ear = createEar([query])
  await scanBack(tx, workspaceId, now, (rows) =>
    addHits(
      tx,
      rows
        .filter((row) => ear(row).length > 0)
        .map((row) => ({ queryId: query.id, itemId: row.id, storyId: row.storyId, toldAt: row.publishedAt })),
    ),
  )
}

type SaidRow = Awaited<ReturnType<typeof saidSince>>[number]

/** Goes through what was told lately, newest first, a little at a time so that others get their turn. */
async function scanBack(
  db: Reader,
  workspaceId: string,
  now: Temporal.Instant,
  visit: (rows: SaidRow[]) => Promise<void>,
): Promise<{ scanned: number; isWhole: boolean }> {
  const since = now.subtract({ hours: 24 * LOOKS_BACK_DAYS })
  let scanned = 0
  let last: SaidRow | undefined
  while (scanned < MOST_SCANNED) {
    const before = last ? { at: last.publishedAt, id: last.id } : null
    const rows = await saidSince(db, workspaceId, since, before, SCANNED_AT_ONCE)
    await visit(rows)
    scanned += rows.length
    last = rows.at(-1)
    if (rows.length < SCANNED_AT_ONCE) return { scanned, isWhole: true }
  }
  return { scanned, isWhole: false }
}
