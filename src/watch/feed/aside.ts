import { availableParallelism } from 'node:os'
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
/** The second thread begins only when the first has its hands full. */
const MOST_THREADS = Math.min(2, availableParallelism())

type Read = Result<Feed, FeedTrouble | 'too-heavy'>
type Work = Order & { milliseconds: number; tell: (read: Read) => void }
type Seat = { thread: Worker | null; work: Work | null; alarm: NodeJS.Timeout | undefined }

const waiting: Work[] = []
const seats: Seat[] = Array.from({ length: MOST_THREADS }, () => ({ thread: null, work: null, alarm: undefined }))

/**
 * Reads what a stranger sends. Large feeds are read in threads of their own, each one after the other, with an end to time
 * and memory: one that takes too much is stopped together with its thread, and the next gets a new one.
 */
export async function readFeed(
  bytes: Uint8Array,
  wish: Order['wish'],
  milliseconds = LONGEST_MILLISECONDS,
): Promise<Read> {
  return bytes.length <= AT_ONCE_BYTES ? parseFeed(bytes, wish) : readAside(bytes, wish, milliseconds)
}

/** Reads it in a thread, however small it is. */
export const readAside = (bytes: Uint8Array, wish: Order['wish'], milliseconds = LONGEST_MILLISECONDS): Promise<Read> =>
  new Promise((tell) => {
    waiting.push({ bytes, wish, milliseconds, tell })
    const free = seats.filter(({ work }) => work === null)
    const seat = free.find(({ thread }) => thread !== null) ?? free[0]
    if (seat) next(seat)
  })

function next(seat: Seat) {
  clearTimeout(seat.alarm)
  const work = waiting.shift() ?? null
  seat.work = work
  if (!work) {
    seat.alarm = setTimeout(() => stop(seat), IDLE_MILLISECONDS).unref()
    return
  }
  const { bytes, wish, milliseconds } = work
  seat.thread ??= begin(seat)
  seat.thread.ref()
  // Threads have no origins.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  seat.thread.postMessage({ bytes, wish })
  seat.alarm = setTimeout(() => giveUp(seat), milliseconds)
}

function begin(seat: Seat): Worker {
  const fresh = new Worker(new URL('./aside-thread.ts', import.meta.url), { resourceLimits: MEMORY })
  fresh.on('message', (told: Packed) => fresh === seat.thread && finish(seat, unpacked(told)))
  // Out of memory, or broken by what it was given: the feed is to blame, and whoever waits behind it is not.
  fresh.on('error', () => fresh === seat.thread && giveUp(seat))
  fresh.on('exit', () => fresh === seat.thread && giveUp(seat))
  return fresh
}

function finish(seat: Seat, read: Read) {
  const { work } = seat
  seat.thread?.unref()
  work?.tell(read)
  next(seat)
}

function giveUp(seat: Seat) {
  stop(seat)
  finish(seat, refused('too-heavy'))
}

function stop(seat: Seat) {
  const old = seat.thread
  seat.thread = null
  void old?.terminate()
}
