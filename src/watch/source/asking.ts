import type { SourceRow } from './sources.sql.ts'

/** Asking is mostly waiting for the other side. */
const AT_ONCE = 400
/** So much may come in at once; a source that has not answered yet is expected to send the usual. */
const BYTES_AT_ONCE = 30_000_000
const USUAL_BYTES = 100_000

/** How many feeds of each site are being asked for in this process, whichever round asks. */
const byHost = new Map<string, number>()

export const busyHosts = (): string[] => [...byHost.keys()]

/** The sources that are being asked at this moment or not written down yet, as many as the memory has room for. */
export function createAsking<Outcome>(deeds: {
  ask: (source: SourceRow) => Promise<Outcome | null>
  write: (outcome: Outcome) => Promise<void>
}) {
  const inHand = new Set<Promise<void>>()
  let bytes = 0
  let bell = Promise.withResolvers<void>()

  function start(source: SourceRow) {
    const weight = source.bodyBytes ?? USUAL_BYTES
    bytes += weight
    const one = askAndWrite(source).finally(() => {
      bytes -= weight
      inHand.delete(one)
      bell.resolve()
      bell = Promise.withResolvers()
    })
    inHand.add(one)
  }

  async function askAndWrite(source: SourceRow) {
    const { host } = new URL(source.url)
    count(host, 1)
    // The site is free again as soon as it has answered.
    const outcome = await deeds.ask(source).finally(() => count(host, -1))
    if (outcome !== null) await deeds.write(outcome)
  }

  return {
    start,
    hasRoom: () => inHand.size === 0 || (inHand.size < AT_ONCE && bytes < BYTES_AT_ONCE),
    isIdle: () => inHand.size === 0,
    /** Until there is one less in hand. */
    oneDone: () => bell.promise,
    allDone: () => Promise.all(inHand),
  }
}

function count(host: string, change: number) {
  const now = (byHost.get(host) ?? 0) + change
  if (now > 0) byHost.set(host, now)
  else byHost.delete(host)
}
