import type { App } from '#app'
import { record } from '#desk'
import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import type { WatchRefusal } from '../../words.ts'
import { lookAround } from '../look.ts'
import { LASTING } from '../rhythm.ts'
import { sourceById, sourceByUrl, type SourceRow } from '../sources.sql.ts'
import { forgetMove, keepNewAddress, noteMove, noteSearch, takeAddress } from './heal.sql.ts'
import { searchAgain } from './search.ts'

/** A server may say once by mistake that everything has moved; so often in a row nobody is mistaken. */
const AGREES = 3
/** Failures in a row after which a feed is looked for elsewhere, and how long until it is looked for again. */
const SEARCH_AFTER = 3
const SEARCH_AGAIN_HOURS = 24

/** Counts how often a source has said that it lives elsewhere now, and believes it in the end. */
export async function followMove(tx: Writer, app: App, source: SourceRow, movedTo: string | null) {
  if (movedTo === null || movedTo === source.url) {
    if (source.movesTo) await forgetMove(tx, source.id)
    return
  }
  const said = source.movesTo === movedTo ? source.movesSaid + 1 : 1
  if (said < AGREES) return noteMove(tx, source.id, movedTo, said)
  if (await sourceByUrl(tx, source.workspaceId, movedTo)) return noteMove(tx, source.id, movedTo, said)
  await takeAddress(tx, source.id, { url: movedTo, from: source.url, at: app.now(), asksAfresh: false })
}

/** Looks for a feed that has been away for some time; takes its new address when it is surely that, else offers it. */
export async function healIfDue(app: App, source: SourceRow, trouble: string) {
  const failures = source.failures + 1
  if (source.kind !== 'feed' || !LASTING.has(trouble) || failures < SEARCH_AFTER) return
  const now = app.now()
  const searched = source.searchedAt
  if (searched && searched.until(now).total('hours') < SEARCH_AGAIN_HOURS) return
  await heal(app, source)
}

export type Healing = { came: 'healed' | 'offered' | 'nothing'; address: string | null }

/** Looks for the new address of a source at once. */
export async function heal(app: App, source: SourceRow): Promise<Healing> {
  const found = await searchAgain(app, source)
  return app.db.write(async (tx) => {
    const now = app.now()
    await noteSearch(tx, source.id, now)
    await app.live.tell(tx, { workspaceId: source.workspaceId, kind: 'watch.source', id: source.id })
    if (!found || (await sourceByUrl(tx, source.workspaceId, found.url))) return { came: 'nothing', address: null }
    if (!found.sure) {
      await keepNewAddress(tx, source.id, found.url)
      return { came: 'offered', address: found.url }
    }
    await takeAddress(tx, source.id, { url: found.url, from: source.url, at: now, asksAfresh: true })
    return { came: 'healed', address: found.url }
  })
}

/** Takes the feed behind an address a person named for the new one. What the source brought stays with it. */
export async function moveTo(
  app: App,
  who: Who,
  id: string,
  said: string,
): Promise<Result<{ id: string }, WatchRefusal>> {
  const source = await sourceById(app.db.read, who.workspaceId, id)
  if (!source) return refused('no-such-source')
  const seen = await lookAround(app.outgoing, said)
  if (!seen.ok) return seen
  const url = seen.value.feeds[0]?.url
  if (url === undefined) return refused('no-feed-found')
  const there = await sourceByUrl(app.db.read, who.workspaceId, url)
  if (there) return refused('already-watched', { title: there.title })
  return app.db.write(async (tx) => {
    await takeAddress(tx, id, { url, from: source.url, at: app.now(), asksAfresh: true })
    await record(tx, who, 'source.moved', { id, from: source.url, url }, app.now())
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'watch.source', id })
    return done({ id })
  })
}
