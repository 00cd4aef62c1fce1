import { parseFeed as peerFeed } from 'feedsmith'
import { extractArticle } from '../src/watch/article.ts'
import { readAside } from '../src/watch/feed/aside.ts'
import { parseFeed } from '../src/watch/feed.ts'
import { feedCorpus } from './feed-corpus.ts'
import { figure } from './figure.ts'
import { HOSTILE_NAMES, hostileFeed } from './hostile-feeds.ts'
import { mostMemory } from './hostile-memory.ts'
import { pageCorpus } from './page-corpus.ts'
import type { Bench } from './run.ts'

const ROUNDS = 12
const BYTES_PER_MB = 1_000_000
/** 100 MB a second. */
const LIMIT_PER_MB = 10
/** 100 pages a second. */
const LIMIT_PER_PAGE = 10
const LIMIT_HOSTILE = 250
const LIMIT_HOSTILE_MB = 150
const ORIGIN = 'https://posta.example/feed'

/**
 * From bytes to entries: charset, markup, dates, whole addresses, plain titles and summaries, sanitised content. The
 * peer only turns text into objects. In milliseconds of this thread's own time, the best of some rounds, so that
 * neighbours on the machine count as little as possible.
 */
export const feedReading: Bench = async (n) => {
  const corpus = feedCorpus(n)
  const size = corpus.reduce((sum, { bytes }) => sum + bytes.length, 0) / BYTES_PER_MB
  const ours = best(() => corpus.forEach(({ bytes }) => parseFeed(bytes, { base: ORIGIN })))
  const peer = best(() => corpus.forEach(({ text }) => peerFeed(text)))
  return [
    figure('feed-parse-per-MB', ours / size, 'ms', LIMIT_PER_MB, n),
    figure('feed-parse-per-MB-against-feedsmith', ours / size, 'ms', peer / size, n),
    figure('feed-parse-aside-per-MB', (await asideTime(corpus)) / size, 'ms', LIMIT_PER_MB, n),
  ]
}

/** By the clock, as large feeds are read: in threads, as many as the machine has cores for, handing over included. */
async function asideTime(corpus: { bytes: Buffer }[]): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now()
    await Promise.all(corpus.map(({ bytes }) => readAside(bytes, { base: ORIGIN })))
    times.push(performance.now() - begun)
  }
  return Math.min(...times)
}

/** The worst of many feeds made to do harm, each of the size the poller accepts. */
export const feedHostile: Bench = async (n) => {
  const worst = HOSTILE_NAMES.map((name) => {
    const bytes = hostileFeed(name)
    return best(() => parseFeed(bytes, { base: ORIGIN }), n)
  })
  return [
    figure('feed-hostile-worst', Math.max(...worst), 'ms', LIMIT_HOSTILE, worst.length),
    figure('feed-hostile-memory', mostMemory(), 'MB', LIMIT_HOSTILE_MB, worst.length),
  ]
}

export const articleReading: Bench = async (n) => {
  const pages = pageCorpus(n)
  const time = best(() => pages.forEach((bytes) => extractArticle(bytes, { base: ORIGIN })), ROUNDS / 3)
  return [figure('article-extract-per-page', time / n, 'ms', LIMIT_PER_PAGE, n)]
}

function best(work: () => void, rounds = ROUNDS): number {
  const times = Array.from({ length: rounds }, () => {
    const before = ownTime()
    work()
    return ownTime() - before
  })
  return Math.min(...times)
}

function ownTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
