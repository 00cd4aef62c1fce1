import { setTimeout as wait } from 'node:timers/promises'
import { createNetworks } from '#networks'
import { openDatabase } from '#platform/database.ts'
import { jobs } from '#platform/jobs.ts'
import { openLive } from '#platform/live.ts'
import { createLog } from '#platform/log.ts'
import { openMail } from '#platform/mail.ts'
import { createOutgoing } from '#platform/outgoing.ts'
import { configWith } from '#platform/testing/config.ts'
import { createVault } from '#platform/vault.ts'
import { followRules } from '../feed-rules/follow.ts'
import { squareNetwork } from './square-network.ts'

/** Follows the rules in a process of its own, slowly, so that a test can kill it in between: node rule-worker.ts DATABASE */
const [url = ''] = process.argv.slice(2)
const log = createLog('silent')
const now = () => Temporal.Now.instant()
const app = {
  db: openDatabase(url, log),
  jobs,
  live: openLive(url, log),
  mail: openMail({ server: null, from: '', log }),
  networks: createNetworks([squareNetwork]),
  outgoing: createOutgoing({ allow: [], now, log }),
  vault: createVault([Buffer.alloc(32, 7)]),
  config: configWith({}),
  log,
  now,
}
const given = {
  // Here a post has its rows and not yet its delivery: what dies here must leave nothing behind.
  links: (_: unknown, { text }: { text: string }) => wait(20).then(() => text),
  settled: () => Promise.resolve(),
}
await followRules(app, given, new AbortController().signal)
process.exit(0)
