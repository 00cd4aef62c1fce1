import type { App } from '#app'
import type { Stretch } from './figures.sql.ts'
import { type Way, waysToOutcomes } from './ways.sql.ts'

const MOST_PERIODS = 200
/** Should this process miss what another one tells. */
const KNOWN_MILLISECONDS = 60_000

/** The ways to the outcomes of a period, remembered until an outcome of the workspace is added or taken back. */
export function rememberWays(app: App): (workspaceId: string, s: Stretch) => Promise<Way[]> {
  const known = new Map<string, { ways: Promise<Way[]>; workspaceId: string; until: number }>()
  app.live.hear((event) => {
    if (event.kind !== 'measure.outcome') return
    for (const [key, { workspaceId }] of known) if (workspaceId === event.workspaceId) known.delete(key)
  })
  return (workspaceId, s) => {
    const now = app.now().epochMilliseconds
    const key = `${workspaceId} ${s.fromDay} ${s.untilDay}`
    const before = known.get(key)
    if (before && before.until > now) return before.ways
    const ways = waysToOutcomes(app.db.read, workspaceId, s)
    known.delete(key)
    known.set(key, { ways, workspaceId, until: now + KNOWN_MILLISECONDS })
    ways.catch(() => known.delete(key))
    const [oldest] = known.keys()
    if (known.size > MOST_PERIODS && oldest !== undefined) known.delete(oldest)
    return ways
  }
}
