import type { TestContext } from 'node:test'
import { createLog } from '#platform/log.ts'
import { createOutgoing } from '#platform/outgoing.ts'
import type { Credential, Item, Line, Network, Reader, Settings } from '../network.ts'

/** A line from a desk of its own to a site on this machine. */
export async function lineTo(
  t: TestContext,
  network: Network,
  origin: string,
  settings: Settings,
  credential: Credential,
): Promise<Line> {
  const http = createOutgoing({ allow: [origin], now: () => Temporal.Now.instant(), log: createLog('silent') })
  t.after(() => http.close())
  const connected = await network.connect(http, settings, credential)
  if (!connected.ok) throw new Error(`not connected: ${connected.reason}`)
  return { http, account: connected.value, credential }
}

/**
 * Reads a stream to its end as a desk does that is killed again and again: what was read after the last stored cursor is forgotten and
 * read once more. `chance` decides where; what comes back is what stands in the books of the desk.
 */
export async function readWithCrashes(
  line: Line,
  reader: Reader,
  stream: string,
  from: string | null,
  chance: () => number,
): Promise<{ items: Item[]; cursor: string | null }> {
  const items: Item[] = []
  let cursor = from
  for (let step = 0; step < 5000; step += 1) {
    const page = await reader.pull(line, stream, cursor)
    if (!page.ok) throw new Error(`reading failed: ${page.reason}`)
    // Killed before it was written down.
    if (chance() < 0.2) continue
    items.push(...page.value.items)
    cursor = page.value.cursor
    if (!page.value.more) return { items, cursor }
  }
  throw new Error('the stream never ended')
}

/** Chance that is the same in every run. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
