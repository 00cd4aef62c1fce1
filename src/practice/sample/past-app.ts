import type { App } from '#app'
import type { Network } from '#networks'
import type { Writer } from '#platform/database.ts'
import type { Outgoing } from '#platform/outgoing.ts'
import { refused } from '#platform/result.ts'

type Given = {
  tx: Writer
  now: () => Temporal.Instant
  /** Pictures lie here until all is done. */
  folder: string
  /** Takes a job instead of the list that everybody works through. */
  later: (name: string, payload: unknown, at: Temporal.Instant, key: string | null) => void
  /** The only addresses that exist. */
  origins: ReadonlySet<string>
}

/**
 * The desk as it was at an hour gone by: all rooms work in it as they do every day, but everything they write is one transaction that
 * nobody sees before it is whole, their clock is given, nobody is told, and nothing leaves for anywhere but the town.
 */
export function pastApp(app: App, { tx, now, folder, later, origins }: Given): App {
  return {
    ...app,
    now,
    db: { ...app.db, read: tx, write: (deed) => deed(tx) },
    jobs: {
      add: (_, name, payload, wish = {}) => {
        later(name, payload, wish.at ?? now(), wish.key ?? null)
        return Promise.resolve()
      },
    },
    live: { tell: () => Promise.resolve(), hear: () => () => undefined, close: () => Promise.resolve() },
    mail: { ready: false, send: () => Promise.resolve(refused('mail-off')), close: () => undefined },
    outgoing: onlyTo(app.outgoing, origins, now),
    networks: { ...app.networks, find: (id) => atOneMouth(app.networks.find(id)) },
    config: { ...app.config, dataFolder: folder },
  }
}

function onlyTo(outgoing: Outgoing, origins: ReadonlySet<string>, now: () => Temporal.Instant): Outgoing {
  const check = (url: string) => {
    const origin = URL.parse(url)?.origin
    if (origin === undefined || !origins.has(origin)) throw new Error(`a sample asked for ${url}, which is no town`)
  }
  return {
    ...outgoing,
    now,
    request: async (ask) => {
      check(ask.url)
      return outgoing.request(ask)
    },
    webSocket: async (ask) => {
      check(ask.url)
      return outgoing.webSocket(ask)
    },
  }
}

/** Everybody in the town names us, so what comes first tells all, and the walk through every thread can be left out. */
function atOneMouth(network: Network | null): Network | null {
  if (!network?.read) return network
  return { ...network, read: { ...network.read, streams: network.read.streams.slice(0, 1) } }
}
