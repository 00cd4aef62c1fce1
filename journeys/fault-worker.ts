import { createNetworks } from '../src/networks/public.ts'
import { openDatabase } from '../src/platform/database.ts'
import { jobs } from '../src/platform/jobs.ts'
import { openLive } from '../src/platform/live.ts'
import { createLog } from '../src/platform/log.ts'
import { openMail } from '../src/platform/mail.ts'
import { createOutgoing } from '../src/platform/outgoing.ts'
import { configWith } from '../src/platform/testing/config.ts'
import { createVault } from '../src/platform/vault.ts'
import { deliver } from '../src/publish/deliver.ts'
import { mediaStore } from '../src/publish/media-store.ts'

/** A worker in a process of its own, so that a test can kill it: node fault-worker.ts DATABASE CHANNEL ORIGIN… */
const [url = '', channelId = '', ...origins] = process.argv.slice(2)
const log = createLog('silent')
const now = () => Temporal.Now.instant()
const app = {
  db: openDatabase(url, log),
  jobs,
  live: openLive(url, log),
  mail: openMail({ server: null, from: 'Meydan <desk@localhost>', log }),
  networks: createNetworks(),
  outgoing: createOutgoing({ allow: origins, now, log }),
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
