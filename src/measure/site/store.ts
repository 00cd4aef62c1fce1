import type { App } from '#app'
import { createBatch } from '#platform/batch.ts'
import type { Writer } from '#platform/database.ts'
import { tellSeldom } from '#platform/seldom.ts'
import { tellOutcome } from '../tell-outcome.ts'
import type { Hit } from './hit.ts'
import { countFiltered, knownVisitors, makeMonth, numberWords, takeTurns, writeCounted } from './hits.sql.ts'
import { type Counted, countHits } from './visits.ts'
import { outcomeOf, resultFrom, type SiteResult, type Waiting, waitingFrom } from './waiting.ts'

/** Words whose numbers are remembered; the longest known are looked up anew. */
const MOST_WORDS = 20_000

/**
 * Where hits are kept and added up, each once. A result is in a journal of its own before the hit that is one counts as written, and
 * told again it changes nothing: so it is told whatever ends in between.
 */
export function createSiteStore(app: App) {
  const tell = tellSeldom(app, 'measure.site')
  const numbers = new Map<string, number>()
  const months = new Set<string>()

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
      await numberWordsOf(counted)
      await writeCounted(tx, counted, numbers)
      // With all clicks known of the visitor, which only the counting knows.
      for (const [place, { result }] of told.entries())
        if (result) results.add({ ...result, clicks: counted.hits[place]?.clicks ?? [] })
      await tell(
        tx,
        told.map(({ workspaceId }) => workspaceId),
      )
    },
  })

  /** Words get their numbers, and months their tables, in transactions of their own: they stay when the batch does not. */
  async function makeRoom(hits: readonly Hit[]) {
    for (const month of new Set(hits.map(({ at }) => `${new Date(at).toISOString().slice(0, 7)}-01`))) {
      if (months.has(month)) continue
      await app.db.write((tx) => makeMonth(tx, month))
      months.add(month)
    }
  }

  async function numberWordsOf({ hits, parts }: Counted) {
    const words = new Set(parts.map(({ value }) => value))
    for (const { path, event, source } of hits)
      words
        .add(path)
        .add(source)
        .add(event ?? path)
    const wanted = [...words].filter((word) => !numbers.has(word))
    if (numbers.size + wanted.length > MOST_WORDS) {
      numbers.clear()
      wanted.splice(0, wanted.length, ...words)
    }
    if (wanted.length === 0) return
    for (const [word, id] of await app.db.write((tx) => numberWords(tx, wanted))) numbers.set(word, id)
  }

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

async function countPrograms(tx: Writer, waiting: readonly Waiting[]) {
  const programs = waiting.filter((row) => row.kind === 'program')
  for (const [, same] of Map.groupBy(programs, ({ site, day }) => `${site} ${day}`)) {
    const [first] = same
    if (first) await countFiltered(tx, first.site, first.day, same.length)
  }
}
