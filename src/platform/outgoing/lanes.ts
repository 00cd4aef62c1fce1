import { Agent } from 'undici'

/** So many questions are put to one site at once; the others wait for their turn. */
const MOST = 64

/** Where a question goes out; `free` is to be said when it is answered or given up. */
export type Lane = { agent: Agent; free: () => void }

export type Lanes = {
  /** Calls back with a lane to the site at once, or when one is free. */
  take: (origin: string, go: (lane: Lane) => void) => void
  close: () => Promise<void>
}

type Site = { taken: boolean[]; waiting: ((lane: Lane) => void)[] }

/**
 * A pool of connections for each site holds a queue of sixteen kilobytes for each, and most sites are asked one thing at a time. Here
 * each lane holds at most one connection to every site, and a site is in as many of them as it is asked things at once.
 */
export function createLanes(options: Agent.Options): Lanes {
  const agents: Agent[] = []
  const sites = new Map<string, Site>()

  function take(origin: string, go: (lane: Lane) => void) {
    const site = sites.get(origin) ?? { taken: [], waiting: [] }
    sites.set(origin, site)
    const at = firstFree(site)
    if (at === MOST) site.waiting.push(go)
    else go(open(origin, site, at))
  }

  function open(origin: string, site: Site, at: number): Lane {
    site.taken[at] = true
    const agent = (agents[at] ??= new Agent({ ...options, connections: 1 }))
    return { agent, free: () => free(origin, site, at) }
  }

  function free(origin: string, site: Site, at: number) {
    site.taken[at] = false
    const next = site.waiting.shift()
    if (next) next(open(origin, site, at))
    else if (!site.taken.includes(true)) sites.delete(origin)
  }

  return { take, close: async () => void (await Promise.all(agents.map((agent) => agent.destroy()))) }
}

function firstFree({ taken }: Site): number {
  const at = taken.indexOf(false)
  return at < 0 ? taken.length : at
}
