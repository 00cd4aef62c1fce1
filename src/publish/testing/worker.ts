import { createNetworks } from '#networks'
import { openDatabase } from '#platform/database.ts'
import { jobs } from '#platform/jobs.ts'
import { openLive } from '#platform/live.ts'
import { createLog } from '#platform/log.ts'
import { openMail } from '#platform/mail.ts'
import { createOutgoing } from '#platform/outgoing.ts'
import { configWith } from '#platform/testing/config.ts'
import { createVault } from '#platform/vault.ts'
import { deliver } from '../deliver.ts'
import { mediaStore } from '../media-store.ts'
import { squareNetwork } from './square-network.ts'

/** A worker in a process of its own, so that a test can kill it: node worker.ts DATABASE ORIGIN CHANNEL */
const [url = '', origin = '', channelId = ''] = process.argv.slice(2)
const log = createLog('silent')
const now = () => Temporal.Now.instant()
const app = {
  db: openDatabase(url, log),
  jobs,
  live: openLive(url, log),
  mail: openMail({ server: null, from: '', log }),
  networks: createNetworks([squareNetwork]),
  outgoing: createOutgoing({ allow: [origin], now, log }),
  vault: createVault([Buffer.alloc(32, 7)]),
  config: configWith({}),
  log,
  now,
}
const given = {
  links: (_: unknown, { text }: { text: string }) => Promise.resolve(text),
  settled: () => Promise.resolve(),
}
await deliver({ app, given, media: mediaStore(app.config.dataFolder) }, channelId, new AbortController().signal)
process.exit(0)
