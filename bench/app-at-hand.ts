import type { App } from '#app'
import { createNetworks } from '#networks'
import { openDatabase } from '#platform/database.ts'
import { jobs } from '#platform/jobs.ts'
import { openLive } from '#platform/live.ts'
import { createLog } from '#platform/log.ts'
import { openMail } from '#platform/mail.ts'
import { createOutgoing } from '#platform/outgoing.ts'
import { configWith } from '#platform/testing/config.ts'
import { createVault } from '#platform/vault.ts'

const now = () => Temporal.Now.instant()

/** As much of a desk as its engines need, on a database that is open already. */
export function openApp(url: string, env: Record<string, string> = {}): { app: App; close: () => Promise<unknown> } {
  const log = createLog('error')
  const db = openDatabase(url, log)
  const live = openLive(url, log)
  const outgoing = createOutgoing({ allow: [], now, log })
  const vault = createVault([Buffer.alloc(32)])
  const mail = openMail({ server: null, from: '', log })
  const app = { db, jobs, live, mail, networks: createNetworks(), outgoing, vault, config: configWith(env), log, now }
  return { app, close: () => Promise.all([db.close(), live.close(), outgoing.close()]) }
}
