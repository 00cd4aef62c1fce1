import type { SourceRow } from './sources.sql.ts'

/** Asking is mostly waiting for the other side. */
const AT_ONCE = 300
/** So much may come in at once; a source that has not answered yet is expected to send the usual. */
const BYTES_AT_ONCE = 48_000_000
const USUAL_BYTES = 150_000

/** How many feeds of each site are being asked for in this process, whichever round asks. */
const byHost = new Map<string, number>()

export const busyHosts = (): string[] => [...byHost.keys()]

/** The sources that are being asked at this moment, as many as the memory has room for. */
export function createAsking() {
  const asking = new Set<Promise<void>>()
  let bytes = 0
  let bell = Promise.withResolvers<void>()

  function start(source: SourceRow, ask: (source: SourceRow) => Promise<void>) {
    const { host } = new URL(source.url)
    const weight = source.bodyBytes ?? USUAL_BYTES
    count(host, 1)
    bytes += weight
    const one = ask(source).finally(() => {
      count(host, -1)
      bytes -= weight
      asking.delete(one)
      bell.resolve()
      bell = Promise.withResolvers()
    })
    asking.add(one)
  }

  return {
    start,
    hasRoom: () => asking.size === 0 || (asking.size < AT_ONCE && bytes < BYTES_AT_ONCE),
    isIdle: () => asking.size === 0,
    /** Until the next of them has answered. */
    oneAnswered: () => bell.promise,
    allAnswered: () => Promise.all(asking),
  }
}

function count(host: string, change: number) {
  const now = (byHost.get(host) ?? 0) + change
  if (now > 0) byHost.set(host, now)
  else byHost.delete(host)
}
