import { setTimeout as wait } from 'node:timers/promises'
import { createNetworks } from '#networks'
import { workerApp } from '#platform/testing/worker-app.ts'
import { followRules } from '../feed-rules/follow.ts'
import { squareNetwork } from './square-network.ts'

/** Follows the rules in a process of its own, slowly, so that a test can kill it in between: node rule-worker.ts DATABASE */
const [url = ''] = process.argv.slice(2)
const given = {
  // Here a post has its rows and not yet its delivery: what dies here must leave nothing behind.
  links: (_: unknown, { text }: { text: string }) => wait(20).then(() => text),
  settled: () => Promise.resolve(),
}
await followRules(workerApp({ url, networks: createNetworks([squareNetwork]) }), given, new AbortController().signal)
process.exit(0)
