import { Worker } from 'node:worker_threads'
import { refused, type Result } from '#platform/result.ts'
import { type Order, type Packed, unpacked } from './aside-post.ts'
import { type Feed, type FeedTrouble, parseFeed } from '../feed.ts'

/** Reading this much at once takes a few milliseconds at worst, less than handing it over; most feeds are smaller. */
const AT_ONCE_BYTES = 96 * 1_024
/** Some ten times what the worst feed we know takes on a busy machine. */
const LONGEST_MILLISECONDS = 5_000
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 }
/** A thread that has nothing to do gives its memory back. */
const IDLE_MILLISECONDS = 30_000

type Read = Result<Feed, FeedTrouble | 'too-heavy'>
type Work = Order & { milliseconds: number; tell: (read: Read) => void }

const waiting: Work[] = []
let thread: Worker | null = null
let now: Work | null = null
let alarm: NodeJS.Timeout | undefined

/**
 * Reads what a stranger sends. Large feeds are read in a thread of their own, one after the other, with an end to time
 * and memory: one that takes too much is stopped together with its thread, and the next gets a new one.
 */
export async function readFeed(
  bytes: Uint8Array,
  wish: Order['wish'],
  milliseconds = LONGEST_MILLISECONDS,
): Promise<Read> {
  if (bytes.length <= AT_ONCE_BYTES) return parseFeed(bytes, wish)
  return new Promise((tell) => {
    waiting.push({ bytes, wish, milliseconds, tell })
    next()
  })
}

function next() {
  if (now) return
  clearTimeout(alarm)
  now = waiting.shift() ?? null
  if (!now) {
    alarm = setTimeout(stop, IDLE_MILLISECONDS)
    alarm.unref()
    return
  }
  const { bytes, wish, milliseconds } = now
  thread ??= begin()
  thread.ref()
  // Threads have no origins.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  thread.postMessage({ bytes, wish })
  alarm = setTimeout(giveUp, milliseconds)
}

function begin(): Worker {
  const fresh = new Worker(new URL('./aside-thread.ts', import.meta.url), { resourceLimits: MEMORY })
  fresh.on('message', (told: Packed) => finish(unpacked(told)))
  // Out of memory, or broken by what it was given: the feed is to blame, and whoever waits behind it is not.
  fresh.on('error', () => fresh === thread && giveUp())
  fresh.on('exit', () => fresh === thread && giveUp())
  return fresh
}

function finish(read: Read) {
  const { tell } = now ?? {}
  now = null
  thread?.unref()
  tell?.(read)
  next()
}

function giveUp() {
  stop()
  finish(refused('too-heavy'))
}

function stop() {
  const old = thread
  thread = null
  void old?.terminate()
}
