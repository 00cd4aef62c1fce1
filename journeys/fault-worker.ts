import * as z from 'zod'
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

/** What the test tells about its desk: where it lives, and how far its clock is ahead. */
const Told = z.object({
  url: z.string(),
  channelId: z.string(),
  aheadMs: z.number(),
  origins: z.array(z.string()),
  address: z.string(),
  dataFolder: z.string(),
})

/** A worker in a process of its own, so that a test can kill it: node fault-worker.ts TOLD */
const { url, channelId, aheadMs, origins, address, dataFolder } = Told.parse(JSON.parse(process.argv[2] ?? ''))
const log = createLog('silent')
const now = () => Temporal.Now.instant().add({ milliseconds: aheadMs })
const app = {
  db: openDatabase(url, log),
  jobs,
  live: openLive(url, log),
  mail: openMail({ server: null, from: 'Meydan <desk@localhost>', log }),
  networks: createNetworks(),
  outgoing: createOutgoing({ allow: origins, now: () => Temporal.Now.instant(), log }),
  vault: createVault([Buffer.alloc(32, 7)]),
  config: configWith({ MEYDAN_DATA: dataFolder, MEYDAN_URL: address, MEYDAN_ALLOW_ADDRESSES: new URL(address).origin }),
  log,
  now,
}
const given = {
  links: (_: unknown, { text }: { text: string }) => Promise.resolve(text),
  settled: () => Promise.resolve(),
}
await deliver({ app, given, media: mediaStore(app.config.dataFolder) }, channelId, new AbortController().signal)
process.exit(0)
