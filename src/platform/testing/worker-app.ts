import type { App } from '#app'
import { openDatabase } from '../database.ts'
import { jobs } from '../jobs.ts'
import { openLive } from '../live.ts'
import { createLog } from '../log.ts'
import { openMail } from '../mail.ts'
import { createOutgoing } from '../outgoing.ts'
import { createVault } from '../vault.ts'
import { configWith } from './config.ts'

type Wish = {
  /** The database of the test. */
  url: string
  networks: App['networks']
  /** Where it may ask although that lies on this machine. */
  allow?: string[]
  settings?: Parameters<typeof configWith>[0]
  /** How far the clock of the desk is ahead; the network stays at its own hour. */
  aheadMs?: number
  /** What it says aloud; nothing, unless it is told to. */
  says?: 'silent' | 'error'
}

const there = () => Temporal.Now.instant()

/** What a worker in a process of its own works with, so that a test can kill it. */
export function workerApp({ url, networks, allow = [], settings = {}, aheadMs = 0, says = 'silent' }: Wish): App {
  const log = createLog(says)
  return {
    db: openDatabase(url, log),
    jobs,
    live: openLive(url, log),
    mail: openMail({ server: null, from: 'Meydan <desk@localhost>', log }),
    networks,
    outgoing: createOutgoing({ allow, now: there, log }),
    vault: createVault([Buffer.alloc(32, 7)]),
    config: configWith(settings),
    log,
    now: () => there().add({ milliseconds: aheadMs }),
  }
}
