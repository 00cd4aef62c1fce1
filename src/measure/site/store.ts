import type { App } from '#app'
import { createBatch } from '#platform/batch.ts'
import { createMonthRooms } from '#platform/month-rooms.ts'
import type { Writer } from '#platform/database.ts'
import { tellSeldom } from '#platform/seldom.ts'
import { createWordNumbers } from '#platform/word-numbers.ts'
import { tellOutcome } from '../tell-outcome.ts'
import { countFiltered, knownVisitors, makeMonth, numberHitWords, takeTurns, writeCounted } from './hits.sql.ts'
import { type Counted, countHits } from './visits.ts'
import { outcomeOf, resultFrom, type SiteResult, type Waiting, waitingFrom } from './waiting.ts'

/**
 * Where hits are kept and added up, each once. A result is in a journal of its own before the hit that is one counts as written, and
 * told again it changes nothing: so it is told whatever ends in between.
 */
export function createSiteStore(app: App) {
  const tell = tellSeldom(app, 'measure.site')
  const numbersOf = createWordNumbers(app.db, numberHitWords)
  const makeRoom = createMonthRooms(app.db, makeMonth)

  const results = createBatch<SiteResult>(app, {
    name: 'results',
    rowFrom: resultFrom,
    write: async (_, rows) => {
      for (const row of rows) await makeOutcome(row)
    },
  })

  const batch = createBatch<Waiting>(app, {
    name: 'hits',
    rowFrom: waitingFrom,
    write: async (tx, waiting) => {
      const told = waiting.filter((row) => row.kind === 'hit').toSorted((a, b) => a.hit.at - b.hit.at)
      const hits = told.map(({ hit }) => hit)
      await makeRoom(hits)
      await takeTurns(tx)
      await countPrograms(tx, waiting)
      if (hits.length === 0) return
      const counted = countHits(hits, await knownVisitors(tx, hits))
      await writeCounted(tx, counted, await numbersOf(wordsOf(counted)))
      // With all clicks known of the visitor, which only the counting knows.
      const made = told.flatMap(({ result }, place) =>
        result ? [results.add({ ...result, clicks: counted.hits[place]?.clicks ?? [] })] : [],
      )
      await Promise.all(made)
      await tell(
        tx,
        told.map(({ workspaceId }) => workspaceId),
      )
    },
  })

  /** The same result told again changes nothing. */
  async function makeOutcome(row: SiteResult) {
    const account = { id: `site:${row.siteId}`, name: row.host, email: '' }
    const who = { account, lang: 'en', role: 'analyst', workspaceId: row.workspaceId } as const
    const stored = await tellOutcome(app, who, outcomeOf(row))
    if (!stored.ok) app.log.warn({ reason: stored.reason, site: row.host }, 'a result of a site was refused')
  }

  return {
    add: batch.add,
    flush: async () => {
      await batch.flush()
      await results.flush()
    },
    recover: async () => {
      await batch.recover()
      await results.recover()
    },
  }
}

function wordsOf({ hits, parts }: Counted): Set<string> {
  const words = new Set(parts.map(({ value }) => value))
  for (const { path, event, source } of hits)
    words
      .add(path)
      .add(source)
      .add(event ?? path)
  return words
}

async function countPrograms(tx: Writer, waiting: readonly Waiting[]) {
  const programs = waiting.filter((row) => row.kind === 'program')
  for (const [, same] of Map.groupBy(programs, ({ site, day }) => `${site} ${day}`)) {
    const [first] = same
    if (first) await countFiltered(tx, first.site, first.day, same.length)
  }
}
