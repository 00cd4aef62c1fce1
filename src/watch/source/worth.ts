import type { App } from '#app'
import { keepWorths, sourceYields } from './worth.sql.ts'

/** What a source brought of late: points for stories it had first, more of them for those somebody made something of. */
export type Yield = { id: string; workspaceId: string; itemsPerDay: number; points: number; worth: number }

const DAYS = 30
/** As if every source had brought so much beyond what it did, as usual: a quiet one is not judged by one lucky story. */
const DOUBT = 4
const LEAST = 0.25
const MOST = 4
/** Smaller changes are not worth writing down. */
const NOTABLE = 0.1
/** With fewer sources there is nothing to spread. */
const FEWEST = 3

/**
 * How much each source is worth asking: what it brought against what its share of all items would have brought. A workspace's sources
 * are asked as often as before on the whole; those that bring more take from those that bring less.
 */
export function worthsOf(yields: readonly Yield[]): { id: string; worth: number }[] {
  if (yields.length < FEWEST) return yields.map(({ id }) => ({ id, worth: 1 }))
  const points = sum(yields.map((one) => one.points))
  const items = sum(yields.map((one) => one.itemsPerDay))
  const raw = yields.map((one) => {
    const expected = items === 0 ? 0 : (points * one.itemsPerDay) / items
    return clamped((one.points + DOUBT) / (expected + DOUBT))
  })
  // Asking goes with the root of items and worth: its sum stays what it was.
  const before = sum(yields.map((one) => Math.sqrt(one.itemsPerDay)))
  const after = sum(yields.map((one, at) => Math.sqrt(one.itemsPerDay * (raw[at] ?? 1))))
  const scale = after === 0 ? 1 : (before / after) ** 2
  return yields.map(({ id }, at) => ({ id, worth: clamped((raw[at] ?? 1) * scale) }))
}

const clamped = (worth: number) => Math.min(MOST, Math.max(LEAST, worth))
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)

/** Spreads how often sources are asked by what they brought. */
export async function spreadAsking(app: App, signal: AbortSignal) {
  const since = app.now().subtract({ hours: 24 * DAYS })
  const all = await sourceYields(app.db.read, since)
  for (const yields of Map.groupBy(all, ({ workspaceId }) => workspaceId).values()) {
    if (signal.aborted) return
    const before = new Map(yields.map(({ id, worth }) => [id, worth]))
    const changed = worthsOf(yields).filter(({ id, worth }) => Math.abs(worth / (before.get(id) ?? 1) - 1) > NOTABLE)
    if (changed.length > 0) await app.db.write((tx) => keepWorths(tx, changed))
  }
}
