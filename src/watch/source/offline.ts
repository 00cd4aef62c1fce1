import type { Db } from '#platform/database.ts'
import type { Visit } from './visit.ts'

/** So many sites in a row that cannot be reached, and none between that can: it is us who are cut off. */
const MOST_SILENT = 5
const UNREACHED: ReadonlySet<string> = new Set(['no-such-host', 'no-connection', 'timeout', 'cut-off'])

const silent = new WeakMap<Db, Set<string>>()

/** Takes in what came of asking, in its order; gives back whether this desk seems to be cut off from the world. */
export function isCutOff(db: Db, outcomes: readonly { host: string; visit: Visit }[]): boolean {
  const hosts = silent.get(db) ?? new Set<string>()
  silent.set(db, hosts)
  for (const { host, visit } of outcomes) {
    if (isUnreached(visit)) hosts.add(host)
    else hosts.clear()
  }
  return hosts.size >= MOST_SILENT
}

export const isUnreached = (visit: Visit): boolean => visit.came === 'trouble' && UNREACHED.has(visit.trouble)
