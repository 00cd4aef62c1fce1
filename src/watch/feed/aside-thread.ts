import { parentPort } from 'node:worker_threads'
import { packed, type Order } from './aside-post.ts'
import { parseFeed } from '../feed.ts'

/** The other end of aside.ts: one feed after the other, for as long as we are let. */
parentPort?.on('message', ({ bytes, wish }: Order) => {
  // Threads have no origins.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(packed(parseFeed(bytes, wish)))
})
