import * as z from 'zod'
import { createNetworks } from '../src/networks/public.ts'
import { workerApp } from '../src/platform/testing/worker-app.ts'
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

/** Delivers in a process of its own, so that a test can kill it: node fault-worker.ts TOLD */
const { url, channelId, aheadMs, origins, address, dataFolder } = Told.parse(JSON.parse(process.argv[2] ?? ''))
const app = workerApp({
  url,
  networks: createNetworks(),
  allow: origins,
  settings: { MEYDAN_DATA: dataFolder, MEYDAN_URL: address, MEYDAN_ALLOW_ADDRESSES: new URL(address).origin },
  aheadMs,
})
const given = {
  links: (_: unknown, { text }: { text: string }) => Promise.resolve(text),
  settled: () => Promise.resolve(),
}
await deliver({ app, given, media: mediaStore(app.config.dataFolder) }, channelId, new AbortController().signal)
process.exit(0)
