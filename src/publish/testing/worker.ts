import { createNetworks } from '#networks'
import { workerApp } from '#platform/testing/worker-app.ts'
import { deliver } from '../deliver.ts'
import { mediaStore } from '../media-store.ts'
import { squareNetwork } from './square-network.ts'

/** Delivers in a process of its own, so that a test can kill it: node worker.ts DATABASE ORIGIN CHANNEL */
const [url = '', origin = '', channelId = ''] = process.argv.slice(2)
const app = workerApp({ url, networks: createNetworks([squareNetwork]), allow: [origin] })
const given = {
  links: (_: unknown, { text }: { text: string }) => Promise.resolve(text),
  settled: () => Promise.resolve(),
}
await deliver({ app, given, media: mediaStore(app.config.dataFolder) }, channelId, new AbortController().signal)
process.exit(0)
